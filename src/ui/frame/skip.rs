//! The link past the header and the lesson list, seen once it has the focus.

use super::click::{address, on_plain_click};
use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::Place;
use yew::{Callback, Html, html};

/// The skip link.
pub(in crate::ui) fn skip(
    place: Place,
    lang: Lang,
    lesson: &Lesson,
    on_skip: Callback<()>,
) -> Html {
    let href = format!("{}#main", address(place, lang, lesson));
    html! {
        <a class="skip" {href} onclick={on_plain_click(move || on_skip.emit(()))}>
            { lang.words().skip }
        </a>
    }
}
