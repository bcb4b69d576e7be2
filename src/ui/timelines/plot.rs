//! What a mode's picture shows, and how what is pointed at is found in it again.

use crate::code::Stretch;
use crate::derive::{
    Detail, Group, LaneSpans, Layout, Roster, Scale, Stretch as End, Timeline, Track, detail,
    held_percent, holds, jobs_per_track, lane_tracks, lanes, lock_bars, outlines, stretch, tracks,
};
use crate::model::{JobId, LaneId, Micros, Rows, Selected, Trace};
use crate::ui::draw::{LockBar, Scene};
use crate::ui::gesture::Point;
use crate::ui::picture::Picture;
use std::ops::Range;
use std::rc::Rc;

/// A span within this part of what is seen is pointed at, however short it is.
const SLACK: u64 = 150;

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
    /// Whether it is enough to show from when to when a row's jobs live.
    pub outline: bool,
}

/// Who holds the lock.
#[derive(Clone, Default, PartialEq)]
struct Lock {
    bars: Vec<LockBar>,
    /// For so much of the time it was held, where there is one.
    percent: Option<String>,
}

/// The rows of one telling of a mode, and which of them share a track.
#[derive(Default)]
pub(super) struct Told {
    /// The rows.
    pub rows: Rc<Timeline>,
    /// The tracks' jobs.
    pub groups: Vec<Group>,
}

/// One telling of a mode, framed: as predicted, as measured, or as it was in the kept run.
pub(super) struct Telling {
    told: Rc<Told>,
    tracks: Vec<Track>,
    /// The lanes, where a row is one.
    lanes: Vec<LaneSpans>,
    lock: Lock,
}

impl Telling {
    /// The rows of a trace up to `now`, framed so. Of a run with a lock, `locked` is the trace.
    pub(super) fn new(
        told: &Rc<Told>,
        locked: Option<&Trace>,
        now: Micros,
        framing: &Framing,
        hues: &[u8],
    ) -> Self {
        let by_lane = framing.rows == Rows::Lanes;
        let Told { rows, groups } = &**told;
        let lanes = if by_lane { lanes(rows) } else { Vec::new() };
        Self {
            told: told.clone(),
            tracks: if by_lane {
                lane_tracks(&lanes, framing.scale)
            } else if framing.outline {
                outlines(groups, framing.scale)
            } else {
                tracks(rows, groups, framing.scale)
            },
            lanes,
            lock: lock(locked, now, framing.scale, hues),
        }
    }
}

/// A picture, before anything is pointed at.
#[derive(Clone)]
pub(super) struct Plot {
    predicted: Rc<Telling>,
    measured: Rc<Telling>,
    kept: Rc<Telling>,
    framing: Framing,
    /// The lanes that have rows, where a row is one.
    pub(super) lanes: Vec<LaneId>,
    hues: Rc<Vec<u8>>,
}

/// The same or not, without comparing what is in them.
impl PartialEq for Plot {
    fn eq(&self, other: &Self) -> bool {
        let tellings = |plot: &Self| [&plot.predicted, &plot.measured, &plot.kept].map(Rc::as_ptr);
        tellings(self) == tellings(other)
    }
}

impl Plot {
    /// What is told, predicted, measured and kept, framed so.
    pub(super) fn new(
        [predicted, measured, kept]: [Rc<Telling>; 3],
        framing: Framing,
        hues: Rc<Vec<u8>>,
    ) -> Self {
        // Kept in order rather than sorted: a sort of one more type is 1 kB to load.
        let mut lanes: Vec<LaneId> = Vec::new();
        for lane in predicted.lanes.iter().chain(&measured.lanes) {
            if let Err(place) = lanes.binary_search(&lane.lane) {
                lanes.insert(place, lane.lane);
            }
        }
        Self {
            predicted,
            measured,
            kept,
            framing,
            lanes,
            hues,
        }
    }

    fn told(&self) -> &Telling {
        if self.measured.told.rows.rows.is_empty() {
            &self.predicted
        } else {
            &self.measured
        }
    }

    /// The rows that are pointed at: the measured ones, else the predicted ones.
    pub(super) fn timeline(&self) -> &Timeline {
        &self.told().told.rows
    }

    /// For how much of the time the lock was held, or should be.
    pub(super) fn held(&self) -> Option<&str> {
        let [foretold, held] = [&self.predicted, &self.measured].map(|told| &told.lock.percent);
        held.as_ref().or(foretold.as_ref()).map(String::as_str)
    }

    /// The picture, with what is pointed at.
    pub(super) fn picture(
        &self,
        now: Option<Micros>,
        cursor: Option<Micros>,
        focus: Option<Detail>,
        pointed: &[Stretch],
    ) -> Picture {
        let mut scene = self.scene(now, cursor, focus);
        scene.focus.extend(self.outlined(pointed));
        scene.picture()
    }

    /// Stretches, each with its row: where several jobs share a row, those that meet are one.
    fn outlined(&self, pointed: &[Stretch]) -> Vec<(u32, Micros, Micros)> {
        let mut all: Vec<(u32, Micros, Micros)> = Vec::new();
        let mut last = vec![None; self.rows()];
        for one in pointed {
            let Some(row) = self.row_of(one.job, one.lane) else {
                continue;
            };
            match last[row as usize].and_then(|place: usize| all.get_mut(place)) {
                Some((_, _, to)) if one.from <= *to && self.share() > 1 => *to = one.to.max(*to),
                _ => {
                    last[row as usize] = Some(all.len());
                    all.push((row, one.from, one.to));
                }
            }
        }
        all
    }

    fn scene(
        &self,
        now: Option<Micros>,
        cursor: Option<Micros>,
        focus: Option<Detail>,
    ) -> Scene<'_> {
        let focus = focus.and_then(|focus| {
            let row = self.row_of(focus.job, focus.span.lane)?;
            Some((row, focus.span.from, focus.span.to))
        });
        Scene {
            scale: self.framing.scale,
            ghost: self.tracks_of(&self.predicted),
            measured: self.tracks_of(&self.measured),
            // Where a row is a lane, it may be another one's in another run.
            kept: if self.by_lane() {
                Vec::new()
            } else {
                self.tracks_of(&self.kept)
            },
            lanes: self.by_lane(),
            rows: self.rows(),
            times: self.framing.times,
            hues: &self.hues,
            ghost_lock: &self.predicted.lock.bars,
            lock: &self.measured.lock.bars,
            now,
            cursor,
            focus: focus.into_iter().collect(),
        }
    }

    /// The tracks of a telling, each with its row.
    fn tracks_of<'a>(&self, told: &'a Telling) -> Vec<(u32, &'a Track)> {
        let rows = (0..).zip(&told.tracks);
        if !self.by_lane() {
            return rows.collect();
        }
        let lanes = told.lanes.iter().zip(&told.tracks);
        lanes
            .filter_map(|(lane, track)| Some((self.row_of_lane(lane.lane)?, track)))
            .collect()
    }

    fn by_lane(&self) -> bool {
        self.framing.rows == Rows::Lanes
    }

    fn row_of_lane(&self, lane: LaneId) -> Option<u32> {
        let row = self.lanes.iter().position(|own| *own == lane)?;
        u32::try_from(row).ok()
    }

    fn rows(&self) -> usize {
        let Range { start, end } = self.framing.jobs;
        if self.by_lane() {
            self.lanes.len()
        } else {
            end.saturating_sub(start).div_ceil(self.share()) as usize
        }
    }

    /// Where its rows stand.
    pub(super) fn layout(&self) -> Layout {
        self.scene(None, None, None).layout()
    }

    fn row_of(&self, job: JobId, lane: LaneId) -> Option<u32> {
        if self.by_lane() {
            return self.row_of_lane(lane);
        }
        let jobs = &self.framing.jobs;
        let own = jobs.contains(&job.0);
        own.then(|| (job.0 - jobs.start) / self.share())
    }

    /// How many jobs have a row together.
    pub(super) fn share(&self) -> u32 {
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
        if self.by_lane() {
            let own = self.lanes.get(row as usize);
            let lane = (self.told().lanes.iter()).find(|lane| Some(&lane.lane) == own);
            let mut spans = lane.into_iter().flat_map(|lane| &lane.spans);
            let (from, to) = (at - self.slack(), at + self.slack());
            let near = spans.find(|(_, span)| span.from <= to && from <= span.to);
            return (at, near.map(|(job, _)| *job));
        }
        let job = self.framing.jobs.start + row * self.share();
        (at, self.framing.jobs.contains(&job).then_some(JobId(job)))
    }

    /// What a job does where a pointer is, which may miss a little.
    pub(super) fn near(&self, one: Selected) -> Option<Detail> {
        detail(self.timeline().row(one.job?)?, one.at, self.slack())
    }

    /// What a job does at a moment that is selected.
    pub(super) fn exact(&self, one: Selected) -> Option<Detail> {
        detail(self.timeline().row(one.job?)?, one.at, Micros::ZERO)
    }

    /// What moving the end of a job would change.
    pub(super) fn end_of(&self, job: JobId, roster: &Roster) -> Option<End> {
        stretch(roster, self.timeline().row(job)?)
    }

    /// What dragging the end of what is pointed out would change.
    pub(super) fn end_in(&self, focus: &Detail, roster: &Roster) -> Option<End> {
        let single = !self.by_lane() && self.share() == 1;
        let end = self.end_of(focus.job, roster)?;
        (single && end.to == focus.span.to).then_some(end)
    }

    /// What moving the end that a point is at would change.
    pub(super) fn end_at(&self, point: Point, roster: &Roster) -> Option<End> {
        if self.by_lane() || self.share() > 1 {
            return None;
        }
        let (_, job) = self.pointed(point);
        let end = stretch(roster, self.timeline().row(job?)?)?;
        let seen = self.framing.scale.shows(end.to, end.to);
        (seen && point.is_near(self.framing.scale.share(end.to))).then_some(end)
    }
}

/// Who holds the lock in a run up to `now`, on a scale.
fn lock(trace: Option<&Trace>, now: Micros, scale: Scale, hues: &[u8]) -> Lock {
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
