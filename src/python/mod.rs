//! The same program in Python: what a teacher would write for exactly this scenario and mode, and
//! which of its lines each event is about.
//!
//! ```text
//! Scenario, Mode ──> Shape (what the program needs) ──> Writer (text + marks) ──> Program
//! ```
//!
//! It runs as it stands in CPython 3.11 or later, and prints what the simulation prints.

mod asyncio;
mod event;
mod header;
mod job;
mod lines;
mod literal;
mod pools;
mod rows;
mod sequential;
mod shape;
mod threads;
mod writer;

pub use event::{main_part_of, part_of};
pub use literal::literal;
pub use writer::{Mark, Part};

use crate::model::{Mode, ModeKind, Scenario};
use shape::Shape;
use writer::Writer;

/// A program in Python.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Its text; every line ends with a line break.
    pub text: String,
    /// What its lines are there for, in the order of the lines.
    pub marks: Vec<Mark>,
}

impl Program {
    /// The lines, from 1, that stand for this part of the job in that row of the table. Jobs share
    /// their function; the main program has lines of its own for each row.
    pub fn lines(&self, row: usize, part: Part) -> impl Iterator<Item = u32> {
        let here =
            move |mark: &&Mark| mark.part == part && mark.row.is_none_or(|marked| marked == row);
        self.marks.iter().filter(here).map(|mark| mark.line)
    }

    /// What a line is there for.
    pub fn parts(&self, line: u32) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.line == line)
    }
}

/// The program that runs `scenario` in `mode`. Equal scenarios give equal texts.
// Never put into what calls it: by its name it is found to be loaded late.
#[inline(never)]
pub fn program(scenario: &Scenario, mode: Mode) -> Program {
    let shape = &Shape::new(scenario, mode);
    let mut body = Writer::default();
    job::job(&mut body, shape);
    match mode.kind() {
        ModeKind::Sequential => sequential::main(&mut body, shape),
        ModeKind::Threads | ModeKind::FreeThreads => threads::main(&mut body, shape),
        ModeKind::Executor => pools::threads(&mut body, shape),
        ModeKind::Processes => pools::processes(&mut body, shape),
        _ => asyncio::main(&mut body, shape),
    }
    let mut whole = Writer::default();
    header::header(&mut whole, &body, shape);
    whole.section();
    whole.append(body);
    Program {
        text: whole.text,
        marks: whole.marks,
    }
}
