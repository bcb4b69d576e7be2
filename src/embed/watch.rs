//! What is told of a run and of the state: from what there is now, and what was told before.

use super::error::{Code, Error};
use super::message::{Event, Job, MOST_ITEMS, Printed, RunEnd, Task, phase};
use crate::model::{EventKind, JobId, Micros, ModeKind, Status, Trace};
use std::rc::Rc;

/// Between two batches, and between two changes of the state that are told, passes so much real time.
pub(super) const PAUSE: Micros = Micros::from_millis(100);

/// What a host wants to be told of besides what it is told anyway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subscription {
    /// What jobs do.
    pub task: bool,
    /// What is printed.
    pub console: bool,
}

/// A run, as it can be seen now.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSeen {
    /// Its number.
    pub id: u32,
    /// Whether nothing is run and the prediction stands for it.
    pub instant: bool,
    /// Its modes.
    pub modes: Vec<ModeSeen>,
}

/// A mode of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct ModeSeen {
    /// The mode.
    pub mode: ModeKind,
    /// Where it stands.
    pub status: Status,
    /// What has happened.
    pub trace: Rc<Trace>,
    /// How long it should take, where that can be said.
    pub predicted: Option<Micros>,
    /// Why it could not go on, where it could not.
    pub failure: Option<String>,
}

/// What was told so far.
#[derive(Debug, Default)]
pub struct Watch {
    /// The address of the state that was told last.
    link: String,
    /// When another may be told.
    next_link: Micros,
    run: Option<Told>,
    /// When another batch may be told.
    next_batch: Micros,
    /// When there is something to be told that could not be yet.
    due: Option<Micros>,
}

/// What was told of a run.
#[derive(Debug)]
struct Told {
    id: u32,
    modes: Vec<ToldMode>,
}

#[derive(Debug)]
struct ToldMode {
    mode: ModeKind,
    /// How many of its events.
    events: usize,
    over: bool,
    elapsed: Micros,
    predicted: Option<Micros>,
}

impl Watch {
    /// Nothing is told of what was so from the start. A run that is under way is told from its start.
    pub fn new(link: &str, run: Option<&RunSeen>) -> Self {
        let past = run.filter(|run| run.modes.iter().all(|mode| is_over(mode.status)));
        Self {
            link: link.to_owned(),
            run: past.map(|run| {
                let mut told = Told::of(run);
                for (told, mode) in told.modes.iter_mut().zip(&run.modes) {
                    told.events = mode.trace.events().len();
                    told.over = true;
                }
                told
            }),
            ..Self::default()
        }
    }

    /// When to look again although nothing changes: what was held back can be told then.
    pub const fn due(&self) -> Option<Micros> {
        self.due
    }

    /// What is to be told at `now`, in real time. `params` is the text of the link in `link`.
    pub fn look(
        &mut self,
        now: Micros,
        (link, params): (&str, &str),
        run: Option<&RunSeen>,
        subscription: Subscription,
        name: &dyn Fn(JobId) -> String,
    ) -> Vec<Event> {
        let mut events = Vec::new();
        self.due = None;
        if self.link != link {
            if now < self.next_link {
                self.wait(self.next_link);
            } else {
                self.next_link = now + PAUSE;
                link.clone_into(&mut self.link);
                events.push(Event::StateChange {
                    link: link.to_owned(),
                    params: params.to_owned(),
                });
            }
        }
        if self.run.as_ref().map(|told| told.id) != run.map(|run| run.id) {
            if let Some(told) = self.run.take() {
                told.abandon(&mut events);
            }
            if let Some(run) = run {
                self.run = Some(Told::of(run));
                events.push(Event::RunStart {
                    run: run.id,
                    modes: run.modes.iter().map(|mode| mode.mode).collect(),
                    instant: run.instant,
                });
            }
        }
        let Some((mut told, run)) = self.run.take().zip(run) else {
            return events;
        };
        let wanted = subscription.task || subscription.console;
        let new = told.modes.iter().zip(&run.modes);
        let mut new = new.map(|(told, mode)| told.events < mode.trace.events().len());
        if wanted && new.any(|new| new) {
            if now < self.next_batch {
                self.wait(self.next_batch);
            } else {
                self.next_batch = now + PAUSE;
                told.batch(run, subscription, name, &mut events);
            }
        }
        told.ends(run, wanted, name, &mut events);
        self.run = Some(told);
        events
    }

    fn wait(&mut self, until: Micros) {
        self.due = Some(self.due.map_or(until, |due| due.min(until)));
    }
}

impl Told {
    fn of(run: &RunSeen) -> Self {
        let mode = |mode: &ModeSeen| ToldMode {
            mode: mode.mode,
            events: 0,
            over: false,
            elapsed: Micros::ZERO,
            predicted: mode.predicted,
        };
        Self {
            id: run.id,
            modes: run.modes.iter().map(mode).collect(),
        }
    }

    /// Another run, an edit or a reset has taken its place.
    fn abandon(self, events: &mut Vec<Event>) {
        let mut left = self.modes.iter().filter(|mode| !mode.over).count();
        for mode in self.modes.into_iter().filter(|mode| !mode.over) {
            left -= 1;
            events.push(Event::RunEnd(RunEnd {
                run: self.id,
                mode: mode.mode,
                reason: "abandoned",
                elapsed: mode.elapsed,
                predicted: mode.predicted,
                order: Vec::new(),
                left,
            }));
        }
    }

    /// What has happened since the last batch, as far as it is wanted.
    fn batch(
        &mut self,
        run: &RunSeen,
        wanted: Subscription,
        name: &dyn Fn(JobId) -> String,
        events: &mut Vec<Event>,
    ) {
        let (mut tasks, mut lines) = (Vec::new(), Vec::new());
        let (mut tasks_left, mut lines_left) = (0, 0);
        for (told, seen) in self.modes.iter_mut().zip(&run.modes) {
            let all = seen.trace.events();
            for seq in told.events..all.len() {
                let event = &all[seq];
                let mode = seen.mode;
                if let EventKind::Printed(text) = &event.kind {
                    if lines.len() < MOST_ITEMS {
                        let text = text.text().into_owned();
                        lines.push(Printed {
                            mode,
                            seq,
                            at: event.at,
                            text,
                        });
                    } else {
                        lines_left += 1;
                    }
                } else if let Some((id, phase)) = phase(event) {
                    if tasks.len() < MOST_ITEMS {
                        let job = Job { id, name: name(id) };
                        tasks.push(Task {
                            mode,
                            job,
                            phase,
                            at: event.at,
                        });
                    } else {
                        tasks_left += 1;
                    }
                }
            }
            told.events = all.len();
        }
        let run = self.id;
        if wanted.task && !tasks.is_empty() {
            events.push(Event::Task {
                run,
                items: tasks,
                left_out: tasks_left,
            });
        }
        if wanted.console && !lines.is_empty() {
            events.push(Event::Console {
                run,
                items: lines,
                left_out: lines_left,
            });
        }
    }

    /// The modes that are over, once all that is wanted of them was told.
    fn ends(
        &mut self,
        run: &RunSeen,
        wanted: bool,
        name: &dyn Fn(JobId) -> String,
        events: &mut Vec<Event>,
    ) {
        let mut left = self.modes.iter().filter(|mode| !mode.over).count();
        for (told, seen) in self.modes.iter_mut().zip(&run.modes) {
            let all = seen.trace.events().len();
            told.elapsed = seen.trace.end();
            told.predicted = seen.predicted;
            if !wanted {
                told.events = all;
            }
            if told.over || !is_over(seen.status) || told.events < all {
                continue;
            }
            told.over = true;
            left -= 1;
            if let Some(failure) = &seen.failure {
                events.push(Event::Error(Error {
                    field: "mode",
                    found: [seen.mode.slug(), ": ", failure].concat(),
                    ..Error::new(Code::RunFailed)
                }));
            }
            events.push(Event::RunEnd(RunEnd {
                run: self.id,
                mode: seen.mode,
                reason: seen.status.slug(),
                elapsed: told.elapsed,
                predicted: told.predicted,
                order: order(&seen.trace, name),
                left,
            }));
        }
    }
}

const fn is_over(status: Status) -> bool {
    matches!(status, Status::Finished | Status::Stopped | Status::Failed)
}

fn order(trace: &Trace, name: &dyn Fn(JobId) -> String) -> Vec<Job> {
    let mut order = Vec::new();
    for event in trace.events().iter() {
        if let (EventKind::Finished, Some(id)) = (&event.kind, event.job)
            && order.len() < MOST_ITEMS
        {
            order.push(Job { id, name: name(id) });
        }
    }
    order
}
