//! What the page knows, and nothing that can be derived from it.

use super::Route;
use crate::lessons::Lesson;
use crate::model::{Failure, Machine, Micros, Mode, ModeKind, Scenario, Status, Trace, View};
use crate::run::Rate;
use crate::text::Lang;
use crate::ui::{Drafts, Theme};
use std::rc::Rc;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
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
    /// The machine.
    pub machine: Machine,
    /// Whether it was measured, and is not only supposed.
    pub measured: bool,
    /// The run that is shown.
    pub run: Option<Run>,
    /// How many runs there have been: the next one's number.
    pub runs: u32,
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
            lang: route.lang,
            theme,
            lesson: route.lesson,
            scenario: Rc::new((route.lesson.scenario)(route.lang)),
            drafts: Rc::default(),
            view: View::default(),
            machine: Machine::default(),
            measured: false,
            run: None,
            runs: 0,
        }
    }

    /// Where it is in the address bar.
    pub fn route(&self) -> Route {
        Route {
            lang: self.lang,
            lesson: self.lesson,
        }
    }

    /// Whether its runs and predictions stand on what the machine is like.
    pub fn needs_measuring(&self) -> bool {
        let scenario = &self.scenario;
        !self.measured && (scenario.computes() || scenario.mode(ModeKind::Processes).is_some())
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
}

impl ModeRun {
    /// Whether it is under way, or still to come.
    pub fn live(&self) -> bool {
        matches!(self.status, Status::Running | Status::Queued)
    }
}
