//! The way to the other language.

use super::click::{address, on_plain_click};
use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::{Intent, Place};
use yew::{Callback, Html, html};

/// A link that names the other language in that language.
pub(super) fn language(
    place: Place,
    lang: Lang,
    lesson: &'static Lesson,
    on: &Callback<Intent>,
) -> Html {
    let other = lang.other();
    let on = on.clone();
    html! {
        <a class="quiet" data-testid="language" href={address(place, other, lesson)}
            lang={other.tag()} hreflang={other.tag()}
            onclick={on_plain_click(move || on.emit(Intent::Language(other)))}>
            { other.name() }
        </a>
    }
}
