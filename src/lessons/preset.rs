//! How a lesson's scenario is put together: the same in both languages but for its words.

use crate::model::{Job, Lines, Micros, Mode, ModeKind, Options, Parts, Scenario};
use crate::text::{Both, Lang};

/// The modes that have options, as they are before anyone changes them.
pub(super) const GATHER: Mode = ModeKind::Gather.plain();
pub(super) const EXECUTOR: Mode = ModeKind::Executor.plain();
pub(super) const PROCESSES: Mode = ModeKind::Processes.plain();

/// A text in both languages.
pub(super) const fn both(ko: &'static str, en: &'static str) -> Both {
    Both { ko, en }
}

/// A row of the job table with its name in both languages.
pub(super) struct Row {
    name: Both,
    job: Job,
}

impl Row {
    /// One job that waits once.
    pub fn waiting(ko: &'static str, en: &'static str, millis: u64) -> Self {
        Self {
            name: both(ko, en),
            job: Job::waiting("", Micros::from_millis(millis)),
        }
    }

    /// One job that computes once.
    pub fn computing(ko: &'static str, en: &'static str, millis: u64) -> Self {
        Self::waiting(ko, en, 0).with(|job| job.cpu = Micros::from_millis(millis))
    }

    /// The same in so many rounds.
    pub fn rounds(self, rounds: u32) -> Self {
        self.with(|job| job.rounds = rounds)
    }

    /// So many of the same.
    pub fn times(self, count: u32) -> Self {
        self.with(|job| job.count = count)
    }

    /// The same but for what `change` does.
    pub fn with(mut self, change: impl FnOnce(&mut Job)) -> Self {
        change(&mut self.job);
        self
    }
}

/// What is printed, in both languages.
pub(super) struct Words {
    pub first: Both,
    pub queued: Both,
    pub start: Both,
    pub round: Both,
    pub end: Both,
    pub cancelled: Both,
    pub error: Both,
    pub timeout: Both,
    pub last: Both,
}

impl Words {
    const NONE: Both = both("", "");
    /// Nothing: what a lesson leaves out.
    pub const SILENT: Self = Self {
        first: Self::NONE,
        queued: Self::NONE,
        start: Self::NONE,
        round: Self::NONE,
        end: Self::NONE,
        cancelled: Self::NONE,
        error: Self::NONE,
        timeout: Self::NONE,
        last: Self::NONE,
    };
    /// Who it is.
    pub const NAME: Self = Self {
        start: both("{name}", "{name}"),
        ..Self::SILENT
    };
    /// That a job starts, and that it ends.
    pub const START_AND_END: Self = Self {
        start: both("{name} 시작", "{name} started"),
        end: both("{name} 끝", "{name} finished"),
        ..Self::SILENT
    };

    fn lines(&self, lang: Lang) -> Lines {
        let own = |words: Both| words.in_lang(lang).to_owned();
        Lines {
            first: own(self.first),
            queued: own(self.queued),
            start: own(self.start),
            round: own(self.round),
            end: own(self.end),
            cancelled: own(self.cancelled),
            error: own(self.error),
            timeout: own(self.timeout),
            last: own(self.last),
        }
    }
}

/// The scenario in a language.
pub(super) fn preset<const ROWS: usize>(
    rows: [Row; ROWS],
    words: &Words,
    modes: &[Mode],
    lang: Lang,
) -> Scenario {
    preset_with(Options::default(), rows, words, modes, lang)
}

/// The same with other options.
pub(super) fn preset_with<const ROWS: usize>(
    options: Options,
    rows: [Row; ROWS],
    words: &Words,
    modes: &[Mode],
    lang: Lang,
) -> Scenario {
    of_rows(options, rows.into(), words, modes, lang)
}

/// The same for any number of rows, so that it is compiled once.
fn of_rows(
    options: Options,
    rows: Vec<Row>,
    words: &Words,
    modes: &[Mode],
    lang: Lang,
) -> Scenario {
    let jobs = rows.into_iter().map(|row| Job {
        name: row.name.in_lang(lang).to_owned(),
        ..row.job
    });
    let parts = Parts {
        jobs: jobs.collect(),
        modes: modes.to_vec(),
        lines: words.lines(lang),
        options,
    };
    // Nothing a reader does reaches this: it is about our own constants, and a test makes every
    // preset in every language.
    Scenario::new(parts).unwrap_or_else(|invalid| panic!("a preset with what {invalid}"))
}
