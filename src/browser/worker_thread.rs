//! A worker, seen from inside it: says that it is ready, takes work, reports.

use super::event_listener::EventListener;
use super::host::{Beyond, Running};
use super::measure::measure;
use super::on_worker::{OnWorker, tell};
use super::wire::{FromWorker, Setting, ToWorker};
use crate::exec::JoinHandle;
use crate::model::{EventKind, JobId, LaneId};
use crate::run::{Host, job_on_lane};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    /// What keeps this worker at work: one lane at a time.
    static WORK: RefCell<Work> = RefCell::default();
}

#[derive(Default)]
struct Work {
    heard: Option<EventListener>,
    lane: Option<Lane>,
}

struct Lane {
    setting: Setting,
    link: Rc<OnWorker>,
    job: Option<JoinHandle<()>>,
    running: Running,
}

/// Makes this worker one that takes work. The page ends it.
pub fn serve(scope: &DedicatedWorkerGlobalScope) {
    let own = scope.clone();
    let heard = EventListener::new(scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let said = ToWorker::decode(&data.unwrap_or_default());
        if let Err(why) = said.and_then(|said| obey(&own, said)) {
            tell(&own, &FromWorker::Broke(why));
        }
    });
    match heard {
        Ok(heard) => WORK.with_borrow_mut(|work| work.heard = Some(heard)),
        Err(why) => return tell(scope, &FromWorker::Broke(why)),
    }
    tell(scope, &FromWorker::Ready);
}

fn obey(scope: &DedicatedWorkerGlobalScope, said: ToWorker) -> Result<(), String> {
    match said {
        ToWorker::Program(setting) => {
            let lane = Lane::open(scope, LaneId::default(), setting, true)?;
            replace(Some(lane));
        }
        ToWorker::Lane(id, setting) => {
            let lane = Lane::open(scope, id, setting, false)?;
            lane.running.host.report(None, EventKind::LaneReady);
            replace(Some(lane));
        }
        ToWorker::Job(job) => return with_lane(|lane| lane.run(scope, job)),
        ToWorker::End => return with_lane(|lane| lane.link.ask_to_end()),
        ToWorker::Lock => return with_lane(|lane| lane.link.take_token()),
        ToWorker::Rest => replace(None),
        ToWorker::Measure => {
            let (steps, nanos) = measure();
            tell(scope, &FromWorker::Speed(steps, nanos));
        }
    }
    Ok(())
}

/// The old lane is dropped once nobody looks at the place it stood in.
fn replace(lane: Option<Lane>) {
    let old = WORK.with_borrow_mut(|work| std::mem::replace(&mut work.lane, lane));
    drop(old);
}

fn with_lane(act: impl FnOnce(&mut Lane)) -> Result<(), String> {
    WORK.with_borrow_mut(|work| match &mut work.lane {
        Some(lane) => {
            act(lane);
            Ok(())
        }
        None => Err("there is no lane to run it on".to_owned()),
    })
}

impl Lane {
    fn open(
        scope: &DedicatedWorkerGlobalScope,
        id: LaneId,
        setting: Setting,
        whole: bool,
    ) -> Result<Self, String> {
        let link = Rc::new(OnWorker::new(scope, &setting)?);
        let beyond = Beyond::Worker(link.clone());
        Ok(Self {
            running: Running::start(id, &setting, beyond, whole)?,
            setting,
            link,
            job: None,
        })
    }

    fn run(&mut self, scope: &DedicatedWorkerGlobalScope, id: JobId) {
        self.link.begin();
        let (scope, link) = (scope.clone(), self.link.clone());
        let (host, setting) = (self.running.host.clone(), self.setting.clone());
        let lane = host.lane().clone();
        let job = lane.spawn(async move {
            let end = job_on_lane(Rc::new(host), setting.scenario, setting.mode, id).await;
            link.send();
            tell(&scope, &FromWorker::Ended(end));
        });
        self.job = Some(job);
    }
}
