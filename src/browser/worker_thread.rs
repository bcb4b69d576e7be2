//! A lane on a worker, seen from inside it: says that it is ready, takes a program, reports.

use super::error::message;
use super::event_listener::EventListener;
use super::host::{BrowserHost, Running};
use super::wire::{FromWorker, RunProgram};
use crate::model::{Event, EventKind};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    /// What keeps this worker at work: there is one program to a worker, as long as it lives.
    static WORK: RefCell<Work> = RefCell::default();
}

#[derive(Default)]
struct Work {
    heard: Option<EventListener>,
    running: Option<Running>,
}

/// Makes this worker a lane. The page ends it.
pub fn serve(scope: &DedicatedWorkerGlobalScope) {
    let page = Page {
        scope: scope.clone(),
        waiting: Rc::default(),
    };
    let own = page.clone();
    let heard = EventListener::new(scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let running = RunProgram::decode(&data.unwrap_or_default())
            .and_then(|program| start(program, own.clone()));
        match running {
            Ok(running) => WORK.with_borrow_mut(|work| work.running = Some(running)),
            Err(why) => own.tell(&FromWorker::Broke(why)),
        }
    });
    match heard {
        Ok(heard) => WORK.with_borrow_mut(|work| work.heard = Some(heard)),
        Err(why) => return page.tell(&FromWorker::Broke(why)),
    }
    page.tell(&FromWorker::Ready);
}

fn start(program: RunProgram, page: Page) -> Result<Running, String> {
    let RunProgram {
        scenario,
        mode,
        start,
    } = program;
    BrowserHost::run(Rc::new(scenario), mode, start, move |event| {
        page.report(event);
    })
}

/// The page, seen from the worker.
#[derive(Clone)]
struct Page {
    scope: DedicatedWorkerGlobalScope,
    /// Events that have not been sent.
    waiting: Rc<RefCell<Vec<Event>>>,
}

impl Page {
    /// Sends in batches: what has happened goes out before the thread is kept, and at the end.
    fn report(&self, event: Event) {
        let last = matches!(
            event.kind,
            EventKind::BlockBegin(_) | EventKind::RunEnded(_)
        );
        self.waiting.borrow_mut().push(event);
        if last {
            self.tell(&FromWorker::Events(self.waiting.take()));
        }
    }

    /// A page that does not take a message has nothing left to do with this worker.
    fn tell(&self, what: &FromWorker) {
        if let Err(why) = self.scope.post_message(&what.encode()) {
            web_sys::console::error_1(&message(&why).into());
        }
    }
}
