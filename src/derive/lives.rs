//! The lives of the jobs of a run: where each ran, when it started, when and how it ended.

use crate::model::{EventKind, JobId, LaneId, Micros, Trace};

/// A moment, and its place among the events of the trace.
pub(super) type At = (Micros, usize);

/// How a job's life ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It came to its end.
    Finished,
    /// It ended with an error.
    Failed,
    /// It was dropped before.
    Cancelled,
}

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Life {
    /// Which.
    pub job: JobId,
    /// The lane that it ran on; before that, the one that it was made on.
    pub lane: LaneId,
    /// When it was made or handed in, where that was before its start.
    pub spawned: Option<Micros>,
    /// When it started.
    pub started: Option<At>,
    /// How many jobs had started before it.
    pub order: u32,
    /// When and how it ended.
    pub ended: Option<(At, Way)>,
}

impl Life {
    /// The moment of its end, where it ended that way.
    pub fn end(&self, way: Way) -> Option<Micros> {
        let ((at, _), how) = self.ended?;
        (how == way).then_some(at)
    }
}

/// Every job that was heard of, in the order of the job table.
pub(super) fn lives(trace: &Trace) -> Vec<Life> {
    let mut lives: Vec<Option<Life>> = Vec::new();
    let mut started = 0;
    for (seq, event) in trace.events().iter().enumerate() {
        let Some(job) = event.job else { continue };
        let place = job.0 as usize;
        if lives.len() <= place {
            lives.resize(place + 1, None);
        }
        let life = lives[place].get_or_insert(Life {
            job,
            lane: event.lane,
            spawned: None,
            started: None,
            order: 0,
            ended: None,
        });
        let at = (event.at, seq);
        match event.kind {
            EventKind::Spawned => life.spawned = Some(event.at),
            EventKind::Started => {
                life.lane = event.lane;
                life.started = Some(at);
                life.order = started;
                started += 1;
            }
            EventKind::Finished => life.ended = Some((at, Way::Finished)),
            EventKind::Failed(_) => life.ended = Some((at, Way::Failed)),
            EventKind::Cancelled => life.ended = Some((at, Way::Cancelled)),
            _ => {}
        }
    }
    lives.into_iter().flatten().collect()
}
