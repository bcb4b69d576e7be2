//! The lesson's explanation, once there is something to explain.

use crate::lessons::Lesson;
use crate::text::Lang;
use yew::{Html, Properties, component, html};

/// Which explanation.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
}

/// The paragraph after the run.
#[component]
pub(super) fn Why(props: &Props) -> Html {
    html! {
        <section class="why" data-testid="why" aria-labelledby="why-title">
            <h2 id="why-title">{ props.lang.words().why }</h2>
            <p>{ props.lesson.explanation.in_lang(props.lang) }</p>
        </section>
    }
}
