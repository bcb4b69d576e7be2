//! What a link says once: modes, their options, how it is run, and how it is shown.

use super::column::NEVER;
use super::keys::Key;
use crate::link::control_names::{control_name, control_of};
use crate::link::escape::{escape, unescape};
use crate::model::{
    Control, Controls, EventLoop, Invalid, Look, Micros, Mode, ModeKind, Parts, Problem, Rows,
    Stamps, TimeScale, limits,
};

/// What is called what, in the order in which it is offered.
const SPEEDS: [(&str, TimeScale); 5] = [
    ("1", TimeScale::Times1),
    ("2", TimeScale::Times2),
    ("5", TimeScale::Times5),
    ("10", TimeScale::Times10),
    ("instant", TimeScale::Instant),
];
const LOOPS: [(&str, EventLoop); 3] = [
    ("auto", EventLoop::Auto),
    ("page", EventLoop::Page),
    ("worker", EventLoop::Worker),
];
const ROWS: [(&str, Rows); 2] = [("jobs", Rows::Jobs), ("lanes", Rows::Lanes)];
const STAMPS: [(&str, Stamps); 3] = [
    ("start", Stamps::Relative),
    ("gap", Stamps::Gap),
    ("clock", Stamps::Clock),
];
const CONSOLES: [(&str, bool); 2] = [("split", false), ("merged", true)];
const SWITCH: [(&str, bool); 2] = [("0", false), ("1", true)];

/// A mode as it is where neither lesson nor link says how.
pub(super) const fn plain(kind: ModeKind) -> Mode {
    match kind {
        ModeKind::Sequential => Mode::Sequential,
        ModeKind::AwaitEach => Mode::AwaitEach,
        ModeKind::GatherBlocking => Mode::GatherBlocking,
        ModeKind::Gather => Mode::Gather { limit: None },
        ModeKind::Collect => Mode::Collect,
        ModeKind::TaskGroup => Mode::TaskGroup,
        ModeKind::WaitFor => Mode::WaitFor {
            timeout: Micros::from_secs(2),
        },
        ModeKind::Executor => Mode::Executor { pool: 10 },
        ModeKind::Threads => Mode::Threads,
        ModeKind::FreeThreads => Mode::FreeThreads,
        ModeKind::Processes => Mode::Processes { pool: 16 },
    }
}

/// What stands for "none", "the machine's" and the like.
const NONE_WORD: &str = "none";
const AUTO_WORD: &str = "auto";

/// What a link says under a key, all of it; `None` where that makes no sense.
pub(super) fn get(key: Key, parts: &Parts, look: &Look, payload: bool) -> Option<String> {
    let options = &parts.options;
    Some(match key {
        Key::Rows | Key::Column(_) | Key::Name | Key::Modes | Key::On | Key::Off => return None,
        Key::Option(kind) => {
            let mode = parts.modes.iter().find(|mode| mode.kind() == kind)?;
            match *mode {
                Mode::Gather { limit } => number_or(limit.map(u64::from), NONE_WORD),
                Mode::WaitFor { timeout } => timeout.as_millis().to_string(),
                Mode::Executor { pool } | Mode::Processes { pool } => pool.to_string(),
                _ => return None,
            }
        }
        Key::Speed => word(&SPEEDS, options.time_scale).to_owned(),
        Key::Seed => options.seed.to_string(),
        Key::EventLoop => word(&LOOPS, options.event_loop).to_owned(),
        Key::Cores => number_or(options.cores.map(u64::from), AUTO_WORD),
        Key::Switch => options.switch_interval.as_millis().to_string(),
        Key::Line(slot) => {
            let mut text = String::new();
            escape(parts.lines.get(slot), payload, &mut text);
            text
        }
        Key::By => word(&ROWS, look.rows).to_owned(),
        Key::Console => word(&CONSOLES, look.merged).to_owned(),
        Key::Stamps => word(&STAMPS, look.stamps).to_owned(),
        Key::Predict => word(&SWITCH, look.predict_first).to_owned(),
        Key::Present => word(&SWITCH, look.presentation).to_owned(),
        Key::At => number_or(look.at.map(Micros::as_millis), NONE_WORD),
        Key::Hide => names(look.hidden),
        Key::Lock => names(look.locked),
    })
}

/// Takes in what a link says under a key. An error changes nothing.
pub(super) fn set(
    key: Key,
    text: &str,
    given: &Parts,
    parts: &mut Parts,
    look: &mut Look,
) -> Result<(), Problem> {
    let options = &mut parts.options;
    match key {
        Key::Rows | Key::Column(_) | Key::Name => {}
        Key::Modes => parts.modes = modes(text, given)?,
        Key::On => {
            for mode in modes(text, given)? {
                add(&mut parts.modes, mode);
            }
        }
        Key::Off => {
            let less = modes(text, given)?;
            let kept = |own: &Mode| less.iter().all(|mode| mode.kind() != own.kind());
            parts.modes.retain(kept);
        }
        Key::Option(kind) => {
            let number = match kind {
                ModeKind::Gather => optional(text, NONE_WORD)?,
                _ => Some(number(text)?),
            };
            let small = number.map(small);
            for mode in &mut parts.modes {
                match mode {
                    Mode::Gather { limit } if kind == ModeKind::Gather => *limit = small,
                    Mode::WaitFor { timeout } if kind == ModeKind::WaitFor => {
                        *timeout = Micros::from_millis(number.unwrap_or(0));
                    }
                    Mode::Executor { pool } if kind == ModeKind::Executor => {
                        *pool = small.unwrap_or(0);
                    }
                    Mode::Processes { pool } if kind == ModeKind::Processes => {
                        *pool = small.unwrap_or(0);
                    }
                    _ => {}
                }
            }
        }
        Key::Speed => options.time_scale = one_of(&SPEEDS, text)?,
        Key::Seed => options.seed = small(number(text)?),
        Key::EventLoop => options.event_loop = one_of(&LOOPS, text)?,
        Key::Cores => options.cores = optional(text, AUTO_WORD)?.map(small),
        Key::Switch => options.switch_interval = Micros::from_millis(number(text)?),
        Key::Line(slot) => {
            *parts.lines.get_mut(slot) = unescape(text).ok_or(Problem::CutOff)?;
        }
        Key::By => look.rows = one_of(&ROWS, text)?,
        Key::Console => look.merged = one_of(&CONSOLES, text)?,
        Key::Stamps => look.stamps = one_of(&STAMPS, text)?,
        Key::Predict => look.predict_first = one_of(&SWITCH, text)?,
        Key::Present => look.presentation = one_of(&SWITCH, text)?,
        Key::At => look.at = at(text)?,
        Key::Hide => look.hidden = controls(text)?,
        Key::Lock => look.locked = controls(text)?,
    }
    Ok(())
}

/// Whole numbers have no sign, no point, and at most nine digits.
pub(super) fn number(text: &str) -> Result<u64, Problem> {
    if text.is_empty() {
        return Err(Problem::CutOff);
    }
    let whole = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = whole.then(|| text.parse().ok());
    number.flatten().ok_or_else(|| Problem::NotANumber {
        found: Invalid::shortened(text),
    })
}

fn optional(text: &str, none: &str) -> Result<Option<u64>, Problem> {
    if text == none {
        return Ok(None);
    }
    number(text).map(Some)
}

/// It has nine digits at most.
fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn number_or(number: Option<u64>, none: &str) -> String {
    number.map_or_else(|| none.to_owned(), |number| number.to_string())
}

fn at(text: &str) -> Result<Option<Micros>, Problem> {
    let at = optional(text, NONE_WORD)?.map(Micros::from_millis);
    if at.is_some_and(|at| at > limits::RUN) {
        return Err(Problem::TooMany {
            found: at.map_or(NEVER, Micros::as_millis),
            allowed: limits::RUN.as_millis(),
        });
    }
    Ok(at)
}

fn modes(text: &str, given: &Parts) -> Result<Vec<Mode>, Problem> {
    let mode = |slug: &str| {
        let Some(kind) = ModeKind::from_slug(slug) else {
            let allowed: Vec<_> = ModeKind::ALL.map(ModeKind::slug).into();
            return Err(not_one_of(slug, &allowed));
        };
        let own = given.modes.iter().find(|mode| mode.kind() == kind);
        Ok(own.copied().unwrap_or(plain(kind)))
    };
    few(text, ModeKind::ALL.len())?.map(mode).collect()
}

/// The words of a list that none of ours has more of.
fn few(text: &str, allowed: usize) -> Result<impl Iterator<Item = &str>, Problem> {
    if text.split(',').nth(allowed).is_some() {
        let (found, allowed) = (entries(text), allowed as u64);
        return Err(Problem::TooMany { found, allowed });
    }
    Ok(text.split(','))
}

/// How many entries a list has.
pub(super) fn entries(text: &str) -> u64 {
    1 + text.bytes().filter(|byte| *byte == b',').count() as u64
}

/// A mode more, where it is not there yet: behind those that come before it in the order of all.
fn add(modes: &mut Vec<Mode>, mode: Mode) {
    if modes.iter().all(|own| own.kind() != mode.kind()) {
        let before = modes.iter().filter(|own| own.kind() < mode.kind());
        modes.insert(before.count(), mode);
    }
}

/// What makes one list of modes of another: which there are, or, where that is shorter, which come and
/// which go.
pub(super) fn of_modes(given: &[Mode], own: &[Mode]) -> [Option<String>; 3] {
    let slugs = |modes: &[Mode]| {
        let slugs: Vec<_> = modes.iter().map(|mode| mode.kind().slug()).collect();
        (!slugs.is_empty()).then(|| slugs.join(","))
    };
    let all = slugs(own);
    if all == slugs(given) {
        return [None, None, None];
    }
    let without = |modes: &[Mode], others: &[Mode]| {
        let is_other = |mode: &&Mode| others.iter().all(|other| other.kind() != mode.kind());
        modes.iter().filter(is_other).copied().collect::<Vec<_>>()
    };
    let (on, off) = (without(own, given), without(given, own));
    // As it is read again.
    let mut made = given.to_vec();
    for mode in &on {
        add(&mut made, *mode);
    }
    let said = [None, slugs(&on), slugs(&off)];
    let length = |said: &Option<String>| said.as_ref().map_or(0, |said| "&off=".len() + said.len());
    let longer = said.iter().map(length).sum::<usize>()
        >= "&modes=".len() + all.as_ref().map_or(0, String::len);
    if longer || slugs(&without(&made, &off)) != all {
        return [all, None, None];
    }
    said
}

fn names(controls: Controls) -> String {
    let names: Vec<_> = controls.iter().map(control_name).collect();
    names.join(",")
}

fn controls(text: &str) -> Result<Controls, Problem> {
    let mut controls = Controls::NONE;
    for name in few(text, Control::ALL.len())?.filter(|name| !name.is_empty()) {
        let Some(control) = control_of(name) else {
            let allowed: Vec<_> = Control::ALL.map(control_name).into();
            return Err(not_one_of(name, &allowed));
        };
        controls = controls.with(control, true);
    }
    Ok(controls)
}

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|(_, own)| *own == value);
    found.map_or("", |(word, _)| word)
}

fn one_of<T: Copy>(words: &[(&'static str, T)], text: &str) -> Result<T, Problem> {
    let found = words.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let allowed: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        not_one_of(text, &allowed)
    })
}

/// What stands there, and what may.
pub(super) fn not_one_of(found: &str, allowed: &[&str]) -> Problem {
    Problem::NotOneOf {
        found: Invalid::shortened(found),
        allowed: allowed.join(", "),
    }
}
