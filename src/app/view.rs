//! From the state to what the views are given.

use super::State;
use crate::derive::Start;
use crate::model::{Failure, Machine, Micros, Mode, Scenario, Status, Trace};
use crate::run::{Home, home, kept, simulate};
use crate::ui::ModeView;
use std::rc::Rc;

/// What a mode should come to, or why that cannot be said.
pub type Prediction = Result<Rc<Trace>, Failure>;

/// What a scenario should come to in a mode.
pub fn predict(scenario: &Rc<Scenario>, mode: Mode, machine: &Machine) -> Prediction {
    simulate(scenario, mode, machine).map(Rc::new)
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
                now: run.map(|run| run.now).unwrap_or_default(),
                started: run.and_then(|run| {
                    Some(Start {
                        local_millis: run.started?,
                        factor: state.shown().options.time_scale.factor()?,
                    })
                }),
                comparable: (state.run.as_ref()).is_none_or(|run| run.lang == state.lang),
                freezes: freezes(state.shown(), mode),
                crowded: crowded(state.shown(), mode, &state.machine),
            }
        })
        .collect()
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
