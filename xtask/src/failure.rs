//! What went wrong, as a sentence for the person at the keyboard.

use std::fmt;

/// One sentence, with the line to type where there is one.
#[derive(Debug)]
pub struct Failure(String);

/// Every command ends this way.
pub type Result<T = ()> = std::result::Result<T, Failure>;

impl<S: Into<String>> From<S> for Failure {
    fn from(sentence: S) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what was being done when the system refused.
pub trait Doing<T> {
    /// `what` reads after "cannot": "read Cargo.lock".
    fn doing(self, what: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Doing<T> for std::result::Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Result<T> {
        self.map_err(|error| format!("cannot {what}: {error}").into())
    }
}
