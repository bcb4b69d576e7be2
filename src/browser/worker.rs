//! A worker with this program on it, seen from the page.

use super::error::message;
use super::event_listener::EventListener;
use super::page::module_source;
use super::task::Task;
use super::web_lock::{WebLock, unique_name};
use super::wire::{FromWorker, ToWorker};
use gloo_timers::callback::Timeout;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, Event, MessageEvent, Url};

/// How long a worker may take to say that it is ready, in milliseconds.
const PATIENCE_MILLIS: u32 = 10_000;

/// A worker. Dropping it ends it, whatever it does.
#[must_use = "dropping a worker ends it"]
pub struct Worker {
    js: web_sys::Worker,
    state: Rc<State>,
    _heard: [EventListener; 3],
}

/// Who is told what a worker says.
type Hear = Rc<dyn Fn(FromWorker)>;

#[derive(Default)]
struct State {
    hear: RefCell<Option<Hear>>,
    ready: Cell<bool>,
    broken: RefCell<Option<String>>,
    waiting: Cell<Option<Waker>>,
    patience: Cell<Option<Timeout>>,
    /// Waits for the end of the worker, however it comes.
    watch: RefCell<Option<Task>>,
}

impl Worker {
    /// Starts one. The error is the browser's own words.
    pub fn start() -> Result<Self, String> {
        let js = spawn()?;
        let alive = unique_name("worker");
        let wasm = wasm_bindgen::module();
        let first = Array::of3(&module_source()?.into(), &wasm, &alive.as_str().into());
        js.post_message(&first).map_err(|why| message(&why))?;

        let state = Rc::<State>::default();
        let impatient = Rc::downgrade(&state);
        state
            .patience
            .set(Some(Timeout::new(PATIENCE_MILLIS, move || {
                if let Some(state) = impatient.upgrade() {
                    state.broke(format!("no answer within {} s", PATIENCE_MILLIS / 1_000));
                }
            })));
        let own = state.clone();
        let on_message = EventListener::new(&js, "message", move |event| {
            own.hear(read(&event), &alive);
        })?;
        let own = state.clone();
        let on_error = EventListener::new(&js, "error", move |event| {
            let why = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            own.broke(why.unwrap_or_else(|| event.type_()));
        })?;
        let own = state.clone();
        let on_garbled = EventListener::new(&js, "messageerror", move |_| {
            own.broke("a message could not be read".to_owned());
        })?;
        Ok(Self {
            js,
            state,
            _heard: [on_message, on_error, on_garbled],
        })
    }

    /// Until it can be given work. The error is what is known of it.
    pub async fn ready(&self) -> Result<(), String> {
        poll_fn(|cx| {
            if let Some(why) = &*self.state.broken.borrow() {
                return Poll::Ready(Err(why.clone()));
            }
            if self.state.ready.get() {
                return Poll::Ready(Ok(()));
            }
            self.state.waiting.set(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await
    }

    /// Whether it is ready and not broken.
    pub fn is_sound(&self) -> bool {
        self.state.ready.get() && self.state.broken.borrow().is_none()
    }

    /// From now on, `hear` is told what it says; that it broke, at most once.
    pub fn listen(&self, hear: impl Fn(FromWorker) + 'static) {
        self.state.hear.replace(Some(Rc::new(hear)));
    }

    /// Nobody listens any more.
    pub fn forget_listener(&self) {
        self.state.hear.take();
    }

    /// Says something to it. The error is the browser's own words.
    pub fn post(&self, what: &ToWorker) -> Result<(), String> {
        self.js
            .post_message(&what.encode())
            .map_err(|why| message(&why))
    }
}

impl State {
    fn hear(self: &Rc<Self>, said: FromWorker, alive: &str) {
        match said {
            FromWorker::Broke(why) => self.broke(why),
            FromWorker::Ready => {
                self.patience.take();
                self.ready.set(true);
                self.watch(alive);
                self.wake();
            }
            said => self.tell(said),
        }
    }

    /// A worker holds a lock for as long as it lives, so whoever is given the same lock knows that
    /// it has ended: no event says so when a browser ends it. Without such locks, nobody knows.
    fn watch(self: &Rc<Self>, alive: &str) {
        let Ok(lock) = WebLock::request(alive) else {
            return;
        };
        let weak = Rc::downgrade(self);
        let watch = Task::spawn(async move {
            if lock.given().await.is_ok()
                && let Some(state) = weak.upgrade()
            {
                state.broke("it ended without a word".to_owned());
            }
        });
        self.watch.replace(Some(watch));
    }

    fn broke(&self, why: String) {
        if self.broken.borrow().is_none() {
            self.broken.replace(Some(why.clone()));
            self.wake();
            self.tell(FromWorker::Broke(why));
        }
    }

    fn tell(&self, said: FromWorker) {
        let hear = self.hear.borrow().clone();
        if let Some(hear) = hear {
            hear(said);
        }
    }

    fn wake(&self) {
        if let Some(waiting) = self.waiting.take() {
            waiting.wake();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.state.watch.take();
        self.state.hear.take();
        self.js.terminate();
    }
}

fn read(event: &Event) -> FromWorker {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
    let message = FromWorker::decode(&data.unwrap_or_default());
    message.unwrap_or_else(FromWorker::Broke)
}

fn spawn() -> Result<web_sys::Worker, String> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let code = Array::of1(&include_str!("bootstrap.js").into());
    let blob = Blob::new_with_str_sequence_and_options(&code, &options);
    let url = Url::create_object_url_with_blob(&blob.map_err(|why| message(&why))?);
    let url = url.map_err(|why| message(&why))?;
    let worker = web_sys::Worker::new(&url).map_err(|why| message(&why));
    // The worker has its own hold on the blob from the moment it was made.
    let _ = Url::revoke_object_url(&url);
    worker
}
