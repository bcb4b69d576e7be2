//! What of a file is outside the limits of a scenario, each with its place in the file.

use super::reader::Reader;
use super::{FileProblem, version_1 as v1};
use crate::link::json::{Json, readable};
use crate::model::{Field, Invalid, Micros, ModeKind, Parts, Scenario};

/// The scenario. Where it is outside the limits, each error is noted that can be told apart.
pub(super) fn within(mut parts: Parts, file: &Json, reader: &mut Reader) -> Option<Scenario> {
    loop {
        let refused = match Scenario::new(parts.clone()) {
            Ok(scenario) => return Some(scenario).filter(|_| reader.errors.is_empty()),
            Err(refused) => refused,
        };
        let field = refused.field;
        let goes_on = put_right(&mut parts, field);
        // What all of it comes to cannot be said while a part of it is wrong.
        if goes_on || reader.errors.is_empty() {
            refuse(&refused, path(field, &parts), file, reader);
        }
        if !goes_on || reader.is_full() {
            return None;
        }
    }
}

/// What stands in the file says more than what was made of it.
fn refuse(refused: &Invalid, path: String, file: &Json, reader: &mut Reader) {
    let found = match file.at(&path) {
        Some(Json::Text(text)) => readable(text),
        Some(number @ (Json::Number(_) | Json::Null)) => number.shown(),
        _ => refused.found.clone(),
    };
    let refused = Invalid {
        found: found.clone(),
        ..*refused
    };
    reader.refuse_at(path, found, FileProblem::Invalid(refused));
}

/// Puts something in that is always allowed, to see what else is wrong; not where it is about the
/// whole.
fn put_right(parts: &mut Parts, field: Field) -> bool {
    let row = field.row().unwrap_or(usize::MAX);
    if let Some(job) = parts.jobs.get_mut(row) {
        match field {
            Field::Name(_) => "-".clone_into(&mut job.name),
            Field::Count(_) => job.count = 1,
            Field::Cpu(_) => job.cpu = Micros::ZERO,
            Field::YieldEvery(_) => job.yield_every = Micros::ZERO,
            Field::Rounds(_) | Field::FailsAfter(_) => {
                if field == Field::Rounds(row) {
                    job.rounds = 1;
                }
                job.fails_after = None;
            }
            _ => {
                if field == Field::Wait(row) {
                    job.wait = Micros::ZERO;
                }
                job.jitter = Micros::ZERO;
            }
        }
        return true;
    }
    match field {
        Field::Line(slot) => parts.lines.get_mut(slot).clear(),
        Field::Seed => parts.options.seed = v1::SEED,
        Field::Cores => parts.options.cores = None,
        Field::SwitchInterval => {
            parts.options.switch_interval = Micros::from_millis(v1::SWITCH_MS.into());
        }
        Field::Limit | Field::Timeout | Field::Pool | Field::Processes => {
            let mut modes = parts.modes.iter_mut();
            if let Some(mode) = modes.find(|mode| Some(mode.kind()) == kind(field)) {
                *mode = mode.kind().plain();
            }
        }
        _ => return false,
    }
    true
}

/// The mode that a field is about.
fn kind(field: Field) -> Option<ModeKind> {
    Some(match field {
        Field::Limit => ModeKind::Gather,
        Field::Timeout => ModeKind::WaitFor,
        Field::Pool => ModeKind::Executor,
        Field::Processes => ModeKind::Processes,
        Field::Workers(kind) | Field::Length(kind) => kind,
        _ => return None,
    })
}

/// Where a field stands in a file.
fn path(field: Field, parts: &Parts) -> String {
    let key = match field {
        Field::Name(_) => "name",
        Field::Rounds(_) => "rounds",
        Field::Cpu(_) => "cpu_ms",
        Field::Wait(_) => "wait_ms",
        Field::Jitter(_) => "jitter_ms",
        Field::YieldEvery(_) => "yield_us",
        Field::FailsAfter(_) => "fails_after",
        Field::Count(_) => "count",
        Field::Line(slot) => return ["scenario.lines.", v1::line(slot)].concat(),
        Field::Modes => return "scenario.modes".to_owned(),
        Field::Seed => return "scenario.options.seed".to_owned(),
        Field::Cores => return "scenario.options.cores".to_owned(),
        Field::SwitchInterval => return "scenario.options.switch_ms".to_owned(),
        // What modes need or take is said of the mode, not of its option.
        Field::Workers(_) | Field::Length(_) => "",
        _ => kind(field).and_then(v1::mode_option).unwrap_or_default(),
    };
    let kind = kind(field);
    let mode = (parts.modes.iter()).position(|mode| Some(mode.kind()) == kind);
    let (list, place) = match (field.row(), mode) {
        (Some(row), _) => ("scenario.jobs[", row),
        (_, Some(place)) => ("scenario.modes[", place),
        _ => return "scenario.jobs".to_owned(),
    };
    let point = if key.is_empty() { "" } else { "." };
    [list, &place.to_string(), "]", point, key].concat()
}
