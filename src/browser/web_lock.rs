//! A lock that all threads of this origin share: the Web Locks API. It is how the page learns that a
//! worker has ended.
//!
//! Reached through its name, as web-sys has it among the unstable parts. A page in a sandbox has
//! none.

use super::error::message;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A place in the queue for a lock, and the lock once it is given. Dropping it gives both up.
#[must_use = "dropping it gives the lock up"]
pub(super) struct WebLock(Rc<State>);

#[derive(Default)]
struct State {
    outcome: RefCell<Option<Result<(), String>>>,
    given_up: Cell<bool>,
    waiting: Cell<Option<Waker>>,
    /// Ends the promise for whose length the browser gave the lock.
    release: Cell<Option<Function>>,
}

impl WebLock {
    /// Asks for the lock of that name. The error is the browser's own words.
    pub(super) fn request(name: &str) -> Result<Self, String> {
        let asked = || {
            let global = js_sys::global();
            let navigator = Reflect::get(&global, &"navigator".into())?;
            let locks = Reflect::get(&navigator, &"locks".into())?;
            let request = Reflect::get(&locks, &"request".into())?;
            Ok((locks, request))
        };
        let (locks, request) = asked().map_err(|why: JsValue| message(&why))?;
        let Some(request) = request.dyn_ref::<Function>() else {
            return Err("this browser has no locks here".to_owned());
        };
        let state = Rc::<State>::default();
        let own = state.clone();
        let given = Closure::once_into_js(move || own.given());
        let promise = request.call2(&locks, &name.into(), &given);
        let promise: Promise = promise.map_err(|why| message(&why))?.unchecked_into();
        let own = state.clone();
        // A refusal comes late, as a promise that is broken.
        spawn_local(async move {
            if let Err(why) = JsFuture::from(promise).await {
                own.settle(Err(message(&why)));
            }
        });
        Ok(Self(state))
    }

    /// Until the lock is given; the error is why it never will be.
    pub(super) async fn given(&self) -> Result<(), String> {
        poll_fn(|cx| {
            if let Some(outcome) = &*self.0.outcome.borrow() {
                return Poll::Ready(outcome.clone());
            }
            self.0.waiting.set(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await
    }
}

impl State {
    /// The browser keeps the lock for as long as the promise that it is answered with is open.
    fn given(&self) -> JsValue {
        if self.given_up.get() {
            return JsValue::UNDEFINED;
        }
        let promise = Promise::new(&mut |release, _| self.release.set(Some(release)));
        self.settle(Ok(()));
        promise.into()
    }

    fn settle(&self, outcome: Result<(), String>) {
        self.outcome.borrow_mut().get_or_insert(outcome);
        if let Some(waiting) = self.waiting.take() {
            waiting.wake();
        }
    }
}

impl Drop for WebLock {
    fn drop(&mut self) {
        self.0.given_up.set(true);
        if let Some(release) = self.0.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// A name that no other lock of this origin has, in whatever tab.
pub(super) fn unique_name(what: &str) -> String {
    let [a, b] = [js_sys::Math::random(), js_sys::Math::random()].map(f64::to_bits);
    format!("async-playground {what} {a:x}{b:x}")
}
