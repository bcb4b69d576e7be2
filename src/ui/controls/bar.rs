//! The control bar of a lesson.

use super::actions::actions;
use super::knob::slider;
use super::time_scale::speed;
use crate::lessons::{Knob, Lesson};
use crate::model::{Edit, EventLoop, Job, Micros, Mode, Scenario};
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
    let there = |knob: &&Knob| {
        knob.field
            .row()
            .is_none_or(|row| row < props.scenario.jobs.len())
    };
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
            if can_freeze(props.scenario) {
                { on_page(props) }
            }
        </div>
    }
}

/// Whether the event loop of a mode that is compared would be kept.
fn can_freeze(scenario: &Scenario) -> bool {
    let keeps = |job: &Job| job.blocking || job.cpu > Micros::ZERO;
    let kept = scenario.jobs.iter().any(keeps);
    let mut modes = scenario.modes.iter();
    modes.any(|mode| mode.is_event_loop() && (kept || *mode == Mode::GatherBlocking))
}

/// Offers to run event loops on the page all the same, so that the freeze is felt.
fn on_page(props: &Controls<'_>) -> Html {
    let words = props.lang.words();
    let checked = props.scenario.options.event_loop == EventLoop::Page;
    let other = if checked {
        EventLoop::Auto
    } else {
        EventLoop::Page
    };
    html! {
        <label class="check on-page" title={words.on_page_hint}>
            <input type="checkbox" data-testid="on-page" {checked}
                onchange={props.on.reform(move |_| Intent::Edit(Edit::EventLoop(other)))} />
            <span>{ words.on_page }</span>
        </label>
    }
}
