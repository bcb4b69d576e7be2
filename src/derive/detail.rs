//! What stands at a point of a timeline: the span there, asked against actual, ran against waited.

use super::timeline::{End, Row, Span, SpanKind};
use crate::model::{JobId, Micros};

/// A job at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Which job.
    pub job: JobId,
    /// What it does then.
    pub span: Span,
    /// How long it ran in all.
    pub ran: Micros,
    /// How long it waited in all, as it asked for.
    pub waited: Micros,
    /// How long others held it up in all, the lock included.
    pub held_up: Micros,
    /// How it ended, once it has.
    pub end: Option<End>,
}

/// What a job does at a moment. A span too short to be pointed at is found within `slack` of it;
/// without any, what takes no time is found where nothing else is. A moment before the first span or
/// after the last one finds that.
pub fn detail(row: &Row, at: Micros, slack: Micros) -> Option<Detail> {
    let far = |span: &&Span| (span.from - at) + (at - span.to);
    let short = |span: &&Span| span.to - span.from <= slack && far(span) <= slack;
    let spans = || row.spans.iter();
    let near = || spans().filter(short).min_by_key(far);
    let here = || spans().find(|span| span.from <= at && at < span.to);
    let found = if slack == Micros::ZERO {
        here().or_else(near)
    } else {
        near().or_else(here)
    };
    let found = found.or_else(|| spans().min_by_key(far))?;
    Some(Detail {
        job: row.job,
        span: *found,
        ran: row.spent(SpanKind::Running),
        waited: row.waited(),
        held_up: row.spent(SpanKind::Ready) + row.spent(SpanKind::Locked),
        end: row.end,
    })
}

impl Row {
    /// The start of the next span, or of the one before, of those that take time.
    pub fn beside(&self, at: Micros, forward: bool) -> Option<Micros> {
        let mut starts = self.spans.iter().filter(|span| span.from < span.to);
        let found = if forward {
            starts.find(|span| span.from > at)
        } else {
            starts.rfind(|span| span.from < at)
        };
        Some(found?.from)
    }

    /// From when to when there is anything of it.
    pub fn extent(&self) -> Option<(Micros, Micros)> {
        Some((self.spans.first()?.from, self.spans.last()?.to))
    }
}
