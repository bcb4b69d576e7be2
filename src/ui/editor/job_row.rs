//! One row of the job table.

use super::field::{Entry, TextField};
use super::row_actions::{Action, RowActions};
use crate::derive::{grouped, hue};
use crate::text::Lang;
use crate::ui::contract::Intent;
use yew::{Callback, Html, Properties, component, html};

/// What stands in the row's fields.
#[derive(Clone, PartialEq)]
pub(super) struct Fields {
    /// The job's name.
    pub name: Entry,
    /// How often it waits.
    pub rounds: Entry,
    /// How long it waits each time.
    pub wait: Entry,
    /// How many jobs alike.
    pub count: Entry,
}

/// A row.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Its place, from 0.
    pub row: usize,
    /// How many rows there are.
    pub rows: usize,
    /// What stands in it.
    pub fields: Fields,
    /// The action that is given the focus, and a number that changes each time.
    pub focus: Option<(Action, u32)>,
    /// Something was done with the row.
    pub act: Callback<(usize, Action)>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The row.
#[component]
pub(super) fn JobRow(props: &Props) -> Html {
    let words = props.lang.words();
    let (lang, row, on, fields) = (props.lang, props.row, &props.on, &props.fields);
    let name = (words.job_row)(&grouped(row as u64 + 1), &fields.name.text);
    html! {
        <li>
            <div class="job" role="group" aria-label={name} data-testid={format!("job-{row}")}>
                <i class={format!("swatch hue-{}", hue(row))} aria-hidden="true"></i>
                <TextField {lang} entry={fields.name.clone()} label={words.name} {on} />
                <TextField {lang} entry={fields.rounds.clone()} label={words.rounds} {on} />
                <TextField {lang} entry={fields.wait.clone()} label={words.wait} {on} />
                <TextField {lang} entry={fields.count.clone()} label={words.count} {on} />
                <RowActions {lang} {row} rows={props.rows} name={fields.name.text.clone()}
                    focus={props.focus} act={&props.act} />
            </div>
        </li>
    }
}
