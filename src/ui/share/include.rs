//! What goes into a link: what always does, and what can be left out.

use super::sharing::{Include, ShareChange};
use crate::derive::short_seconds;
use crate::model::Micros;
use crate::text::ShareWords;
use crate::ui::contract::Intent;
use yew::{Callback, Html, html};

/// The choices. `moment` is what is played back, while something is.
pub(super) fn choices(
    words: &ShareWords,
    include: Include,
    moment: Option<Micros>,
    on: &Callback<Intent>,
) -> Html {
    let Include { view, at, predict } = include;
    let choice = |id, label: &str, checked: bool, off: bool, other: Include| {
        html! {
            <label class="check">
                <input type="checkbox" data-testid={id} {checked} disabled={off}
                    aria-describedby={off.then_some("share-at-reason")}
                    onchange={on.reform(move |_| Intent::Share(ShareChange::Include(other)))} />
                <span>{ label }</span>
            </label>
        }
    };
    let shown = match moment {
        Some(moment) => words.at.with([&short_seconds(moment)]),
        None => words.at_none.to_owned(),
    };
    let off = moment.is_none();
    html! {
        <section class="share-part" aria-labelledby="share-included">
            <h3 id="share-included">{ words.included }</h3>
            <p class="hint">{ words.always }</p>
            { choice("share-view", words.view, view, false, Include { view: !view, ..include }) }
            { choice("share-predict", words.predict, predict, false,
                Include { predict: !predict, ..include }) }
            { choice("share-at", &shown, at && !off, off, Include { at: !at, ..include }) }
            if off {
                <p class="hint" id="share-at-reason">{ words.at_reason }</p>
            }
        </section>
    }
}
