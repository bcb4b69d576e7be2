//! A slider on one field of the scenario.

use super::bar::Props;
use crate::derive::{field_number, grouped, short_seconds};
use crate::lessons::{Knob, Unit};
use crate::model::{Control, Edit, Field, Micros};
use crate::text::Words;
use crate::ui::contract::Intent;
use crate::ui::lock::{disabled, held_keys};
use crate::ui::swatch::{row_swatch, swatch};
use crate::ui::wording::refusal;
use yew::{Callback, Html, InputEvent, html};

/// The slider, with its label and its value.
pub(super) fn slider(bar: &Props, number: usize, knob: Knob) -> Html {
    let (lang, words, platform) = (bar.lang, bar.lang.words(), bar.platform);
    let draft = bar.drafts.get(&knob.field);
    let drafted = draft.and_then(|draft| draft.text.parse().ok());
    let locked = bar.view.locked;
    let locked = locked.has(Control::Knobs) || locked.has_field(knob.field);
    let value = drafted.or_else(|| field_number(&bar.scenario, knob.field));
    let error = draft.and_then(|draft| draft.error.as_ref());
    let id = format!("knob-{number}");
    let error_id = error.map(|_| format!("error-{id}"));
    let on = bar.on.clone();
    let set = Callback::from(move |event: InputEvent| {
        if let Some(platform) = platform {
            let text = (platform.value)(&event);
            on.emit(Intent::Edit(Edit::Set(knob.field, text)));
        }
    });
    html! {
        <div key={number} class="knob" data-field={id.clone()}>
            <label for={id.clone()}>{ sign(knob.field) }<bdi>{ label(bar, knob) }</bdi></label>
            <output for={id.clone()}>{ shown(words, knob.unit, value) }</output>
            <input type="range" id={id.clone()} data-testid={id}
                min={knob.min.to_string()} max={knob.max.to_string()} step={knob.step.to_string()}
                value={value.unwrap_or(knob.max.into()).to_string()}
                aria-valuetext={spoken(words, knob, value)}
                aria-invalid={error.map(|_| "true")} aria-describedby={error_id.clone()}
                aria-disabled={disabled(locked)} onkeydown={held_keys(locked)}
                oninput={set} onblur={bar.on.reform(move |_| Intent::Leave(knob.field))} />
            if let Some(error) = error {
                <p class="error" data-testid="error" id={error_id}>
                    { refusal(lang, error) }
                </p>
            }
        </div>
    }
}

fn sign(field: Field) -> Html {
    field.row().map_or_else(|| swatch(None), row_swatch)
}

fn label(bar: &Props, knob: Knob) -> String {
    let words = bar.lang.words();
    let named = || knob.field.row().and_then(|row| bar.scenario.jobs.get(row));
    match (knob.label, knob.field) {
        (Some(label), _) => label.in_lang(bar.lang).to_owned(),
        (None, Field::EveryWait) => words.knob_every_wait.to_owned(),
        (None, Field::Limit) => words.knob_limit.to_owned(),
        (None, _) => named().map_or_else(String::new, |job| job.name.clone()),
    }
}

fn shown(words: &Words, unit: Unit, value: Option<u64>) -> String {
    match (value, unit) {
        (None, _) => words.unlimited.to_owned(),
        (Some(value), Unit::Count) => grouped(value),
        (Some(value), Unit::Micros) => format!("{} µs", grouped(value)),
        (Some(value), Unit::Seconds) => words
            .seconds
            .with([&short_seconds(Micros::from_millis(value))]),
    }
}

fn spoken(words: &Words, knob: Knob, value: Option<u64>) -> String {
    let Some(value) = value else {
        return words.unlimited.to_owned();
    };
    match (knob.unit, knob.field) {
        (Unit::Seconds, _) => words
            .seconds_spoken
            .with([&short_seconds(Micros::from_millis(value))]),
        (Unit::Micros, _) => format!("{} µs", grouped(value)),
        (Unit::Count, Field::Rounds(_)) => words.rounds_spoken.with([&grouped(value)]),
        (Unit::Count, Field::Limit) => words.limit_spoken.with([&grouped(value)]),
        (Unit::Count, Field::Count(_)) => words.jobs_spoken.with([&grouped(value)]),
        (Unit::Count, _) => grouped(value),
    }
}
