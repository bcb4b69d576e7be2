//! One row of the job table.

use super::FormProps;
use super::field::text_field;
use super::row_actions::{self, Action, RowActions};
use crate::derive::{grouped, isolated};
use crate::model::{Control, Edit, Field, Flag, Micros};
use crate::ui::contract::Intent;
use crate::ui::erased::mount;
use crate::ui::lock::{disabled, held};
use crate::ui::swatch::row_swatch;
use yew::{Callback, Html, html};

/// A row.
pub(super) struct JobRow<'a> {
    /// The editor that it is part of.
    pub form: &'a FormProps,
    /// Its place, from 0.
    pub row: usize,
    /// How many rows there are.
    pub rows: usize,
    /// Whether rows can be moved, copied and taken out.
    pub movable: bool,
    /// The action that is given the focus, and a number that changes each time.
    pub focus: Option<(Action, u32)>,
    /// Something was done with the row.
    pub act: &'a Callback<(usize, Action)>,
}

/// The row.
pub(super) fn job_row(props: &JobRow<'_>) -> Html {
    let (form, row) = (props.form, props.row);
    let words = form.lang.words();
    let name = isolated(form.entry(Field::Name(row)).text);
    let label = words.job_row.with([&grouped(row as u64 + 1), &name]);
    html! {
        <li key={row}>
            <div class="job" role="group" aria-label={label} data-testid={format!("job-{row}")}>
                { row_swatch(row) }
                { text_field(form, Field::Name(row), words.name, None) }
                { text_field(form, Field::Rounds(row), words.rounds, None) }
                { text_field(form, Field::Cpu(row), words.cpu, None) }
                { text_field(form, Field::Wait(row), words.wait, None) }
                { text_field(form, Field::Count(row), words.count, None) }
                if props.movable {
                    { mount::<RowActions>(row_actions::Props {
                        lang: form.lang,
                        row,
                        rows: props.rows,
                        name: name.into(),
                        focus: props.focus,
                        act: props.act.clone(),
                    }) }
                }
            </div>
            { more(form, row) }
        </li>
    }
}

/// What few jobs need.
const RARE: [Control; 5] = [
    Control::Jitter,
    Control::Yield,
    Control::Fails,
    Control::Blocking,
    Control::Background,
];

/// The fields of [`RARE`], folded away.
fn more(form: &FormProps, row: usize) -> Html {
    let words = form.lang.words();
    let shown = form.shown(&RARE);
    let Some(job) = form.scenario.jobs.get(row).filter(|_| !shown.is_empty()) else {
        return Html::default();
    };
    let fields = [
        (Field::Jitter(row), words.jitter),
        (Field::YieldEvery(row), words.yield_every),
        (Field::FailsAfter(row), words.fails_after),
    ];
    let flags = [
        (
            Flag::Blocking,
            Control::Blocking,
            "blocking",
            job.blocking,
            words.blocking,
        ),
        (
            Flag::Background,
            Control::Background,
            "background",
            job.background,
            words.background,
        ),
    ];
    let flagged = flags
        .iter()
        .any(|(_, control, _, set, _)| *set && shown.has(*control));
    let drafted = |field: &Field| form.drafts.get(field).is_some();
    let filled = job.jitter > Micros::ZERO
        || job.yield_every > Micros::ZERO
        || job.fails_after.is_some()
        || fields.iter().any(|(field, _)| drafted(field));
    html! {
        <details class="more" open={flagged || filled}>
            <summary data-testid={format!("more-{row}")}>
                { words.more }
                <span class="unseen">{ format!(": {}", isolated(job.name.clone())) }</span>
            </summary>
            <div class="more-fields">
                for (field, label) in fields {
                    { text_field(form, field, label, None) }
                }
                for (flag, control, name, checked, label) in flags {
                    if shown.has(control) {
                        { check(form, (row, flag), name, checked, label) }
                    }
                }
            </div>
        </details>
    }
}

fn check(
    form: &FormProps,
    (row, flag): (usize, Flag),
    name: &'static str,
    checked: bool,
    label: &'static str,
) -> Html {
    let locked = form.locks(&Edit::Toggle(row, flag));
    html! {
        <label key={name} class="check">
            <input type="checkbox" data-testid={format!("toggle-{name}-{row}")} {checked}
                aria-disabled={disabled(locked)} onclick={held(locked)}
                onchange={form.on.reform(move |_| Intent::Edit(Edit::Toggle(row, flag)))} />
            <span>{ label }</span>
        </label>
    }
}
