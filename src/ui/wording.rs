//! The nouns of the model in the words of a language.

use super::contract::ModeView;
use crate::derive::{Moment, Roster, grouped, isolated, place, short_seconds};
use crate::lessons::Group;
use crate::model::{
    Allowed, Event, EventKind, Failure, Field, Invalid, Micros, Mode, ModeKind, Slot, Trace,
};
use crate::text::{Lang, Words};
use std::cmp::Ordering;

/// What a mode is called, whatever its options.
pub(super) fn kind_name(words: &Words, kind: ModeKind) -> &'static str {
    match kind {
        ModeKind::Sequential => words.sequential,
        ModeKind::AwaitEach => words.await_each,
        ModeKind::GatherBlocking => words.gather_blocking,
        ModeKind::Gather => words.gather,
        ModeKind::Collect => words.collect,
        ModeKind::TaskGroup => words.task_group,
        ModeKind::WaitFor => words.wait_for,
        ModeKind::Executor => words.executor,
        ModeKind::Threads => words.threads,
        ModeKind::FreeThreads => words.free_threads,
        ModeKind::Processes => words.processes,
    }
}

/// What a mode is called, with the options that change it.
pub(super) fn mode_name(words: &Words, mode: Mode) -> String {
    match mode {
        Mode::Gather { limit: Some(limit) } => words.gather_limited.with([&grouped(limit.into())]),
        _ => kind_name(words, mode.kind()).to_owned(),
    }
}

/// What a group of lessons is called.
pub(super) fn group_name(words: &Words, group: Group) -> &'static str {
    match group {
        Group::Waiting => words.group_waiting,
        Group::Workers => words.group_workers,
        Group::Cpu => words.group_cpu,
        Group::Control => words.group_control,
        Group::Free => words.group_free,
    }
}

/// When a line is printed.
pub(super) fn slot_name(words: &Words, slot: Slot) -> &'static str {
    match slot {
        Slot::First => words.line_first,
        Slot::Queued => words.line_queued,
        Slot::Start => words.line_start,
        Slot::Round => words.line_round,
        Slot::End => words.line_end,
        Slot::Cancelled => words.line_cancelled,
        Slot::Error => words.line_error,
        Slot::Timeout => words.line_timeout,
        Slot::Last => words.line_last,
    }
}

/// How far a time is from another one, with its sign: `+0.003`.
pub(super) fn signed(time: Micros, from: Micros) -> String {
    let sign = match time.cmp(&from) {
        Ordering::Less => "−",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    };
    format!("{sign}{}", time.abs_diff(from))
}

/// What an event is, in words.
pub(super) fn event_text(words: &Words, roster: &Roster, event: &Event) -> String {
    let events = &words.tools.events;
    let who = match event.job {
        Some(job) => roster.shown(job),
        None => events.main.to_owned(),
    };
    let number = || event.lane.0.to_string();
    match &event.kind {
        EventKind::LaneStarting => events.lane_starting.with([&number()]),
        EventKind::LaneReady => events.lane_ready.with([&number()]),
        EventKind::Spawned => events.spawned.with([&who]),
        EventKind::Started => events.started.with([&who]),
        EventKind::WaitBegin(time) => events.waits.with([&who, &short_seconds(*time)]),
        EventKind::WaitEnd | EventKind::BlockEnd => events.goes_on.with([&who]),
        EventKind::BlockBegin(time) => events.blocks.with([&who, &short_seconds(*time)]),
        EventKind::ComputeBegin(time) => events.computes.with([&who, &short_seconds(*time)]),
        EventKind::ComputeEnd(_) => events.computed.with([&who]),
        EventKind::LockWanted => events.wants_lock.with([&who]),
        EventKind::LockTaken => events.has_lock.with([&who]),
        EventKind::LockReleased => events.frees_lock.with([&who]),
        EventKind::Printed(line) => {
            let line = isolated(line.text().trim_start_matches('\r').to_owned());
            events.prints.with([&who, &line])
        }
        EventKind::Finished => events.finished.with([&who]),
        EventKind::Failed(_) => events.failed.with([&who]),
        EventKind::Cancelled => events.cancelled.with([&who]),
        EventKind::RunEnded(_) => events.ended.to_owned(),
    }
}

/// The last event at a moment of playback, with its number, its time and its mode.
pub(super) fn last_event(
    words: &Words,
    roster: &Roster,
    modes: &[ModeView],
    moment: Moment,
) -> String {
    let runs = modes.iter().filter_map(|view| view.whole.as_deref());
    let runs: Vec<&Trace> = runs.collect();
    let place = place(&runs, moment);
    let (number, of) = (grouped(place.number as u64), grouped(place.of as u64));
    let mut parts = vec![words.tools.event_of.with([&number, &of])];
    if let Some((run, event)) = place.last {
        parts.push(event.at.to_string());
        if let Some(view) = modes.get(run).filter(|_| modes.len() > 1) {
            parts.push(mode_name(words, view.mode));
        }
        parts.push(event_text(words, roster, event));
    }
    parts.join(" · ")
}

/// Why a prediction or a run did not come to its end.
pub(super) fn failure(words: &Words, failure: &Failure) -> String {
    match failure {
        Failure::Stalled => words.stalled.to_owned(),
        Failure::TooManySteps(steps) => words.too_many_steps.with([&grouped(*steps)]),
        Failure::LaneDidNotStart(why) => words.lane_did_not_start.with([why]),
        Failure::LaneBroke(why) => words.lane_broke.with([why]),
        Failure::Illegal(why) => words.illegal.with([why]),
        Failure::WrongSum => words.wrong_sum.to_owned(),
        Failure::KeepsPage { found, most } => words
            .keeps_page
            .with([&short_seconds(*found), &short_seconds(*most)]),
    }
}

/// Why an input was refused: what was found, and what is allowed.
pub(super) fn refusal(lang: Lang, invalid: &Invalid) -> String {
    let refusals = &lang.words().refusals;
    let found = readable(&invalid.found);
    let refused = || match invalid.found.as_str() {
        "" => refusals.empty.to_owned(),
        found => refusals.not_allowed.with([found]),
    };
    match invalid.allowed {
        Allowed::Whole { min: _, max } if invalid.field == Field::Jobs => {
            refusals.rows.with([&found, &grouped(max)])
        }
        Allowed::Whole { min, max } => {
            let unit = match invalid.field {
                Field::Wait(_)
                | Field::EveryWait
                | Field::Cpu(_)
                | Field::EveryCpu
                | Field::Split
                | Field::Jitter(_)
                | Field::Timeout
                | Field::SwitchInterval => "ms",
                _ => "",
            };
            let unit = match unit {
                "" => String::new(),
                _ => refusals.unit.with([unit]),
            };
            refusals
                .whole
                .with([&refused(), &grouped(min), &grouped(max), &unit])
        }
        Allowed::EmptyOrWhole { min, max } => {
            refusals
                .empty_or_whole
                .with([&refused(), &grouped(min), &grouped(max)])
        }
        Allowed::Text { min, max } => {
            refusals
                .text
                .with([&refused(), &min.to_string(), &max.to_string()])
        }
        Allowed::JobsInAll(max) => refusals.jobs.with([&found, &grouped(max)]),
        Allowed::RoundsInAll(max) => refusals.rounds.with([&found, &grouped(max)]),
        Allowed::YieldsInAll(max) => refusals.yields.with([&found, &grouped(max)]),
        Allowed::CpuInAll(max) => refusals
            .cpu
            .with([&seconds(&found), &grouped(max.as_millis() / 1_000)]),
        Allowed::WorkersUpTo(max) => refusals.workers.with([&found, &grouped(max)]),
        Allowed::SomeModes => refusals.modes.to_owned(),
        Allowed::RunUpTo(max) => refusals
            .length
            .with([&seconds(&found), &grouped(max.as_millis() / 1_000)]),
    }
}

/// Seconds that were found, without decimals that say nothing.
fn seconds(found: &str) -> String {
    readable(found.strip_suffix(".000").unwrap_or(found))
}

/// A number that was found, in groups of three; anything else as it is.
fn readable(found: &str) -> String {
    found.parse().map_or_else(|_| found.to_owned(), grouped)
}
