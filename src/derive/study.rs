//! What facts and statistics are both taken from: one trace, looked at once.

use super::computing::{Computing, computing};
use super::lives::{Life, lives};
use super::stall::{Stall, stall};
use super::stretches::{Edge, Overlap, Stretch, overlap};
use super::timeline::{Row, SpanKind, timeline};
use crate::model::{EventKind, JobId, LaneId, Micros, Mode, Trace};

/// A trace, looked at.
pub(super) struct Study {
    /// How long the run took, or has taken so far.
    pub end: Micros,
    /// What is no longer than this says nothing: 1 % of the run, and at least 2 ms.
    pub noise: Micros,
    pub lives: Vec<Life>,
    pub rows: Vec<Row>,
    /// The waits, each no longer than it was to be: what comes after that is being held up.
    pub waits: Overlap,
    pub computing: Computing,
    /// When jobs computed.
    pub computed: Overlap,
    /// How many jobs had started and were not over, at most at once.
    pub at_once: u32,
    /// When lanes were being started; a lane takes the place of a job here.
    pub starting: Overlap,
    /// How many lanes were started.
    pub lanes: u32,
    pub stall: Option<Stall>,
    /// For how long none of this was so, and none was waiting.
    pub idle: Micros,
}

impl Study {
    pub fn new(trace: &Trace, mode: Mode) -> Self {
        let end = trace.end();
        let lives = lives(trace);
        let rows = timeline(trace, Micros::ZERO).rows;
        let computing = computing(trace, end);
        let starting = starting(trace, end);
        let waits = waits(&rows);
        let all = [&*waits, &*computing.stretches, &*starting].concat();
        Self {
            end,
            idle: end - overlap(&all).covered,
            noise: Micros((end.0 / 100).max(2_000)),
            waits: overlap(&waits),
            computed: overlap(&computing.stretches),
            at_once: at_once(&lives),
            starting: overlap(&starting),
            lanes: u32::try_from(starting.len()).unwrap_or(u32::MAX),
            stall: stall(&rows, mode, end),
            computing,
            rows,
            lives,
        }
    }

    /// How much CPU work was done.
    pub fn work(&self) -> Micros {
        self.computing.work.iter().copied().sum()
    }

    /// How much of a job's time it waited, as above, and computed.
    pub fn own_time(&self, row: &Row) -> Micros {
        let waited: Micros = row_waits(row).map(|wait| wait.to - wait.from).sum();
        let work = self.computing.work.get(row.job.0 as usize);
        waited + work.copied().unwrap_or_default()
    }

    /// Whether something is long enough to say something.
    pub fn counts(&self, time: Micros) -> bool {
        time > self.noise
    }

    /// How long jobs waited for the lock, all together, and how many did for long enough to say
    /// something.
    pub fn lock_waits(&self) -> (Micros, u32) {
        let (mut all, mut jobs) = (Micros::ZERO, 0);
        for row in &self.rows {
            let own = row.spent(SpanKind::Locked);
            all += own;
            jobs += u32::from(self.counts(own));
        }
        (all, jobs)
    }
}

fn row_waits(row: &Row) -> impl Iterator<Item = Stretch> {
    row.spans.iter().filter_map(|span| {
        let to = span.to.min(span.from + span.requested?);
        let (job, from) = (row.job, span.from);
        Some(Stretch { job, from, to })
    })
}

fn waits(rows: &[Row]) -> Vec<Stretch> {
    rows.iter().flat_map(row_waits).collect()
}

/// What happens at one moment counts in the order of its events.
fn at_once(lives: &[Life]) -> u32 {
    let mut edges: Vec<Edge> = Vec::new();
    for life in lives {
        if let Some((from, seq)) = life.started {
            edges.push((from, seq, 1));
            if let Some(((to, seq), _)) = life.ended {
                // The clocks of two lanes may differ a little: no job ends before it starts.
                edges.push((to.max(from), seq, 0));
            }
        }
    }
    edges.sort_unstable();
    let (mut now, mut most) = (0_u32, 0);
    for (_, _, starts) in edges {
        now = if starts == 1 {
            now + 1
        } else {
            now.saturating_sub(1)
        };
        most = most.max(now);
    }
    most
}

/// The lanes that were started, by their numbers; one that is not ready yet is started up to now.
fn starting(trace: &Trace, end: Micros) -> Vec<Stretch> {
    let mut starts: Vec<Stretch> = Vec::new();
    for event in trace.events().iter() {
        let LaneId(lane) = event.lane;
        let (job, from, to) = (JobId(lane.into()), event.at, end);
        match event.kind {
            EventKind::LaneStarting => starts.push(Stretch { job, from, to }),
            EventKind::LaneReady => {
                if let Some(start) = starts.iter_mut().find(|start| start.job == job) {
                    start.to = event.at;
                }
            }
            _ => {}
        }
    }
    starts
}
