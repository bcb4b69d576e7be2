//! A timeline read out: what is pointed at, and how many jobs are at what.

use crate::derive::{Detail, End, Roster, SpanKind, Timeline, grouped, short_seconds};
use crate::model::Micros;
use crate::text::Words;
use crate::ui::wording::signed;

/// What is pointed at, in one line: `b · waiting · 1.0 – 2.003 s · asked for 1.0 s, took 1.003 s`; and
/// that its end cannot be moved, where it is `locked`.
pub(in crate::ui) fn detail_line(
    words: &Words,
    roster: &Roster,
    detail: &Detail,
    locked: bool,
) -> String {
    let Detail { span, .. } = *detail;
    let took = span.to - span.from;
    let tools = words.tools;
    let mut parts = vec![
        roster.shown(detail.job),
        state(words, span.kind).to_owned(),
        tools
            .between
            .with([&short_seconds(span.from), &short_seconds(span.to)]),
    ];
    if locked {
        // Before the figures, which a narrow page cuts off.
        parts.insert(2, words.locks.all.to_owned());
    }
    if let Some(asked) = span.requested {
        let by = signed(took, asked);
        parts.push(
            tools
                .asked
                .with([&short_seconds(asked), &short_seconds(took), &by]),
        );
    }
    let sum = |time: Micros| short_seconds(time);
    parts.push(
        tools
            .sums
            .with([&sum(detail.ran), &sum(detail.waited), &sum(detail.held_up)]),
    );
    match detail.end {
        Some(End::Failed(_)) => parts.push(words.failed.to_owned()),
        Some(End::Cancelled(_)) => parts.push(words.cancelled.to_owned()),
        Some(End::Finished(_)) | None => {}
    }
    parts.join(" · ")
}

fn state(words: &Words, kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Ready => words.key_ready,
        SpanKind::Starting => words.key_starting,
        SpanKind::Running => words.key_running,
        SpanKind::Waiting => words.key_waiting,
        SpanKind::Blocking => words.key_blocking,
        SpanKind::Locked => words.key_locked,
    }
}

/// How many jobs are at what, at the end of a timeline.
pub(super) fn counts(words: &Words, timeline: &Timeline, jobs: u32) -> String {
    let (mut running, mut waiting, mut over) = (0, 0, 0);
    for row in &timeline.rows {
        match (row.end, row.spans.last().map(|span| span.kind)) {
            (Some(_), _) => over += 1,
            (None, Some(SpanKind::Running)) => running += 1,
            (None, Some(SpanKind::Waiting | SpanKind::Blocking)) => waiting += 1,
            _ => {}
        }
    }
    let ready = u64::from(jobs).saturating_sub(running + waiting + over);
    let [running, waiting, ready, over] = [running, waiting, ready, over].map(grouped);
    words.tools.counts.with([&running, &waiting, &ready, &over])
}
