//! Driving an executor on the browser's event loop: drain what is ready, in slices, then set one
//! timer for the earliest deadline.

use super::clock::BrowserClock;
use super::hop::Hop;
use crate::exec::{Executor, Turn};
use crate::model::Micros;
use gloo_timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// The longest the executor keeps the thread before the page has its turn, in real milliseconds.
const SLICE_MILLIS: f64 = 4.0;
/// Asking the browser for the time costs more than a poll: only after so many.
const POLLS_PER_LOOK: u32 = 16;
/// Nested timers are clamped to 4 ms: a shorter wait sets its timer from a message instead.
const CLAMP_MILLIS: f64 = 5.0;
/// A timer counts whole milliseconds: what is less is waited for by messages.
const TIMER_MILLIS: f64 = 1.0;
/// The longest timer the browser takes, in milliseconds.
const MOST_MILLIS: f64 = 2_147_483_647.0;

/// An executor on the browser's event loop. Dropping it drops every task.
#[must_use = "dropping it cancels everything that runs on it"]
pub(super) struct Driven(Rc<Shared>);

struct Shared {
    executor: RefCell<Option<Executor>>,
    closed: Cell<bool>,
    driver: RefCell<Option<Waker>>,
}

impl Driven {
    /// Starts driving, from the next turn of the event loop.
    /// `after` is called after each of its turns.
    pub(super) fn start(
        executor: Executor,
        clock: Rc<BrowserClock>,
        after: impl Fn(Turn) + 'static,
    ) -> Result<Self, String> {
        let hop = Hop::new()?;
        let shared = Rc::new(Shared {
            executor: RefCell::new(Some(executor)),
            closed: Cell::new(false),
            driver: RefCell::new(None),
        });
        wasm_bindgen_futures::spawn_local(drive(shared.clone(), clock, hop, after));
        Ok(Self(shared))
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        self.0.closed.set(true);
        // Where one of the executor's own tasks drops it, the driver does it after the turn.
        if let Ok(mut executor) = self.0.executor.try_borrow_mut() {
            executor.take();
        }
        // Ends the driver, and with it its timer.
        let driver = self.0.driver.take();
        if let Some(driver) = driver {
            driver.wake();
        }
    }
}

async fn drive(
    shared: Rc<Shared>,
    clock: Rc<BrowserClock>,
    hop: Hop,
    after: impl Fn(Turn) + 'static,
) {
    while let Some(turn) = shared.turn(&clock) {
        after(turn);
        match turn {
            Turn::More => hop.wait().await,
            Turn::Idle => poll_fn(|cx| shared.poll_woken(cx)).await,
            Turn::Until(deadline) => shared.wait(deadline, &clock, &hop).await,
        }
    }
}

impl Shared {
    /// One slice; `None` once the executor is to be gone.
    fn turn(&self, clock: &BrowserClock) -> Option<Turn> {
        let turn = {
            let executor = self.executor.borrow();
            let slice_end = clock.real_millis() + SLICE_MILLIS;
            let mut polls = 0;
            executor.as_ref()?.turn(|| {
                polls += 1;
                polls % POLLS_PER_LOOK != 0 || clock.real_millis() < slice_end
            })
        };
        if self.closed.get() {
            self.executor.take();
            return None;
        }
        Some(turn)
    }

    /// Ready when a task was woken from outside, or the executor is to be gone.
    fn poll_woken(&self, cx: &Context<'_>) -> Poll<()> {
        self.driver.replace(Some(cx.waker().clone()));
        match &*self.executor.borrow() {
            Some(executor) if !self.closed.get() => executor.poll_woken(cx),
            _ => Poll::Ready(()),
        }
    }

    /// Until `deadline` has come nearer, or a task was woken.
    async fn wait(&self, deadline: Micros, clock: &BrowserClock, hop: &Hop) {
        if clock.millis_until(deadline) < CLAMP_MILLIS {
            hop.wait().await;
        }
        let millis = clock.millis_until(deadline);
        if millis < TIMER_MILLIS {
            return;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and 2^31"
        )]
        let mut timer = TimeoutFuture::new(millis.min(MOST_MILLIS) as u32);
        poll_fn(|cx| match self.poll_woken(cx) {
            Poll::Ready(()) => Poll::Ready(()),
            Poll::Pending => Pin::new(&mut timer).poll(cx),
        })
        .await;
    }
}
