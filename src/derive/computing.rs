//! CPU work: when jobs compute, and how much of it they have done.

use super::stretches::Stretch;
use crate::model::{EventKind, JobId, Micros, Trace};

/// The CPU work of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Computing {
    /// When jobs computed: from the start of a piece of work to its end, without the time in which
    /// they waited for the lock. On one event loop, jobs that give way compute in turns meanwhile.
    pub stretches: Vec<Stretch>,
    /// How much each job has done, by its number, as time on a core of its own: a piece counts as
    /// long as it was to be, or as long as it had lasted when it was cut short.
    pub work: Vec<Micros>,
}

/// A piece of work that is not done yet.
#[derive(Clone, Copy, Default)]
struct Piece {
    asked: Micros,
    lasted: Micros,
    /// Since when it goes on; `None` while the job waits for the lock.
    since: Option<Micros>,
}

/// The CPU work of a run that has come as far as `end`.
pub(super) fn computing(trace: &Trace, end: Micros) -> Computing {
    let mut found = Computing::default();
    let mut open: Vec<Option<Piece>> = Vec::new();
    for event in trace.events().iter() {
        let Some(job) = event.job else { continue };
        let place = job.0 as usize;
        if open.len() <= place {
            open.resize(place + 1, None);
            found.work.resize(place + 1, Micros::ZERO);
        }
        let at = event.at;
        match event.kind {
            EventKind::ComputeBegin(asked) => {
                let (lasted, since) = (Micros::ZERO, Some(at));
                open[place] = Some(Piece {
                    asked,
                    lasted,
                    since,
                });
            }
            EventKind::LockReleased | EventKind::LockWanted => {
                found.pause(job, &mut open[place], at);
            }
            EventKind::LockTaken => {
                if let Some(piece) = &mut open[place] {
                    piece.since = Some(at);
                }
            }
            EventKind::ComputeEnd(_)
            | EventKind::Finished
            | EventKind::Failed(_)
            | EventKind::Cancelled => found.close(job, &mut open[place], at),
            _ => {}
        }
    }
    for (job, mut piece) in (0..).map(JobId).zip(open) {
        found.close(job, &mut piece, end);
    }
    found
}

impl Computing {
    fn pause(&mut self, job: JobId, piece: &mut Option<Piece>, to: Micros) {
        let Some(piece) = piece else { return };
        if let Some(from) = piece.since.take() {
            piece.lasted += to - from;
            self.stretches.push(Stretch { job, from, to });
        }
    }

    fn close(&mut self, job: JobId, piece: &mut Option<Piece>, to: Micros) {
        self.pause(job, piece, to);
        if let Some(piece) = piece.take() {
            self.work[job.0 as usize] += piece.asked.min(piece.lasted);
        }
    }
}
