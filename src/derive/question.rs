//! What a reader is asked before a run: which lines to put in order, and how they are shuffled.

use super::console::{Line, Source, lines};
use crate::model::{Guess, JobId, Micros, Mode, ModeKind, Scenario, Trace};

/// The most lines that are asked about.
const MOST_LINES: usize = 5;

/// The first lines of a mode, to be put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The mode that prints them.
    pub mode: ModeKind,
    /// The lines, in the order in which they should come.
    pub lines: Vec<Asked>,
    /// The order in which they are offered: never one that reads as the right one.
    pub shuffled: Vec<usize>,
}

/// A line that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When it should be printed.
    pub at: Micros,
    /// By whom it should be printed.
    pub source: Source,
    /// What it says.
    pub text: String,
}

/// The lines to ask about: those of the last mode that prints others first than `sequential` does,
/// else of the first mode. Modes that leave the order of lines to real lanes are not asked about, and
/// nothing is asked where all lines read alike.
pub fn question<'a>(
    scenario: &Scenario,
    predictions: impl IntoIterator<Item = (Mode, Option<&'a Trace>)>,
) -> Option<Question> {
    let ordered = |mode: Mode| mode.is_event_loop() || mode == Mode::Sequential;
    let mut modes: Vec<(Mode, Vec<Asked>)> = Vec::new();
    for (mode, trace) in predictions {
        if let Some(trace) = trace.filter(|_| ordered(mode)) {
            modes.push((mode, first_lines(trace)));
        }
    }
    let at = {
        let mut plain = modes.iter().filter(|(mode, _)| *mode == Mode::Sequential);
        let plain = plain.next().map(|(_, lines)| lines);
        let teaches = |(mode, lines): &(Mode, Vec<Asked>)| {
            mode.is_event_loop() && plain.is_none_or(|plain| !read_alike(plain, lines))
        };
        modes.iter().rposition(teaches).unwrap_or_default()
    };
    let (mode, lines) = modes.into_iter().nth(at)?;
    let shuffled = shuffled(&lines, scenario)?;
    Some(Question {
        mode: mode.kind(),
        lines,
        shuffled,
    })
}

impl Question {
    /// The lines as they stand: as the reader has put them, else shuffled.
    pub fn order<'a>(&'a self, guess: &'a Guess) -> &'a [usize] {
        guess.order_of(&self.shuffled)
    }

    /// The same with the line at `from` moved to the place `to`.
    pub fn moved(&self, guess: &Guess, from: usize, to: usize) -> Vec<usize> {
        let mut order = self.order(guess).to_vec();
        if from < order.len() && to < order.len() {
            let line = order.remove(from);
            order.insert(to, line);
        }
        order
    }
}

fn first_lines(trace: &Trace) -> Vec<Asked> {
    let asked = |line: Line<'_>| Asked {
        at: line.at,
        source: line.source,
        text: line.text.into_owned(),
    };
    lines(trace)
        .into_iter()
        .take(MOST_LINES)
        .map(asked)
        .collect()
}

fn read_alike(one: &[Asked], other: &[Asked]) -> bool {
    let mut both = one.iter().zip(other);
    one.len() == other.len() && both.all(|(one, other)| one.text == other.text)
}

/// An order that is the same for the same scenario; `None` where every order reads the same.
fn shuffled(lines: &[Asked], scenario: &Scenario) -> Option<Vec<usize>> {
    if lines.iter().all(|line| line.text == lines[0].text) {
        return None;
    }
    // Nothing that depends on the language, so that another one does not shuffle anew.
    let mut seed = u64::from(scenario.options.seed);
    let mut mix = |number: u64| {
        seed = (seed ^ number)
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(1);
        seed >> 33
    };
    for job in &scenario.jobs {
        mix(job.wait.0);
        mix(job.rounds.into());
    }
    for line in lines {
        mix(match line.source {
            Source::Main => u64::MAX,
            Source::Job(JobId(job)) => job.into(),
        });
    }
    let mut order: Vec<usize> = (0..lines.len()).collect();
    for last in (1..order.len()).rev() {
        let other = usize::try_from(mix(0)).unwrap_or_default() % (last + 1);
        order.swap(last, other);
    }
    let right = |order: &[usize]| {
        let mut places = order.iter().enumerate();
        places.all(|(place, line)| lines[place].text == lines[*line].text)
    };
    // Lines that do not all read alike read otherwise when they are rotated.
    if right(&order) {
        order.rotate_left(1);
    }
    Some(order)
}
