//! What the keys do on a mode's picture.

use super::hand::shifted;
use super::plot::Plot;
use super::stage::Props;
use crate::derive::{Row, stretch};
use crate::model::{Edit, JobId, Micros, Selected, View, Window};
use crate::ui::contract::{Intent, Play};

/// Keys held together with another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

/// A tenth of what is seen.
const STEP: i32 = 10_000;

/// What a key asks for where the page is looked at so, which may not have been drawn yet; `None` where it
/// is none of ours.
pub(super) fn key(props: &Props, look: View, plot: &Plot, key: &str, held: Held) -> Option<Intent> {
    let kind = props.view.mode.kind();
    let rows = &plot.timeline().rows;
    let here = look.selected.filter(|one| one.mode == kind);
    let row = here
        .and_then(|here| plot.timeline().row(here.job?))
        .or(rows.first());
    let at = here.map_or(Micros::ZERO, |here| here.at);
    let forward = matches!(key, "ArrowRight" | "ArrowDown");
    let shown = |to: View| Some(Intent::Look { from: look, to });
    let select = |row: &Row, at: Micros| {
        let mut view = look;
        view.selected = Some(Selected {
            mode: kind,
            job: Some(row.job),
            at,
        });
        view.jobs = view.jobs.map(|jobs| around(jobs, row.job));
        view.window = view.window.map(|window| seeing(window, at));
        shown(view)
    };
    let whole = props.scales.0;
    let scale = whole.windowed(look.window);
    let window = |window: Window| {
        let window = window.within(whole.end);
        shown(View { window, ..look })
    };
    match key {
        "ArrowLeft" | "ArrowRight" if held.alt => {
            let end = stretch(&props.roster, row?)?;
            if !props.gives(end.field) {
                // Heard all the same: the browser would leave the page.
                return shown(look);
            }
            let steps = if held.shift { 10 } else { 1 };
            let millis = end.by(if forward { steps } else { -steps });
            Some(Intent::Edit(Edit::Set(end.field, millis.to_string())))
        }
        "ArrowLeft" | "ArrowRight" if held.shift => {
            let by = if forward { STEP } else { -STEP };
            window(scale.window().moved_to(shifted(scale, by)))
        }
        "ArrowLeft" | "ArrowRight" => {
            let row = row?;
            let next = if here.is_some() {
                row.beside(at, forward)
            } else {
                row.extent().map(|all| all.0)
            };
            select(row, next.unwrap_or(at))
        }
        "ArrowUp" | "ArrowDown" => {
            let row = row?;
            let place = rows.partition_point(|one| one.job < row.job);
            let next = match (here, forward) {
                (None, _) => place,
                (Some(_), true) => (place + 1).min(rows.len() - 1),
                (Some(_), false) => place.saturating_sub(1),
            };
            select(&rows[next], at)
        }
        "Home" => select(row?, row?.extent()?.0),
        "End" => select(row?, row?.spans.last()?.from),
        "+" | "=" => window(scale.window().zoomed(middle(at, scale.window()), 500)),
        "-" => window(scale.window().zoomed(middle(at, scale.window()), 2_000)),
        "0" => shown(View {
            window: None,
            jobs: None,
            ..look
        }),
        "Enter" => shown(to_job(look, row?, props.roster.jobs(), whole.end)),
        "Escape" if look.selected.is_some() => shown(View {
            selected: None,
            ..look
        }),
        " " => Some(Intent::Play(Play::Toggle)),
        "." => Some(Intent::Play(Play::StepOn)),
        "," => Some(Intent::Play(Play::StepBack)),
        _ => None,
    }
}

/// What is selected stays where it is, if it is seen; else the middle does.
fn middle(at: Micros, window: Window) -> Micros {
    if window.contains(at) {
        at
    } else {
        window.from + Micros(window.span().0 / 2)
    }
}

/// A view of one job: all its time, and the jobs around it where there are many.
pub(super) fn to_job(look: View, row: &Row, jobs: u32, end: Micros) -> View {
    const AROUND: u32 = 10;
    let Some((from, to)) = row.extent() else {
        return look;
    };
    let room = Micros((to - from).0 / 20);
    let many = jobs > crate::derive::MOST_TRACKS;
    let first = row.job.0.saturating_sub(AROUND);
    let last = (row.job.0 + AROUND).min(jobs.saturating_sub(1));
    View {
        window: Window::new(from - room, to + room).within(end),
        jobs: many.then_some((JobId(first), JobId(last))),
        ..look
    }
}

/// As many jobs, moved so that this one is among them.
fn around((first, last): (JobId, JobId), job: JobId) -> (JobId, JobId) {
    if job < first {
        (job, JobId(job.0 + (last.0 - first.0)))
    } else if job > last {
        (JobId(job.0 - (last.0 - first.0)), job)
    } else {
        (first, last)
    }
}

/// As long, moved so that a moment is seen.
fn seeing(window: Window, at: Micros) -> Window {
    if window.contains(at) {
        window
    } else {
        window.moved_to(at - Micros(window.span().0 / 2))
    }
}
