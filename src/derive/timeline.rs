//! The timeline: a row per job, cut into spans.
//!
//! ```text
//! events  spawned   started  wait 1s           wait-end  finished
//! spans   |ready----|running|waiting----------|running--|
//! ```

use crate::model::{EventKind, JobId, Micros, Trace};

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
    /// What it did.
    pub spans: Vec<Span>,
    /// How it ended, once it has.
    pub end: Option<End>,
}

impl Row {
    /// When the job first ran.
    pub fn started(&self) -> Option<Micros> {
        let mut spans = self.spans.iter();
        let first = spans.find(|span| span.kind != SpanKind::Ready)?;
        Some(first.from)
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

/// The rows of a trace. What has not ended reaches to `now`, or to the last event if that is later.
pub fn timeline(trace: &Trace, now: Micros) -> Timeline {
    let end = if trace.ended().is_some() {
        trace.end()
    } else {
        trace.end().max(now)
    };
    let mut rows: Vec<Option<Builder>> = Vec::new();
    for event in trace.events() {
        let Some(job) = event.job else { continue };
        let at = job.0 as usize;
        if rows.len() <= at {
            rows.resize_with(at + 1, || None);
        }
        rows[at]
            .get_or_insert_with(|| Builder::new(job))
            .add(event.at, &event.kind);
    }
    let rows = rows
        .into_iter()
        .flatten()
        .map(|row| row.close(end))
        .collect();
    Timeline { rows, end }
}

struct Builder {
    row: Row,
    latest: Micros,
    open: Option<(Micros, SpanKind, Option<Micros>)>,
}

impl Builder {
    fn new(job: JobId) -> Self {
        let row = Row {
            job,
            spans: Vec::new(),
            end: None,
        };
        Self {
            row,
            latest: Micros::ZERO,
            open: None,
        }
    }

    fn add(&mut self, at: Micros, kind: &EventKind) {
        // The clocks of two lanes may differ a little: a row never goes back.
        let at = at.max(self.latest);
        self.latest = at;
        let next = match kind {
            EventKind::Spawned => Some((SpanKind::Ready, None)),
            EventKind::Started
            | EventKind::WaitEnd
            | EventKind::BlockEnd
            | EventKind::ComputeBegin(_)
            | EventKind::ComputeEnd(_)
            | EventKind::LockTaken => Some((SpanKind::Running, None)),
            EventKind::LockWanted => Some((SpanKind::Locked, None)),
            EventKind::WaitBegin(asked) => Some((SpanKind::Waiting, Some(*asked))),
            EventKind::BlockBegin(asked) => Some((SpanKind::Blocking, Some(*asked))),
            EventKind::Finished => {
                self.row.end = Some(End::Finished(at));
                None
            }
            EventKind::Cancelled => {
                self.row.end = Some(End::Cancelled(at));
                None
            }
            EventKind::Failed(_) => {
                self.row.end = Some(End::Failed(at));
                None
            }
            EventKind::Printed(_)
            | EventKind::LockReleased
            | EventKind::LaneStarting
            | EventKind::LaneReady
            | EventKind::RunEnded(_) => return,
        };
        self.cut(at);
        self.open = next.map(|(kind, requested)| (at, kind, requested));
    }

    fn cut(&mut self, to: Micros) {
        if let Some((from, kind, requested)) = self.open.take() {
            self.row.spans.push(Span {
                from,
                to,
                kind,
                requested,
            });
        }
    }

    fn close(mut self, end: Micros) -> Row {
        self.cut(end);
        self.row
    }
}
