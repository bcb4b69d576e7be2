//! The program beside its run: in Python and as the Rust that runs, with the lines that tasks are at.

mod card;
mod head;
mod line;
mod lines;
mod reading;

pub(super) use card::{Code, Props};

use crate::code::Mark;
use crate::model::{ModeKind, Selected};

/// What is pointed at, so that what belongs to it elsewhere is pointed out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pointed {
    /// A job on a timeline, at the start of what it does there.
    Span(Selected),
    /// A line of a mode's program, by what it is there for.
    Line(ModeKind, Vec<Mark>),
}

impl Pointed {
    /// What a line of this mode's program is there for, where one is pointed at.
    pub fn line(&self, of: ModeKind) -> Option<&Vec<Mark>> {
        match self {
            Self::Line(mode, marks) if *mode == of => Some(marks),
            _ => None,
        }
    }
}
