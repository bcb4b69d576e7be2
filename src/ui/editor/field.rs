//! A labelled field, with the reason under it where its text was refused.

use super::FormProps;
use crate::model::{Edit, Field, Invalid, Slot};
use crate::ui::contract::Intent;
use crate::ui::wording::refusal;
use yew::{Callback, Html, InputEvent, html};

/// What stands in a field.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    /// Which field.
    pub field: Field,
    /// Its text.
    pub text: String,
    /// Why the text was refused, where it was.
    pub error: Option<Invalid>,
}

impl Entry {
    /// The field's name in tests and identifiers.
    fn name(&self) -> String {
        let of_row = |name: &str, row: usize| format!("{name}-{row}");
        match self.field {
            Field::Name(row) => of_row("name", row),
            Field::Rounds(row) => of_row("rounds", row),
            Field::Cpu(row) => of_row("cpu", row),
            Field::Wait(row) => of_row("wait", row),
            Field::Jitter(row) => of_row("jitter", row),
            Field::YieldEvery(row) => of_row("yield-every", row),
            Field::FailsAfter(row) => of_row("fails-after", row),
            Field::Count(row) => of_row("count", row),
            Field::Length(mode) => format!("length-{}", mode.slug()),
            Field::Workers(mode) => format!("workers-{}", mode.slug()),
            other => single(other).to_owned(),
        }
    }

    fn is_number(&self) -> bool {
        !matches!(self.field, Field::Name(_) | Field::Line(_))
    }
}

/// The name of a field that there is once.
const fn single(field: Field) -> &'static str {
    match field {
        Field::Jobs => "jobs",
        Field::EveryWait => "every-wait",
        Field::EveryCpu => "every-cpu",
        Field::Split => "split",
        Field::Line(Slot::First) => "line-first",
        Field::Line(Slot::Queued) => "line-queued",
        Field::Line(Slot::Start) => "line-start",
        Field::Line(Slot::Round) => "line-round",
        Field::Line(Slot::End) => "line-end",
        Field::Line(Slot::Cancelled) => "line-cancelled",
        Field::Line(Slot::Error) => "line-error",
        Field::Line(Slot::Timeout) => "line-timeout",
        Field::Line(Slot::Last) => "line-last",
        Field::Limit => "limit",
        Field::Timeout => "timeout",
        Field::Pool => "pool",
        Field::Processes => "processes",
        Field::Seed => "seed",
        Field::Cores => "cores",
        Field::SwitchInterval => "switch-interval",
        _ => "modes",
    }
}

/// A field, with `label` over it and `hint` under it. It is a text field also for numbers: what is
/// typed is never lost or guessed at. Nothing where it is hidden.
pub(super) fn text_field(form: &FormProps, field: Field, label: &str, hint: Option<&str>) -> Html {
    if form.hidden.has_field(field) {
        return Html::default();
    }
    let locked = form.locks(&Edit::Set(field, String::new()));
    let (platform, entry) = (form.platform, form.entry(field));
    let name = entry.name();
    let (id, error_id, hint_id) = (
        format!("field-{name}"),
        format!("error-{name}"),
        format!("hint-{name}"),
    );
    let described = match (&entry.error, hint) {
        (Some(_), _) => Some(error_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    let on = form.on.clone();
    let set = Callback::from(move |event: InputEvent| {
        if let Some(platform) = platform {
            on.emit(Intent::Edit(Edit::Set(field, (platform.value)(&event))));
        }
    });
    let class = if entry.is_number() {
        "field number"
    } else {
        "field"
    };
    html! {
        <div key={name.clone()} {class} data-field={name}>
            <label for={id.clone()}>{ label }</label>
            <input type="text" id={id.clone()} data-testid={id} value={entry.text.clone()}
                inputmode={entry.is_number().then_some("numeric")} autocomplete="off"
                spellcheck="false" dir={(!entry.is_number()).then_some("auto")}
                readonly={locked} aria-readonly={locked.then_some("true")}
                aria-invalid={entry.error.as_ref().map(|_| "true")}
                aria-describedby={described} oninput={set}
                onblur={form.on.reform(move |_| Intent::Leave(field))} />
            if let Some(error) = &entry.error {
                <p class="error" data-testid="error" id={error_id}>
                    { refusal(form.lang, error) }
                </p>
            } else if let Some(hint) = hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// Why a group of fields was refused as a whole.
pub(super) fn group_error(form: &FormProps, field: Field) -> Html {
    let entry = form.entry(field);
    html! {
        <div key={entry.name()} class="group-error" data-field={entry.name()} aria-live="polite">
            if let Some(error) = &entry.error {
                <p class="error" data-testid="error">{ refusal(form.lang, error) }</p>
            }
        </div>
    }
}
