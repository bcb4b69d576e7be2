//! What is known of the times of the modes shown.

use super::contract::{ModeView, Untold};
use crate::derive::{Scale, Times};
use crate::model::{Micros, ModeKind, Status};
use crate::text::Words;

/// The times of one mode.
pub(super) fn times(view: &ModeView) -> Times {
    let predicted = view.predicted.as_ref();
    let measured = view.measured.as_ref().map(|trace| trace.end());
    let (elapsed, over) = match (&view.whole, view.status) {
        (Some(whole), _) => (Some(view.now.min(whole.end())), view.now >= whole.end()),
        (None, Status::Idle | Status::Queued) => (None, false),
        (None, Status::Running) => (Some(measured.unwrap_or_default().max(view.now)), false),
        (None, Status::Finished | Status::Stopped | Status::Failed) => (measured, true),
    };
    Times {
        predicted: predicted.ok().map(|trace| trace.end()),
        elapsed,
        finished: over && view.status == Status::Finished,
    }
}

/// The times of `sequential`, where it is compared with others.
pub(super) fn sequential(modes: &[ModeView]) -> Option<Times> {
    let mut modes = modes.iter();
    let view = modes.find(|view| view.mode.kind() == ModeKind::Sequential)?;
    Some(times(view))
}

/// The axis that all modes fit on.
pub(super) fn scale(modes: &[ModeView]) -> Scale {
    let times = || modes.iter().map(times);
    let predicted = times().filter_map(|times| times.predicted).max();
    let measured = times().filter_map(|times| times.elapsed).max();
    let others = (modes.iter()).flat_map(|view| [&view.whole, &view.kept]);
    let others = others.flatten().map(|trace| trace.end()).max();
    let measured = measured.max(others).unwrap_or_default();
    let hidden = |view: &ModeView| view.predicted == Err(Untold::Hidden);
    if modes.iter().any(hidden) {
        return Scale::open(measured);
    }
    Scale::new(predicted.unwrap_or_default(), measured)
}

/// What a mark of the axis says: only the first one names the unit.
pub(super) fn mark(words: &Words, scale: Scale, tick: Micros) -> String {
    match tick.0 {
        0 => words.seconds.with(["0"]),
        _ => scale.label(tick),
    }
}
