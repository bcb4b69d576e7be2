//! The critical path: which jobs had to end one after another for the run to end when it did.

use super::lives::{Life, Way};
use super::stretches::Edge;
use super::timeline::{Row, SpanKind};
use crate::model::{JobId, Micros, Mode};

/// A chain of jobs, each of which could start because the one before it had ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// The jobs, in the order in which they ran.
    pub jobs: Vec<JobId>,
    /// Their times added up, each from its start to its end.
    pub length: Micros,
}

/// The chain that ends with the job that ended last. A cancelled job is that only where no other
/// has ended.
///
/// What let a job start is the end of
/// - the job before it, where the program runs one at a time;
/// - the last job on the same lane, where jobs are handed to lanes;
/// - on a loop with a limit, the job whose end freed a place for it, if it needed one;
/// - else on a loop, the job that had ended last, if it kept the lane up to its end while
///   this one stood ready.
pub(super) fn path(lives: &[Life], rows: &[Row], mode: Mode, near: Micros) -> Path {
    let mut ends: Vec<Edge> = Vec::new();
    for (place, life) in lives.iter().enumerate() {
        if let (Some(_), Some(((_, seq), _))) = (life.started, life.ended) {
            ends.push((Micros::ZERO, seq, place));
        }
    }
    ends.sort_unstable();
    let mut path = Path::default();
    let mut next = last(lives, false).or_else(|| last(lives, true));
    while let Some(life) = next {
        let (Some((start, seq)), Some(((end, _), _))) = (life.started, life.ended) else {
            break;
        };
        path.jobs.push(life.job);
        path.length += end - start;
        next = None;
        if let Mode::Gather { limit: Some(limit) } = mode
            && life.order >= limit
        {
            // Places are given first come first served: the first end gives the first free place.
            let freed = ends.get((life.order - limit) as usize);
            next = (freed.filter(|(_, ended, _)| *ended < seq)).map(|end| &lives[end.2]);
            continue;
        }
        while let Some((_, ended, place)) = ends.pop() {
            let other = &lives[place];
            let elsewhere = !one_lane(mode) && other.lane != life.lane;
            if ended < seq && !elsewhere {
                let at_once = || stood_ready(life, other, near) && kept_to_the_end(rows, other.job);
                next = (!has_tasks(mode) || at_once()).then_some(other);
                break;
            }
        }
    }
    path.jobs.reverse();
    path
}

/// Whether all jobs are on the main program's lane.
fn one_lane(mode: Mode) -> bool {
    mode == Mode::Sequential || mode.is_event_loop()
}

/// Whether there is a task per job on one event loop.
fn has_tasks(mode: Mode) -> bool {
    mode != Mode::AwaitEach && mode.is_event_loop()
}

/// Whether a job stood ready before another ended, and started when that had.
fn stood_ready(life: &Life, other: &Life, near: Micros) -> bool {
    let (Some((start, _)), Some(((end, _), _))) = (life.started, other.ended) else {
        return false;
    };
    life.spawned.is_some_and(|spawned| spawned < end) && start - end <= near
}

/// The job that ended last, of those that were cancelled or of those that were not.
fn last(lives: &[Life], cancelled: bool) -> Option<&Life> {
    let mut latest: Option<(Micros, &Life)> = None;
    for life in lives.iter().filter(|life| life.started.is_some()) {
        let Some(((at, _), way)) = life.ended else {
            continue;
        };
        let later = latest.is_none_or(|(best, _)| best < at);
        if (way == Way::Cancelled) == cancelled && later {
            latest = Some((at, life));
        }
    }
    latest.map(|(_, life)| life)
}

fn kept_to_the_end(rows: &[Row], job: JobId) -> bool {
    let row = rows.binary_search_by(|row| row.job.cmp(&job)).ok();
    let spans = row.map_or(&[][..], |at| &rows[at].spans);
    let last = spans.iter().rfind(|span| span.from < span.to);
    last.is_some_and(|span| matches!(span.kind, SpanKind::Running | SpanKind::Blocking))
}
