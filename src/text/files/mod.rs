//! What the page says about scenario files.

use crate::text::template::Template;

mod en;
mod ko;

pub(super) use en::FILES as EN;
pub(super) use ko::FILES as KO;

/// Saving and opening a scenario as a file, and what was wrong with one.
#[derive(Debug)]
pub struct Files {
    /// What the two buttons are about.
    pub title: &'static str,
    /// Saves.
    pub save: &'static str,
    /// Opens the dialog of the system.
    pub open: &'static str,
    /// While a file is held over the page.
    pub drop: &'static str,
    /// This file was not opened.
    pub not_opened: Template<1>,
    /// This file was opened, with something to be said about it.
    pub opened: Template<1>,
    /// The first so many errors are told.
    pub first: Template<1>,
    /// About the file as a whole, where else a place in it is named.
    pub whole: &'static str,
    /// Larger than so many megabytes.
    pub too_large: Template<1>,
    /// The browser cannot read it.
    pub unreadable: &'static str,
    /// No JSON, in the browser's words.
    pub not_json: Template<1>,
    /// Values within values, more than so many levels deep.
    pub too_deep: Template<1>,
    /// More than so many values.
    pub too_many: Template<1>,
    /// Something else.
    pub not_a_scenario: &'static str,
    /// Of a newer version than the newest known one.
    /// Places: found, known.
    pub newer: Template<2>,
    /// It has to be there.
    pub missing: &'static str,
    /// No such field; those that are known.
    pub unknown: Template<1>,
    /// What was found, and what is allowed.
    /// Places: found, allowed.
    pub not_allowed: Template<2>,
    /// Allowed: an object.
    pub object: &'static str,
    /// Allowed: a list.
    pub list: &'static str,
    /// Allowed: a text.
    pub text: &'static str,
    /// Allowed: true or false.
    pub flag: &'static str,
    /// Allowed: a whole number.
    pub number: &'static str,
    /// Allowed: a whole number, or null.
    pub number_or_null: &'static str,
    /// No such lesson; the scenario was opened in another one.
    /// Places: found, opened.
    pub unknown_lesson: Template<2>,
}
