//! From the state to what is shared: the link and the code that puts the lesson into a page.

use super::{Route, State};
use crate::embed::snippet::{Dialect, Embed};
use crate::model::{Look, Micros};
use crate::ui::{Place, ShareLinks, Sharing};

/// How who opens the link is to see the scenario.
pub fn look(state: &State) -> Look {
    let view = &state.view;
    let opened = || Sharing::of(view);
    let sharing = state.sharing.clone().unwrap_or_else(opened);
    let include = sharing.include;
    let neutral = Look::default();
    let seen = if include.view { view.look() } else { neutral };
    let playback = state.playback.filter(|_| include.at);
    Look {
        predict_first: include.predict,
        at: playback.map(|playback| to_millis(playback.moment.at)),
        hidden: sharing.hidden,
        locked: sharing.locked,
        ..seen
    }
}

/// A link has whole milliseconds.
fn to_millis(at: Micros) -> Micros {
    Micros(at.0.saturating_add(500) / 1_000 * 1_000)
}

/// What is shared, where the site lies in the folder with that absolute address, and a link to the
/// state, shown as [`look`] says, has this fragment.
pub fn links(state: &State, site: &str, fragment: &str) -> ShareLinks {
    let embed = embed(state, site, fragment);
    ShareLinks {
        make: embed.make_url(),
        url: Dialect::Link.code(&embed),
        embed: Dialect::Iframe.code(&embed),
        markdown: Dialect::Markdown.code(&embed),
    }
}

/// The lesson that is shown, to be put into a page.
fn embed<'a>(state: &State, site: &'a str, link: &'a str) -> Embed<'a> {
    let (lang, lesson) = (state.lang, state.lesson);
    Embed {
        site,
        lang: lang.tag(),
        lesson: lesson.slug,
        title: lesson.title.in_lang(lang),
        link,
        choices: state.choices,
    }
}

/// The address of an embed of the state, and the code for it in every dialect.
pub fn make(state: &State, site: &str, fragment: &str) -> (String, [String; Dialect::ALL.len()]) {
    let embed = embed(state, site, fragment);
    let codes = Dialect::ALL.map(|dialect| dialect.code(&embed));
    (embed.frame_url(), codes)
}

/// Where the same scenario is shown beside the place where it is: relative to the site's folder.
pub fn beside(state: &State, fragment: &str) -> String {
    let place = match state.place {
        Place::Page | Place::Embed => Place::Make,
        Place::Make => Place::Page,
    };
    let path = Route {
        place,
        ..state.route()
    };
    let mark = if fragment.is_empty() { "" } else { "#" };
    [&path.path(), mark, fragment].concat()
}
