//! What is said of an address that could not be taken as a whole.

use crate::text::template::Template;

mod en;
mod ko;

pub(super) use en::LINKS as EN;
pub(super) use ko::LINKS as KO;

/// What stands in the notice.
#[derive(Debug)]
pub struct Links {
    /// Its heading.
    pub title: &'static str,
    /// What stands in for what was dropped.
    pub instead: &'static str,
    /// Take the notice away.
    pub dismiss: &'static str,
    /// The address names no lesson that there is.
    /// Places: the name.
    pub unknown_lesson: Template<1>,
    /// No version knows this key.
    pub unknown_key: &'static str,
    /// The key is there more than once.
    pub twice: &'static str,
    /// None of the words that may stand there.
    /// Places: found, allowed.
    pub not_one_of: Template<2>,
    /// No whole number.
    pub not_a_number: Template<1>,
    /// It ends in the middle.
    pub cut_off: &'static str,
    /// Too many, or too much.
    /// Places: found, allowed.
    pub too_many: Template<2>,
    /// A version that this page does not know yet.
    /// Places: found, known.
    pub newer: Template<2>,
    /// A link that is too long.
    /// Places: bytes found, bytes allowed.
    pub too_long: Template<2>,
    /// A payload that cannot be unpacked.
    pub broken: &'static str,
}
