//! The timeline: a row per job, cut into spans.
//!
//! ```text
//! events  spawned   started  wait 1s           wait-end  finished
//! spans   |ready----|running|waiting----------|running--|
//! ```

use super::cutter::Cutter;
use crate::model::{EventKind, JobId, LaneId, Micros, Trace, Why};

/// What a job does for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// It could go on and is held up by others.
    Ready,
    /// The lane that it is to run on is being started.
    Starting,
    /// It has the lane.
    Running,
    /// It waits and has given the lane back.
    Waiting,
    /// It waits and keeps the lane.
    Blocking,
    /// It keeps its lane and waits for the run's lock.
    Locked,
}

/// A stretch of a job's time. Spans of one row follow each other without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its start.
    pub from: Micros,
    /// Its end; for the last span of a live job, the present.
    pub to: Micros,
    /// What the job does.
    pub kind: SpanKind,
    /// How long it asked to wait, where it waits.
    pub requested: Option<Micros>,
    /// The lane that it is on.
    pub lane: LaneId,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It came to its end.
    Finished(Micros),
    /// It ended with an error.
    Failed(Micros),
    /// It was dropped before.
    Cancelled(Micros),
}

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub job: JobId,
    /// When it first ran.
    pub started: Option<Micros>,
    /// When its last span ends.
    pub to: Micros,
    /// What it did.
    pub spans: Vec<Span>,
    /// How it ended, once it has.
    pub end: Option<End>,
}

impl Row {
    /// How long it was in such a span.
    pub fn spent(&self, kind: SpanKind) -> Micros {
        let spans = self.spans.iter().filter(|span| span.kind == kind);
        spans.map(|span| span.to - span.from).sum()
    }

    /// How long it waited, whether it kept the lane or not.
    pub fn waited(&self) -> Micros {
        let waits = self.spans.iter().filter(|span| span.requested.is_some());
        waits.map(|span| span.to - span.from).sum()
    }
}

/// All jobs that have been heard of, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// A row per job, in the order of the job table.
    pub rows: Vec<Row>,
    /// The last moment drawn.
    pub end: Micros,
}

impl Timeline {
    /// The row of a job, once it has been heard of.
    pub fn row(&self, job: JobId) -> Option<&Row> {
        let at = self.rows.partition_point(|row| row.job < job);
        self.rows.get(at).filter(|row| row.job == job)
    }
}

/// The rows of a trace. What has not ended reaches to `now`, or to the last event if that is later.
pub fn timeline(trace: &Trace, now: Micros) -> Timeline {
    Cutter::default().into_timeline(trace, now)
}

/// The first job that failed with its lane, and what is known of it.
pub fn lost(trace: &Trace) -> Option<(JobId, &str)> {
    let event = trace.lost()?;
    match &event.kind {
        EventKind::Failed(Why::Lost(why)) => Some((event.job?, why)),
        _ => None,
    }
}
