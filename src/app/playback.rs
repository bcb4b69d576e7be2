//! Playback of a run, or of the prediction where nothing was run.

use super::view::predict;
use super::{Run, State};
use crate::derive::{Moment, step_back, step_on};
use crate::model::{Micros, Trace};
use crate::ui::{Play, Playback};
use std::rc::Rc;

impl State {
    pub(super) fn play(&mut self, play: Play) {
        if let Play::Pace(pace) = play {
            self.pace = pace;
            return;
        }
        // A live run is played by the world, and a prediction that is held back is not told.
        if self.run.as_ref().is_some_and(Run::live) || self.holds_back() {
            return;
        }
        if play == Play::Leave {
            self.playback = None;
            return;
        }
        let runs = self.played();
        let runs: Vec<&Trace> = runs.iter().map(|trace| &**trace).collect();
        let end = runs.iter().map(|trace| trace.end()).max();
        let end = end.unwrap_or_default();
        let now = self.playback;
        let moment = now.map_or(Moment::whole(end), |now| now.moment);
        let (moment, playing) = match play {
            Play::Toggle => {
                let playing = !now.is_some_and(|now| now.playing);
                let over = moment.at >= end && playing;
                (if over { Moment::START } else { moment }, playing)
            }
            Play::Seek(at) => {
                let playing = now.is_some_and(|now| now.playing);
                // The start is before all that happens at once there.
                let start = at == Micros::ZERO;
                let moment = Moment::whole(at.min(end));
                (if start { Moment::START } else { moment }, playing)
            }
            Play::StepOn => (step_on(&runs, moment).unwrap_or(moment), false),
            Play::StepBack => (step_back(&runs, moment).unwrap_or(moment), false),
            Play::Leave | Play::Pace(_) => return,
        };
        self.playback = Some(Playback {
            moment,
            playing,
            end,
        });
    }

    pub(super) fn tick(&mut self, real: Micros) {
        let pace = self.pace;
        let Some(playback) = self.playback.as_mut().filter(|playback| playback.playing) else {
            return;
        };
        let on = Micros(real.0.saturating_mul(pace.into()) / 1_000);
        let before = playback.moment.at;
        let at = (before + on).min(playback.end);
        playback.moment = Moment::whole(at);
        playback.playing = at < playback.end;
        self.view.window = self.view.window.map(|window| window.following(before, at));
    }

    /// What there is to play back, mode by mode.
    fn played(&self) -> Vec<Rc<Trace>> {
        if let Some(run) = &self.run {
            return run.modes.iter().map(|mode| mode.trace.clone()).collect();
        }
        let modes = self.scenario.modes.iter();
        let predicted = modes.map(|&mode| predict(&self.scenario, mode, &self.machine));
        predicted.map(Result::unwrap_or_default).collect()
    }
}
