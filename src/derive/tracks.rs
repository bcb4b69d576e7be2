//! A timeline at the resolution of a screen: as many tracks as can be told apart, as many bars.
//!
//! Up to [`MOST_TRACKS`] jobs have a track each. More of them share tracks, and a track of several
//! jobs, or of one with more spans than a screen can show, is cut into bins: a bin shows what took
//! most of its time, where being held up counts only if nothing else happened.

use super::bins::Bins;
use super::groups::Group;
use super::lanes::LaneSpans;
use super::scale::Scale;
use super::timeline::{Row, Span, SpanKind, Timeline};
use crate::model::JobId;

/// The most tracks of a picture.
pub const MOST_TRACKS: u32 = 100;
/// Of more jobs than this in one track, every second or third is looked at, and so on.
const MOST_SAMPLED: usize = 16;
/// More spans than this are searched for those in sight.
const SEARCHED: usize = 16;
/// Bins of one picture, all tracks together.
const MOST_BINS: usize = 8_000;

/// A stretch of a track, placed on a [`Scale`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its start.
    pub from: u32,
    /// Its end.
    pub to: u32,
    /// What the jobs do.
    pub kind: SpanKind,
    /// Which job, or the first of several.
    pub job: JobId,
}

/// How a job ended; the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It came to its end.
    Finished,
    /// It was dropped before.
    Cancelled,
    /// It ended with an error.
    Failed,
}

/// One job, or several that share a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// What they do, in order of time.
    pub bars: Vec<Bar>,
    /// When the first of them ran.
    pub started: Option<u32>,
    /// When the last of them ended, once all have, and the worst way in which one did.
    pub ended: Option<(u32, Mark)>,
}

/// How many jobs share a track.
pub fn jobs_per_track(jobs: u32) -> u32 {
    jobs.div_ceil(MOST_TRACKS).max(1)
}

/// The tracks of groups of jobs. A job that was not heard of yet leaves its track empty.
pub fn tracks(timeline: &Timeline, groups: &[Group], scale: Scale) -> Vec<Track> {
    let track = |group: &Group| Track {
        bars: bars(
            group,
            &timeline.rows[group.rows.clone()],
            groups.len(),
            scale,
        ),
        started: started(group, scale),
        ended: ended(group, scale),
    };
    groups.iter().map(track).collect()
}

/// The same with one bar each: from the first step of its first job to the end of its last one.
pub fn outlines(groups: &[Group], scale: Scale) -> Vec<Track> {
    let track = |group: &Group| {
        let started = started(group, scale);
        let bar = group.life.zip(started).map(|((_, to), from)| Bar {
            from,
            to: scale.share(to),
            kind: SpanKind::Waiting,
            job: group.first,
        });
        Track {
            bars: bar.into_iter().collect(),
            started,
            ended: None,
        }
    };
    groups.iter().map(track).collect()
}

/// The tracks of lanes, each with the jobs that had it.
pub fn lane_tracks(lanes: &[LaneSpans], scale: Scale) -> Vec<Track> {
    let lanes = lanes.iter().map(|lane| {
        let from = lane.spans.partition_point(|(_, span)| span.to < scale.from);
        let seen = &lane.spans[from..];
        let to = seen.partition_point(|(_, span)| span.from <= scale.end);
        let mut bars: Vec<Bar> = Vec::new();
        for (job, span) in &seen[..to] {
            let bar = bar(*job, span, scale);
            match bars.last_mut() {
                // Of several in one place, the longest is seen.
                Some(last) if last.from == bar.from && last.to == bar.from => *last = bar,
                Some(last) if bar.from == bar.to && bar.from < last.to => {}
                _ => bars.push(bar),
            }
        }
        Track {
            started: bars.first().map(|bar| bar.from),
            bars,
            ended: None,
        }
    });
    lanes.collect()
}

fn bar(job: JobId, span: &Span, scale: Scale) -> Bar {
    Bar {
        from: scale.share(span.from),
        to: scale.share(span.to),
        kind: span.kind,
        job,
    }
}

fn started(group: &Group, scale: Scale) -> Option<u32> {
    let (first, last) = group.life?;
    scale.shows(first, last).then(|| scale.share(first))
}

fn ended(group: &Group, scale: Scale) -> Option<(u32, Mark)> {
    let (at, mark) = group.ended.filter(|(at, _)| scale.shows(*at, *at))?;
    Some((scale.share(at), mark))
}

/// The spans of a row of which anything is shown.
fn seen(row: &Row, scale: Scale) -> &[Span] {
    let whole = |(from, to)| from >= scale.from && to <= scale.end;
    if row.extent().is_none_or(whole) {
        return &row.spans;
    }
    let from = row.spans.partition_point(|span| span.to < scale.from);
    let rest = &row.spans[from..];
    &rest[..rest.partition_point(|span| span.from <= scale.end)]
}

fn bars(group: &Group, rows: &[Row], tracks: usize, scale: Scale) -> Vec<Bar> {
    let first = group.first;
    let bins = [500, 250, 200, 125, 100]
        .into_iter()
        .find(|bins| *bins as usize * tracks <= MOST_BINS);
    let bins = bins.unwrap_or(80);
    if let [row] = rows {
        let spans = seen(row, scale);
        if spans.len() <= bins as usize {
            return spans.iter().map(|span| bar(first, span, scale)).collect();
        }
    }
    let mut cut = Bins::new(bins);
    // What only a few jobs do wins no bin, so of many jobs a part is enough.
    let every = rows.len().div_ceil(MOST_SAMPLED).max(1);
    for row in rows.iter().step_by(every) {
        // Few spans are sooner looked through than searched.
        let spans = if row.spans.len() > SEARCHED {
            seen(row, scale)
        } else {
            &row.spans
        };
        // Spans follow each other without a gap, and where one ends was asked for already.
        let mut last = None;
        for span in spans.iter().filter(|span| scale.shows(span.from, span.to)) {
            let from = last.filter(|(at, _)| *at == span.from);
            let from = from.map_or_else(|| scale.share(span.from), |(_, share)| share);
            let to = if span.from == span.to {
                from
            } else {
                scale.share(span.to)
            };
            cut.add(from, to, span.kind);
            last = Some((span.to, to));
        }
    }
    cut.bars(first)
}

#[cfg(test)]
mod tests {
    use super::super::groups::groups;
    use super::super::timeline::{End, Span};
    use super::*;
    use crate::model::{LaneId, Micros, Window};

    fn waiting(job: u32, from: u64, to: u64) -> Row {
        let (from, to) = (Micros::from_millis(from), Micros::from_millis(to));
        let requested = Some(to - from);
        let kind = SpanKind::Waiting;
        Row {
            job: JobId(job),
            spans: vec![Span {
                from,
                to,
                kind,
                requested,
                lane: LaneId::default(),
            }],
            started: Some(from),
            to,
            end: Some(End::Finished(to)),
        }
    }

    fn timeline(rows: Vec<Row>) -> (Timeline, Scale) {
        let end = Micros::from_secs(1);
        (Timeline { rows, end }, Scale::new(end, Micros::ZERO))
    }

    #[test]
    fn few_jobs_are_drawn_as_they_are() {
        let (timeline, scale) = timeline(vec![waiting(1, 250, 500)]);
        let tracks = tracks(&timeline, &groups(&timeline, &(0..2)), scale);
        assert_eq!(tracks[0], Track::default());
        let (kind, job) = (SpanKind::Waiting, JobId(1));
        let (from, to) = (25_000, 50_000);
        assert_eq!(
            tracks[1].bars,
            [Bar {
                from,
                to,
                kind,
                job
            }]
        );
        assert_eq!(tracks[1].started, Some(25_000));
        assert_eq!(tracks[1].ended, Some((50_000, Mark::Finished)));
    }

    #[test]
    fn many_jobs_share_tracks_and_no_track_has_more_than_a_screen_shows() {
        let rows = (0..10_000).map(|job| waiting(job, u64::from(job) / 20, 1_000));
        let (timeline, scale) = timeline(rows.collect());
        let part = tracks(&timeline, &groups(&timeline, &(500..550)), scale);
        assert_eq!(part.len(), 50);
        assert_eq!(part[7].bars[0].job, JobId(507));
        let tracks = tracks(&timeline, &groups(&timeline, &(0..10_000)), scale);
        assert_eq!(tracks.len(), 100);
        assert!(tracks.iter().all(|track| track.bars.len() == 1));
        let last = tracks.last().expect("a hundred tracks");
        assert_eq!(last.bars[0].to, Scale::WHOLE);
        assert_eq!(last.ended, Some((Scale::WHOLE, Mark::Finished)));
    }

    #[test]
    fn what_a_window_leaves_out_is_not_drawn() {
        let (timeline, scale) = timeline(vec![waiting(0, 0, 100), waiting(1, 300, 900)]);
        let window = Window::new(Micros::from_millis(400), Micros::from_millis(600));
        let tracks = tracks(
            &timeline,
            &groups(&timeline, &(0..2)),
            scale.windowed(Some(window)),
        );
        assert_eq!(tracks[0], Track::default());
        let bar = tracks[1].bars[0];
        assert_eq!((bar.from, bar.to), (0, Scale::WHOLE));
        assert_eq!(tracks[1].ended, None);
    }
}
