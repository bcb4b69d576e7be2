//! What a program prints: five templates, filled in per job and round.

use super::Instance;

/// When a line is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// By the main program, before any job.
    First,
    /// By each job when it starts.
    Start,
    /// By each job at the start of each round, before the wait.
    Round,
    /// By each job when it ends.
    End,
    /// By the main program, after all jobs.
    Last,
}

impl Slot {
    /// In the order in which a program reaches them.
    pub const ALL: [Self; 5] = [Self::First, Self::Start, Self::Round, Self::End, Self::Last];
}

/// A template a slot; an empty one prints nothing.
///
/// `{name}` becomes the job's name, `{rounds}` how many rounds it has and `{round}` the round,
/// counted from 1. Every other text stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lines {
    /// See [`Slot::First`].
    pub first: String,
    /// See [`Slot::Start`].
    pub start: String,
    /// See [`Slot::Round`].
    pub round: String,
    /// See [`Slot::End`].
    pub end: String,
    /// See [`Slot::Last`].
    pub last: String,
}

impl Lines {
    /// The template of a slot.
    pub fn get(&self, slot: Slot) -> &str {
        match slot {
            Slot::First => &self.first,
            Slot::Start => &self.start,
            Slot::Round => &self.round,
            Slot::End => &self.end,
            Slot::Last => &self.last,
        }
    }

    /// The template of a slot, to change.
    pub fn get_mut(&mut self, slot: Slot) -> &mut String {
        match slot {
            Slot::First => &mut self.first,
            Slot::Start => &mut self.start,
            Slot::Round => &mut self.round,
            Slot::End => &mut self.end,
            Slot::Last => &mut self.last,
        }
    }

    /// The line that `job` prints in this slot, where it prints one. `round` counts from 1.
    pub fn of_job(&self, slot: Slot, job: &Instance<'_>, round: u32) -> Option<String> {
        let template = self.get(slot);
        (!template.is_empty()).then(|| fill(template, job, round))
    }
}

fn fill(template: &str, job: &Instance<'_>, round: u32) -> String {
    let mut line = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (text, tail) = rest.split_at(open);
        line.push_str(text);
        rest = if let Some(after) = tail.strip_prefix("{name}") {
            line.push_str(&job.name());
            after
        } else if let Some(after) = tail.strip_prefix("{rounds}") {
            line.push_str(&job.job.rounds.to_string());
            after
        } else if let Some(after) = tail.strip_prefix("{round}") {
            line.push_str(&round.to_string());
            after
        } else {
            line.push('{');
            &tail[1..]
        };
    }
    line.push_str(rest);
    line
}
