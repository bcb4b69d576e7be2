//! The link for a camera.

use super::sharing::ShareLinks;
use crate::derive::Qr;
use crate::text::ShareWords;
use yew::{Html, html};

/// The code, folded away; nothing where the link is too long for one that is easily read.
pub(super) fn qr(words: &ShareWords, links: &ShareLinks) -> Html {
    let short = links.length() <= ShareLinks::QR;
    let Some(code) = short.then(|| Qr::new(&links.url)).flatten() else {
        return Html::default();
    };
    // Four light modules around it are part of a code.
    let side = code.size + 8;
    html! {
        <details class="share-qr" data-testid="share-qr">
            <summary>{ words.qr }</summary>
            <svg viewBox={format!("-4 -4 {side} {side}")} role="img" aria-label={words.qr_label}>
                <path d={code.path()} />
            </svg>
        </details>
    }
}
