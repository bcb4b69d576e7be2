//! The lesson's explanation, once there is something to explain.

use crate::lessons::Lesson;
use crate::text::Lang;
use yew::{Html, html};

/// The paragraph after the run.
pub(super) fn why(lang: Lang, lesson: &Lesson) -> Html {
    html! {
        <section class="why" data-testid="why" aria-labelledby="why-title">
            <h2 id="why-title">{ lang.words().why }</h2>
            <p>{ lesson.explanation.in_lang(lang) }</p>
        </section>
    }
}
