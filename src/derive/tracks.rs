//! A timeline at the resolution of a screen: as many tracks as can be told apart, as many bars.
//!
//! Up to [`MOST_TRACKS`] jobs have a track each. More of them share tracks, and a track of several
//! jobs, or of one with more spans than a screen can show, is cut into bins: a bin shows what took
//! most of its time, where being held up counts only if nothing else happened.

use super::scale::Scale;
use super::timeline::{End, Row, SpanKind, Timeline};

/// The most tracks of a picture.
pub const MOST_TRACKS: u32 = 100;
/// Bins of one picture, all tracks together.
const MOST_BINS: u32 = 8_000;
/// In the order in which they win a bin at equal time.
const KINDS: [SpanKind; 6] = [
    SpanKind::Running,
    SpanKind::Blocking,
    SpanKind::Locked,
    SpanKind::Waiting,
    SpanKind::Starting,
    SpanKind::Ready,
];

/// A stretch of a track, placed on a [`Scale`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its start.
    pub from: u32,
    /// Its end.
    pub to: u32,
    /// What the jobs do.
    pub kind: SpanKind,
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

/// The tracks of a run of `jobs` jobs. A job that was not heard of yet leaves its track empty.
pub fn tracks(timeline: &Timeline, jobs: u32, scale: Scale) -> Vec<Track> {
    let share = jobs_per_track(jobs);
    let tracks = jobs.div_ceil(share);
    let mut rows = timeline.rows.as_slice();
    (0..tracks)
        .map(|track| {
            let first_after = (track + 1) * share;
            let own = rows.partition_point(|row| row.job.0 < first_after);
            let (group, rest) = rows.split_at(own);
            rows = rest;
            let members = share.min(jobs - track * share);
            Track {
                bars: bars(group, tracks, scale),
                started: started(group, scale),
                ended: ended(group, members, scale),
            }
        })
        .collect()
}

fn started(group: &[Row], scale: Scale) -> Option<u32> {
    let first = group.iter().filter_map(Row::started).min();
    first.map(|at| scale.share(at))
}

fn ended(group: &[Row], members: u32, scale: Scale) -> Option<(u32, Mark)> {
    if group.len() < members as usize {
        return None;
    }
    let ends: Option<Vec<End>> = group.iter().map(|row| row.end).collect();
    let ends = ends?.into_iter().map(|end| match end {
        End::Finished(at) => (scale.share(at), Mark::Finished),
        End::Failed(at) => (scale.share(at), Mark::Failed),
        End::Cancelled(at) => (scale.share(at), Mark::Cancelled),
    });
    ends.reduce(|(a, mark_a), (b, mark_b)| (a.max(b), mark_a.max(mark_b)))
}

fn bars(group: &[Row], tracks: u32, scale: Scale) -> Vec<Bar> {
    let bins = [500, 250, 200, 125, 100]
        .into_iter()
        .find(|bins| bins * tracks <= MOST_BINS);
    let bins = bins.unwrap_or(80);
    if let [row] = group
        && row.spans.len() <= bins as usize
    {
        let spans = row.spans.iter();
        return spans
            .map(|span| Bar {
                from: scale.share(span.from),
                to: scale.share(span.to),
                kind: span.kind,
            })
            .collect();
    }
    let mut cut = Bins::new(bins);
    for span in group.iter().flat_map(|row| &row.spans) {
        cut.add(scale.share(span.from), scale.share(span.to), span.kind);
    }
    cut.bars()
}

/// How long each kind took in each bin: `part` in bins that a span covers in part, and `whole` as
/// the change, from one bin to the next, of how many spans cover a bin altogether.
struct Bins {
    width: u32,
    part: Vec<[u64; 6]>,
    whole: Vec<[i32; 6]>,
}

impl Bins {
    fn new(bins: u32) -> Self {
        Self {
            width: Scale::WHOLE / bins,
            part: vec![[0; 6]; bins as usize],
            whole: vec![[0; 6]; bins as usize + 1],
        }
    }

    fn add(&mut self, from: u32, to: u32, kind: SpanKind) {
        let kind = KINDS.iter().position(|each| *each == kind).unwrap_or(0);
        let last = self.part.len() - 1;
        let (first, end) = (from / self.width, to / self.width);
        let at = |bin: u32| (bin as usize).min(last);
        // One more than it took, so that a moment is seen where there is nothing else.
        if first == end {
            self.part[at(first)][kind] += u64::from(to - from) + 1;
            return;
        }
        self.part[at(first)][kind] += u64::from((first + 1) * self.width - from) + 1;
        if (end as usize) <= last {
            self.part[at(end)][kind] += u64::from(to - end * self.width);
        }
        self.whole[first as usize + 1][kind] += 1;
        self.whole[end as usize][kind] -= 1;
    }

    fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        let mut covering = [0_i32; 6];
        for ((bin, part), change) in (0..).zip(&self.part).zip(&self.whole) {
            let mut best: Option<(u64, SpanKind)> = None;
            for (at, kind) in KINDS.into_iter().enumerate() {
                covering[at] += change[at];
                let whole = u64::from(covering[at].unsigned_abs()) * u64::from(self.width);
                let weight = part[at] + whole;
                let taken = best.is_some_and(|(most, _)| weight <= most || kind == SpanKind::Ready);
                if weight > 0 && !taken {
                    best = Some((weight, kind));
                }
            }
            let Some((_, kind)) = best else { continue };
            let (from, to) = (bin * self.width, (bin + 1) * self.width);
            match bars.last_mut() {
                Some(last) if last.to == from && last.kind == kind => last.to = to,
                _ => bars.push(Bar { from, to, kind }),
            }
        }
        bars
    }
}

#[cfg(test)]
mod tests {
    use super::super::timeline::Span;
    use super::*;
    use crate::model::{JobId, Micros};

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
            }],
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
        let tracks = tracks(&timeline, 2, scale);
        assert_eq!(tracks[0], Track::default());
        let kind = SpanKind::Waiting;
        let (from, to) = (25_000, 50_000);
        assert_eq!(tracks[1].bars, [Bar { from, to, kind }]);
        assert_eq!(tracks[1].started, Some(25_000));
        assert_eq!(tracks[1].ended, Some((50_000, Mark::Finished)));
    }

    #[test]
    fn many_jobs_share_tracks_and_no_track_has_more_than_a_screen_shows() {
        let rows = (0..10_000).map(|job| waiting(job, u64::from(job) / 20, 1_000));
        let (timeline, scale) = timeline(rows.collect());
        let tracks = tracks(&timeline, 10_000, scale);
        assert_eq!(tracks.len(), 100);
        assert!(tracks.iter().all(|track| track.bars.len() == 1));
        let last = tracks.last().expect("a hundred tracks");
        assert_eq!(last.bars[0].to, Scale::WHOLE);
        assert_eq!(last.ended, Some((Scale::WHOLE, Mark::Finished)));
    }

    #[test]
    fn a_bin_shows_what_took_most_of_it() {
        let mut bins = Bins::new(100);
        bins.add(0, 700, SpanKind::Waiting);
        bins.add(700, 2_000, SpanKind::Running);
        bins.add(0, 100_000, SpanKind::Ready);
        let kinds: Vec<_> = bins.bars().into_iter().map(|bar| bar.kind).collect();
        assert_eq!(
            kinds,
            [SpanKind::Waiting, SpanKind::Running, SpanKind::Ready]
        );
    }
}
