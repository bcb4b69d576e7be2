//! From the state to what is shared: the link, the code of a frame, Markdown.

use super::{Route, State};
use crate::model::{Look, Micros};
use crate::ui::{ShareLinks, Sharing};

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
    let (lang, lesson) = (state.lang, state.lesson);
    let mut path = Route::page(lang, lesson).path();
    if !fragment.is_empty() {
        path = path + "#" + fragment;
    }
    let title = lesson.title.in_lang(lang);
    let url = format!("{site}{path}");
    ShareLinks {
        embed: format!(
            "<iframe src=\"{}\" title=\"{}\"\n  \
             width=\"100%\" height=\"460\" loading=\"lazy\" style=\"border:0;color-scheme:normal\"\n  \
             allow=\"clipboard-write; fullscreen\"></iframe>",
            in_attribute(&format!("{site}embed/{path}")),
            in_attribute(title),
        ),
        markdown: format!("[{}]({})", in_markdown(title), in_parentheses(&url)),
        url,
    }
}

/// A text as the value of an attribute in HTML, between double quotes.
pub fn in_attribute(text: &str) -> String {
    replaced(text, |letter| match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    })
}

/// A text in Markdown, where it is text and nothing else.
pub fn in_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if "\\`*_[]<>&~|".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// An address in Markdown that ends where its parenthesis does.
pub fn in_parentheses(url: &str) -> String {
    replaced(url, |letter| match letter {
        '(' => Some("%28"),
        ')' => Some("%29"),
        '<' => Some("%3C"),
        '>' => Some("%3E"),
        '\\' => Some("%5C"),
        ' ' => Some("%20"),
        _ => None,
    })
}

fn replaced(text: &str, other: fn(char) -> Option<&'static str>) -> String {
    let mut replaced = String::new();
    for letter in text.chars() {
        match other(letter) {
            Some(other) => replaced += other,
            None => replaced.push(letter),
        }
    }
    replaced
}
