//! Where a run of one mode stands, and why it may have gone wrong.

use super::Micros;
use std::fmt;

/// Where a run of one mode stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// It has not been run.
    #[default]
    Idle,
    /// It is to run once those before it have ended.
    Queued,
    /// It is under way.
    Running,
    /// It came to its end.
    Finished,
    /// Somebody stopped it.
    Stopped,
    /// It could not go on.
    Failed,
}

impl Status {
    /// The name that tests and styles use.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
        }
    }
}

/// Why a prediction or a run could not come to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Every task waits and nothing is left that could wake one.
    Stalled,
    /// It took more steps than a simulation may take.
    TooManySteps(u64),
    /// A worker did not start; what the browser said.
    LaneDidNotStart(String),
    /// A worker broke while it ran; what it said.
    LaneBroke(String),
    /// Events came in an order that cannot be.
    Illegal(String),
    /// CPU work came to another sum than it must.
    WrongSum,
    /// It would keep the page for so long, and no longer than this is allowed.
    KeepsPage {
        /// So long, in real time.
        found: Micros,
        /// No longer than this.
        most: Micros,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stalled => write!(out, "every task waits and nothing can wake one"),
            Self::TooManySteps(steps) => write!(out, "not at its end after {steps} steps"),
            Self::LaneDidNotStart(why) => write!(out, "a worker did not start: {why}"),
            Self::LaneBroke(why) => write!(out, "a worker broke: {why}"),
            Self::Illegal(why) => write!(out, "impossible order of events: {why}"),
            Self::WrongSum => write!(out, "CPU work came to a wrong sum"),
            Self::KeepsPage { found, most } => {
                write!(
                    out,
                    "it would keep the page for {found} s, of {most} s allowed"
                )
            }
        }
    }
}

impl std::error::Error for Failure {}
