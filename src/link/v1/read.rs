//! A link of version 1 as a scenario: what it says, as far as it can be taken.

use super::column::{Column, NEVER, NEVER_WORD};
use super::keys::{KEYS, Key, is_others, key_of};
use super::list::List;
use super::single::{entries, get, not_one_of, number, set};
use super::write::resized;
use crate::link::escape::unescape;
use crate::link::{Opened, pairs};
use crate::model::{Allowed, Dropped, Field, Invalid, Look, Parts, Problem, Scenario, limits};
use std::borrow::Cow;

/// Every key is much shorter, also where it was encoded once more.
const LONGEST_KEY: usize = 100;
/// More than these need not be told of.
const MOST_DROPPED: usize = 20;

/// Takes in all that can be taken.
pub(in crate::link) fn read(text: &str, given: &Scenario) -> Opened {
    let mut reading = Reading::new(text, given);
    for (name, key) in KEYS {
        reading.take(name, key);
    }
    reading.finish(given)
}

struct Reading<'a> {
    given: Parts,
    pairs: Vec<(&'static str, Key, &'a str)>,
    /// The keys that were taken.
    taken: Vec<(&'static str, Key)>,
    parts: Parts,
    look: Look,
    dropped: Vec<Dropped>,
}

impl<'a> Reading<'a> {
    fn new(text: &'a str, given: &Scenario) -> Self {
        let given = given.clone().into_parts();
        let mut reading = Self {
            parts: given.clone(),
            given,
            pairs: Vec::new(),
            taken: Vec::new(),
            look: Look::default(),
            dropped: Vec::new(),
        };
        for pair in pairs(text).filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            // As it looks where a link was made part of a page twice.
            let name = name.strip_prefix("amp;").unwrap_or(name);
            let decoded = (name.len() < LONGEST_KEY).then(|| unescape(name));
            let name = decoded.flatten().unwrap_or_else(|| name.to_owned());
            match key_of(&name) {
                Some((name, _)) if reading.pairs.iter().any(|(own, ..)| *own == name) => {
                    reading.drop(name, Problem::Twice);
                }
                Some((name, key)) => reading.pairs.push((name, key, value)),
                None if is_others(&name) || matches!(name.as_str(), "v" | "p") => {}
                None => reading.drop(&name, Problem::UnknownKey),
            }
        }
        reading
    }

    fn drop(&mut self, name: &str, problem: Problem) {
        if self.dropped.len() < MOST_DROPPED {
            let key = Invalid::shortened(name);
            self.dropped.push(Dropped { key, problem });
        }
    }

    fn value(&self, key: Key) -> Option<&'a str> {
        let mut pairs = self.pairs.iter();
        pairs
            .find(|(_, own, _)| *own == key)
            .map(|(.., value)| *value)
    }

    fn take(&mut self, name: &'static str, key: Key) {
        let Some(value) = self.value(key) else { return };
        match self.put(key, value) {
            Ok(()) => self.taken.push((name, key)),
            Err(problem) => self.drop(name, problem),
        }
    }

    fn put(&mut self, key: Key, value: &str) -> Result<(), Problem> {
        match key {
            Key::Rows => {
                let rows = number(&plain_text(value)?)?;
                let most = limits::ROWS;
                if !(1..=most).contains(&rows) {
                    let allowed = Allowed::Whole { min: 1, max: most };
                    let found = rows.to_string();
                    return Err(Problem::Invalid(Invalid::new(Field::Jobs, found, allowed)));
                }
                let rows = usize::try_from(rows).unwrap_or(1);
                self.given.jobs = resized(&self.given.jobs, rows);
                self.parts.jobs = self.given.jobs.clone();
            }
            Key::Column(column) => {
                let value = plain_text(value)?;
                let list = self.list(&value, |entry| entry_number(column, entry))?;
                for (row, job) in self.parts.jobs.iter_mut().enumerate() {
                    if let Some(number) = list.get(row) {
                        column.set(job, *number);
                    }
                }
            }
            Key::Name => {
                // Where its commas were encoded, it is a list all the same, unless it is one name.
                let decoded = plain_commas(value, self.parts.jobs.len());
                let text = |entry: &str| name(entry).ok_or(Problem::CutOff);
                let list = self.list(&decoded, text)?;
                for (row, job) in self.parts.jobs.iter_mut().enumerate() {
                    if let Some(name) = list.get(row) {
                        job.name.clone_from(name);
                    }
                }
            }
            Key::Line(_) => set(key, value, &self.given, &mut self.parts, &mut self.look)?,
            _ => {
                let value = plain_text(value)?;
                set(key, &value, &self.given, &mut self.parts, &mut self.look)?;
            }
        }
        Ok(())
    }

    fn list<T: Clone>(
        &self,
        text: &str,
        entry: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<List<T>, Problem> {
        let rows = self.parts.jobs.len();
        if !text.contains(',') {
            return Ok(List::All(entry(text)?));
        }
        // What ends in a comma was cut off there.
        if text.ends_with(',') {
            return Err(Problem::CutOff);
        }
        if text.split(',').nth(rows).is_some() {
            let (found, allowed) = (entries(text), rows as u64);
            return Err(Problem::TooMany { found, allowed });
        }
        let own = |text: &str| (!text.is_empty()).then(|| entry(text)).transpose();
        Ok(List::Each(
            text.split(',').map(own).collect::<Result<_, _>>()?,
        ))
    }

    /// Leaves out what is outside the limits, key by key.
    fn finish(mut self, given: &Scenario) -> Opened {
        let scenario = loop {
            let Err(invalid) = self.parts.check() else {
                break Scenario::new(self.parts).unwrap_or_else(|_| given.clone());
            };
            let Some(place) = blamed(&invalid, &self.taken) else {
                // It is not the link's doing, so it cannot be.
                break given.clone();
            };
            let (name, key) = self.taken.remove(place);
            self.drop(name, Problem::Invalid(invalid));
            self.undo(key, given);
        };
        Opened {
            scenario,
            look: self.look,
            dropped: self.dropped,
        }
    }

    fn undo(&mut self, key: Key, given: &Scenario) {
        match key {
            Key::Rows => {
                let rows = given.jobs.len();
                self.given.jobs.clone_from(&given.jobs);
                self.parts.jobs = resized(&self.parts.jobs, rows);
            }
            Key::Column(column) => {
                for (job, given) in self.parts.jobs.iter_mut().zip(&self.given.jobs) {
                    column.set(job, column.get(given));
                }
            }
            Key::Name => {
                for (job, given) in self.parts.jobs.iter_mut().zip(&self.given.jobs) {
                    job.name.clone_from(&given.name);
                }
            }
            Key::Modes | Key::On | Key::Off => {
                self.parts.modes.clone_from(&self.given.modes);
                // What else is said of them, and their options.
                let others = |key| matches!(key, Key::Modes | Key::On | Key::Off | Key::Option(_));
                let taken = self.taken.clone().into_iter();
                for (_, key) in taken.filter(|(_, key)| others(*key)) {
                    let value = self.value(key).unwrap_or_default();
                    let _ = self.put(key, value);
                }
            }
            _ => {
                let mut look = Look::default();
                if let Some(text) = get(key, &self.given, &look, true) {
                    let _ = set(key, &text, &self.given, &mut self.parts, &mut look);
                }
            }
        }
    }
}

/// The value of what is no text, however it was encoded.
fn plain_text(value: &str) -> Result<String, Problem> {
    unescape(value).ok_or(Problem::CutOff)
}

fn plain_commas(value: &str, rows: usize) -> Cow<'_, str> {
    let is_comma =
        |(at, _): &(usize, &str)| matches!(value.as_bytes().get(at + 2), Some(b'C' | b'c'));
    let commas = value.match_indices("%2").filter(is_comma);
    if value.contains(',') || !(1..rows).contains(&commas.take(rows).count()) {
        return value.into();
    }
    value.replace("%2C", ",").replace("%2c", ",").into()
}

/// A name, or as much of one that is too long as tells so: it may be for a thousand rows.
fn name(entry: &str) -> Option<String> {
    let mut name = unescape(entry)?;
    if let Some((end, _)) = name.char_indices().nth(limits::NAME_CHARS + 1) {
        name.truncate(end);
    }
    Some(name)
}

fn entry_number(column: Column, entry: &str) -> Result<u64, Problem> {
    if column == Column::Fails && entry == NEVER_WORD {
        return Ok(NEVER);
    }
    let number = number(entry)?;
    if column.is_switch() && number > 1 {
        return Err(not_one_of(entry, &["0", "1"]));
    }
    Ok(number)
}

/// Which of the keys that were taken has brought an error about: its place.
fn blamed(invalid: &Invalid, taken: &[(&'static str, Key)]) -> Option<usize> {
    let suspects: &[&str] = match (invalid.field, invalid.allowed) {
        (Field::Jobs, Allowed::JobsInAll(_)) => &["count", "rows"],
        (Field::Jobs, Allowed::RoundsInAll(_)) => &["n", "count", "rows"],
        (Field::Jobs, Allowed::YieldsInAll(_)) => &["yield", "cpu", "n", "count", "rows"],
        (Field::Jobs, _) => &["cpu", "n", "count", "rows"],
        (Field::Name(_), _) => &["name"],
        (Field::Rounds(_), _) => &["n"],
        (Field::Cpu(_), _) => &["cpu"],
        (Field::Wait(_), _) => &["wait"],
        (Field::Jitter(_), _) => &["jitter", "wait"],
        (Field::YieldEvery(_), _) => &["yield"],
        (Field::FailsAfter(_), _) => &["fail", "n"],
        (Field::Count(_), _) => &["count"],
        (Field::Modes, _) => &["off", "on", "modes"],
        (Field::Limit, _) => &["limit"],
        (Field::Timeout, _) => &["timeout"],
        (Field::Pool, _) => &["pool"],
        (Field::Processes, _) => &["procs"],
        (Field::Seed, _) => &["seed"],
        (Field::Cores, _) => &["cores"],
        (Field::SwitchInterval, _) => &["switch"],
        (Field::Workers(_), _) => &["pool", "procs", "count", "rows", "on", "modes"],
        (Field::Length(_), _) => &[
            "wait", "n", "count", "cpu", "jitter", "limit", "pool", "procs",
        ],
        _ => &[],
    };
    let line = |key: &Key| matches!((key, invalid.field), (Key::Line(own), Field::Line(slot)) if *own == slot);
    let suspect = |suspect: &&str| taken.iter().position(|(name, _)| name == suspect);
    let found = taken.iter().position(|(_, key)| line(key));
    found
        .or_else(|| suspects.iter().find_map(suspect))
        .or_else(|| taken.len().checked_sub(1))
}
