//! How the scenario is run: where event loops run, and what predictions and measurements stand on.

use super::FormProps;
use super::field::text_field;
use crate::model::{Control, Edit, EventLoop, Field};
use crate::text::Words;
use crate::ui::contract::Intent;
use crate::ui::lock::{disabled, held, held_keys};
use crate::ui::segment::{Segment, segment};
use yew::{Html, html};

/// All of them.
const GROUP: [Control; 4] = [
    Control::EventLoop,
    Control::Switch,
    Control::Cores,
    Control::Seed,
];

/// The options.
pub(super) fn options(props: &FormProps) -> Html {
    let words = props.lang.words();
    let group = props.shown(&GROUP);
    if group.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part options" aria-labelledby="options-title">
            <h2 id="options-title">{ words.options }</h2>
            { props.lock(group) }
            if group.has(Control::EventLoop) {
                { places(props) }
            }
            { text_field(props, Field::SwitchInterval, words.switch_interval, None) }
            { text_field(props, Field::Cores, words.cores, Some(words.cores_hint)) }
            { text_field(props, Field::Seed, words.seed, None) }
        </section>
    }
}

/// The places, of which one is chosen.
fn places(props: &FormProps) -> Html {
    let words = props.lang.words();
    let chosen = props.scenario.options.event_loop;
    let locked = props.locks(&Edit::EventLoop(chosen));
    html! {
        <>
            <span class="label" aria-hidden="true">{ words.event_loop }</span>
            <fieldset class="segments small" data-testid="event-loop" aria-disabled={disabled(locked)}
                onclick={held(locked)} onkeydown={held_keys(locked)}>
                <legend class="unseen">{ words.event_loop }</legend>
                for place in EventLoop::ALL {
                    { segment(&Segment {
                        name: "event-loop".into(),
                        value: place.slug().into(),
                        label: label(words, place).into(),
                        hint: (place == EventLoop::Page).then_some(words.on_page_hint.into()),
                        checked: place == chosen,
                        on_choose: props.on.reform(move |()| Intent::Edit(Edit::EventLoop(place))),
                    }) }
                }
            </fieldset>
        </>
    }
}

fn label(words: &Words, place: EventLoop) -> &'static str {
    match place {
        EventLoop::Auto => words.loop_auto,
        EventLoop::Page => words.loop_page,
        EventLoop::Worker => words.loop_worker,
    }
}
