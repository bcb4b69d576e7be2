//! From one state to the next: no clock, no browser, no surprise.

use super::view::predict;
use super::{Action, ModeRun, Report, Route, Run, State};
use crate::derive::Roster;
use crate::lessons;
use crate::model::{
    Edit, Ending, Event, EventKind, Failure, Field, Guessing, Micros, Status, Trace, View,
};
use crate::run::{Rate, expected, rate, side_by_side};
use crate::text::Lang;
use crate::ui::{Draft, Drafts, Intent};
use std::rc::Rc;

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Intent(intent) => state.intent(intent),
            Action::Arrived(address) => state.arrive(&address),
            Action::Report(report) => state.report(report),
            Action::Tick(real) => state.tick(real),
            Action::File(file) => state.file(file),
            Action::Measured(machine) => {
                state.machine = machine;
                state.measured = true;
                // A run that needs it has waited for it.
                if let Some(run) = state.run.as_mut().filter(|run| run.live()) {
                    run.rate = rate(&run.scenario, &machine);
                }
            }
        }
        state
    }

    fn intent(&mut self, intent: Intent) {
        match intent {
            Intent::Open(lesson) => self.open(Route {
                lesson,
                ..self.route()
            }),
            Intent::Edit(edit) => self.edit(&edit),
            Intent::Leave(field) => self.leave(field),
            Intent::Run => self.start(),
            Intent::Stop => self.stop(),
            Intent::Reset => self.reset(),
            Intent::Dismiss => {
                self.unknown = None;
                self.dropped = Rc::default();
            }
            Intent::Language(lang) => self.speak(lang),
            Intent::Theme(theme) => self.theme = theme,
            Intent::Look { from, to } => self.view = self.view.changed(&from, &to),
            Intent::Play(play) => self.play(play),
            Intent::Keep(keep) => self.kept = self.run.clone().filter(|_| keep),
            Intent::Guess(change) => self.guess(change),
            Intent::Share(change) => self.share(change),
            Intent::Make(choices) => self.choices = choices,
            Intent::DismissFile => self.file = None,
        }
    }

    /// Back to how the author has set it up; on a page of its own, to how the lesson is given.
    fn reset(&mut self) {
        let route = self.route();
        let Some(author) = self.author.clone() else {
            *self = self.anew(route);
            return;
        };
        let scenario = lessons::translated(&author.scenario, self.lesson, author.lang, self.lang);
        self.show(route, scenario, &author.look);
    }

    fn open(&mut self, route: Route) {
        self.speak(route.lang);
        if self.lesson != route.lesson {
            let speed = Edit::TimeScale(self.scenario.options.time_scale);
            *self = self.anew(route);
            // What was hidden and locked was so by the link to the other one.
            (self.view.hidden, self.view.locked) = Default::default();
            // Who has chosen a speed goes on at it.
            self.edit(&speed);
        }
    }

    /// A lesson as it is given, on the same machine and before the same reader.
    pub(super) fn anew(&self, route: Route) -> Self {
        Self {
            runs: self.runs,
            machine: self.machine,
            measured: self.measured,
            pace: self.pace,
            arrivals: self.arrivals,
            embedding: self.embedding,
            author: self.author.clone(),
            // The panel stays open, and follows.
            sharing: self.sharing.clone(),
            choices: self.choices,
            // What is pointed out, and at which stretch, was about what is gone.
            view: View {
                window: None,
                jobs: None,
                selected: None,
                ..self.view
            },
            ..Self::new(route, self.theme)
        }
    }

    /// Names and lines that the reader has not changed speak the new language too.
    pub(super) fn speak(&mut self, to: Lang) {
        let (lesson, from) = (self.lesson, self.lang);
        if from == to {
            return;
        }
        let translate = |scenario: &_| Rc::new(lessons::translated(scenario, lesson, from, to));
        self.scenario = translate(&self.scenario);
        if let Some(run) = &mut self.run {
            run.scenario = translate(&run.scenario);
        }
        self.lang = to;
    }

    /// The last good scenario stays where an edit is refused; what was typed stays in any case.
    /// What is locked stays, and nothing is said: no control on the page asks for it.
    fn edit(&mut self, edit: &Edit) {
        if self.lesson.refuses(self.locked(), edit) {
            return;
        }
        let drafts = Rc::make_mut(&mut self.drafts);
        // An error about the table as a whole is over with the next change of it.
        drafts.retain(|field| !matches!(field, Field::Jobs | Field::Modes | Field::Length(_)));
        let edited = self.scenario.edit(edit);
        if let Edit::Set(field, text) = edit {
            let draft = Draft {
                text: text.clone(),
                error: edited.as_ref().err().cloned(),
            };
            drafts.insert(*field, draft);
        } else if let Err(error) = &edited {
            let draft = Draft {
                text: String::new(),
                error: Some(error.clone()),
            };
            drafts.insert(error.field, draft);
        }
        let Ok(scenario) = edited else { return };
        if moves_rows(edit) {
            *drafts = Drafts::default();
        }
        let other_program = !scenario.same_program(&self.scenario);
        self.scenario = Rc::new(scenario);
        if other_program {
            self.playback = None;
        }
        // A run that is over made way for the picture of what would come now.
        if other_program && self.live().is_none() {
            self.run = None;
            self.guess = Rc::default();
        }
    }

    /// What was predicted before a run stays as it was until another try.
    fn guess(&mut self, change: Guessing) {
        let again = change == Guessing::Again;
        if again && self.live().is_none() {
            self.run = None;
        }
        if again || self.run.is_none() {
            Rc::make_mut(&mut self.guess).apply(change);
        }
    }

    /// A field that has been left shows the scenario's value again, unless its text was refused.
    fn leave(&mut self, field: Field) {
        if self
            .drafts
            .get(&field)
            .is_some_and(|draft| draft.error.is_none())
        {
            Rc::make_mut(&mut self.drafts).remove(field);
        }
    }

    fn start(&mut self) {
        if !self.shown().same_program(&self.scenario) {
            // It was about the program that ran before an edit.
            self.guess = Rc::default();
        }
        let played_back = self.scenario.options.time_scale.factor().is_none();
        let together = side_by_side(&self.scenario);
        let modes = self.scenario.modes.iter().enumerate().map(|(at, &mode)| {
            let begins = together || at == 0;
            let live = ModeRun {
                mode,
                status: if begins {
                    Status::Running
                } else {
                    Status::Queued
                },
                trace: Rc::new(Trace::new()),
                failure: None,
                now: Micros::ZERO,
                started: None,
            };
            if !played_back {
                return live;
            }
            match predict(&self.scenario, mode, &self.machine) {
                Ok(trace) => ModeRun {
                    status: Status::Finished,
                    now: trace.end(),
                    trace,
                    ..live
                },
                Err(failure) => ModeRun {
                    status: Status::Failed,
                    failure: Some(failure),
                    ..live
                },
            }
        });
        self.playback = None;
        self.run = Some(Run {
            id: self.runs,
            scenario: self.scenario.clone(),
            lang: self.lang,
            modes: modes.collect(),
            rate: rate(&self.scenario, &self.machine),
            throttled: false,
            played_back,
        });
        self.runs += 1;
    }

    fn stop(&mut self) {
        let Some(run) = &mut self.run else { return };
        for mode in run.modes.iter_mut().filter(|mode| mode.live()) {
            mode.status = Status::Stopped;
            Rc::make_mut(&mut mode.trace).stop(mode.now);
        }
    }

    fn report(&mut self, report: Report) {
        let Some(run) = self
            .run
            .as_mut()
            .filter(|run| run.id == report.run && run.live())
        else {
            return;
        };
        run.throttled |= report.hidden;
        let before = run.now();
        for (at, now) in report.now {
            if let Some(mode) = run.modes.get_mut(at).filter(|mode| mode.live()) {
                mode.status = Status::Running;
                mode.now = mode.now.max(now);
            }
        }
        for (at, started) in report.started {
            if let Some(mode) = run.modes.get_mut(at) {
                mode.started = Some(started);
            }
        }
        let sums = Sums::new(run);
        for (at, event) in report.events {
            if let Some(mode) = run.modes.get_mut(at) {
                if sums.is_wrong(&event) {
                    mode.fail(Failure::WrongSum);
                }
                mode.push(event);
            }
        }
        for (at, failure) in report.failures {
            if let Some(mode) = run.modes.get_mut(at) {
                mode.fail(failure);
            }
        }
        let now = run.now();
        self.view.window = self.view.window.map(|window| window.following(before, now));
    }
}

/// Whether rows change their places, so that a draft would stand in another row's field.
fn moves_rows(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::DuplicateJob(_) | Edit::RemoveJob(_) | Edit::MoveJob { .. }
    )
}

/// What the CPU work of a run must come to.
struct Sums {
    roster: Roster,
    rate: Rate,
}

impl Sums {
    fn new(run: &Run) -> Self {
        Self {
            roster: Roster::new(&run.scenario),
            rate: run.rate,
        }
    }

    /// Whether an event brings a sum that the work cannot have come to.
    fn is_wrong(&self, event: &Event) -> bool {
        let EventKind::ComputeEnd(found) = event.kind else {
            return false;
        };
        let job = event.job.and_then(|job| self.roster.find(job));
        job.is_none_or(|job| expected(job.id, self.rate, job.job.cpu) != found)
    }
}

impl ModeRun {
    fn push(&mut self, event: Event) {
        if !self.live() {
            return;
        }
        self.now = self.now.max(event.at);
        match Rc::make_mut(&mut self.trace).push(event) {
            Ok(()) if self.trace.ended() == Some(Ending::Completed) => {
                self.status = Status::Finished;
            }
            Ok(()) => {}
            Err(illegal) => self.fail(Failure::Illegal(illegal.to_string())),
        }
    }

    fn fail(&mut self, failure: Failure) {
        if self.live() {
            self.status = Status::Failed;
            self.failure = Some(failure);
            Rc::make_mut(&mut self.trace).stop(self.now);
        }
    }
}
