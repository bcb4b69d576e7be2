//! Everything that can change the state.

use super::Address;
use crate::link::{FileContent, FileError};
use crate::model::{Event, Failure, Machine, Micros};
use crate::ui::Intent;

/// A cause of change.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A person asked for something.
    Intent(Intent),
    /// The reader came to another address, by going back or forth, or what it carries was unpacked.
    Arrived(Address),
    /// So much real time has passed while a run is played back.
    Tick(Micros),
    /// What a run has come to since the last frame.
    Report(Report),
    /// What this machine is like.
    Measured(Machine),
    /// Somebody has chosen or dropped a file.
    File(OpenedFile),
}

/// A file that somebody has chosen or dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedFile {
    /// What it is called.
    pub name: String,
    /// What it opens, or what is wrong with it.
    pub content: Result<Box<FileContent>, Vec<FileError>>,
}

/// What has happened in a run since its last report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Which run.
    pub run: u32,
    /// The present of each mode that has begun and not ended, by its place in the scenario.
    pub now: Vec<(usize, Micros)>,
    /// Whether the page was hidden at some time of the run.
    pub hidden: bool,
    /// When each mode began that has, by its place in the scenario: milliseconds since 1970, as
    /// clocks go here.
    pub started: Vec<(usize, u64)>,
    /// What happened, and in which mode by its place in the scenario.
    pub events: Vec<(usize, Event)>,
    /// Modes that cannot go on.
    pub failures: Vec<(usize, Failure)>,
}
