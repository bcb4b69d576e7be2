//! Addresses: a path that says language and lesson, and a link's text that says the rest.

use super::state::Author;
use super::{Route, State};
use crate::embed::snippet::Choices;
use crate::embed::{self, Options, Scheme, Speech};
use crate::link::{self, Opened};
use crate::model::{Dropped, Look, Scenario};
use crate::text::Lang;
use crate::ui::{Place, Play, Theme};
use std::rc::Rc;

/// What an address bar holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// Below the site's folder, without a slash before it.
    pub path: String,
    /// What follows a `?`, without it.
    pub query: String,
    /// What follows a `#`, without it.
    pub fragment: String,
}

impl Location {
    /// The text of its link: fragments are written, and the query of old links is read too.
    pub fn link(&self) -> String {
        if self.fragment.is_empty() {
            link::of_query(&self.query)
        } else {
            self.fragment.clone()
        }
    }
}

/// What an address opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Language and lesson.
    pub route: Route,
    /// The lesson that it names, where there is none of that name.
    pub unknown: Option<String>,
    /// The text of its link.
    pub link: Link,
    /// What it says of an embed that is made.
    pub choices: Choices,
    /// The options of an embed.
    pub options: Option<Options>,
    /// What of those could not be taken.
    pub refused: Vec<Dropped>,
}

/// The text of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// As it stands in the address.
    Plain(String),
    /// The payload that was packed in it.
    Unpacked(String),
}

impl Address {
    /// What a place opens for a reader of these languages, best first.
    pub fn of(location: &Location, preferred: &[String]) -> Self {
        let (mut route, unknown) = Route::parse(&location.path, preferred);
        let (choices, link) = match route.place {
            Place::Make => Choices::split(&location.link()),
            Place::Page | Place::Embed => (Choices::default(), location.link()),
        };
        let (link, options, refused) = if route.place == Place::Embed {
            let opening = embed::read(&location.query, &location.fragment);
            match opening.options.lang {
                Speech::Path => {}
                Speech::Auto => route.lang = super::route::first_spoken(preferred),
                Speech::Lang(lang) => route.lang = lang,
            }
            (opening.link, Some(opening.options), opening.dropped)
        } else {
            (link, None, Vec::new())
        };
        Self {
            route,
            unknown,
            link: Link::Plain(link),
            choices,
            options,
            refused,
        }
    }

    /// What shows a link there.
    pub fn to(route: Route, link: Link) -> Self {
        Self {
            route,
            unknown: None,
            link,
            choices: Choices::default(),
            options: None,
            refused: Vec::new(),
        }
    }

    fn opened(&self) -> Opened {
        let given = given(self.route);
        match &self.link {
            Link::Plain(link) => link::decode(link, &given),
            Link::Unpacked(text) => link::decode_payload(text, &given),
        }
    }
}

/// What a lesson gives in a language.
fn given(route: Route) -> Scenario {
    (route.lesson.scenario)(route.lang)
}

impl State {
    /// The text of a link to what is shown now, without the moment that is played back.
    pub fn link(&self) -> String {
        self.link_with(&self.view.look())
    }

    /// The same, shown in another way.
    pub fn link_with(&self, look: &Look) -> String {
        link::encode(&given(self.route()), &self.scenario, look)
    }

    /// The page as an address opens it.
    pub fn opened(address: &Address, theme: Theme) -> Self {
        let mut state = Self::new(address.route, theme);
        state.arrive(address);
        state
    }

    /// The reader has come to an address.
    pub(super) fn arrive(&mut self, address: &Address) {
        let opened = address.opened();
        self.arrivals += 1;
        let make = address.route.place == Place::Make;
        let same = !make
            && (self.place, self.lesson) == (address.route.place, address.route.lesson)
            && *self.scenario == as_read(&opened.scenario, address.route, self.lang)
            && self.view.look()
                == (Look {
                    at: None,
                    ..opened.look
                });
        if same {
            // Perhaps in another language: a run goes on.
            self.speak(address.route.lang);
            if let Some(at) = opened.look.at {
                self.play(Play::Seek(at));
            }
        } else {
            self.show(address.route, opened.scenario.clone(), &opened.look);
        }
        if let Some(options) = &address.options {
            self.embedding = options.embedding;
            self.theme = theme(options.theme);
        }
        if make {
            self.choices = address.choices;
        }
        self.unknown.clone_from(&address.unknown);
        let refused = address.refused.iter().cloned();
        self.dropped = Rc::new(refused.chain(opened.dropped).collect());
        self.author = (self.place == Place::Embed).then(|| {
            Rc::new(Author {
                scenario: opened.scenario,
                look: opened.look,
                lang: address.route.lang,
            })
        });
    }
}

/// The theme that an embed asks for.
pub(super) const fn theme(scheme: Scheme) -> Theme {
    match scheme {
        Scheme::Auto => Theme::Auto,
        Scheme::Light => Theme::Light,
        Scheme::Dark => Theme::Dark,
    }
}

/// A scenario in the language that it would have if the reader had not changed languages.
fn as_read(scenario: &Scenario, route: Route, lang: Lang) -> Scenario {
    crate::lessons::translated(scenario, route.lesson, route.lang, lang)
}
