//! From the state to what the views are given.

use super::State;
use crate::derive::{self, Question, Start, question};
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

/// What there is of each mode in all: the run that is shown, else the prediction.
pub fn wholes(state: &State, predictions: &[Prediction]) -> Vec<Rc<Trace>> {
    match &state.run {
        Some(run) => run.modes.iter().map(|mode| mode.trace.clone()).collect(),
        None => (predictions.iter().cloned())
            .map(Result::unwrap_or_default)
            .collect(),
    }
}

/// Those up to the moment that is played back.
pub fn cuts(wholes: &[Rc<Trace>], moment: derive::Moment) -> Vec<Rc<Trace>> {
    let runs: Vec<&Trace> = wholes.iter().map(|trace| &**trace).collect();
    let cuts = derive::cut(&runs, moment).into_iter();
    cuts.map(Rc::new).collect()
}

/// The modes of the scenario that is shown, with `predictions` in its order, and so with what is
/// shown of them while they are played back. This is the one place that holds predictions back from
/// a reader who predicts first: no view has to.
pub fn mode_views(
    state: &State,
    predictions: &[Prediction],
    played: Option<&[(Rc<Trace>, Rc<Trace>)]>,
) -> Vec<ModeView> {
    let told = |predicted: &Prediction| match predicted {
        Ok(_) if state.holds_back() => Err(Untold::Hidden),
        Ok(trace) => Ok(trace.clone()),
        Err(failure) => Err(Untold::Failed(failure.clone())),
    };
    let modes = state.shown().modes.iter().zip(predictions).enumerate();
    modes
        .map(|(at, (&mode, predicted))| {
            let run = state.run.as_ref().and_then(|run| run.modes.get(at));
            let played = played.and_then(|played| played.get(at));
            let kept = state.kept.as_ref().map(|kept| kept.modes.iter());
            let mut same = kept.into_iter().flatten();
            let same = same.find(|kept| kept.mode.kind() == mode.kind());
            let moment = state.playback.map(|playback| playback.moment.at);
            ModeView {
                mode,
                status: run.map_or(Status::Idle, |run| run.status),
                predicted: told(predicted),
                measured: match played {
                    Some((cut, _)) => Some(cut.clone()),
                    None => run.map(|run| run.trace.clone()),
                },
                whole: played.map(|(_, whole)| whole.clone()),
                kept: same.map(|kept| kept.trace.clone()),
                failure: run.and_then(|run| run.failure.clone()),
                now: moment.or(run.map(|run| run.now)).unwrap_or_default(),
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
