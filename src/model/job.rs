//! A row of the job table, and the single jobs that it stands for.

use super::Micros;

/// One row of the job table: `count` jobs alike, each doing `rounds` rounds of printing a line and
/// waiting.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// What it is called in the console and on the timeline.
    pub name: String,
    /// How often it waits.
    pub rounds: u32,
    /// How long it waits in each round; whole milliseconds.
    pub wait: Micros,
    /// How many jobs this row stands for.
    pub count: u32,
}

impl Job {
    /// One job of that name that waits once.
    pub fn waiting(name: &str, wait: Micros) -> Self {
        Self {
            name: name.to_owned(),
            rounds: 1,
            wait,
            count: 1,
        }
    }

    /// How long one of these jobs waits in all.
    pub fn total_wait(&self) -> Micros {
        self.wait * u64::from(self.rounds)
    }
}

/// A single job of a run: its place when all rows are counted out, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u32);

/// A single job of a run, with the row it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Instance<'a> {
    /// Which job of the run it is.
    pub id: JobId,
    /// The row's place in the job table, from 0.
    pub row: usize,
    /// The row.
    pub job: &'a Job,
    /// Which of the row's jobs it is, from 1; 0 where the row stands for one job only.
    pub copy: u32,
}

impl Instance<'_> {
    /// The row's name, numbered where the row stands for several jobs.
    pub fn name(&self) -> String {
        match self.copy {
            0 => self.job.name.clone(),
            copy => format!("{} {copy}", self.job.name),
        }
    }
}
