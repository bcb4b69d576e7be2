//! What is known of the times of the modes shown.

use super::contract::{ModeView, Untold};
use crate::derive::{Scale, Times};
use crate::model::{ModeKind, Status};

/// The times of one mode.
pub(super) fn times(view: &ModeView) -> Times {
    let predicted = view.predicted.as_ref();
    let measured = view.measured.as_ref().map(|trace| trace.end());
    let elapsed = match view.status {
        Status::Idle | Status::Queued => None,
        Status::Running => Some(measured.unwrap_or_default().max(view.now)),
        Status::Finished | Status::Stopped | Status::Failed => measured,
    };
    Times {
        predicted: predicted.ok().map(|trace| trace.end()),
        elapsed,
        finished: view.status == Status::Finished,
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
    let measured = measured.unwrap_or_default();
    if modes
        .iter()
        .any(|view| view.predicted == Err(Untold::Hidden))
    {
        return Scale::open(measured);
    }
    Scale::new(predicted.unwrap_or_default(), measured)
}
