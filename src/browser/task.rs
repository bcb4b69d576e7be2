//! A future on this thread's event loop that ends with its owner.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen_futures::spawn_local;

/// Something under way. Dropping it drops the future.
#[must_use = "dropping a task ends it"]
pub struct Task(Rc<State>);

type BoxFuture = Pin<Box<dyn Future<Output = ()>>>;

#[derive(Default)]
struct State {
    future: RefCell<Option<BoxFuture>>,
    waker: RefCell<Option<Waker>>,
}

impl Task {
    /// Starts with the next turn of the event loop.
    pub fn spawn(future: impl Future<Output = ()> + 'static) -> Self {
        let state = Rc::new(State {
            future: RefCell::new(Some(Box::pin(future))),
            waker: RefCell::default(),
        });
        let own = state.clone();
        spawn_local(poll_fn(move |cx| {
            // Taken out while it is polled: it may drop its own task.
            let Some(mut future) = own.future.take() else {
                return Poll::Ready(());
            };
            own.waker.replace(Some(cx.waker().clone()));
            if future.as_mut().poll(cx).is_ready() || own.waker.borrow().is_none() {
                return Poll::Ready(());
            }
            own.future.replace(Some(future));
            Poll::Pending
        }));
        Self(state)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        let future = self.0.future.take();
        drop(future);
        if let Some(waker) = self.0.waker.take() {
            waker.wake();
        }
    }
}

/// Until so many milliseconds have passed.
pub async fn pause(millis: u32) {
    gloo_timers::future::TimeoutFuture::new(millis).await;
}

/// Calls once so many milliseconds have passed, also when nobody waits for it any longer.
pub fn after(millis: u32, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        pause(millis).await;
        then();
    });
}
