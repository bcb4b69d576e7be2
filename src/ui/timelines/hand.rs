//! What a pointer does to a mode's picture: it reads, pans, zooms, selects, and drags the ends of jobs.

use super::plot::Plot;
use super::stage::Props;
use crate::derive::{Scale, Stretch};
use crate::model::{Edit, Micros, Selected, View, Window};
use crate::ui::code::Pointed;
use crate::ui::contract::Intent;
use crate::ui::gesture::{Gesture, Point};
use std::cell::Cell;

/// What a pointer has taken hold of, on the scale of that time.
#[derive(Clone, Copy)]
pub(super) enum Grip {
    /// What is seen, at a place across.
    Seen(i32, Scale),
    /// What is seen, with two fingers.
    Pinched(Scale),
    /// The end of a job.
    End(Stretch, Scale),
}

/// Does what a gesture means where the page is looked at so, which may not have been drawn yet, and gives what
/// the pointer has hold of from now on.
pub(super) fn handle(
    props: &Props,
    asked: &Cell<View>,
    plot: &Plot,
    grip: Option<Grip>,
    gesture: Gesture,
) -> Option<Grip> {
    let (whole, look) = (props.scales.0, asked.get());
    let scale = whole.windowed(look.window);
    let show = |to: View| {
        asked.set(to);
        props.on.emit(Intent::Look { from: look, to });
    };
    let to_window = |window: Window| {
        let window = window.within(whole.end);
        show(View { window, ..look });
    };
    match gesture {
        Gesture::Hover(point) => {
            let at = selected(props, plot, point);
            props.on_hover.emit(Some(at));
            // Told once for all of a span, not with every move within it.
            props.on_point.emit(plot.near(at).map(|found| {
                let at = Selected {
                    at: found.span.from,
                    ..at
                };
                Pointed::Span(at)
            }));
        }
        Gesture::Leave => {
            props.on_hover.emit(None);
            props.on_point.emit(None);
        }
        Gesture::Seen(_) => return grip,
        Gesture::Press(point) => {
            props.on_hover.emit(Some(selected(props, plot, point)));
            let end = plot.end_at(point, &props.roster);
            return Some(match end.filter(|end| props.gives(end.field)) {
                Some(end) => Grip::End(end, whole),
                None => Grip::Seen(point.across, scale),
            });
        }
        Gesture::Drag(point) => {
            match grip {
                Some(Grip::Seen(across, held)) => {
                    let by = across - point.across;
                    to_window(held.window().moved_to(shifted(held, by)));
                }
                Some(Grip::End(end, held)) => {
                    // The axis would follow its longest job: it stays while that is dragged.
                    props.on_hold.emit(Some(held));
                    let seen = held.windowed(look.window);
                    let millis = end.until(seen.at(point.across));
                    let edit = Edit::Set(end.field, millis.to_string());
                    props.on.emit(Intent::Edit(edit));
                }
                Some(Grip::Pinched(_)) | None => {}
            }
            return grip;
        }
        Gesture::Drop => {
            if let Some(Grip::End(end, _)) = grip {
                props.on_hold.emit(None);
                props.on.emit(Intent::Leave(end.field));
            }
        }
        Gesture::Tap(point) => {
            let mut pointed = selected(props, plot, point);
            if let Some(found) = plot.near(pointed) {
                // What was missed a little is what was meant.
                if pointed.at < found.span.from || pointed.at >= found.span.to {
                    pointed.at = found.span.from;
                }
            }
            let selected = Some(pointed).filter(|one| one.job.is_some());
            show(View { selected, ..look });
        }
        Gesture::Zoom { across, permille } => {
            to_window(scale.window().zoomed(scale.at(across), permille));
        }
        Gesture::Pinch {
            across,
            to,
            permille,
        } => {
            // All of it from what was seen first: no step is lost where drawing is slower than fingers.
            let held = match grip {
                Some(Grip::Pinched(held)) => held,
                _ => scale,
            };
            let window = held.window().zoomed(held.at(across), permille);
            let then = held.windowed(Some(window));
            to_window(window.moved_to(shifted(then, across - to)));
            return Some(Grip::Pinched(held));
        }
        Gesture::Pan(by) => to_window(scale.window().moved_to(shifted(scale, by))),
    }
    None
}

/// The start of what is seen, moved on by so much of the width.
pub(super) fn shifted(scale: Scale, by: i32) -> Micros {
    scale.at(by)
}

fn selected(props: &Props, plot: &Plot, point: Point) -> Selected {
    let (at, job) = plot.pointed(point);
    Selected {
        mode: props.view.mode.kind(),
        job,
        at,
    }
}
