//! A lane on a worker, seen from the page.

use super::clock::Start;
use super::error::message;
use super::event_listener::EventListener;
use super::page::module_source;
pub use super::wire::FromWorker;
use super::wire::RunProgram;
use crate::model::{Mode, Scenario};
use gloo_timers::callback::Timeout;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, Event, MessageEvent, Url, Worker};

/// How long a worker may take to say that it is ready, in milliseconds.
const PATIENCE_MILLIS: u32 = 10_000;

/// A worker with this program on it. Dropping it ends the worker, whatever it does.
#[must_use = "dropping a lane ends its worker"]
pub struct WorkerLane {
    worker: Worker,
    _heard: [EventListener; 3],
    _patience: Rc<RefCell<Option<Timeout>>>,
}

impl WorkerLane {
    /// Starts a worker. `hear` is told what it says, `Ready` first; it is told of a break at most
    /// once per cause, and nothing once the lane is dropped. The error is the browser's own words.
    pub fn start(hear: impl Fn(FromWorker) + 'static) -> Result<Self, String> {
        let hear = Rc::new(hear);
        let worker = spawn()?;
        let first = Array::of2(&module_source()?.into(), &wasm_bindgen::module());
        worker.post_message(&first).map_err(|why| message(&why))?;

        let impatient = hear.clone();
        let patience = Timeout::new(PATIENCE_MILLIS, move || {
            let why = format!("no answer within {} s", PATIENCE_MILLIS / 1_000);
            impatient(FromWorker::Broke(why));
        });
        let patience = Rc::new(RefCell::new(Some(patience)));
        let answered = patience.clone();
        let said = hear.clone();
        let on_message = EventListener::new(&worker, "message", move |event| {
            answered.take();
            said(read(&event));
        })?;
        let broke = hear.clone();
        let on_error = EventListener::new(&worker, "error", move |event| {
            let why = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            broke(FromWorker::Broke(why.unwrap_or_else(|| event.type_())));
        })?;
        let on_garbled = EventListener::new(&worker, "messageerror", move |_| {
            hear(FromWorker::Broke("a message could not be read".to_owned()));
        })?;
        Ok(Self {
            worker,
            _heard: [on_message, on_error, on_garbled],
            _patience: patience,
        })
    }

    /// Has it run a program. Only once it is ready, and once only.
    pub fn run(&self, scenario: &Scenario, mode: Mode, start: Start) -> Result<(), String> {
        let program = RunProgram {
            scenario: scenario.clone(),
            mode,
            start,
        };
        self.worker
            .post_message(&program.encode())
            .map_err(|why| message(&why))
    }
}

impl Drop for WorkerLane {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read(event: &Event) -> FromWorker {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
    let message = FromWorker::decode(&data.unwrap_or_default());
    message.unwrap_or_else(FromWorker::Broke)
}

fn spawn() -> Result<Worker, String> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let code = Array::of1(&include_str!("bootstrap.js").into());
    let blob = Blob::new_with_str_sequence_and_options(&code, &options);
    let url = Url::create_object_url_with_blob(&blob.map_err(|why| message(&why))?);
    let url = url.map_err(|why| message(&why))?;
    let worker = Worker::new(&url).map_err(|why| message(&why));
    // The worker has its own hold on the blob from the moment it was made.
    let _ = Url::revoke_object_url(&url);
    worker
}
