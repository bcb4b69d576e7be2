//! A text that grows line by line, and notes what each line is there for while it is written.

use crate::model::Slot;

/// What a line of a program is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The head of the jobs' function.
    Begin,
    /// A line of this slot is printed.
    Print(Slot),
    /// A job computes.
    Compute,
    /// A job waits, and its event loop is free.
    Wait,
    /// A job waits in a call that blocks.
    Block,
    /// A job looks whether it is to end.
    Look,
    /// A job raises its error.
    Raise,
    /// A job that is cancelled cleans up.
    CleanUp,
    /// The main program makes the job, calls it, or hands it over.
    Make,
    /// The main program waits for its jobs.
    Await,
    /// The main program has the jobs of the background end.
    Cancel,
}

/// What a line is there for, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The line, from 1.
    pub line: u32,
    /// The row of the job table; `None` where the line is shared by all jobs, or about none.
    pub row: Option<usize>,
    /// What for.
    pub part: Part,
}

/// What a program needs above its functions, in the order in which it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Asyncio,
    Multiprocessing,
    Threading,
    Time,
    AsCompleted,
    Wait,
    ProcessPool,
    ThreadPool,
    Strokes,
    Redraw,
    Done,
    Work,
    Steps,
}

/// See the module.
#[derive(Default)]
pub(super) struct Writer {
    pub text: String,
    pub marks: Vec<Mark>,
    lines: u32,
    depth: usize,
    needs: Vec<Need>,
}

impl Writer {
    /// One line, put together from pieces.
    pub fn line(&mut self, pieces: &[&str]) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        for piece in pieces {
            self.text.push_str(piece);
        }
        self.end_line();
    }

    /// A line, and what it is there for.
    pub fn marked(&mut self, part: Part, pieces: &[&str]) {
        self.mark(part, None);
        self.line(pieces);
    }

    /// Two empty lines, where anything stands above.
    pub fn section(&mut self) {
        if self.lines > 0 {
            self.end_line();
            self.end_line();
        }
    }

    /// An empty line.
    pub fn end_line(&mut self) {
        self.text.push('\n');
        self.lines += 1;
    }

    /// What the next line is there for.
    pub fn mark(&mut self, part: Part, row: Option<usize>) {
        let line = self.lines + 1;
        self.marks.push(Mark { line, row, part });
    }

    /// A line that opens a block; the next lines stand in it.
    pub fn open(&mut self, pieces: &[&str]) {
        self.line(pieces);
        self.depth += 1;
    }

    /// The next lines stand outside again.
    pub fn close(&mut self) {
        self.depth -= 1;
    }

    /// How many lines there are: a block that has none needs a `pass`.
    pub fn lines(&self) -> u32 {
        self.lines
    }

    /// Something that has to stand above.
    pub fn needs(&mut self, need: Need) {
        if !self.has(need) {
            self.needs.push(need);
        }
    }

    /// Whether that has to stand above.
    pub fn has(&self, need: Need) -> bool {
        self.needs.contains(&need)
    }

    /// Another text below this one.
    pub fn append(&mut self, other: Self) {
        self.text.push_str(&other.text);
        for mark in other.marks {
            let line = self.lines + mark.line;
            self.marks.push(Mark { line, ..mark });
        }
        self.lines += other.lines;
    }
}
