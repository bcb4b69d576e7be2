//! A scenario as a file: JSON as `docs/scenario.schema.json` describes it, written in full and read
//! with every error named.

mod error;
mod limits;
mod look;
mod read;
mod reader;
mod version_1;
mod write;

pub use error::{Expected, FileError, FileProblem};
pub use read::read;
pub use write::write;

use crate::model::{Look, Scenario};

/// The most errors of one file that are told.
pub const MAX_ERRORS: usize = 20;
/// The most bytes that a file may have.
pub const MAX_BYTES: u64 = 4_000_000;
/// The most levels of values within values.
pub const MAX_DEPTH: u32 = 8;
/// The most values, in all.
pub const MAX_VALUES: u32 = 200_000;

/// What a file opens.
#[derive(Clone, Debug, PartialEq)]
pub struct FileContent {
    /// The part of an address of its lesson, such as `user-lookup`; there may be no such lesson. Empty
    /// where the file names none.
    pub lesson: String,
    /// `ko` or `en`; empty where the file does not say.
    pub lang: String,
    /// What is to be run.
    pub scenario: Scenario,
    /// How it is to be shown.
    pub look: Look,
}
