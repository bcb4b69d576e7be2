//! The program beside its run: in Python and as the Rust that runs, with the lines that tasks are at.

mod card;
mod head;
mod lines;
mod reading;

pub(super) use card::Code;

use crate::code::Mark;
use crate::model::ModeKind;

/// A line of a program that is pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pointed {
    /// Whose program.
    pub mode: ModeKind,
    /// What the line is there for.
    pub marks: Vec<Mark>,
}
