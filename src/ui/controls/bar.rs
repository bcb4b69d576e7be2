//! The control bar of a lesson.

use super::actions::Actions;
use super::knob::KnobSlider;
use super::time_scale::Speed;
use crate::lessons::Lesson;
use crate::model::{Micros, Scenario};
use crate::text::Lang;
use crate::ui::contract::{Drafts, Intent};
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// What the bar controls.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson, which says what matters in it.
    pub lesson: &'static Lesson,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Fields whose text is not in the scenario.
    pub drafts: Rc<Drafts>,
    /// The present, while running.
    pub running: Option<Micros>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The bar.
#[component]
pub(in crate::ui) fn Controls(props: &Props) -> Html {
    let Props { lang, lesson, .. } = *props;
    let on = &props.on;
    let knobs = lesson.knobs.iter().enumerate();
    html! {
        <div class="bar">
            if !lesson.knobs.is_empty() {
                <div class="knobs" role="group" aria-label={lang.words().parameters}>
                    for (number, knob) in knobs {
                        <KnobSlider key={number} {lang} {number} knob={*knob}
                            scenario={&props.scenario}
                            draft={props.drafts.get(&knob.field).cloned()} {on} />
                    }
                </div>
            }
            <div class="actions">
                <Speed {lang} chosen={props.scenario.options.time_scale} {on} />
                <Actions {lang} running={props.running} {on} />
            </div>
        </div>
    }
}
