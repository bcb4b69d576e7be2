//! The code that puts a lesson into a page, in the dialect of whatever makes that page.
//!
//! ```text
//! site, language, lesson, link ─┐
//!                     Choices ──┴─> Embed ──> code(dialect)
//! ```
//!
//! Whatever a title, a link or a site's address holds, it is text in the code and nothing else.

mod address;
mod choices;
mod dialect;
mod escape;

pub use choices::{Choices, Load, Named, Start, Theme, Use, View};
pub use dialect::Dialect;
pub use escape::{in_attribute, in_javascript, in_markdown, in_parentheses, in_python};

/// A lesson as an author wants it in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embed<'a> {
    /// The absolute address of the folder that the site lies in, with a slash at its end.
    pub site: &'a str,
    /// The tag of the language.
    pub lang: &'a str,
    /// The lesson's name in addresses.
    pub lesson: &'a str,
    /// What the lesson is called in that language.
    pub title: &'a str,
    /// The link to the scenario: what follows the `#`. Empty where it is as the lesson gives it.
    pub link: &'a str,
    /// What else the author has chosen.
    pub choices: Choices,
}
