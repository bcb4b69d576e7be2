//! How a lesson's scenario is put together: the same in both languages but for its words.

use crate::model::{Job, Lines, Micros, ModeKind, Options, Parts, Scenario};
use crate::text::{Both, Lang};

/// A row of the job table in both languages.
pub(super) struct Row {
    pub name: Both,
    pub rounds: u32,
    pub millis: u64,
    pub count: u32,
}

impl Row {
    /// One job that waits once.
    pub const fn waiting(ko: &'static str, en: &'static str, millis: u64) -> Self {
        Self {
            name: Both { ko, en },
            rounds: 1,
            millis,
            count: 1,
        }
    }

    /// The same in so many rounds.
    pub const fn rounds(self, rounds: u32) -> Self {
        Self { rounds, ..self }
    }

    /// So many of the same.
    pub const fn times(self, count: u32) -> Self {
        Self { count, ..self }
    }
}

/// What is printed, in both languages.
pub(super) struct Words {
    pub first: Both,
    pub start: Both,
    pub round: Both,
    pub end: Both,
    pub last: Both,
}

impl Words {
    const NONE: Both = Both { ko: "", en: "" };
    /// Nothing: what a lesson leaves out.
    pub const SILENT: Self = Self {
        first: Self::NONE,
        start: Self::NONE,
        round: Self::NONE,
        end: Self::NONE,
        last: Self::NONE,
    };
}

/// The scenario in a language.
pub(super) fn preset(rows: &[Row], words: &Words, modes: &[ModeKind], lang: Lang) -> Scenario {
    let jobs = rows.iter().map(|row| Job {
        rounds: row.rounds,
        count: row.count,
        ..Job::waiting(row.name.in_lang(lang), Micros::from_millis(row.millis))
    });
    let lines = Lines {
        first: words.first.in_lang(lang).to_owned(),
        start: words.start.in_lang(lang).to_owned(),
        round: words.round.in_lang(lang).to_owned(),
        end: words.end.in_lang(lang).to_owned(),
        last: words.last.in_lang(lang).to_owned(),
        ..Lines::default()
    };
    let parts = Parts {
        jobs: jobs.collect(),
        modes: modes.iter().map(|kind| kind.plain()).collect(),
        lines,
        options: Options::default(),
    };
    // Nothing a reader does reaches this: it is about our own constants, and a test makes every
    // preset in every language.
    Scenario::new(parts).expect("a preset within the limits")
}
