//! The jobs of all modes as CSV (RFC 4180): a row per job and mode, times in whole microseconds.

use super::Export;
use crate::derive::compare::ended;
use crate::derive::computing::computing;
use crate::derive::roster::Roster;
use crate::derive::timeline::{End, Row, SpanKind, timeline};
use crate::model::{JobId, Micros};

/// The mark without which spreadsheets take UTF-8 for something else, and the names of the columns.
const HEAD: &str = "\u{feff}mode,job,name,source,lane,started_us,ended_us,outcome,waited_us,\
                    computed_us,blocked_us,ready_us,lock_wait_us,predicted_end_us\r\n";

/// Every job in every mode. What is not known is empty; the waits of a job are `waited_us` where it
/// gave its lane back, and `blocked_us` where it kept it.
pub fn csv(roster: &Roster, runs: &[Export<'_>]) -> String {
    let mut out = HEAD.to_owned();
    for run in runs {
        let rows = timeline(run.trace, run.now);
        let work = computing(run.trace, rows.end).work;
        let foretold = run.predicted.map(|trace| timeline(trace, Micros::ZERO));
        for job in (0..roster.jobs()).map(JobId) {
            let row = rows.row(job);
            let spent = |kind| micros(row.map(|row| row.spent(kind)));
            let computed = row.map(|_| work.get(job.0 as usize).copied().unwrap_or_default());
            let end = foretold.as_ref().and_then(|rows| ended(rows.row(job)?));
            let fields = [
                run.mode.kind().slug().to_owned(),
                (job.0 + 1).to_string(),
                roster.name(job),
                run.source().to_owned(),
                row.and_then(lane).unwrap_or_default(),
                micros(row.and_then(|row| row.started)),
                micros(row.and_then(ended)),
                row.map(outcome).unwrap_or_default().to_owned(),
                spent(SpanKind::Waiting),
                micros(computed),
                spent(SpanKind::Blocking),
                spent(SpanKind::Ready),
                spent(SpanKind::Locked),
                micros(end),
            ];
            for (place, text) in fields.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                field(&mut out, text);
            }
            out.push_str("\r\n");
        }
    }
    out
}

fn micros(time: Option<Micros>) -> String {
    time.map(|time| time.0.to_string()).unwrap_or_default()
}

/// The lane that a job first ran on.
fn lane(row: &Row) -> Option<String> {
    let mut spans = row.spans.iter();
    let first = spans.find(|span| !matches!(span.kind, SpanKind::Ready | SpanKind::Starting))?;
    Some(first.lane.0.to_string())
}

/// How a job ended; one that was only made has no outcome yet.
pub(super) fn outcome(row: &Row) -> &'static str {
    match row.end {
        Some(End::Finished(_)) => "finished",
        Some(End::Cancelled(_)) => "cancelled",
        Some(End::Failed(_)) => "failed",
        None if row.started.is_some() => "running",
        None => "",
    }
}

/// One field. A spreadsheet must not take a name for a formula (OWASP, "CSV Injection").
fn field(out: &mut String, text: &str) {
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let quoted = text.contains(['"', ',', '\r', '\n']);
    if quoted {
        out.push('"');
    }
    if text.starts_with(formula) {
        out.push('\'');
    }
    for one in text.chars() {
        if one == '"' {
            out.push('"');
        }
        out.push(one);
    }
    if quoted {
        out.push('"');
    }
}
