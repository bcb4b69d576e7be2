//! The link past the header and the lesson list, seen once it has the focus.

use super::click::{address, on_plain_click};
use crate::lessons::Lesson;
use crate::text::Lang;
use yew::{Callback, Html, Properties, component, html};

/// Where it leads.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// Go there.
    pub on_skip: Callback<()>,
}

/// The skip link.
#[component]
pub(in crate::ui) fn Skip(props: &Props) -> Html {
    let on_skip = props.on_skip.clone();
    let href = format!("{}#main", address(props.lang, props.lesson));
    html! {
        <a class="skip" {href} onclick={on_plain_click(move || on_skip.emit(()))}>
            { props.lang.words().skip }
        </a>
    }
}
