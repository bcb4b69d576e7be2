//! What of a link was not taken, and why.

use super::Invalid;

/// A piece of a link that was not taken. What the lesson gives stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its key, cut to [`Invalid::FOUND_CHARS`] characters; empty where it is about the link as a
    /// whole.
    pub key: String,
    /// Why.
    pub problem: Problem,
}

/// Why a piece of a link was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No version knows this key.
    UnknownKey,
    /// The key is there more than once; the first one counts.
    Twice,
    /// It is outside the limits: which field, what was found, what is allowed.
    Invalid(Invalid),
    /// It is none of the words that may stand there.
    NotOneOf {
        /// What was found, cut as above.
        found: String,
        /// What may stand there, with commas between.
        allowed: String,
    },
    /// It is no whole number.
    NotANumber {
        /// What was found, cut as above.
        found: String,
    },
    /// It ends in the middle of something: a piece of the link is missing.
    CutOff,
    /// It is too much: more entries than rows, or a moment after the longest run's end.
    TooMany {
        /// How many entries, or milliseconds.
        found: u64,
        /// How many there may be.
        allowed: u64,
    },
    /// The link is of a version that this page does not know yet; what it knows was taken.
    Newer {
        /// The link's version.
        found: u32,
        /// The newest one that this page knows.
        known: u32,
    },
    /// The link is longer than any that this page makes.
    TooLong {
        /// How many bytes.
        found: u64,
        /// How many it may have.
        allowed: u64,
    },
    /// What is packed in it cannot be unpacked.
    Broken,
}
