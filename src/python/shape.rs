//! What a program needs to say, found once: parameters where rows differ, and only the features that
//! the scenario uses.

use super::literal::Piece;
use crate::model::{Instance, Job, JobId, Micros, Mode, ModeKind, Scenario, Slot};

/// How many of the rows something is true of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    None,
    Some,
    All,
}

/// What kind of code the jobs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A function, called.
    Function,
    /// A function on a lane of its own, given its arguments by place.
    OnLane,
    /// A coroutine.
    Coroutine,
}

pub(super) struct Shape<'a> {
    pub scenario: &'a Scenario,
    pub mode: Mode,
    pub kind: Kind,
    /// More than one round.
    pub rounds: Of,
    /// Waits drawn by chance.
    pub drawn: Of,
    pub waits: Of,
    pub computes: Of,
    /// Computing in steps, giving way to the loop.
    pub steps: Of,
    /// Waits that block, though coroutines could await.
    pub blocks: Of,
    pub fails: Of,
    /// Jobs that are cancelled once the others have ended, where the mode does that.
    pub background: Of,
}

impl<'a> Shape<'a> {
    pub fn new(scenario: &'a Scenario, mode: Mode) -> Self {
        let kind = match mode.kind() {
            ModeKind::Sequential => Kind::Function,
            _ if mode.is_event_loop() => Kind::Coroutine,
            _ => Kind::OnLane,
        };
        let one_by_one = matches!(mode, Mode::Sequential | Mode::AwaitEach);
        let gives_way = kind == Kind::Coroutine && mode != Mode::GatherBlocking;
        let of = |is: &dyn Fn(&Job) -> bool| {
            let count = scenario.jobs.iter().filter(|job| is(job)).count();
            match count {
                0 => Of::None,
                _ if count == scenario.jobs.len() => Of::All,
                _ => Of::Some,
            }
        };
        Self {
            scenario,
            mode,
            kind,
            rounds: of(&|job| job.rounds > 1),
            drawn: of(&|job| job.jitter > Micros::ZERO),
            waits: of(&|job| job.wait > Micros::ZERO),
            computes: of(&|job| job.cpu > Micros::ZERO),
            steps: of(&|job| gives_way && job.cpu > Micros::ZERO && job.yield_every > Micros::ZERO),
            blocks: of(&|job| !gives_way || job.blocking),
            fails: of(&|job| job.fails_after.is_some()),
            background: of(&|job| !one_by_one && job.background),
        }
    }

    /// Whether a job's error can reach the main program: nobody hears of one in the background.
    pub fn is_told(&self) -> bool {
        let told = |job: &Job| job.fails_after.is_some() && !self.is_background(job);
        self.scenario.jobs.iter().any(told)
    }

    /// Whether this job is cancelled once the others have ended.
    pub fn is_background(&self, job: &Job) -> bool {
        job.background && self.background != Of::None
    }

    /// Whether a coroutine may be cancelled while it is under way.
    pub fn is_cancelled(&self) -> bool {
        match self.mode {
            Mode::WaitFor { .. } => true,
            Mode::TaskGroup if self.is_told() => true,
            _ => self.background != Of::None,
        }
    }

    /// Whether jobs are given the waits of all their rounds, as each is another.
    pub fn has_lists(&self) -> bool {
        self.rounds != Of::None && self.drawn != Of::None
    }

    /// Whether the waits of a row stand in a list of their own.
    pub fn is_listed(&self, job: &Job) -> bool {
        job.jitter > Micros::ZERO && (job.count > 1 || self.rounds != Of::None)
    }

    /// What that list is called.
    pub fn list_name(&self, row: usize) -> String {
        let mut name = String::from("WAITS");
        let mut listed = self.scenario.jobs.iter().filter(|job| self.is_listed(job));
        // Only whether there are several: this is asked for every row.
        if listed.nth(1).is_some() {
            name.push('_');
            name.push_str(&(row + 1).to_string());
        }
        name
    }

    /// What a job's waits are called.
    pub fn wait_name(&self) -> &'static str {
        if self.has_lists() { "waits" } else { "wait" }
    }

    /// How many rounds a job has.
    pub fn rounds_of_job(&self) -> Piece<'static> {
        match (self.rounds, self.has_lists()) {
            (Of::None, _) => Piece::Text("1"),
            (_, true) => Piece::Code("len(waits)"),
            (_, false) => Piece::Code("rounds"),
        }
    }

    /// Whether a round's number is printed.
    pub fn counts(&self) -> bool {
        let told = |slot| {
            let line = self.line(slot);
            self.says(slot) && (line.contains("{round}") || line.contains("{spin}"))
        };
        told(Slot::Round) || self.looks() && told(Slot::Cancelled)
    }

    /// Whether jobs look, round by round, whether they are to end.
    pub fn looks(&self) -> bool {
        self.kind == Kind::OnLane && self.background != Of::None
    }

    /// The template of a slot.
    pub fn line(&self, slot: Slot) -> &'a str {
        self.scenario.lines.get(slot)
    }

    /// Whether any job prints in this slot: one of one round leaves out what tells of turning.
    pub fn says(&self, slot: Slot) -> bool {
        let line = self.line(slot);
        !line.is_empty() && (self.rounds != Of::None || !line.contains("{spin}"))
    }

    /// Whether some jobs leave this line out.
    pub fn is_guarded(&self, template: &str) -> bool {
        self.rounds == Of::Some && template.contains("{spin}")
    }

    /// Whether the main program prints a line for each job that it makes.
    pub fn queues(&self) -> bool {
        !matches!(self.mode, Mode::Sequential | Mode::AwaitEach) && self.says(Slot::Queued)
    }

    /// Whether the main program prints a line on an error.
    pub fn says_error(&self) -> bool {
        let hears = !matches!(self.mode, Mode::Threads | Mode::FreeThreads);
        hears && self.is_told() && self.says(Slot::Error)
    }

    /// Whether an error has to carry how many rounds its job has.
    pub fn error_has_rounds(&self) -> bool {
        let line = self.line(Slot::Error);
        let wanted = line.contains("{rounds}") || line.contains("{spin}");
        wanted && self.says_error() && self.rounds != Of::None
    }

    /// Whether any row fails after a round for which `is` holds.
    pub fn fails_after(&self, is: fn(u32) -> bool) -> bool {
        let mut jobs = self.scenario.jobs.iter();
        jobs.any(|job| job.fails_after.is_some_and(is))
    }

    /// The jobs of a row.
    pub fn of_row(&self, row: usize) -> impl Iterator<Item = Instance<'a>> {
        let jobs = &self.scenario.jobs;
        let first: u32 = jobs[..row].iter().map(|job| job.count).sum();
        let job = &jobs[row];
        (0..job.count).map(move |copy| Instance {
            id: JobId(first + copy),
            row,
            job,
            copy: if job.count == 1 { 0 } else { copy + 1 },
        })
    }

    /// The waits of a job, in seconds.
    pub fn waits_of(&self, one: &Instance<'_>) -> Vec<String> {
        let seed = self.scenario.options.seed;
        let rounds = 1..=one.job.rounds;
        rounds.map(|round| seconds(one.wait(seed, round))).collect()
    }
}

/// A time in seconds, as a number of Python.
pub(super) fn seconds(time: Micros) -> String {
    let mut text = (time.0 / 1_000_000).to_string();
    let mut part = time.0 % 1_000_000;
    if part > 0 {
        text.push('.');
    }
    let mut place = 100_000;
    while part > 0 {
        text.push(char::from(
            b'0' + u8::try_from(part / place).unwrap_or_default(),
        ));
        part %= place;
        place /= 10;
    }
    text
}
