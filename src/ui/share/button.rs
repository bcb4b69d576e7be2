//! The header's button that opens the share panel.

use super::sharing::ShareChange;
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::icon::Icon;
use yew::{Callback, Html, html};

/// The button; on a narrow page its icon alone is seen.
pub(in crate::ui) fn share_button(lang: Lang, open: bool, on: &Callback<Intent>) -> Html {
    let label = lang.words().share.share;
    let press = on.reform(move |_| {
        Intent::Share(if open {
            ShareChange::Close
        } else {
            ShareChange::Open
        })
    });
    html! {
        <button type="button" class="plain share-button" data-testid="share-open" aria-label={label}
            aria-haspopup="dialog" aria-expanded={if open { "true" } else { "false" }}
            aria-controls="share" onclick={press}>
            { Icon::Share.draw() }
            <span>{ label }</span>
        </button>
    }
}
