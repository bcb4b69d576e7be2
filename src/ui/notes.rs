//! What a reader has to know about the picture before believing it: a line each.

use super::contract::PageProps;
use crate::model::ModeKind;
use yew::{Html, html};

/// The notes that apply, or nothing.
pub(super) fn notes(props: &PageProps) -> Html {
    html! {
        <div class="notes">
            for (name, text) in noted(props) {
                <p key={name} class="note" data-testid={format!("note-{name}")}>{ text }</p>
            }
        </div>
    }
}

/// The notes that apply: name and text.
pub(super) fn noted(props: &PageProps) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = props.lang.words();
    let notes = [
        ("outdated", props.outdated, words.note_outdated),
        ("played-back", props.played_back, words.note_played_back),
        ("throttled", props.throttled, words.note_throttled),
        ("scaled", scaled(props), words.note_scaled),
    ];
    let applies = notes.into_iter().filter(|(_, applies, _)| *applies);
    applies.map(|(name, _, text)| (name, text))
}

/// Whether what costs real time counts several times over.
fn scaled(props: &PageProps) -> bool {
    let scenario = &props.shown;
    let real = scenario.computes() || scenario.mode(ModeKind::Processes).is_some();
    real && scenario.options.time_scale.factor() > Some(1)
}
