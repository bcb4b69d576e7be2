//! Choices, preview and code, side by side where there is room.

use super::choices::{Props as Chosen, choices};
use super::code::{self, Codes};
use super::view::MakeView;
use crate::embed::snippet::Choices;
use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::{Intent, Platform};
use crate::ui::erased::mount;
use yew::{Callback, Html, Properties, component, html, use_context, use_state_eq};

/// What is made.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// What was chosen, and what comes of it.
    pub make: MakeView,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The three parts.
#[component]
pub(super) fn Maker(props: &Props) -> Html {
    let Props { lang, make, on, .. } = props;
    let words = &lang.words().make;
    let draft = use_state_eq(|| None::<String>);
    let platform = use_context::<Platform>();
    let chosen = Chosen {
        lang: *lang,
        make,
        draft: &draft,
        platform,
        on,
    };
    html! {
        <div class="make">
            <section class="make-part make-choices" aria-labelledby="make-shown">
                <h2 id="make-shown">{ words.shown }</h2>
                { choices(&chosen) }
            </section>
            <div class="make-result">
                <section class="make-part" aria-labelledby="make-preview">
                    <h2 id="make-preview">{ words.preview }</h2>
                    { preview(props) }
                </section>
                { mount::<Codes>(code::Props { lang: *lang, make: make.clone(), on: on.clone() }) }
            </div>
        </div>
    }
}

/// The embed itself. Another address is another frame: a frame that went there would leave every step in
/// the reader's history.
fn preview(props: &Props) -> Html {
    let words = &props.lang.words().make;
    let title = props.lesson.title.in_lang(props.lang);
    let height = props.make.choices.height.unwrap_or(Choices::USUAL);
    html! {
        <div class="make-preview">
            <iframe key={&*props.make.frame} src={props.make.frame.to_string()} width="100%"
                height={height.to_string()} allow="clipboard-write; fullscreen"
                title={words.preview_of.with([title])} data-testid="make-frame"></iframe>
        </div>
    }
}
