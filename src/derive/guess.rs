//! What a reader predicted against what a run came to.

use super::console::lines;
use super::miss::{Miss, miss};
use super::question::Question;
use crate::model::{Guess, Invalid, Micros, Mode, Scenario, Trace, limits};
use std::cmp::Ordering;

/// What the run of a mode came to.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// The mode.
    pub mode: Mode,
    /// What it took, where it came to its end.
    pub took: Option<Micros>,
    /// What was printed, and when.
    pub trace: Option<&'a Trace>,
}

/// The seconds of one mode, as predicted by the reader and as measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The mode.
    pub mode: Mode,
    /// What the reader said.
    pub said: Micros,
    /// What it took, and whether the reader said more or less; `None` where it did not come to its
    /// end.
    pub took: Option<(Micros, Ordering)>,
}

/// One place of the two orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The line that the reader put there.
    pub said: usize,
    /// The line that came there.
    pub came: usize,
    /// Where the reader's line came.
    pub belongs: usize,
}

/// How good a reader's prediction was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Of each mode whose seconds were predicted.
    pub estimates: Vec<Estimate>,
    /// Of each line; empty where none was moved.
    pub order: Vec<Placed>,
    /// The miss that tells most.
    pub miss: Option<Miss>,
}

impl Verdict {
    /// Whether nothing was predicted.
    pub fn is_empty(&self) -> bool {
        self.estimates.is_empty() && self.order.is_empty()
    }
}

/// Compares a prediction with the run.
pub fn verdict(
    scenario: &Scenario,
    question: Option<&Question>,
    guess: &Guess,
    outcomes: &[Outcome<'_>],
) -> Verdict {
    let estimate = |outcome: &Outcome<'_>| {
        let said = typed_seconds(guess.seconds_of(outcome.mode.kind())).ok()??;
        let mode = outcome.mode;
        let took = outcome.took.map(|took| (took, side(said, took)));
        Some(Estimate { mode, said, took })
    };
    let estimates: Vec<_> = outcomes.iter().filter_map(estimate).collect();
    let asked = question.filter(|_| guess.order.is_some());
    let order = asked.map_or_else(Vec::new, |question| {
        let mut all = outcomes.iter();
        let own = all.find(|outcome| outcome.mode.kind() == question.mode);
        let came = came(question, own.and_then(|outcome| outcome.trace));
        placed(question, question.order(guess), &came)
    });
    let miss = miss(scenario, &estimates, question, &order);
    Verdict {
        estimates,
        order,
        miss,
    }
}

/// Seconds as typed: `None` for nothing; the error is what was found, cut to a length to repeat.
pub fn typed_seconds(text: &str) -> Result<Option<Micros>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parsed = parse(text).filter(|time| *time <= limits::RUN);
    let found = || text.chars().take(Invalid::FOUND_CHARS).collect();
    parsed.map(Some).ok_or_else(found)
}

/// A number with at most three decimals, behind a point or a comma.
fn parse(text: &str) -> Option<Micros> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let length = whole.len() + part.len();
    if length == 0 || whole.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let number = |text: &str| {
        text.bytes()
            .fold(0, |sum, byte| sum * 10 + u64::from(byte - b'0'))
    };
    let decimals = [1_000, 100, 10, 1].get(part.len())?;
    Some(Micros::from_millis(
        number(whole) * 1_000 + number(part) * decimals,
    ))
}

/// Whether a prediction is right: no further off than a tenth, or three tenths of a second.
pub(super) fn near(said: Micros, took: Micros) -> bool {
    let off = said.abs_diff(took);
    off * 10 <= took || off <= Micros::from_millis(300)
}

fn side(said: Micros, took: Micros) -> Ordering {
    if near(said, took) {
        Ordering::Equal
    } else {
        said.cmp(&took)
    }
}

/// The lines in the order in which they came: as printed, where all of them were.
fn came(question: &Question, trace: Option<&Trace>) -> Vec<usize> {
    let mut came = Vec::new();
    for line in trace.map(lines).unwrap_or_default() {
        let fits = |at: &usize| {
            let asked = &question.lines[*at];
            asked.source == line.source && asked.text == line.text && !came.contains(at)
        };
        let found = (0..question.lines.len()).find(fits);
        came.extend(found);
    }
    if came.len() < question.lines.len() {
        // It was stopped before: the prediction stands.
        came = (0..question.lines.len()).collect();
    }
    came
}

/// Where each line of the reader's came. Of lines that read alike, one that stands where such a line
/// came is in its place; the others follow in their order.
fn placed(question: &Question, said: &[usize], came: &[usize]) -> Vec<Placed> {
    let alike = |one: usize, other: usize| question.lines[one].text == question.lines[other].text;
    let in_place = |place: usize| alike(said[place], came[place]);
    let mut others: Vec<usize> = (0..came.len()).filter(|place| !in_place(*place)).collect();
    let mut placed = Vec::new();
    for (place, (&said, &came_here)) in said.iter().zip(came).enumerate() {
        let mut belongs = place;
        if !in_place(place) {
            let found = others.iter().position(|other| alike(said, came[*other]));
            belongs = found.map_or(place, |found| others.remove(found));
        }
        placed.push(Placed {
            said,
            came: came_here,
            belongs,
        });
    }
    placed
}
