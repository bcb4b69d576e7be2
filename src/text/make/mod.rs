//! What the page says on which an embed is made.

use super::ShareForm;
use crate::text::template::Template;

pub(super) mod en;
pub(super) mod ko;

/// The page on which an author makes an embed.
#[derive(Debug)]
pub struct MakeWords {
    /// The way to it, and its title.
    pub title: &'static str,
    /// What it is for.
    pub intro: &'static str,
    /// The way back.
    pub back: &'static str,
    /// Above the sliders and the editor.
    pub values: &'static str,
    /// Above the choices.
    pub shown: &'static str,
    /// The language of the embed.
    pub lang: &'static str,
    /// What of the lesson is there: the choice, and each of what there is to choose from.
    pub view: (&'static str, [&'static str; 4]),
    /// What a reader may do.
    pub mode: (&'static str, [&'static str; 2]),
    /// Light or dark.
    pub theme: (&'static str, [&'static str; 3]),
    /// When it is loaded.
    pub load: (&'static str, [&'static str; 3]),
    /// Whether it runs by itself.
    pub run: (&'static str, [&'static str; 2]),
    /// Where loading on a click works.
    pub load_hint: &'static str,
    /// Its height.
    pub height: &'static str,
    /// What happens where none is said.
    pub height_hint: &'static str,
    /// What was typed is none. Places: found, least, greatest.
    pub height_refused: Template<3>,
    /// Who opens it predicts first.
    pub predict: &'static str,
    /// The preview.
    pub preview: &'static str,
    /// The frame of it, by the lesson.
    pub preview_of: Template<1>,
    /// Above the code.
    pub code: &'static str,
    /// The choice of who reads the code.
    pub dialect: &'static str,
    /// Each of them, and what to do with the code.
    pub dialects: Dialects,
    /// The file that a site of Jekyll has once.
    pub once: &'static str,
    /// What each of its pages has.
    pub in_page: &'static str,
    /// What is copied.
    pub form: ShareForm,
}

/// Who reads the code: a name, and what to do with it.
#[derive(Debug)]
pub struct Dialects {
    /// HTML, a frame.
    pub iframe: (&'static str, &'static str),
    /// HTML, the element.
    pub element: (&'static str, &'static str),
    /// A link.
    pub link: (&'static str, &'static str),
    /// Markdown.
    pub markdown: (&'static str, &'static str),
    /// `MkDocs`.
    pub mkdocs: (&'static str, &'static str),
    /// `Jekyll`.
    pub jekyll: (&'static str, &'static str),
    /// `mdBook`.
    pub mdbook: (&'static str, &'static str),
    /// `Docusaurus`.
    pub docusaurus: (&'static str, &'static str),
    /// `Jupyter`.
    pub jupyter: (&'static str, &'static str),
    /// `Notion`.
    pub notion: (&'static str, &'static str),
}
