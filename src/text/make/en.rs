//! The page on which an embed is made, in English.

use super::{Dialects, MakeWords};
use crate::text::ShareForm;
use crate::text::template::template;

pub(in crate::text) const WORDS: MakeWords = MakeWords {
    title: "Make an embed",
    intro: "Set the lesson up as your readers are to find it, look at the preview, and copy the code into your page.",
    back: "Back to the lesson",
    values: "Lesson and values",
    shown: "How it is shown",
    lang: "Language",
    view: (
        "What is there",
        ["All of it", "Timelines", "Consoles", "Values"],
    ),
    mode: ("Readers may", ["Change values", "Only run it"]),
    theme: ("Theme", ["As the page", "Light", "Dark"]),
    load: ("It is loaded", ["When seen", "On a click", "At once"]),
    run: ("It runs", ["When asked to", "When first seen"]),
    load_hint: "A plain frame cannot wait for a click; the element can.",
    height: "Height in pixels",
    height_hint: "Empty: as high as it needs to be; a plain frame is 460 pixels high.",
    height_refused: template("“{0}” is not allowed: a whole number from {1} to {2}, or nothing."),
    predict: "Readers predict first",
    preview: "Preview",
    preview_of: template("Preview: {0}"),
    code: "Code",
    dialect: "Where it goes",
    dialects: Dialects {
        iframe: (
            "HTML frame",
            "Works wherever HTML with frames is taken, also in learning platforms that strip all but address, size and title.",
        ),
        element: (
            "HTML element",
            "Follows the theme of the page, is as high as it needs to be, and can wait for a click. The script is needed once per page.",
        ),
        link: (
            "Link",
            "Leads to the lesson on a page of its own, for e-mail, chat and slides.",
        ),
        markdown: (
            "Markdown",
            "A link for wherever Markdown takes no HTML, such as an issue or a chat.",
        ),
        mkdocs: (
            "MkDocs",
            "Goes into the Markdown of a page as it is, with an empty line before and after it. Works with instant navigation.",
        ),
        jekyll: (
            "Jekyll",
            "The file is needed once per site; after that, one line per lesson.",
        ),
        mdbook: (
            "mdBook",
            "Goes into the Markdown of a chapter as it is, with an empty line before and after it.",
        ),
        docusaurus: (
            "Docusaurus",
            "For MDX, which reads JSX: there, a style is an object.",
        ),
        jupyter: (
            "Jupyter",
            "For a code cell. Markdown cells leave frames out.",
        ),
        notion: (
            "Notion",
            "Paste the address into a page and choose to embed it.",
        ),
    },
    once: "Once per site: _includes/async-playground.html",
    in_page: "In the page",
    form: ShareForm {
        title: "Code",
        copy: "Copy code",
        outdated: "The code you copied is older than what you see. Copy again.",
    },
};
