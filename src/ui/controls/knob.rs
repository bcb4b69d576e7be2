//! A slider on one field of the scenario.

use crate::derive::{field_number, grouped, hue, short_seconds};
use crate::lessons::{Knob, Unit};
use crate::model::{Edit, Field, Micros, Scenario};
use crate::text::{Lang, Words};
use crate::ui::contract::{Draft, Intent, Platform};
use crate::ui::wording::refusal;
use std::rc::Rc;
use yew::{Callback, Html, InputEvent, Properties, component, html, use_context};

/// Which field, and what stands in it.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Its place in the bar.
    pub number: usize,
    /// The slider.
    pub knob: Knob,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What stands in the field while it is not in the scenario.
    pub draft: Option<Draft>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The slider, with its label and its value.
#[component]
pub(super) fn KnobSlider(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let (knob, words) = (props.knob, props.lang.words());
    let drafted = props
        .draft
        .as_ref()
        .and_then(|draft| draft.text.parse().ok());
    let value = drafted.or_else(|| field_number(&props.scenario, knob.field));
    let error = props.draft.as_ref().and_then(|draft| draft.error.as_ref());
    let id = format!("knob-{}", props.number);
    let error_id = error.map(|_| format!("error-{id}"));
    let on = props.on.clone();
    let set = Callback::from(move |event: InputEvent| {
        if let Some(platform) = platform {
            let text = (platform.value)(&event);
            on.emit(Intent::Edit(Edit::Set(knob.field, text)));
        }
    });
    html! {
        <div class="knob" data-field={id.clone()}>
            <label for={id.clone()}>{ swatch(knob.field) }<span>{ label(props) }</span></label>
            <output for={id.clone()}>{ shown(words, knob.unit, value) }</output>
            <input type="range" id={id.clone()} data-testid={id}
                min={knob.min.to_string()} max={knob.max.to_string()} step={knob.step.to_string()}
                value={value.unwrap_or(knob.max.into()).to_string()}
                aria-valuetext={spoken(words, knob, value)}
                aria-invalid={error.map(|_| "true")} aria-describedby={error_id.clone()}
                oninput={set} onblur={props.on.reform(move |_| Intent::Leave(knob.field))} />
            if let Some(error) = error {
                <p class="error" data-testid="error" id={error_id}>
                    { refusal(props.lang, error) }
                </p>
            }
        </div>
    }
}

fn row(field: Field) -> Option<usize> {
    match field {
        Field::Name(row) | Field::Rounds(row) | Field::Wait(row) | Field::Count(row) => Some(row),
        _ => None,
    }
}

fn swatch(field: Field) -> Html {
    let class = row(field).map_or_else(
        || "swatch every".to_owned(),
        |row| format!("swatch hue-{}", hue(row)),
    );
    html! { <i {class} aria-hidden="true"></i> }
}

fn label(props: &Props) -> String {
    let words = props.lang.words();
    let named = || row(props.knob.field).and_then(|row| props.scenario.jobs.get(row));
    match (props.knob.label, props.knob.field) {
        (Some(label), _) => label.in_lang(props.lang).to_owned(),
        (None, Field::EveryWait) => words.knob_every_wait.to_owned(),
        (None, Field::Limit) => words.knob_limit.to_owned(),
        (None, _) => named().map_or_else(String::new, |job| job.name.clone()),
    }
}

fn shown(words: &Words, unit: Unit, value: Option<u64>) -> String {
    match (value, unit) {
        (None, _) => words.unlimited.to_owned(),
        (Some(value), Unit::Count) => grouped(value),
        (Some(value), Unit::Seconds) => (words.seconds)(&short_seconds(Micros::from_millis(value))),
    }
}

fn spoken(words: &Words, knob: Knob, value: Option<u64>) -> String {
    let Some(value) = value else {
        return words.unlimited.to_owned();
    };
    match (knob.unit, knob.field) {
        (Unit::Seconds, _) => (words.seconds_spoken)(&short_seconds(Micros::from_millis(value))),
        (Unit::Count, Field::Rounds(_)) => (words.rounds_spoken)(&grouped(value)),
        (Unit::Count, Field::Limit) => (words.limit_spoken)(&grouped(value)),
        (Unit::Count, Field::Count(_)) => (words.jobs_spoken)(&grouped(value)),
        (Unit::Count, _) => grouped(value),
    }
}
