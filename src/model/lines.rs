//! What a program prints: a template for each occasion, filled in per job and round.

use super::{Instance, Job};

/// When a line is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// By the main program, before any job.
    First,
    /// By the main program, when it makes a task for a job or hands it to a pool.
    Queued,
    /// By each job when it starts.
    Start,
    /// By each job at the start of each round, before it computes and waits.
    Round,
    /// By each job when it ends.
    End,
    /// By a job that has started and is cancelled, as it cleans up.
    Cancelled,
    /// By the main program, when a job's error reaches it.
    Error,
    /// By the main program, when the time it gave is up.
    Timeout,
    /// By the main program, after all jobs.
    Last,
}

impl Slot {
    /// In the order in which a program reaches them.
    pub const ALL: [Self; 9] = [
        Self::First,
        Self::Queued,
        Self::Start,
        Self::Round,
        Self::End,
        Self::Cancelled,
        Self::Error,
        Self::Timeout,
        Self::Last,
    ];
}

/// A template a slot; an empty one prints nothing.
///
/// `{name}` becomes the job's name, `{rounds}` how many rounds it has and `{round}` the round,
/// counted from 1. `{spin}` becomes a stroke that turns with the round; a job with one round leaves
/// such a line out, for nothing turns there. `{redraw}` at the start has the line drawn over the
/// job's last such line. Every other text stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lines {
    /// See [`Slot::First`].
    pub first: String,
    /// See [`Slot::Queued`].
    pub queued: String,
    /// See [`Slot::Start`].
    pub start: String,
    /// See [`Slot::Round`].
    pub round: String,
    /// See [`Slot::End`].
    pub end: String,
    /// See [`Slot::Cancelled`].
    pub cancelled: String,
    /// See [`Slot::Error`].
    pub error: String,
    /// See [`Slot::Timeout`].
    pub timeout: String,
    /// See [`Slot::Last`].
    pub last: String,
}

impl Lines {
    /// The template of a slot.
    pub fn get(&self, slot: Slot) -> &str {
        match slot {
            Slot::First => &self.first,
            Slot::Queued => &self.queued,
            Slot::Start => &self.start,
            Slot::Round => &self.round,
            Slot::End => &self.end,
            Slot::Cancelled => &self.cancelled,
            Slot::Error => &self.error,
            Slot::Timeout => &self.timeout,
            Slot::Last => &self.last,
        }
    }

    /// The template of a slot, to change.
    pub fn get_mut(&mut self, slot: Slot) -> &mut String {
        match slot {
            Slot::First => &mut self.first,
            Slot::Queued => &mut self.queued,
            Slot::Start => &mut self.start,
            Slot::Round => &mut self.round,
            Slot::End => &mut self.end,
            Slot::Cancelled => &mut self.cancelled,
            Slot::Error => &mut self.error,
            Slot::Timeout => &mut self.timeout,
            Slot::Last => &mut self.last,
        }
    }

    /// The line that is printed for `job` in this slot, where there is one. `round` counts from 1.
    pub fn of_job(&self, slot: Slot, job: &Instance<'_>, round: u32) -> Option<String> {
        let template = self.get(slot);
        self.prints(slot, job.job)
            .then(|| fill(template, job, round))
    }

    /// Whether a line is printed for `job` in this slot.
    pub(super) fn prints(&self, slot: Slot, job: &Job) -> bool {
        let template = self.get(slot);
        !template.is_empty() && (job.rounds > 1 || !template.contains("{spin}"))
    }

    /// Whether `line` is what `job` prints in this slot in any of its rounds, from 0: told without
    /// going through them.
    pub fn is_of_job(&self, slot: Slot, job: &Instance<'_>, line: &str) -> bool {
        let is = |round: u32| {
            round <= job.job.rounds && self.of_job(slot, job, round).as_deref() == Some(line)
        };
        let template = self.get(slot);
        let Some(at) = template.find("{round}") else {
            // Only the stroke can differ, and after four it is at the first one again.
            let others = if template.contains("{spin}") { 4 } else { 1 };
            return (0..others).any(is);
        };
        // Every stroke is as long as the next, so the number stands at this place.
        let before = fill(&template[..at], job, 0).len();
        let number = line.get(before..).unwrap_or_default();
        let mut round = 0;
        // Where other digits follow it, the number may be any of the shorter ones.
        number
            .bytes()
            .take_while(u8::is_ascii_digit)
            .take(MOST_DIGITS)
            .any(|digit| {
                round = round * 10 + u32::from(digit - b'0');
                is(round)
            })
    }
}

/// How many digits a round's number has at most.
const MOST_DIGITS: usize = 4;
/// A template that begins so is drawn over its last line.
pub(super) const REDRAW: &str = "{redraw}";
/// The turning stroke.
const STROKES: [&str; 4] = ["|", "/", "-", "\\"];

fn fill(template: &str, job: &Instance<'_>, round: u32) -> String {
    let mut line = String::with_capacity(template.len() + 16);
    let mut rest = template;
    if let Some(after) = rest.strip_prefix(REDRAW) {
        line.push('\r');
        rest = after;
    }
    while let Some(open) = rest.find('{') {
        let (text, tail) = rest.split_at(open);
        line.push_str(text);
        rest = if let Some(after) = tail.strip_prefix("{name}") {
            line.push_str(&job.job.name);
            if job.copy > 0 {
                line.push(' ');
                push_number(&mut line, job.copy);
            }
            after
        } else if let Some(after) = tail.strip_prefix("{rounds}") {
            push_number(&mut line, job.job.rounds);
            after
        } else if let Some(after) = tail.strip_prefix("{round}") {
            push_number(&mut line, round);
            after
        } else if let Some(after) = tail.strip_prefix("{spin}") {
            line.push_str(STROKES[round as usize % STROKES.len()]);
            after
        } else {
            line.push('{');
            &tail[1..]
        };
    }
    line.push_str(rest);
    line
}

/// Lines are most of what a prediction of many jobs makes: no formatter stands between.
fn push_number(line: &mut String, number: u32) {
    if number > 9 {
        push_number(line, number / 10);
    }
    line.push(char::from(
        b'0' + u8::try_from(number % 10).unwrap_or_default(),
    ));
}
