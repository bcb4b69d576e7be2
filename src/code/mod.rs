//! The programs as they are read beside their runs: coloured, with the lines that tasks are at, and
//! the stretches of time that a line stands for.
//!
//! ```text
//! Scenario, Mode ──> Listing   a program's lines, in Python or as the Rust that runs
//!                        ├──> tokens     the colours of a line
//! Trace ──> Follower ────┤──> Here       the tasks that are at a line now
//!       ──> stretches <──┘               when tasks were at a line, and which line one was at
//! ```

mod follower;
mod listing;
mod source;
mod step;
mod stretches;
mod tokens;

pub use follower::{Follower, Here};
pub use listing::Listing;
pub use source::source;
pub use stretches::{Stretch, part_at, stretches};
pub use tokens::{Language, Token, tokens};

pub use crate::python::Mark;
