//! The job table.

use super::FormProps;
use super::field::group_error;
use super::job_row::{JobRow, job_row};
use super::row_actions::Action;
use crate::derive::grouped;
use crate::model::{Control, Edit, Field};
use crate::ui::contract::Intent;
use crate::ui::icon::Icon;
use yew::{Callback, Html, component, html, use_effect_with, use_mut_ref, use_state};

/// What can be changed in it: the columns, what few jobs need, and which rows there are.
const GROUP: [Control; 11] = [
    Control::Name,
    Control::Rounds,
    Control::Cpu,
    Control::Wait,
    Control::Count,
    Control::Jitter,
    Control::Yield,
    Control::Fails,
    Control::Blocking,
    Control::Background,
    Control::Rows,
];

/// Where the focus goes after a row has moved or gone, and how many times that has happened.
type Landing = Option<(usize, Action, u32)>;

/// The rows, and the button that adds one.
#[component]
pub(super) fn JobTable(props: &FormProps) -> Html {
    let words = props.lang.words();
    let landing = use_state(|| Landing::None);
    let rows = props.scenario.jobs.len();
    // Until rows that have moved stand where the buttons say, a button is about another one.
    let moving = use_mut_ref(|| false);
    {
        let moving = moving.clone();
        use_effect_with(*landing, move |_| {
            moving.replace(false);
        });
    }
    let act = {
        let (on, landing) = (props.on.clone(), landing.clone());
        Callback::from(move |(row, action): (usize, Action)| {
            if *moving.borrow() {
                return;
            }
            let (edit, focus) = action.on(row, rows);
            if let Some(focus) = focus {
                moving.replace(true);
                let times = landing.map_or(0, |(_, _, times)| times);
                landing.set(Some((focus, action, times.wrapping_add(1))));
            }
            on.emit(Intent::Edit(edit));
        })
    };
    let add = {
        let name = words.new_job.with([&grouped(rows as u64 + 1)]);
        props
            .on
            .reform(move |_| Intent::Edit(Edit::AddJob(name.clone())))
    };
    let heads = [
        (Control::Name, "name", words.name),
        (Control::Rounds, "rounds", words.rounds),
        (Control::Cpu, "cpu", words.cpu),
        (Control::Wait, "wait", words.wait),
        (Control::Count, "count", words.count),
    ];
    let group = props.shown(&GROUP);
    if group.is_empty() {
        return Html::default();
    }
    let movable = group.has(Control::Rows) && !props.locks(&Edit::RemoveJob(0));
    html! {
        <section class="part jobs" aria-labelledby="jobs-title">
            <h2 id="jobs-title">{ words.jobs }</h2>
            { props.lock(group) }
            <div class="job-heads" aria-hidden="true">
                for (control, name, head) in heads {
                    if group.has(control) {
                        <span key={name} class={name}>{ head }</span>
                    }
                }
            </div>
            <ol>
                for row in 0..rows {
                    { job_row(&JobRow {
                        form: props,
                        row,
                        rows,
                        movable,
                        act: &act,
                        focus: landing.filter(|(to, ..)| *to == row).map(|(_, act, times)| (act, times)),
                    }) }
                }
            </ol>
            { group_error(props, Field::Jobs) }
            if movable {
                <button type="button" class="plain" data-testid="add-job" onclick={add}>
                    { Icon::Add.draw() }
                    <span>{ words.add_job }</span>
                </button>
            }
        </section>
    }
}
