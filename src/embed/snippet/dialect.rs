//! The dialects: who reads the code.

use super::escape::{in_attribute, in_javascript, in_markdown, in_parentheses, in_python};
use super::{Choices, Embed, Load, address};

/// Whoever reads the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Whatever takes a link.
    Link,
    /// HTML: a frame and nothing else.
    Iframe,
    /// HTML: the element of `embed.js`.
    Element,
    /// Markdown: a link.
    Markdown,
    /// `MkDocs`, also with instant navigation.
    MkDocs,
    /// `Jekyll`: a page, which has the file of [`Dialect::JekyllInclude`] put in.
    Jekyll,
    /// `Jekyll`: that file, once per site.
    JekyllInclude,
    /// `mdBook`.
    MdBook,
    /// `Docusaurus`, and all else that reads MDX.
    Docusaurus,
    /// A cell of `Jupyter`.
    Jupyter,
    /// `Notion`, which makes a frame of a link.
    Notion,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Iframe,
        Self::Element,
        Self::Link,
        Self::Markdown,
        Self::MkDocs,
        Self::Jekyll,
        Self::JekyllInclude,
        Self::MdBook,
        Self::Docusaurus,
        Self::Jupyter,
        Self::Notion,
    ];

    /// The name of it in a page's own code.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Iframe => "iframe",
            Self::Element => "element",
            Self::Markdown => "markdown",
            Self::MkDocs => "mkdocs",
            Self::Jekyll => "jekyll",
            Self::JekyllInclude => "jekyll-include",
            Self::MdBook => "mdbook",
            Self::Docusaurus => "docusaurus",
            Self::Jupyter => "jupyter",
            Self::Notion => "notion",
        }
    }

    /// The code, without a line break at its end.
    pub fn code(self, embed: &Embed<'_>) -> String {
        match self {
            Self::Link => embed.page_url(),
            Self::Notion => embed.frame_url(),
            Self::Markdown => {
                let url = in_parentheses(&embed.page_url());
                ["[", &in_markdown(embed.title), "](", &url, ")"].concat()
            }
            Self::Iframe => iframe(embed),
            Self::Element => element(embed),
            // Markdown reads no further in a block of HTML, up to an empty line.
            Self::MkDocs | Self::MdBook => ["<div>\n", &element(embed), "\n</div>"].concat(),
            Self::Jekyll => jekyll(embed),
            Self::JekyllInclude => jekyll_include(embed),
            Self::Docusaurus => docusaurus(embed),
            Self::Jupyter => jupyter(embed),
        }
    }
}

fn height(embed: &Embed<'_>) -> String {
    embed.choices.height.unwrap_or(Choices::USUAL).to_string()
}

/// A frame has no way to wait for a click.
const fn is_lazy(embed: &Embed<'_>) -> bool {
    !matches!(embed.choices.load, Load::Eager)
}

const ALLOW: &str = "clipboard-write; fullscreen";

fn iframe(embed: &Embed<'_>) -> String {
    let lazy = if is_lazy(embed) {
        " loading=\"lazy\""
    } else {
        ""
    };
    [
        "<iframe src=\"",
        &in_attribute(&embed.frame_url()),
        "\" title=\"",
        &in_attribute(embed.title),
        "\"\n  width=\"100%\" height=\"",
        &height(embed),
        "\"",
        lazy,
        " style=\"border:0;color-scheme:normal\"\n  allow=\"",
        ALLOW,
        "\"></iframe>",
    ]
    .concat()
}

/// What the script's element and the include are told, as attributes in HTML.
fn attributes(embed: &Embed<'_>) -> String {
    let mut out = String::new();
    let mut push = |name: &str, value: &str| {
        for part in [" ", name, "=\"", &in_attribute(value), "\""] {
            out.push_str(part);
        }
    };
    push("lesson", embed.lesson);
    push("lang", embed.lang);
    for (name, value) in embed.choices.said() {
        push(name, &value);
    }
    if !embed.link.is_empty() {
        push("params", &address::safe(embed.link));
    }
    out
}

fn script(embed: &Embed<'_>) -> String {
    let url = in_attribute(&embed.script_url());
    ["<script src=\"", &url, "\" async></script>"].concat()
}

fn element(embed: &Embed<'_>) -> String {
    [
        &script(embed),
        "\n<async-playground",
        &attributes(embed),
        ">\n  <a href=\"",
        &in_attribute(&embed.page_url()),
        "\">",
        &in_attribute(embed.title),
        "</a>\n</async-playground>",
    ]
    .concat()
}

fn jekyll(embed: &Embed<'_>) -> String {
    [
        "{% include async-playground.html",
        &attributes(embed),
        " title=\"",
        &in_attribute(embed.title),
        "\" %}",
    ]
    .concat()
}

/// Whatever the include is given is an attribute of the element, but for the title.
fn jekyll_include(embed: &Embed<'_>) -> String {
    [
        "<div>\n",
        &script(embed),
        "\n<async-playground{% for given in include %}{% unless given[0] == \"title\" %} \
         {{ given[0] }}=\"{{ given[1] | escape_once }}\"{% endunless %}{% endfor %}>\n  <a href=\"",
        &in_attribute(&address::safe(embed.site)),
        "{{ include.lang }}/{{ include.lesson }}/{% if include.params %}#\
         {{ include.params | escape_once }}{% endif %}\">{{ include.title | escape_once }}</a>\n\
         </async-playground>\n</div>",
    ]
    .concat()
}

fn docusaurus(embed: &Embed<'_>) -> String {
    let lazy = if is_lazy(embed) {
        "\n  loading=\"lazy\""
    } else {
        ""
    };
    [
        "<iframe\n  src={",
        &in_javascript(&embed.frame_url()),
        "}\n  title={",
        &in_javascript(embed.title),
        "}\n  width=\"100%\"\n  height=\"",
        &height(embed),
        "\"",
        lazy,
        "\n  style={{ border: 0, colorScheme: \"normal\" }}\n  allow=\"",
        ALLOW,
        "\"\n/>",
    ]
    .concat()
}

/// `IFrame` puts what it is given into HTML as it is.
fn jupyter(embed: &Embed<'_>) -> String {
    let title = ["title=\"", &in_attribute(embed.title), "\""].concat();
    let allow = ["allow=\"", ALLOW, "\""].concat();
    [
        "from IPython.display import IFrame\n\nIFrame(\n    ",
        &in_python(&in_attribute(&embed.frame_url())),
        ",\n    width=\"100%\",\n    height=",
        &height(embed),
        ",\n    extras=[",
        &in_python(&title),
        ", ",
        &in_python(&allow),
        "],\n)",
    ]
    .concat()
}
