//! What a mode's picture shows, and how what is pointed at is found in it again.

use crate::derive::{
    Detail, LaneSpans, Layout, Roster, Scale, Stretch, Timeline, Track, detail, held_percent,
    holds, jobs_per_track, lane_tracks, lanes, lock_bars, stretch, tracks,
};
use crate::model::{JobId, LaneId, Micros, Rows, Selected, Trace};
use crate::ui::draw::{LockBar, Scene};
use crate::ui::gesture::Point;
use crate::ui::picture::Picture;
use std::ops::Range;
use std::rc::Rc;

/// A span within this part of what is seen is pointed at, however short it is.
const SLACK: u64 = 150;

/// What is known of a mode, as rows: as predicted, as measured, as it was in the kept run.
#[derive(Clone, PartialEq)]
pub(super) struct Known {
    /// As predicted.
    pub predicted: Rc<Timeline>,
    /// As measured; empty before a run.
    pub measured: Rc<Timeline>,
    /// As kept; empty where no run is.
    pub kept: Rc<Timeline>,
}

/// How it is looked at.
#[derive(Clone, PartialEq)]
pub(super) struct Framing {
    /// The part of the axis that is seen.
    pub scale: Scale,
    /// The jobs that have rows.
    pub jobs: Range<u32>,
    /// What a row is.
    pub rows: Rows,
    /// How many times as high as usual rows are.
    pub times: u32,
}

/// Who holds the lock.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Lock {
    bars: Vec<LockBar>,
    /// For so much of the time it was held, where there is one.
    pub percent: Option<String>,
}

/// A picture, before anything is pointed at.
pub(super) struct Plot {
    known: Known,
    framing: Framing,
    tracks: [Vec<Track>; 3],
    lanes: Vec<LaneSpans>,
    locks: [Lock; 2],
    rows: usize,
    hues: Rc<Vec<u8>>,
}

impl Plot {
    /// What is known, framed so.
    pub(super) fn new(known: Known, framing: Framing, locks: [Lock; 2], hues: Rc<Vec<u8>>) -> Self {
        let all = [&known.predicted, &known.measured, &known.kept];
        let mut shown = Vec::new();
        let (tracks, rows) = if framing.rows == Rows::Jobs {
            let tracks = all.map(|rows| tracks(rows, framing.jobs.clone(), framing.scale));
            let count = framing.jobs.end.saturating_sub(framing.jobs.start);
            (tracks, count.div_ceil(jobs_per_track(count)) as usize)
        } else {
            let lanes = all.map(|rows| lanes(rows));
            // Kept in order rather than sorted: a sort of one more type is 1 kB to load.
            let mut ids: Vec<LaneId> = Vec::new();
            for lane in lanes[..2].iter().flatten() {
                if let Err(place) = ids.binary_search(&lane.lane) {
                    ids.insert(place, lane.lane);
                }
            }
            let aligned = lanes.map(|lanes| align(&ids, lanes));
            let tracks = [0, 1].map(|at: usize| lane_tracks(&aligned[at], framing.scale));
            let [predicted, measured] = tracks;
            let [foretold, traced, _] = aligned;
            shown = if known.measured.rows.is_empty() {
                foretold
            } else {
                traced
            };
            ([predicted, measured, Vec::new()], ids.len())
        };
        Self {
            known,
            framing,
            tracks,
            lanes: shown,
            locks,
            rows,
            hues,
        }
    }

    /// The rows that are pointed at: the measured ones, else the predicted ones.
    pub(super) fn timeline(&self) -> &Timeline {
        if self.known.measured.rows.is_empty() {
            &self.known.predicted
        } else {
            &self.known.measured
        }
    }

    /// For how much of the time the lock was held, or should be.
    pub(super) fn held(&self) -> Option<&str> {
        let [foretold, held] = &self.locks;
        held.percent
            .as_ref()
            .or(foretold.percent.as_ref())
            .map(String::as_str)
    }

    /// The picture, with what is pointed at.
    pub(super) fn picture(
        &self,
        now: Option<Micros>,
        cursor: Option<Micros>,
        focus: Option<Detail>,
    ) -> Picture {
        self.scene(now, cursor, focus).picture()
    }

    fn scene(
        &self,
        now: Option<Micros>,
        cursor: Option<Micros>,
        focus: Option<Detail>,
    ) -> Scene<'_> {
        let [ghost, measured, kept] = &self.tracks;
        let [ghost_lock, lock] = &self.locks;
        let focus =
            focus.and_then(|focus| Some((self.row_of(&focus)?, focus.span.from, focus.span.to)));
        Scene {
            scale: self.framing.scale,
            ghost,
            measured,
            kept,
            lanes: self.framing.rows == Rows::Lanes,
            rows: self.rows,
            times: self.framing.times,
            hues: &self.hues,
            ghost_lock: &ghost_lock.bars,
            lock: &lock.bars,
            now,
            cursor,
            focus,
        }
    }

    fn layout(&self) -> Layout {
        self.scene(None, None, None).layout()
    }

    fn row_of(&self, focus: &Detail) -> Option<u32> {
        if self.framing.rows == Rows::Lanes {
            let lane = self
                .lanes
                .iter()
                .position(|lane| lane.lane == focus.span.lane)?;
            return u32::try_from(lane).ok();
        }
        let jobs = &self.framing.jobs;
        let own = jobs.contains(&focus.job.0);
        own.then(|| (focus.job.0 - jobs.start) / self.share())
    }

    fn share(&self) -> u32 {
        let Range { start, end } = self.framing.jobs;
        jobs_per_track(end.saturating_sub(start))
    }

    fn slack(&self) -> Micros {
        Micros(self.framing.scale.window().span().0 / SLACK)
    }

    /// What a point is at: a moment, and the job in that row, where there is one.
    pub(super) fn pointed(&self, point: Point) -> (Micros, Option<JobId>) {
        let at = self.framing.scale.at(point.across);
        let row = self.layout().row_at(point.down);
        if self.framing.rows == Rows::Lanes {
            let lane = self.lanes.get(row as usize);
            let spans = lane.map(|lane| lane.spans.as_slice()).unwrap_or_default();
            let (from, to) = (at - self.slack(), at + self.slack());
            let near = spans
                .iter()
                .find(|(_, span)| span.from <= to && from <= span.to);
            return (at, near.map(|(job, _)| *job));
        }
        let job = self.framing.jobs.start + row * self.share();
        (at, self.framing.jobs.contains(&job).then_some(JobId(job)))
    }

    /// What a job does at a moment.
    pub(super) fn detail(&self, one: Selected) -> Option<Detail> {
        detail(self.timeline().row(one.job?)?, one.at, self.slack())
    }

    /// Whether the end of what is pointed out can be dragged.
    pub(super) fn can_stretch(&self, focus: &Detail, roster: &Roster) -> bool {
        let row = self.timeline().row(focus.job);
        let end = row.and_then(|row| stretch(roster, row));
        let single = self.framing.rows == Rows::Jobs && self.share() == 1;
        single && end.is_some_and(|end| end.to == focus.span.to)
    }

    /// What moving the end that a point is at would change.
    pub(super) fn end_at(&self, point: Point, roster: &Roster) -> Option<Stretch> {
        if self.framing.rows == Rows::Lanes || self.share() > 1 {
            return None;
        }
        let (_, job) = self.pointed(point);
        let end = stretch(roster, self.timeline().row(job?)?)?;
        let seen = self.framing.scale.shows(end.to, end.to);
        (seen && point.is_near(self.framing.scale.share(end.to))).then_some(end)
    }
}

/// The spans of each of these lanes; none where it was not heard of.
fn align(ids: &[LaneId], lanes: Vec<LaneSpans>) -> Vec<LaneSpans> {
    let mut lanes = lanes.into_iter().peekable();
    let own = |&lane| {
        let next = lanes.next_if(|next| next.lane == lane);
        next.unwrap_or(LaneSpans {
            lane,
            spans: Vec::new(),
        })
    };
    ids.iter().map(own).collect()
}

/// Who holds the lock in a run up to `now`, on a scale.
pub(super) fn lock(trace: Option<&Trace>, now: Micros, scale: Scale, hues: &[u8]) -> Lock {
    let Some(trace) = trace else {
        return Lock::default();
    };
    let holds = holds(trace, now);
    if holds.is_empty() {
        return Lock::default();
    }
    let bars = lock_bars(&holds, scale).into_iter();
    let bars = bars.map(|(from, to, job)| LockBar {
        from,
        to,
        hue: hues.get(job.0 as usize).copied().unwrap_or_default(),
        light: job.0 % 2 == 1,
    });
    Lock {
        bars: bars.collect(),
        percent: Some(held_percent(&holds, trace.end().max(now))),
    }
}
