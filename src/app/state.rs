//! What the page knows, and nothing that can be derived from it.

use super::Route;
use crate::embed::snippet::Choices;
use crate::lessons::Lesson;
use crate::model::{
    Controls, Dropped, Embedding, Failure, Guess, Look, Machine, Micros, Mode, ModeKind, Scenario,
    Status, Trace, View,
};
use crate::run::Rate;
use crate::text::Lang;
use crate::ui::{Drafts, FileNotice, Place, Playback, Sharing, Theme};
use std::rc::Rc;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the lesson is shown.
    pub place: Place,
    /// How it is set up there.
    pub embedding: Embedding,
    /// What an embed was opened with, to which a reset leads back; the lesson as it is given where
    /// there is none.
    pub author: Option<Rc<Author>>,
    /// The language.
    pub lang: Lang,
    /// The theme, as chosen.
    pub theme: Theme,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// Its scenario, as edited.
    pub scenario: Rc<Scenario>,
    /// Fields whose text is not in the scenario.
    pub drafts: Rc<Drafts>,
    /// How it is looked at.
    pub view: View,
    /// What the reader predicts of the scenario that is shown.
    pub guess: Rc<Guess>,
    /// The machine.
    pub machine: Machine,
    /// Whether it was measured, and is not only supposed.
    pub measured: bool,
    /// The run that is shown.
    pub run: Option<Run>,
    /// The run that later ones are compared with.
    pub kept: Option<Run>,
    /// What moment of the run, or of the prediction, is shown instead of all of it.
    pub playback: Option<Playback>,
    /// How fast playback goes, in thousandths of the run's own speed.
    pub pace: u32,
    /// What is to be said about a file that somebody wanted to open.
    pub file: Option<Rc<FileNotice>>,
    /// How many runs there have been: the next one's number.
    pub runs: u32,
    /// How often the reader has come to an address, and not gone on from where the page was.
    pub arrivals: u32,
    /// The lesson that the address names, where there is none of that name.
    pub unknown: Option<String>,
    /// What of the address could not be taken.
    pub dropped: Rc<Vec<Dropped>>,
    /// What is shared, while the panel for it is open.
    pub sharing: Option<Sharing>,
    /// What the author of an embed has chosen beside that.
    pub choices: Choices,
}

/// A scenario as its author has set it up.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    /// The scenario.
    pub scenario: Scenario,
    /// How it is shown.
    pub look: Look,
    /// The language that it is in.
    pub lang: Lang,
}

/// A run of all modes of a scenario, live or over.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its number. What a session reports for another is too late and has no effect.
    pub id: u32,
    /// What is run.
    pub scenario: Rc<Scenario>,
    /// The language that its lines are in.
    pub lang: Lang,
    /// How it stands, mode by mode, in the order of the scenario.
    pub modes: Vec<ModeRun>,
    /// How much CPU work goes into its time.
    pub rate: Rate,
    /// Whether the page was hidden at some time of the run.
    pub throttled: bool,
    /// Whether nothing was run and the traces are the prediction's.
    pub played_back: bool,
}

/// How the run of one mode stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ModeRun {
    /// The mode.
    pub mode: Mode,
    /// Where it stands.
    pub status: Status,
    /// What has happened.
    pub trace: Rc<Trace>,
    /// Why it failed, where it did.
    pub failure: Option<Failure>,
    /// Its present, in scenario time.
    pub now: Micros,
    /// When it began: milliseconds since 1970, as clocks go where the reader is.
    pub started: Option<u64>,
}

impl State {
    /// The page as it is opened.
    pub fn new(route: Route, theme: Theme) -> Self {
        Self {
            place: route.place,
            embedding: Embedding::default(),
            author: None,
            lang: route.lang,
            theme,
            lesson: route.lesson,
            scenario: Rc::new((route.lesson.scenario)(route.lang)),
            drafts: Rc::default(),
            view: View::default(),
            guess: Rc::default(),
            machine: Machine::default(),
            measured: false,
            run: None,
            kept: None,
            playback: None,
            pace: 1_000,
            file: None,
            runs: 0,
            arrivals: 0,
            unknown: None,
            dropped: Rc::default(),
            sharing: None,
            choices: Choices::default(),
        }
    }

    /// Where it is in the address bar.
    pub fn route(&self) -> Route {
        Route {
            place: self.place,
            lang: self.lang,
            lesson: self.lesson,
        }
    }

    /// What cannot be changed: as the author has locked it, or all of it.
    pub fn locked(&self) -> Controls {
        self.view.locked.and(self.embedding.locked())
    }

    /// Whether the reader predicts before the page does, and what is predicted is not told yet.
    pub fn holds_back(&self) -> bool {
        self.view.predict_first && self.run.as_ref().is_none_or(Run::live)
    }

    /// Whether its runs and predictions stand on what the machine is like.
    pub fn needs_measuring(&self) -> bool {
        let scenario = &self.scenario;
        // Where an embed is made, its preview does that for itself.
        !self.measured
            && self.place != Place::Make
            && (scenario.computes() || scenario.mode(ModeKind::Processes).is_some())
    }

    /// The number of the run that is under way.
    pub fn live(&self) -> Option<u32> {
        let run = self.run.as_ref().filter(|run| run.live())?;
        Some(run.id)
    }

    /// What the pictures are about.
    pub fn shown(&self) -> &Rc<Scenario> {
        self.run
            .as_ref()
            .map_or(&self.scenario, |run| &run.scenario)
    }
}

impl Run {
    /// Whether any mode is under way, or still to come.
    pub fn live(&self) -> bool {
        self.modes.iter().any(ModeRun::live)
    }

    /// The present, where it is furthest.
    pub fn now(&self) -> Micros {
        let modes = self.modes.iter();
        modes.map(|mode| mode.now).max().unwrap_or_default()
    }
}

impl ModeRun {
    /// Whether it is under way, or still to come.
    pub fn live(&self) -> bool {
        matches!(self.status, Status::Running | Status::Queued)
    }
}
