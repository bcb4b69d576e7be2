//! A live run: its modes, one after another or side by side, and the frames in which it reports.
//! Dropping it cancels everything.

use super::live::{Live, Outlook, Shared};
use super::{Action, Run};
use crate::browser::{Frames, Start, Task, Workers, pause};
use crate::model::{Failure, Micros, Mode};
use crate::run::{Home, home, kept, side_by_side};
use std::rc::Rc;
use yew::Callback;

/// No run keeps the page for longer than this, in real time.
const MOST_KEPT: Micros = Micros::from_secs(5);
/// Before the page is kept on purpose, it has this long to say so, in milliseconds.
const ANNOUNCED_MILLIS: u32 = 150;

/// A run under way.
#[must_use = "dropping the session stops the run"]
pub struct Session {
    _frames: Option<Frames>,
    _task: Task,
    _shared: Rc<Shared>,
}

impl Session {
    /// Starts a run on `workers` and on the page. `tell` is told at each frame what has happened.
    pub fn start(run: Run, factor: u32, workers: &Workers, tell: &Callback<Action>) -> Self {
        // Drawing takes a core that the measured work may need.
        let seldom = run.scenario.computes();
        let shared = Rc::new(Shared::new(run, factor, workers));
        let (weak, own) = (Rc::downgrade(&shared), tell.clone());
        let frames = Frames::start(seldom, move || {
            if let Some(shared) = weak.upgrade() {
                own.emit(Action::Report(shared.report()));
            }
        });
        if let Err(why) = &frames {
            for at in 0..shared.run.modes.len() {
                shared.fail(at, Failure::LaneDidNotStart(why.clone()));
            }
            tell.emit(Action::Report(shared.report()));
        }
        let weak = Rc::downgrade(&shared);
        let task = Task::spawn(async move {
            if let Some(shared) = weak.upgrade() {
                run_all(&shared).await;
            }
        });
        Self {
            _frames: frames.ok(),
            _task: task,
            _shared: shared,
        }
    }
}

/// All modes: from one moment where they do not disturb each other, else each from its own.
async fn run_all(shared: &Rc<Shared>) {
    let modes = 0..shared.run.modes.len();
    if side_by_side(&shared.run.scenario) {
        let all: Vec<usize> = modes.collect();
        begin(shared, &all).await;
        for mode in all {
            shared.over(mode).await;
        }
    } else {
        for mode in modes {
            begin(shared, &[mode]).await;
            shared.over(mode).await;
        }
    }
}

/// Has workers stand ready, and then starts these modes at one moment.
async fn begin(shared: &Rc<Shared>, modes: &[usize]) {
    let mut ready = Vec::new();
    for &at in modes {
        let mode = shared.mode(at);
        match outlook(shared, mode).await {
            Ok(outlook) => ready.push((at, outlook)),
            Err(failure) => shared.fail(at, failure),
        }
    }
    for (at, outlook) in &mut ready {
        if let Err(why) = outlook.workers_ready().await {
            shared.fail(*at, Failure::LaneDidNotStart(why));
        }
    }
    let start = Start::now(shared.factor);
    for (at, outlook) in ready {
        if shared.is_over(at) {
            continue;
        }
        match Live::start(shared, at, outlook, start) {
            Ok(live) => shared.live(at, live, start),
            Err(why) => shared.fail(at, Failure::LaneDidNotStart(why)),
        }
    }
}

/// What a mode needs before it can start.
async fn outlook(shared: &Rc<Shared>, mode: Mode) -> Result<Outlook, Failure> {
    let scenario = &shared.run.scenario;
    let home = home(scenario, mode);
    let lanes = match mode {
        _ if home == Home::Worker => 1,
        // Those are started when the program asks for them: that is what they cost.
        Mode::Processes { .. } => 0,
        _ => mode.lanes(scenario.count()),
    };
    let on_loop = home == Home::Page && mode.is_event_loop();
    let found = Micros(kept(scenario, mode).0 / u64::from(shared.factor.max(1)));
    if on_loop && found > MOST_KEPT {
        let most = MOST_KEPT;
        return Err(Failure::KeepsPage { found, most });
    }
    if on_loop && found > Micros::ZERO {
        pause(ANNOUNCED_MILLIS).await;
    }
    Outlook::new(home, lanes, &shared.workers).map_err(Failure::LaneDidNotStart)
}
