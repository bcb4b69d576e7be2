//! Cuts the events of a run into the rows of its timeline, and goes on where it was while the run does.

use super::timeline::{End, Row, Span, SpanKind, Timeline};
use crate::model::{Event, EventKind, Events, JobId, LaneId, Micros, Trace};

/// Cuts a run. What it has seen of it is not gone through again.
#[derive(Debug, Default)]
pub struct Cutter {
    seen: Events,
    rows: Vec<Option<Builder>>,
    starts: Vec<LaneStart>,
}

/// A lane, and from when to when it was being started.
type LaneStart = (LaneId, Micros, Micros);

impl Cutter {
    /// Whether a trace goes on from what was cut last.
    pub fn is_of(&self, trace: &Trace) -> bool {
        !self.seen.is_empty() && trace.events().continues(&self.seen)
    }

    /// The rows of a trace, as [`timeline`](super::timeline()) cuts them. One that does not go on from
    /// the last one is cut from its start.
    pub fn timeline(&mut self, trace: &Trace, now: Micros) -> Timeline {
        if !trace.events().continues(&self.seen) {
            *self = Self::default();
        }
        self.take(trace);
        let end = end(trace, now);
        let rows = self.rows.iter().flatten().map(|row| row.until(end));
        Timeline {
            rows: rows.collect(),
            end,
        }
    }

    /// The same of a trace that does not go on.
    pub(super) fn into_timeline(mut self, trace: &Trace, now: Micros) -> Timeline {
        self.take(trace);
        let end = end(trace, now);
        let rows = self.rows.into_iter().flatten().map(|row| row.close(end));
        Timeline {
            rows: rows.collect(),
            end,
        }
    }

    fn take(&mut self, trace: &Trace) {
        for event in trace.events().after(self.seen.len()) {
            self.add(event);
        }
        self.seen = trace.events().clone();
    }

    fn add(&mut self, event: &Event) {
        match event.kind {
            EventKind::LaneStarting => {
                (self.starts).push((event.lane, event.at, Micros(u64::MAX)));
            }
            EventKind::LaneReady => {
                for (lane, _, ready) in &mut self.starts {
                    if *lane == event.lane {
                        *ready = event.at;
                    }
                }
            }
            _ => {}
        }
        let Some(job) = event.job else { return };
        let at = job.0 as usize;
        if self.rows.len() <= at {
            self.rows.resize_with(at + 1, || None);
        }
        let row = self.rows[at].get_or_insert_with(|| Builder::new(job));
        if event.kind == EventKind::Started {
            row.wait_for_lane(event, &self.starts);
        }
        row.add(event);
    }
}

fn end(trace: &Trace, now: Micros) -> Micros {
    if trace.ended().is_some() {
        trace.end()
    } else {
        trace.end().max(now)
    }
}

/// A row that is being cut.
#[derive(Debug)]
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

    /// The row, when nothing more comes.
    fn close(mut self, end: Micros) -> Row {
        self.cut(end);
        self.row
    }

    /// The row as it is by then.
    fn until(&self, end: Micros) -> Row {
        let mut spans = Vec::with_capacity(self.row.spans.len() + 1);
        spans.extend_from_slice(&self.row.spans);
        let part = Self {
            row: Row { spans, ..self.row },
            ..*self
        };
        part.close(end)
    }
}
