//! The modes of a live run: what runs, what has been heard of it, what is over.

use super::{Report, Run};
use crate::browser::{
    BrowserClock, FromWorker, Others, Running, Setting, Start, ToWorker, Visibility, Worker,
    Workers,
};
use crate::exec::Clock;
use crate::model::{Event, EventKind, Failure, LaneId, Mode};
use crate::run::Home;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// What a session and what it runs have in common.
pub(super) struct Shared {
    pub run: Run,
    /// Scenario time per real time.
    pub factor: u32,
    pub workers: Workers,
    modes: Vec<ModeState>,
    buffer: RefCell<Buffer>,
    visibility: Visibility,
    waiting: Cell<Option<Waker>>,
}

#[derive(Default)]
struct ModeState {
    live: RefCell<Option<(Live, BrowserClock)>>,
    /// When it began, by the clocks of this place.
    started: Cell<Option<u64>>,
    over: Cell<bool>,
}

/// What has happened since the last frame, each with the mode's place in the scenario.
#[derive(Default)]
struct Buffer {
    events: Vec<(usize, Event)>,
    failures: Vec<(usize, Failure)>,
}

/// A mode that is to start, and the workers it needs.
pub(super) struct Outlook {
    home: Home,
    workers: Vec<Worker>,
}

/// A mode under way. Dropping it ends it.
pub(super) enum Live {
    /// Its main program is on the page, for as long as this is kept.
    Page(#[expect(dead_code, reason = "kept, and not looked at")] Running),
    /// All of it is on a worker.
    Worker { worker: Worker, workers: Workers },
}

impl Shared {
    pub(super) fn new(run: Run, factor: u32, workers: &Workers) -> Self {
        Self {
            modes: run.modes.iter().map(|_| ModeState::default()).collect(),
            run,
            factor,
            workers: workers.clone(),
            buffer: RefCell::default(),
            visibility: Visibility::watch(),
            waiting: Cell::default(),
        }
    }

    pub(super) fn mode(&self, at: usize) -> Mode {
        self.run.modes[at].mode
    }

    /// What has happened since the last one.
    pub(super) fn report(&self) -> Report {
        let Buffer { events, failures } = self.buffer.take();
        let now = |(at, mode): (usize, &ModeState)| {
            let live = mode.live.borrow();
            Some((at, live.as_ref()?.1.now()))
        };
        let started = |(at, mode): (usize, &ModeState)| Some((at, mode.started.get()?));
        Report {
            run: self.run.id,
            started: self.modes.iter().enumerate().filter_map(started).collect(),
            now: self.modes.iter().enumerate().filter_map(now).collect(),
            hidden: self.visibility.was_hidden(),
            events,
            failures,
        }
    }

    /// The mode cannot go on.
    pub(super) fn fail(&self, at: usize, failure: Failure) {
        self.buffer.borrow_mut().failures.push((at, failure));
        self.end(at);
    }

    /// The mode is under way from here on.
    pub(super) fn live(&self, at: usize, live: Live, start: Start) {
        self.modes[at].started.set(Some(start.local_millis()));
        let clock = BrowserClock::new(start);
        self.modes[at].live.replace(Some((live, clock)));
    }

    pub(super) fn is_over(&self, at: usize) -> bool {
        self.modes[at].over.get()
    }

    /// Until the mode is over; then what it ran on is let go.
    pub(super) async fn over(&self, at: usize) {
        poll_fn(|cx| {
            if self.is_over(at) {
                return Poll::Ready(());
            }
            self.waiting.set(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await;
        let live = self.modes[at].live.take();
        if let Some((Live::Worker { worker, workers }, _)) = live {
            workers.give_back(worker);
        }
    }

    fn hear(&self, at: usize, event: Event) {
        let ended = matches!(event.kind, EventKind::RunEnded(_));
        self.buffer.borrow_mut().events.push((at, event));
        if ended {
            self.end(at);
        }
    }

    fn hear_worker(&self, at: usize, said: FromWorker) {
        match said {
            FromWorker::Events(events) => {
                for event in events {
                    let lane = LaneId::default();
                    self.hear(at, Event { lane, ..event });
                }
            }
            FromWorker::Broke(why) => self.fail(at, Failure::LaneBroke(why)),
            _ => {}
        }
    }

    fn end(&self, at: usize) {
        self.modes[at].over.set(true);
        if let Some(waiting) = self.waiting.take() {
            waiting.wake();
        }
    }
}

impl Outlook {
    /// Workers for so many lanes. The error is the browser's own words.
    pub(super) fn new(home: Home, lanes: u32, workers: &Workers) -> Result<Self, String> {
        let workers = (0..lanes).map(|_| workers.take());
        let workers = if home == Home::Worker {
            workers.collect::<Result<_, _>>()?
        } else {
            // A program asks once more for those that are missing, and its jobs say why.
            workers.filter_map(Result::ok).collect()
        };
        Ok(Self { home, workers })
    }

    /// Until its workers can be given work.
    pub(super) async fn workers_ready(&mut self) -> Result<(), String> {
        for worker in &self.workers {
            let ready = worker.ready().await;
            if self.home == Home::Worker {
                ready?;
            }
        }
        self.workers.retain(Worker::is_sound);
        Ok(())
    }
}

impl Live {
    /// The error is the browser's own words.
    pub(super) fn start(
        shared: &Rc<Shared>,
        at: usize,
        outlook: Outlook,
        start: Start,
    ) -> Result<Self, String> {
        let setting = Setting {
            scenario: shared.run.scenario.clone(),
            mode: shared.mode(at),
            start,
            rate: shared.run.rate,
        };
        let mut workers = outlook.workers;
        let weak = Rc::downgrade(shared);
        if outlook.home == Home::Page {
            let others = Others::new(&setting, &shared.workers, workers, move |event| {
                if let Some(shared) = weak.upgrade() {
                    shared.hear(at, event);
                }
            });
            return Running::on_page(&setting, others).map(Self::Page);
        }
        let worker = workers.pop().ok_or("there is no worker")?;
        worker.listen(move |said| {
            if let Some(shared) = weak.upgrade() {
                shared.hear_worker(at, said);
            }
        });
        worker.post(&ToWorker::Program(setting))?;
        let workers = shared.workers.clone();
        Ok(Self::Worker { worker, workers })
    }
}
