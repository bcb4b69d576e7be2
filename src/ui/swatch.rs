//! A job's sign: its colour, and a shape, so that neither is alone.

use crate::derive::{hue, mark};
use yew::{Html, html};

/// The sign of that colour and shape; of none, the hollow one of what is no single job's.
pub(super) fn swatch(sign: Option<(u8, u8)>) -> Html {
    let class = sign.map_or_else(
        || "swatch".to_owned(),
        |(hue, mark)| format!("swatch hue-{hue} mark-{mark}"),
    );
    html! { <i {class} aria-hidden="true"></i> }
}

/// The sign of a row's jobs.
pub(super) fn row_swatch(row: usize) -> Html {
    swatch(Some((hue(row), mark(row))))
}
