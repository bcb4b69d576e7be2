//! The control bar of a lesson.

use super::actions::actions;
use super::knob::slider;
use super::time_scale::speed;
use crate::lessons::{Knob, Lesson};
use crate::model::{Control, Edit, EventLoop, Job, Micros, Mode, Scenario, View};
use crate::text::Lang;
use crate::ui::contract::{Intent, Platform};
use crate::ui::drafts::Drafts;
use crate::ui::lock::{disabled, held, mark};
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
    /// What of it is there, and what does not change.
    pub view: View,
    /// Whether it can be run here.
    pub runs: bool,
    /// For how many seconds, in words, while running.
    pub running: Option<String>,
    /// What the person asked for.
    pub on: Callback<Intent>,
    /// The browser.
    pub platform: Option<Platform>,
}

/// The bar.
#[component]
pub(in crate::ui) fn Controls(props: &Props) -> Html {
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let (words, view) = (lang.words(), props.view);
    let still = view.locked.has(Control::Speed);
    // A reader may have taken out the row that a knob is about.
    let there = |knob: &&Knob| {
        let row = knob.field.row();
        !view.hidden.has_field(knob.field) && row.is_none_or(|row| row < props.scenario.jobs.len())
    };
    let knobs = if view.shows(Control::Knobs) {
        lesson.knobs
    } else {
        &[]
    };
    let knobs: Vec<_> = knobs.iter().filter(there).enumerate().collect();
    html! {
        <div class="bar">
            if !knobs.is_empty() {
                { knobs_lock(props, &knobs) }
                <div class="knobs" role="group" aria-label={words.parameters}>
                    for (number, knob) in knobs {
                        { slider(props, number, *knob) }
                    }
                </div>
            }
            <div class="actions">
                if view.shows(Control::Speed) {
                    { mark(words, still, true) }
                    { speed(lang, props.scenario.options.time_scale, still, on) }
                }
                { actions(lang, props.runs, props.running.as_deref(), on) }
            </div>
            if can_freeze(&props.scenario) && view.shows(Control::EventLoop) {
                { on_page(props) }
            }
        </div>
    }
}

/// The mark of the sliders.
fn knobs_lock(bar: &Props, knobs: &[(usize, &Knob)]) -> Html {
    let locked = bar.view.locked;
    let all = locked.has(Control::Knobs);
    let fields = || knobs.iter().map(|(_, knob)| locked.has_field(knob.field));
    mark(
        bar.lang.words(),
        all || fields().any(|locked| locked),
        all || fields().all(|locked| locked),
    )
}

/// Whether the event loop of a mode that is compared would be kept.
fn can_freeze(scenario: &Scenario) -> bool {
    let keeps = |job: &Job| job.blocking || job.cpu > Micros::ZERO;
    let kept = scenario.jobs.iter().any(keeps);
    let mut modes = scenario.modes.iter();
    modes.any(|mode| mode.is_event_loop() && (kept || *mode == Mode::GatherBlocking))
}

/// Offers to run event loops on the page all the same, so that the freeze is felt.
fn on_page(props: &Props) -> Html {
    let words = props.lang.words();
    let checked = props.scenario.options.event_loop == EventLoop::Page;
    let other = if checked {
        EventLoop::Auto
    } else {
        EventLoop::Page
    };
    let locked = (props.lesson).refuses(props.view.locked, &Edit::EventLoop(other));
    html! {
        <label class="check on-page" title={words.on_page_hint}>
            <input type="checkbox" data-testid="on-page" {checked}
                aria-disabled={disabled(locked)} onclick={held(locked)}
                onchange={props.on.reform(move |_| Intent::Edit(Edit::EventLoop(other)))} />
            <span>{ words.on_page }</span>
            { mark(words, locked, true) }
        </label>
    }
}
