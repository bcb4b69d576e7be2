//! Which modes are compared, and their options.

use super::FormProps;
use super::field::{group_error, text_field};
use crate::model::{Control, Controls, Edit, Field, ModeKind};
use crate::ui::contract::Intent;
use crate::ui::lock::{disabled, held};
use crate::ui::wording::kind_name;
use yew::{Callback, Html, component, html, use_force_update};

/// A box to tick for each mode, and gather's limit.
#[component]
pub(super) fn Modes(props: &FormProps) -> Html {
    let words = props.lang.words();
    let update = use_force_update();
    let toggle = |kind: ModeKind| {
        let (on, update) = (props.on.clone(), update.clone());
        let checked = props.scenario.mode(kind).is_some();
        let name = format!("toggle-{}", kind.slug());
        let locked = props.locks(&Edit::ToggleMode(kind));
        let onchange = Callback::from(move |_| {
            on.emit(Intent::Edit(Edit::ToggleMode(kind)));
            // The browser has ticked the box already; a refusal has to take that back.
            update.force_update();
        });
        html! {
            <label key={kind.slug()} class="check">
                <input type="checkbox" data-testid={name} {checked} {onchange}
                    aria-disabled={disabled(locked)} onclick={held(locked)} />
                <span>{ kind_name(words, kind) }</span>
                <code>{ kind.slug() }</code>
            </label>
        }
    };
    let compared = |kind| props.scenario.mode(kind).is_some();
    let own = [
        (
            ModeKind::Gather,
            Field::Limit,
            words.limit,
            Some(words.limit_hint),
        ),
        (ModeKind::WaitFor, Field::Timeout, words.timeout, None),
        (ModeKind::Executor, Field::Pool, words.pool, None),
        (
            ModeKind::Processes,
            Field::Processes,
            words.pool_processes,
            None,
        ),
    ];
    // Only the numbers of modes that are compared are there.
    let mut group = Controls::of(&[Control::Modes]);
    for (kind, field, ..) in own {
        if let Some(number) = Control::of_field(field).filter(|_| compared(kind)) {
            group = group.with(number, true);
        }
    }
    let group = group.without(props.hidden);
    let (some, toggles) = (!group.is_empty(), group.has(Control::Modes));
    html! {
        <section class="part modes" aria-labelledby={some.then_some("modes-title")}>
            if some {
                <h2 id="modes-title">{ words.modes }</h2>
                { props.lock(group) }
            }
            if toggles {
                { for ModeKind::ALL.into_iter().map(toggle) }
            }
            { group_error(props, Field::Modes) }
            for kind in ModeKind::ALL {
                { group_error(props, Field::Length(kind)) }
                { group_error(props, Field::Workers(kind)) }
            }
            for (kind, field, label, hint) in own {
                if compared(kind) {
                    { text_field(props, field, label, hint) }
                }
            }
        </section>
    }
}
