//! A program line by line, and the way from a part of it to its lines.

use super::source::source;
use super::tokens::{Language, Token, tokens};
use crate::model::{Mode, Scenario};
use crate::python::{Mark, Part, program};
use std::borrow::Cow;

/// A program, cut into lines.
#[derive(Debug)]
pub struct Listing {
    language: Language,
    text: Cow<'static, str>,
    /// Where each line begins, and the end of the text.
    starts: Vec<usize>,
    /// What lines are there for that all jobs share, in the order of the lines.
    shared: Vec<Mark>,
    /// What lines are there for that are about one row, in the order of the rows.
    own: Vec<Mark>,
}

impl Listing {
    /// The program of a scenario and a mode in Python.
    pub fn python(scenario: &Scenario, mode: Mode) -> Self {
        let program = program(scenario, mode);
        let (shared, own) = program.marks.iter().partition(|mark| mark.row.is_none());
        Self {
            shared,
            own,
            ..Self::new(Language::Python, program.text.into())
        }
    }

    /// The mode's own file of Rust.
    pub fn rust(mode: Mode) -> Self {
        Self::new(Language::Rust, source(mode.kind()).1.into())
    }

    fn new(language: Language, text: Cow<'static, str>) -> Self {
        let breaks = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(_, after)| after));
        Self {
            language,
            starts: starts.collect(),
            text,
            shared: Vec::new(),
            own: Vec::new(),
        }
    }

    /// The whole text; every line of it ends with a line break.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A line, from 0, without its line break; beyond the end an empty one.
    pub fn line(&self, place: usize) -> &str {
        match self.starts.get(place..place + 2) {
            Some([from, to]) => &self.text[*from..to - 1],
            _ => "",
        }
    }

    /// What it is written in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The colours of a line. Nothing in these programs goes on over several lines but comments that
    /// begin anew on each, so a line can be told alone.
    pub fn tokens(&self, place: usize) -> Vec<(Token, &str)> {
        tokens(self.language, self.line(place))
    }

    /// The first line, from 1, that stands for this part of a row's jobs; of the main program's lines
    /// about no job with any row.
    pub fn line_of(&self, row: usize, part: Part) -> Option<u32> {
        let from = self.own.partition_point(|mark| mark.row < Some(row));
        let own = self.own[from..]
            .iter()
            .take_while(|mark| mark.row == Some(row));
        let mut all = own.chain(&self.shared);
        Some(all.find(|mark| mark.part == part)?.line)
    }

    /// All lines that stand for a part and are shared by all jobs.
    pub fn lines_of(&self, part: Part) -> impl DoubleEndedIterator<Item = u32> {
        let shared = self.shared.iter().filter(move |mark| mark.part == part);
        shared.map(|mark| mark.line)
    }

    /// What a line, from 1, is there for.
    pub fn marks(&self, line: u32) -> Vec<Mark> {
        let all = self.shared.iter().chain(&self.own);
        all.filter(|mark| mark.line == line).copied().collect()
    }
}
