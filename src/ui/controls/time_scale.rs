//! How many times faster than its own time the scenario runs.

use crate::model::{Edit, TimeScale};
use crate::text::{Lang, Words};
use crate::ui::contract::Intent;
use crate::ui::lock::{disabled, held, held_keys};
use crate::ui::segment::{Segment, segment};
use yew::{Callback, Html, html};

/// The speeds, of which one is chosen.
pub(super) fn speed(lang: Lang, chosen: TimeScale, locked: bool, on: &Callback<Intent>) -> Html {
    let words = lang.words();
    html! {
        <fieldset class="segments" data-testid="timescale" aria-disabled={disabled(locked)}
            onclick={held(locked)} onkeydown={held_keys(locked)}>
            <legend class="unseen">{ words.speed }</legend>
            for scale in TimeScale::ALL {
                { segment(&Segment {
                    name: "timescale".into(),
                    value: value(scale).into(),
                    label: label(words, scale).into(),
                    hint: scale.factor().is_none().then_some(words.instant_hint.into()),
                    checked: scale == chosen,
                    on_choose: on.reform(move |()| Intent::Edit(Edit::TimeScale(scale))),
                }) }
            }
        </fieldset>
    }
}

fn value(scale: TimeScale) -> String {
    scale
        .factor()
        .map_or_else(|| "instant".to_owned(), |times| times.to_string())
}

fn label(words: &Words, scale: TimeScale) -> String {
    scale
        .factor()
        .map_or_else(|| words.instant.to_owned(), |times| format!("{times}×"))
}
