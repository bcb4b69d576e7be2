//! The control bar of a lesson.

use super::actions::actions;
use super::knob::{row_of, slider};
use super::time_scale::speed;
use crate::lessons::{Knob, Lesson};
use crate::model::{Micros, Scenario};
use crate::text::Lang;
use crate::ui::contract::{Intent, Platform};
use crate::ui::drafts::Drafts;
use yew::{Callback, Html, html};

/// What the bar controls.
pub(in crate::ui) struct Controls<'a> {
    /// The language.
    pub lang: Lang,
    /// The lesson, which says what matters in it.
    pub lesson: &'static Lesson,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Fields whose text is not in the scenario.
    pub drafts: &'a Drafts,
    /// The present, while running.
    pub running: Option<Micros>,
    /// What the person asked for.
    pub on: &'a Callback<Intent>,
    /// The browser.
    pub platform: Option<Platform>,
}

/// The bar.
pub(in crate::ui) fn controls(props: &Controls<'_>) -> Html {
    let Controls {
        lang, lesson, on, ..
    } = *props;
    // A reader may have taken out the row that a knob is about.
    let there = |knob: &&Knob| row_of(knob.field).is_none_or(|row| row < props.scenario.jobs.len());
    let knobs: Vec<_> = lesson.knobs.iter().filter(there).enumerate().collect();
    html! {
        <div class="bar">
            if !knobs.is_empty() {
                <div class="knobs" role="group" aria-label={lang.words().parameters}>
                    for (number, knob) in knobs {
                        { slider(props, number, *knob) }
                    }
                </div>
            }
            <div class="actions">
                { speed(lang, props.scenario.options.time_scale, on) }
                { actions(lang, props.running, on) }
            </div>
        </div>
    }
}
