//! One row of the job table.

use super::FormProps;
use super::field::text_field;
use super::row_actions::{Action, RowActions};
use crate::derive::{grouped, hue};
use crate::model::Field;
use yew::{Callback, Html, html};

/// A row.
pub(super) struct JobRow<'a> {
    /// The editor that it is part of.
    pub form: &'a FormProps,
    /// Its place, from 0.
    pub row: usize,
    /// How many rows there are.
    pub rows: usize,
    /// The action that is given the focus, and a number that changes each time.
    pub focus: Option<(Action, u32)>,
    /// Something was done with the row.
    pub act: &'a Callback<(usize, Action)>,
}

/// The row.
pub(super) fn job_row(props: &JobRow<'_>) -> Html {
    let (form, row) = (props.form, props.row);
    let words = form.lang.words();
    let name = form.entry(Field::Name(row)).text;
    let label = (words.job_row)(&grouped(row as u64 + 1), &name);
    html! {
        <li key={row}>
            <div class="job" role="group" aria-label={label} data-testid={format!("job-{row}")}>
                <i class={format!("swatch hue-{}", hue(row))} aria-hidden="true"></i>
                { text_field(form, Field::Name(row), words.name, None) }
                { text_field(form, Field::Rounds(row), words.rounds, None) }
                { text_field(form, Field::Wait(row), words.wait, None) }
                { text_field(form, Field::Count(row), words.count, None) }
                <RowActions lang={form.lang} {row} rows={props.rows} {name}
                    focus={props.focus} act={props.act} />
            </div>
        </li>
    }
}
