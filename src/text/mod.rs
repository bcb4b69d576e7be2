//! The two languages: one exhaustive table, in which a missing string does not compile.

mod code;
mod consoles;
mod embeds;
mod en;
mod exports;
mod files;
mod guess;
mod ko;
mod links;
mod locks;
mod make;
mod picture;
mod share;
mod template;
mod why;
mod why_en;
mod why_ko;
mod words;

pub use code::Code;
pub use consoles::Consoles;
pub use embeds::Embeds;
pub use exports::Exports;
pub use files::Files;
pub use guess::GuessWords;
pub use links::Links;
pub use locks::Locks;
pub use make::{Dialects, MakeWords};
pub use picture::{Events, Picture};
pub use share::{ShareForm, ShareWords};
pub use template::Template;
pub use why::{Measures, Narration};
pub use words::{Refusals, Words};

/// A language the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// 한국어
    Ko,
    /// English
    #[default]
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// Its BCP 47 tag, which is also its part of an address.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// What it calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ko => "한국어",
            Self::En => "English",
        }
    }

    /// The language to switch to from here.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }

    /// Everything the page says in it, but for the lessons.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Ko => &ko::WORDS,
            Self::En => &en::WORDS,
        }
    }

    /// The language of that tag, whatever follows its first part: `ko-KR` is Korean.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(first))
    }
}

/// A string in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// 한국어
    pub ko: &'static str,
    /// English
    pub en: &'static str,
}

impl Both {
    /// The string in one language.
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }
}
