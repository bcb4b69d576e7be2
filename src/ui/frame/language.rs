//! The way to the other language.

use super::click::{address, on_plain_click};
use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::Intent;
use yew::{Callback, Html, Properties, component, html};

/// From where.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language spoken now.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// A link that names the other language in that language.
#[component]
pub(super) fn Language(props: &Props) -> Html {
    let other = props.lang.other();
    let on = props.on.clone();
    html! {
        <a class="quiet" data-testid="language" href={address(other, props.lesson)}
            lang={other.tag()} hreflang={other.tag()}
            onclick={on_plain_click(move || on.emit(Intent::Language(other)))}>
            { other.name() }
        </a>
    }
}
