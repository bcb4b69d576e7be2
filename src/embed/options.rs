//! The options of an embed, which stand in its address beside the keys of a link.

use super::height::{LEAST_HEIGHT, MOST_HEIGHT};
use crate::link::{of_query, unescape};
use crate::model::{Dropped, Embedding, Invalid, Part, Problem};
use crate::text::Lang;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the reader's system is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// What addresses and messages call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one of that name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.slug() == slug)
    }
}

/// Which language is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speech {
    /// That of the path.
    #[default]
    Path,
    /// The first of the browser's that the page speaks.
    Auto,
    /// This one.
    Lang(Lang),
}

impl Speech {
    /// The one of that name; of a language, any tag.
    fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "auto" => Some(Self::Auto),
            tag => Lang::from_tag(tag).map(Self::Lang),
        }
    }
}

/// What an embedder has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `theme`: light or dark.
    pub theme: Scheme,
    /// `lang`: which language is spoken.
    pub lang: Speech,
    /// `view` and `mode`: what is shown, and whether it can be changed.
    pub embedding: Embedding,
    /// `run=visible`: whether it runs once it can be seen.
    pub run_visible: bool,
    /// `origin`: the only origin that may connect. One that is no origin is kept as the empty text,
    /// which nobody has.
    pub origin: Option<String>,
    /// `max-height`: the most that is told as the height, in CSS pixels.
    pub max_height: Option<u32>,
}

/// What the address of an embed says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The options.
    pub options: Options,
    /// The link: what is left.
    pub link: String,
    /// The options whose value is none.
    pub dropped: Vec<Dropped>,
}

/// No address of ours has more keys; the rest is the link's as it is.
const MOST_PAIRS: usize = 100;
/// No origin is longer.
const LONGEST_ORIGIN: usize = 300;
/// The options that have a word as their value, with the words.
const WORDS: [(&str, &str); 5] = [
    ("theme", "auto, light, dark"),
    ("lang", "auto, ko, en"),
    ("view", "all, timeline, console, params"),
    ("mode", "edit, read"),
    ("run", "never, visible"),
];
/// What is said to the element and says nothing to its frame.
const ELEMENTS: [&str; 6] = ["lesson", "params", "load", "height", "title", "base"];

/// Reads what follows the `?` and the `#` of an embed's address. Where both say something, the
/// fragment counts. What others have added to the query is left alone; what is left of the fragment is
/// the link's, which names what it does not know.
pub fn read(query: &str, fragment: &str) -> Opening {
    let mut opening = Opening::default();
    let from_query = opening.take(query.trim_start_matches('?'));
    let from_fragment = opening.take(fragment.trim_start_matches('#'));
    opening.link = if from_fragment.is_empty() {
        of_query(&from_query)
    } else {
        from_fragment
    };
    opening
}

impl Opening {
    /// Takes the options out, and gives what is left.
    fn take(&mut self, text: &str) -> String {
        let mut left = String::new();
        for (at, pair) in text.split('&').enumerate() {
            let plain = pair.strip_prefix("amp;").unwrap_or(pair);
            let (name, value) = plain.split_once('=').unwrap_or((plain, ""));
            if at < MOST_PAIRS && self.set(name, value) {
                continue;
            }
            if !left.is_empty() {
                left.push('&');
            }
            // An attribute without a value is switched on.
            left.push_str(if plain == "predict" {
                "predict=1"
            } else {
                pair
            });
        }
        left
    }

    /// Whether it is an option.
    fn set(&mut self, name: &str, value: &str) -> bool {
        let text = unescape(value).unwrap_or_else(|| value.to_owned());
        let options = &mut self.options;
        let taken = match name {
            "theme" => Scheme::from_slug(&text).map(|theme| options.theme = theme),
            "lang" => Speech::from_slug(&text).map(|lang| options.lang = lang),
            "view" => {
                let mut parts = Part::ALL.into_iter();
                let part = parts.find(|part| part.slug() == text);
                part.map(|part| options.embedding.part = part)
            }
            "mode" => either(&text, "edit", "read").map(|on| options.embedding.read_only = on),
            "run" => either(&text, "never", "visible").map(|on| options.run_visible = on),
            "origin" => {
                let origin = origin(&text);
                let taken = origin.is_some().then_some(());
                // Who restricts the channel and mistypes must not open it for everybody.
                options.origin = Some(origin.unwrap_or_default());
                taken
            }
            "max-height" => {
                let most = text.strip_suffix("px").unwrap_or(&text).parse().ok();
                let most = most.filter(|most| (LEAST_HEIGHT..=MOST_HEIGHT).contains(most));
                most.map(|most| options.max_height = Some(most))
            }
            name => return ELEMENTS.contains(&name),
        };
        if taken.is_none() {
            let words = WORDS.iter().find(|(own, _)| *own == name);
            let allowed = match words {
                Some((_, words)) => (*words).to_owned(),
                None if name == "origin" => "https://example.org".to_owned(),
                None => format!("{LEAST_HEIGHT}–{MOST_HEIGHT}"),
            };
            let found = Invalid::shortened(&text);
            self.dropped.push(Dropped {
                key: name.to_owned(),
                problem: Problem::NotOneOf { found, allowed },
            });
        }
        true
    }
}

fn either(text: &str, off: &str, on: &str) -> Option<bool> {
    (text == off || text == on).then_some(text == on)
}

/// Scheme, host and port, as a browser writes an origin; `null` is that of a sandboxed page.
fn origin(text: &str) -> Option<String> {
    let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
    if text == "null" {
        return Some(text);
    }
    let host = (text.strip_prefix("https://")).or_else(|| text.strip_prefix("http://"))?;
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte);
    let fits = !host.is_empty() && text.len() <= LONGEST_ORIGIN && host.bytes().all(is_host);
    fits.then_some(text)
}
