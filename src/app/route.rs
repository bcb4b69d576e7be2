//! Addresses: `<lang>/<slug>/` below the folder that the site lies in, `embed/` or `make/` before it.

use crate::lessons::{self, Lesson};
use crate::model::Invalid;
use crate::text::Lang;
use crate::ui::Place;

/// What an address shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Route {
    /// Which of the places a lesson is shown in.
    pub place: Place,
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
}

/// The first of these languages that the page speaks.
pub(super) fn first_spoken(preferred: &[String]) -> Lang {
    let mut spoken = preferred.iter().filter_map(|tag| Lang::from_tag(tag));
    spoken.next().unwrap_or_default()
}

impl Route {
    /// A lesson on a page of its own.
    pub const fn page(lang: Lang, lesson: &'static Lesson) -> Self {
        Self {
            place: Place::Page,
            lang,
            lesson,
        }
    }

    /// What a path shows. Where it begins with no place, that is the page; where it names no language,
    /// the first of `preferred` that the page speaks is taken; where it names no lesson, the first one.
    /// The second value is what it names instead of a lesson.
    pub fn parse(path: &str, preferred: &[String]) -> (Self, Option<String>) {
        let mut parts = path.split('/').filter(|part| !part.is_empty()).peekable();
        let place =
            (parts.peek()).and_then(|part| Place::ALL.into_iter().find(|p| p.name() == *part));
        if place.is_some() {
            parts.next();
        }
        let named =
            (parts.peek()).and_then(|part| Lang::ALL.into_iter().find(|l| l.tag() == *part));
        if named.is_some() {
            parts.next();
        }
        let slug = parts.next().filter(|slug| *slug != "index.html");
        let lesson = slug.and_then(lessons::by_slug);
        let unknown = slug.filter(|_| lesson.is_none()).map(Invalid::shortened);
        let route = Self {
            place: place.unwrap_or_default(),
            lang: named.unwrap_or_else(|| first_spoken(preferred)),
            lesson: lesson.unwrap_or_else(lessons::first),
        };
        (route, unknown)
    }

    /// The path of it.
    pub fn path(&self) -> String {
        let place = self.place.name();
        let slash = if place.is_empty() { "" } else { "/" };
        let (lang, slug) = (self.lang.tag(), self.lesson.slug);
        format!("{place}{slash}{lang}/{slug}/")
    }
}
