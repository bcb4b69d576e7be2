//! The timeline: a row per job, cut into spans.
//!
//! ```text
//! events  spawned   started  wait 1s           wait-end  finished
//! spans   |ready----|running|waiting----------|running--|
//! ```

use crate::model::{Event, EventKind, JobId, LaneId, Micros, Trace, Why};

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
    let end = if trace.ended().is_some() {
        trace.end()
    } else {
        trace.end().max(now)
    };
    let starts = starts(trace);
    let mut rows: Vec<Option<Builder>> = Vec::new();
    for event in trace.events().iter() {
        let Some(job) = event.job else { continue };
        let at = job.0 as usize;
        if rows.len() <= at {
            rows.resize_with(at + 1, || None);
        }
        let row = rows[at].get_or_insert_with(|| Builder::new(job));
        if event.kind == EventKind::Started {
            row.wait_for_lane(event, &starts);
        }
        row.add(event);
    }
    let rows = rows
        .into_iter()
        .flatten()
        .map(|row| row.close(end))
        .collect();
    Timeline { rows, end }
}

/// The first job that failed with its lane, and what is known of it.
pub fn lost(trace: &Trace) -> Option<(JobId, &str)> {
    let event = trace.lost()?;
    match &event.kind {
        EventKind::Failed(Why::Lost(why)) => Some((event.job?, why)),
        _ => None,
    }
}

/// A lane, and from when to when it was being started.
type LaneStart = (LaneId, Micros, Micros);

fn starts(trace: &Trace) -> Vec<LaneStart> {
    let mut starts: Vec<LaneStart> = Vec::new();
    for event in trace.events().iter() {
        match event.kind {
            EventKind::LaneStarting => starts.push((event.lane, event.at, Micros(u64::MAX))),
            EventKind::LaneReady => {
                for (lane, _, ready) in &mut starts {
                    if *lane == event.lane {
                        *ready = event.at;
                    }
                }
            }
            _ => {}
        }
    }
    starts
}

struct Builder {
    row: Row,
    latest: Micros,
    open: Option<Span>,
}

impl Builder {
    fn new(job: JobId) -> Self {
        let row = Row {
            job,
            started: None,
            to: Micros::ZERO,
            spans: Vec::new(),
            end: None,
        };
        Self {
            row,
            latest: Micros::ZERO,
            open: None,
        }
    }

    fn add(&mut self, event: &Event) {
        // The clocks of two lanes may differ a little: a row never goes back.
        let at = event.at.max(self.latest);
        self.latest = at;
        let next = match &event.kind {
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
        self.open = next.map(|(kind, requested)| Span {
            from: at,
            to: at,
            kind,
            requested,
            lane: event.lane,
        });
    }

    /// Of the time that a job was held up, its lane was being started for some.
    fn wait_for_lane(&mut self, event: &Event, starts: &[LaneStart]) {
        let own = starts.iter().find(|(lane, ..)| *lane == event.lane);
        let (Some(open), Some(&(_, begun, ready))) = (self.open, own) else {
            return;
        };
        let (begun, ready) = (begun.max(open.from), ready.min(event.at));
        if open.kind == SpanKind::Ready && begun < ready {
            let piece = |from, kind| Span {
                from,
                kind,
                lane: event.lane,
                ..open
            };
            self.cut(begun);
            self.open = Some(piece(begun, SpanKind::Starting));
            self.cut(ready);
            self.open = Some(piece(ready, SpanKind::Ready));
            self.latest = self.latest.max(ready);
        }
    }

    fn cut(&mut self, to: Micros) {
        if let Some(open) = self.open.take() {
            if !matches!(open.kind, SpanKind::Ready | SpanKind::Starting) {
                self.row.started.get_or_insert(open.from);
            }
            self.row.to = to;
            self.row.spans.push(Span { to, ..open });
        }
    }

    fn close(mut self, end: Micros) -> Row {
        self.cut(end);
        self.row
    }
}
