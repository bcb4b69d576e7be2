//! From the state to what the views are given.

use super::State;
use crate::model::{Failure, Mode, Scenario, Status, Trace};
use crate::run::simulate;
use crate::ui::ModeView;
use std::rc::Rc;

/// What a mode should come to, or why that cannot be said.
pub type Prediction = Result<Rc<Trace>, Failure>;

/// What a scenario should come to in a mode.
pub fn predict(scenario: &Rc<Scenario>, mode: Mode) -> Prediction {
    simulate(scenario, mode).map(Rc::new)
}

/// The modes of the scenario that is shown, with `predictions` in its order.
pub fn mode_views(state: &State, predictions: &[Prediction]) -> Vec<ModeView> {
    let modes = state.shown().modes.iter().zip(predictions).enumerate();
    modes
        .map(|(at, (&mode, predicted))| {
            let run = state.run.as_ref().and_then(|run| run.modes.get(at));
            ModeView {
                mode,
                status: run.map_or(Status::Idle, |run| run.status),
                predicted: predicted.clone(),
                measured: run.map(|run| run.trace.clone()),
                failure: run.and_then(|run| run.failure.clone()),
            }
        })
        .collect()
}
