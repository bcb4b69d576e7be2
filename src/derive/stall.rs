//! Stalls of an event loop: a job keeps the lane while others could go on.

use super::stretches::Edge;
use super::timeline::{End, Row, SpanKind};
use crate::model::{JobId, Micros, Mode};

/// The longest stall of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stall {
    /// Who kept the lane.
    pub job: JobId,
    /// For how long at a stretch, as far as others could have gone on.
    pub longest: Micros,
    /// How many others could have gone on, at most, in that stretch.
    pub others: u32,
    /// All stalls of the run together, whoever kept the lane.
    pub total: Micros,
}

/// What changes at an edge, and back.
const CHANGES: usize = 4;
const KEEPS: usize = 0;
const READY: usize = 1;
const OVERDUE: usize = 2;
const UNDER_WAY: usize = 3;

/// The longest stall, where all jobs are on one event loop and one of them held up others.
///
/// A job keeps the lane while it runs or blocks. Another could go on while its wait is over and it
/// has not gone on, or while its task stands ready and has not started; of the latter no more than
/// the limit of the mode would have let in.
pub(super) fn stall(rows: &[Row], mode: Mode, end: Micros) -> Option<Stall> {
    if !mode.is_event_loop() {
        return None;
    }
    let limit = match mode {
        Mode::Gather { limit: Some(limit) } => limit,
        _ => u32::MAX,
    };
    let mut edges: Vec<Edge> = Vec::new();
    for row in rows {
        add_edges(&mut edges, row, end);
    }
    edges.sort_unstable();
    let mut count = [0_u32; CHANGES];
    let mut keepers: Vec<usize> = Vec::new();
    let (mut last, mut found) = (Micros::ZERO, Found::default());
    for (at, change, job) in edges {
        if let Some(keeper) = keepers.last().copied().filter(|_| last < at) {
            let free = limit.saturating_sub(count[UNDER_WAY]);
            let held = count[OVERDUE] + count[READY].min(free);
            found.add(keeper, last, at, held);
        }
        last = at;
        let what = change % CHANGES;
        if change < CHANGES {
            count[what] -= 1;
            if what == KEEPS {
                keepers.retain(|keeper| *keeper != job);
            }
        } else {
            count[what] += 1;
            if what == KEEPS {
                keepers.push(job);
            }
        }
    }
    found.best.map(|stall| Stall {
        total: found.total,
        ..stall
    })
}

fn add_edges(edges: &mut Vec<Edge>, row: &Row, end: Micros) {
    let job = row.job.0 as usize;
    let mut add = |what: usize, from: Micros, to: Micros| {
        if from < to {
            edges.push((from, CHANGES + what, job));
            edges.push((to, what, job));
        }
    };
    // A job that goes from one thing to the next without giving the lane back keeps it throughout.
    let mut kept: Option<(Micros, Micros)> = None;
    for span in &row.spans {
        match span.kind {
            SpanKind::Running | SpanKind::Blocking => {
                kept = Some((kept.map_or(span.from, |(from, _)| from), span.to));
                continue;
            }
            SpanKind::Ready => add(READY, span.from, span.to),
            SpanKind::Waiting => {
                let due = span.from + span.requested.unwrap_or_default();
                add(OVERDUE, due, span.to);
            }
            SpanKind::Starting | SpanKind::Locked => {}
        }
        if let Some((from, to)) = kept.take() {
            add(KEEPS, from, to);
        }
    }
    if let Some((from, to)) = kept {
        add(KEEPS, from, to);
    }
    if let Some(started) = row.started {
        let over = match row.end {
            Some(End::Finished(at) | End::Failed(at) | End::Cancelled(at)) => at,
            None => end,
        };
        add(UNDER_WAY, started, over);
    }
}

#[derive(Default)]
struct Found {
    best: Option<Stall>,
    total: Micros,
    /// The stretch that may still grow: its job, its end, its length, how many it holds up.
    current: Option<(usize, Micros, Micros, u32)>,
}

impl Found {
    /// From one moment to another, a job keeps the lane and holds up so many.
    fn add(&mut self, keeper: usize, from: Micros, to: Micros, held: u32) {
        if held == 0 {
            self.current = None;
            return;
        }
        let passed = to - from;
        self.total += passed;
        let (length, others) = match self.current {
            Some((job, end, length, others)) if job == keeper && end == from => {
                (length + passed, others.max(held))
            }
            _ => (passed, held),
        };
        self.current = Some((keeper, to, length, others));
        if self.best.is_none_or(|best| best.longest < length) {
            self.best = Some(Stall {
                job: JobId(u32::try_from(keeper).unwrap_or(u32::MAX)),
                longest: length,
                others,
                total: Micros::ZERO,
            });
        }
    }
}
