//! The runs in the "Trace Event Format", which Perfetto opens: a process per mode, a thread per lane,
//! a thread for the lock, and each job's life as a track of its own.

use super::csv::outcome;
use super::pieces::{Piece, pieces};
use super::{Export, json};
use crate::derive::computing::computing;
use crate::derive::console::in_order;
use crate::derive::lanes::lanes;
use crate::derive::lock::holds;
use crate::derive::roster::Roster;
use crate::derive::timeline::{Row, Span, SpanKind, timeline};
use crate::model::{EventKind, JobId, LaneId, Micros};
use std::fmt::Write;

/// From one process to the next: the threads between are its lanes, and no two have one number.
const PROCESS: u64 = 1_000;
/// The lock's place among the threads.
const LOCK: u64 = PROCESS - 1;

/// The runs as one trace.
pub fn chrome_trace(roster: &Roster, runs: &[Export<'_>]) -> String {
    let mut out = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[".to_owned();
    for (run, process) in runs.iter().zip(1..) {
        let mut writer = Writer {
            out: &mut out,
            roster,
            process: process * PROCESS,
        };
        writer.run(run);
    }
    out.push_str("\n]}\n");
    out
}

struct Writer<'a> {
    out: &'a mut String,
    roster: &'a Roster,
    process: u64,
}

impl Writer<'_> {
    fn run(&mut self, run: &Export<'_>) {
        let rows = timeline(run.trace, run.now);
        let name = format!("{} ({})", run.mode.kind().slug(), run.source());
        self.meta("process_name", 0, &format!("\"name\":{}", json(&name)));
        let order = format!("\"sort_index\":{}", self.process / PROCESS);
        self.meta("process_sort_index", 0, &order);
        let events = run.trace.events();
        let last = events.iter().map(|event| event.lane.0).max();
        for lane in 0..=last.unwrap_or_default() {
            let name = match lane {
                0 => "main program".to_owned(),
                _ => format!("lane {lane}"),
            };
            let name = format!("\"name\":{}", json(&name));
            self.meta("thread_name", lane.into(), &name);
        }
        self.lanes(run, &lanes(&rows));
        self.lock(run);
        for row in &rows.rows {
            self.life(row);
        }
        for event in events.iter() {
            if let EventKind::Printed(line) = &event.kind {
                let line = line.text();
                let line = line.trim_start_matches('\r');
                if !line.is_empty() {
                    self.event("i", line, event.lane.0.into(), event.at, ",\"s\":\"t\"");
                }
            }
        }
    }

    /// What jobs do while they have their lane, so that no two are on it at once.
    fn lanes(&mut self, run: &Export<'_>, lanes: &[crate::derive::LaneSpans]) {
        let stretches = computing(run.trace, run.now.max(run.trace.end())).stretches;
        let begun = stretches.iter().map(|stretch| {
            let length = usize::from(stretch.from < stretch.to);
            (stretch.from, stretch.job.0 as usize, length)
        });
        let begun = in_order(begun);
        for lane in lanes {
            let mut had = lane.spans.clone();
            had.retain(|(_, span)| matches!(span.kind, SpanKind::Running | SpanKind::Blocking));
            for piece in pieces(&had) {
                let (job, span) = piece.first;
                let long = usize::from(span.from < span.to);
                let computes = (span.from, job.0 as usize, long);
                let what = match span.kind {
                    SpanKind::Blocking => "blocking",
                    _ if begun.binary_search(&computes).is_ok() => "computing",
                    _ => "running",
                };
                self.piece(lane.lane.0.into(), what, &piece);
            }
        }
    }

    /// Who has the lock. The clocks of two lanes may differ a little: one who is late takes over.
    fn lock(&mut self, run: &Export<'_>) {
        let holds = holds(run.trace, run.now);
        let order = in_order(holds.iter().zip(0..).map(|(hold, place)| {
            let length = usize::try_from((hold.to - hold.from).0);
            (hold.from, length.unwrap_or(usize::MAX), place)
        }));
        if !order.is_empty() {
            self.meta("thread_name", LOCK, "\"name\":\"lock\"");
        }
        let mut free = Micros::ZERO;
        for (_, _, place) in order {
            let hold = &holds[place];
            let from = hold.from.max(free);
            let to = hold.to.max(from);
            free = to;
            let span = Span {
                from,
                to,
                kind: SpanKind::Running,
                requested: None,
                lane: LaneId::default(),
            };
            let (first, jobs) = ((hold.job, span), 1);
            self.piece(
                LOCK,
                "lock",
                &Piece {
                    from,
                    to,
                    first,
                    jobs,
                },
            );
        }
    }

    /// A stretch in which one job has a lane or the lock, or several have it in turns.
    fn piece(&mut self, thread: u64, what: &str, piece: &Piece) {
        let job = piece.first.0;
        let mut name = self.roster.name(job);
        if piece.jobs > 1 {
            let _ = write!(name, " + {} in turns", piece.jobs - 1);
        }
        let (long, number) = ((piece.to - piece.from).0, job.0 + 1);
        let more = format!(",\"cat\":\"{what}\",\"dur\":{long},\"args\":{{\"job\":{number}}}");
        self.event("X", &name, thread, piece.from, &more);
    }

    /// A job from its first event to its last one, and in it what it waits for.
    fn life(&mut self, row: &Row) {
        let Some((from, to)) = row.extent() else {
            return;
        };
        let name = self.roster.name(row.job);
        self.side("b", row.job, &name, from, "");
        for span in row.spans.iter().filter(|span| span.from < span.to) {
            let name = match span.kind {
                SpanKind::Waiting => "waiting",
                SpanKind::Ready => "ready",
                SpanKind::Starting => "lane starting",
                SpanKind::Locked => "waiting for the lock",
                SpanKind::Running | SpanKind::Blocking => continue,
            };
            self.side("b", row.job, name, span.from, "");
            self.side("e", row.job, name, span.to, "");
        }
        let end = format!(",\"args\":{{\"outcome\":\"{}\"}}", outcome(row));
        self.side("e", row.job, &name, to, &end);
    }

    fn side(&mut self, phase: &str, job: JobId, name: &str, at: Micros, more: &str) {
        let id = job.0 + 1;
        let more = format!(",\"cat\":\"job\",\"id2\":{{\"local\":\"0x{id:x}\"}}{more}");
        self.event(phase, name, 0, at, &more);
    }

    fn meta(&mut self, name: &str, thread: u64, args: &str) {
        let args = format!(",\"args\":{{{args}}}");
        self.event("M", name, thread, Micros::ZERO, &args);
    }

    /// Every event goes through here; `more` is JSON already.
    fn event(&mut self, phase: &str, name: &str, thread: u64, at: Micros, more: &str) {
        if !self.out.ends_with('[') {
            self.out.push(',');
        }
        let (process, thread, name) = (self.process, self.process + thread, json(name));
        let _ = write!(
            self.out,
            "\n{{\"ph\":\"{phase}\",\"pid\":{process},\"tid\":{thread},\"ts\":{},\"name\":{name}{more}}}",
            at.0
        );
    }
}
