//! Why a file was not opened: where in it, what was found, what is allowed.

use crate::model::Invalid;

/// Something in a file that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// Where, such as `scenario.jobs[3].wait_ms`; empty where it is about the file as a whole.
    pub path: String,
    /// What was found there, as a message repeats it; empty where nothing was.
    pub found: String,
    /// Why it cannot be taken.
    pub problem: FileProblem,
}

/// Why something in a file cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than so many bytes.
    TooLarge(u64),
    /// The browser cannot read it.
    Unreadable,
    /// It is no JSON; what was found is the browser's own account of that.
    NotJson,
    /// It holds values within values, more than so many levels deep.
    TooDeep(u32),
    /// It holds more than so many values.
    TooMany(u32),
    /// It is JSON of something else.
    NotAScenario,
    /// It is of a version that this page does not know yet.
    Newer {
        /// The newest one that this page knows.
        known: u32,
    },
    /// It has to be there.
    Missing,
    /// No such field is known here.
    Unknown {
        /// Those that are, with commas between.
        allowed: String,
    },
    /// It is a value of another kind.
    WrongType(Expected),
    /// It is none of the values that may stand there.
    NotOneOf {
        /// Those that may, with commas between.
        allowed: String,
    },
    /// It is no whole number of this range.
    Range {
        /// The smallest.
        min: u64,
        /// The largest.
        max: u64,
    },
    /// It is outside the limits of a scenario.
    Invalid(Invalid),
    /// No lesson has this name. The file was opened all the same, on the free-form page.
    UnknownLesson,
}

/// What kind of value has to stand somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Whole,
    /// A whole number, or `null`.
    WholeOrNull,
}
