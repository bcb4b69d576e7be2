//! What a reader predicts before a run: seconds per mode, and the order of the first lines.

use super::ModeKind;

/// A reader's prediction, as far as it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// What was typed as the seconds of each mode.
    pub seconds: Vec<(ModeKind, String)>,
    /// The lines in the order they were put in, each by its place in the page's own prediction;
    /// `None` as long as none was moved.
    pub order: Option<Vec<usize>>,
    /// The place that the last line was moved to, unless something else was done since.
    pub moved: Option<usize>,
}

/// A change of a reader's prediction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guessing {
    /// This was typed as the seconds of a mode.
    Seconds(ModeKind, String),
    /// A line was moved to the place `to`, and this is the order now.
    Order {
        /// The lines in their new order.
        lines: Vec<usize>,
        /// Where the moved line stands.
        to: usize,
    },
    /// A line is to change places with the one before it, or after it.
    Step {
        /// The lines in the order that is shown as long as none was moved.
        shown: Vec<usize>,
        /// Which one.
        line: usize,
        /// Whether with the one before it.
        up: bool,
    },
    /// All is forgotten, and the question asked again.
    Again,
}

impl Guess {
    /// What was typed as the seconds of a mode.
    pub fn seconds_of(&self, mode: ModeKind) -> &str {
        let mut typed = self.seconds.iter();
        typed
            .find(|(own, _)| *own == mode)
            .map_or("", |(_, text)| text)
    }

    /// The lines as they were put, where it was these; else as they are.
    pub fn order_of<'a>(&'a self, lines: &'a [usize]) -> &'a [usize] {
        let own = self.order.as_deref();
        let these = |own: &&[usize]| {
            own.len() == lines.len() && lines.iter().all(|line| own.contains(line))
        };
        own.filter(these).unwrap_or(lines)
    }

    /// Takes a change in.
    pub fn apply(&mut self, change: Guessing) {
        self.moved = None;
        match change {
            Guessing::Seconds(mode, text) => {
                self.seconds.retain(|(own, _)| *own != mode);
                self.seconds.push((mode, text));
            }
            Guessing::Order { lines, to } => {
                self.order = Some(lines);
                self.moved = Some(to);
            }
            Guessing::Step { shown, line, up } => {
                let mut lines = self.order_of(&shown).to_vec();
                let from = lines.iter().position(|own| *own == line);
                let to = from.map(|from| if up { from.saturating_sub(1) } else { from + 1 });
                if let (Some(from), Some(to)) = (from, to.filter(|to| *to < lines.len())) {
                    lines.swap(from, to);
                    self.moved = Some(to);
                }
                self.order = Some(lines);
            }
            Guessing::Again => *self = Self::default(),
        }
    }
}
