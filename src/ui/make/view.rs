//! What the page on which an embed is made shows beside the lesson.

use crate::embed::snippet::{Choices, Dialect};
use crate::ui::share::Sharing;
use std::rc::Rc;

/// What an author has chosen, and what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MakeView {
    /// What is hidden and locked, who predicts first, what was copied.
    pub sharing: Sharing,
    /// The other choices.
    pub choices: Choices,
    /// The address of the preview.
    pub frame: Rc<str>,
    /// The code for each of [`Dialect::ALL`], in that order.
    pub codes: Rc<[String; Dialect::ALL.len()]>,
}

impl MakeView {
    /// The code in a dialect.
    pub(super) fn code(&self, dialect: Dialect) -> &str {
        let place = Dialect::ALL.iter().position(|one| *one == dialect);
        place.map_or("", |place| &self.codes[place])
    }
}
