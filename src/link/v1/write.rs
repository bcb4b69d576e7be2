//! A scenario as a link of version 1: what is not as the lesson gives it.

use super::column::{Column, NEVER, NEVER_WORD};
use super::keys::{KEYS, Key};
use super::list::shortest;
use super::single::{get, of_modes, plain};
use crate::link::escape::escape;
use crate::model::{Job, Look, Parts, Scenario};

/// Its keys and values; empty where all is as given. A payload is escaped less.
pub(in crate::link) fn write(
    given: &Scenario,
    scenario: &Scenario,
    look: &Look,
    payload: bool,
) -> String {
    let rows = scenario.jobs.len();
    // What a reader has before each key: these rows, these modes, and the rest as given.
    let base = Parts {
        jobs: resized(&given.jobs, rows),
        modes: (scenario.modes.iter())
            .map(|mode| given.mode(mode.kind()).unwrap_or(plain(mode.kind())))
            .collect(),
        lines: given.lines.clone(),
        options: given.options,
    };
    let [modes, on, off] = of_modes(&given.modes, &scenario.modes);
    let value = |key: Key| match key {
        Key::Rows => (rows != given.jobs.len()).then(|| rows.to_string()),
        Key::Column(column) => of_rows(&base.jobs, &scenario.jobs, |job| number(column, job)),
        Key::Name => of_rows(&base.jobs, &scenario.jobs, |job| {
            let mut name = String::new();
            escape(&job.name, payload, &mut name);
            name
        }),
        Key::Modes => modes.clone(),
        Key::On => on.clone(),
        Key::Off => off.clone(),
        _ => {
            let own = get(key, scenario, look, payload)?;
            let base = get(key, &base, &Look::default(), payload);
            (base.as_ref() != Some(&own)).then_some(own)
        }
    };
    let mut text = String::new();
    for (name, key) in KEYS {
        if let Some(value) = value(key) {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(name);
            text.push('=');
            text.push_str(&value);
        }
    }
    text
}

/// So many rows: those that there are, and more like the last.
pub(super) fn resized(jobs: &[Job], rows: usize) -> Vec<Job> {
    let more = std::iter::repeat(jobs.last()).flatten();
    jobs.iter().chain(more).take(rows).cloned().collect()
}

fn of_rows(given: &[Job], own: &[Job], entry: impl Fn(&Job) -> String) -> Option<String> {
    let entries = |jobs: &[Job]| jobs.iter().map(&entry).collect::<Vec<_>>();
    shortest(&entries(given), &entries(own))
}

fn number(column: Column, job: &Job) -> String {
    match column.get(job) {
        NEVER => NEVER_WORD.to_owned(),
        number => number.to_string(),
    }
}
