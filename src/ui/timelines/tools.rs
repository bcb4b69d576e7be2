//! The tools over the timelines: what a row is, and how much is seen.

use super::cuts::Cuts;
use super::keys::to_job;
use super::stack::Props;
use crate::derive::Scale;
use crate::model::{Micros, Rows, Status, View, Window};
use crate::ui::contract::Intent;
use crate::ui::icon::Icon;
use crate::ui::icon_button::plain_icon_button;
use crate::ui::segment::{Segment, segment};
use yew::{Callback, Html, html};

/// The tools, of which some do nothing where there is nothing for them to do.
pub(super) fn tools(props: &Props, cuts: &Cuts, (whole, seen): (Scale, Scale)) -> Html {
    let words = props.lang.words().tools;
    let look = props.look;
    let choice = |value: &'static str, label: &'static str, rows| {
        segment(&Segment {
            name: "rows".into(),
            value: value.into(),
            label: label.into(),
            hint: None,
            checked: look.rows == rows,
            on_choose: (props.on).reform(move |()| Intent::Look {
                from: look,
                to: View { rows, ..look },
            }),
        })
    };
    let zoom = |permille| {
        let middle = seen.from + Micros(seen.window().span().0 / 2);
        let window: Window = seen.window().zoomed(middle, permille);
        let window = window.within(whole.end);
        Some(View { window, ..look })
    };
    let all = View {
        window: None,
        jobs: None,
        ..look
    };
    let job = look.selected.and_then(|one| {
        let view = props
            .modes
            .iter()
            .find(|view| view.mode.kind() == one.mode)?;
        let trace = view.measured.as_ref().or(view.predicted.as_ref().ok())?;
        let rows = cuts.of(trace, view.now);
        Some(to_job(
            look,
            rows.row(one.job?)?,
            props.roster.jobs(),
            whole.end,
        ))
    });
    let button = |id: &'static str, label: &'static str, icon: Icon, to: Option<View>| {
        let on = props.on.clone();
        let press = Callback::from(move |_| {
            if let Some(to) = to {
                on.emit(Intent::Look { from: look, to });
            }
        });
        plain_icon_button(id, label, icon, to.is_none(), press)
    };
    let presented = View {
        presentation: !look.presentation,
        ..look
    };
    html! {
        <div class="tools">
            <fieldset class="segments small" data-testid="rows">
                <legend class="unseen">{ words.rows }</legend>
                { choice("jobs", words.by_job, Rows::Jobs) }
                { choice("lanes", words.by_lane, Rows::Lanes) }
            </fieldset>
            <div class="zoom" role="group" aria-label={words.zoom}>
                { button("zoom-out", words.zoom_out, Icon::Less, zoom(2_000).filter(|_| look.window.is_some())) }
                { button("zoom-in", words.zoom_in, Icon::Add, zoom(500)) }
                { button("zoom-job", words.zoom_to_job, Icon::Target, job) }
                { button("fit", words.fit, Icon::Fit, Some(all).filter(|all| *all != look)) }
            </div>
            <span class="spring"></span>
            { keep(props) }
            <div class="zoom">
                <button type="button" class="quiet square to-present" data-testid="presentation"
                    aria-pressed={if look.presentation { "true" } else { "false" }}
                    title={words.presentation} aria-label={words.presentation}
                    onclick={props.on.reform(move |_| Intent::Look { from: look, to: presented })}>
                    { Icon::Screen.draw() }
                </button>
                { plain_icon_button("help-open", words.keys, Icon::Help, false, props.on_help.reform(|_| ())) }
            </div>
        </div>
    }
}

/// Keeps the run that is shown, or lets the kept one go.
fn keep(props: &Props) -> Html {
    let words = props.lang.words().tools;
    let kept = props.modes.iter().any(|view| view.kept.is_some());
    let over = |status| matches!(status, Status::Finished | Status::Stopped | Status::Failed);
    let some = !props.modes.is_empty() && props.modes.iter().all(|view| over(view.status));
    let off = !kept && !some;
    let keep = {
        let on = props.on.clone();
        move |_| {
            if !off {
                on.emit(Intent::Keep(!kept));
            }
        }
    };
    html! {
        <button type="button" class="plain small" data-testid="keep"
            aria-disabled={off.then_some("true")} onclick={keep}>
            { if kept { words.let_go } else { words.keep } }
        </button>
    }
}
