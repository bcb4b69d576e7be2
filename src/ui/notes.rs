//! What a reader has to know about the picture before believing it: a line each.

use crate::text::Lang;
use yew::{Html, Properties, component, html};

/// Which notes apply.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The run shown is of an earlier scenario.
    pub outdated: bool,
    /// It was not measured.
    pub played_back: bool,
    /// The browser slowed it down.
    pub throttled: bool,
}

/// The notes that apply, or nothing.
#[component]
pub(super) fn Notes(props: &Props) -> Html {
    let words = props.lang.words();
    let notes = [
        ("outdated", props.outdated, words.note_outdated),
        ("played-back", props.played_back, words.note_played_back),
        ("throttled", props.throttled, words.note_throttled),
    ];
    let applies = notes.into_iter().filter(|(_, applies, _)| *applies);
    html! {
        <div class="notes">
            for (name, _, text) in applies {
                <p key={name} class="note" data-testid={format!("note-{name}")}>{ text }</p>
            }
        </div>
    }
}
