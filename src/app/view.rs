//! From the state to what the views are given.

use super::State;
use crate::derive::{Question, question};
use crate::model::{Failure, Machine, Micros, Mode, Scenario, Status, Trace};
use crate::run::{Home, home, kept, simulate};
use crate::ui::{ModeView, Untold};
use std::rc::Rc;

/// What a mode should come to, or why that cannot be said.
pub type Prediction = Result<Rc<Trace>, Failure>;

/// What a scenario should come to in a mode.
pub fn predict(scenario: &Rc<Scenario>, mode: Mode, machine: &Machine) -> Prediction {
    simulate(scenario, mode, machine).map(Rc::new)
}

/// The modes of the scenario that is shown, with `predictions` in its order. This is the one place
/// that holds predictions back from a reader who predicts first: no view has to.
pub fn mode_views(state: &State, predictions: &[Prediction]) -> Vec<ModeView> {
    let told = |predicted: &Prediction| match predicted {
        Ok(_) if state.holds_back() => Err(Untold::Hidden),
        Ok(trace) => Ok(trace.clone()),
        Err(failure) => Err(Untold::Failed(failure.clone())),
    };
    let modes = state.shown().modes.iter().zip(predictions).enumerate();
    modes
        .map(|(at, (&mode, predicted))| {
            let run = state.run.as_ref().and_then(|run| run.modes.get(at));
            ModeView {
                mode,
                status: run.map_or(Status::Idle, |run| run.status),
                predicted: told(predicted),
                measured: run.map(|run| run.trace.clone()),
                failure: run.and_then(|run| run.failure.clone()),
                now: run.map(|run| run.now).unwrap_or_default(),
                freezes: freezes(state.shown(), mode),
                crowded: crowded(state.shown(), mode, &state.machine),
            }
        })
        .collect()
}

/// What a reader who predicts first is asked about a scenario.
pub fn asked(scenario: &Scenario, predictions: &[Prediction]) -> Option<Rc<Question>> {
    let traces = predictions.iter().map(|trace| trace.as_deref().ok());
    let modes = scenario.modes.iter().copied().zip(traces);
    question(scenario, modes).map(Rc::new)
}

/// Whether the mode keeps the page on purpose.
fn freezes(scenario: &Scenario, mode: Mode) -> bool {
    mode.is_event_loop()
        && home(scenario, mode) == Home::Page
        && kept(scenario, mode) > Micros::ZERO
}

/// How many workers compute at once and on how many cores, where those are fewer.
fn crowded(scenario: &Scenario, mode: Mode, machine: &Machine) -> Option<(u32, u32)> {
    let lanes = mode.lanes(scenario.count());
    // Under the lock, one computes at a time.
    let shared = matches!(mode, Mode::Threads | Mode::Executor { .. });
    let crowded = scenario.computes() && !shared && lanes > machine.cores;
    crowded.then_some((lanes, machine.cores))
}
