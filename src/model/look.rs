//! How an author has a scenario shown: what a link carries beside the scenario.

use super::{Controls, Micros, Rows, Stamps, View};

/// The part of a [`View`] that is worth sharing, and the moment to open at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// See [`View::rows`].
    pub rows: Rows,
    /// See [`View::merged`].
    pub merged: bool,
    /// See [`View::stamps`].
    pub stamps: Stamps,
    /// See [`View::predict_first`].
    pub predict_first: bool,
    /// See [`View::presentation`].
    pub presentation: bool,
    /// The moment at which the prediction is shown, paused; whole milliseconds. `None` is all of it.
    pub at: Option<Micros>,
    /// See [`View::hidden`].
    pub hidden: Controls,
    /// See [`View::locked`].
    pub locked: Controls,
}

impl View {
    /// What of it is worth sharing.
    pub const fn look(&self) -> Look {
        Look {
            rows: self.rows,
            merged: self.merged,
            stamps: self.stamps,
            predict_first: self.predict_first,
            presentation: self.presentation,
            at: None,
            hidden: self.hidden,
            locked: self.locked,
        }
    }

    /// All of the scenario, shown like this.
    pub fn of(look: &Look) -> Self {
        Self {
            rows: look.rows,
            merged: look.merged,
            stamps: look.stamps,
            predict_first: look.predict_first,
            presentation: look.presentation,
            hidden: look.hidden,
            locked: look.locked,
            ..Self::default()
        }
    }
}
