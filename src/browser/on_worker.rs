//! What a lane on a worker shares with its page: events on their way, the flag, the lock.

use super::error::message;
use super::hop::Hop;
use super::wire::{FromWorker, Setting};
use crate::exec::Turn;
use crate::model::{Event, EventKind, Micros};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};
use web_sys::DedicatedWorkerGlobalScope;

/// Events wait no longer than this for others to go with, while work goes on; in real time.
const TOGETHER: Micros = Micros::from_millis(50);

/// A lane's link to its page.
pub(super) struct OnWorker {
    scope: DedicatedWorkerGlobalScope,
    /// Events that have not been sent.
    waiting: RefCell<Vec<Event>>,
    /// When some were sent last, in scenario time.
    sent: Cell<Micros>,
    together: Micros,
    token: Cell<bool>,
    token_waiting: Cell<Option<Waker>>,
    asked_to_end: Cell<bool>,
    hop: Hop,
}

impl OnWorker {
    /// The link of a lane of that run. The error is the browser's own words.
    pub(super) fn new(
        scope: &DedicatedWorkerGlobalScope,
        setting: &Setting,
    ) -> Result<Self, String> {
        Ok(Self {
            scope: scope.clone(),
            waiting: RefCell::default(),
            sent: Cell::default(),
            together: TOGETHER * u64::from(setting.start.factor),
            token: Cell::new(false),
            token_waiting: Cell::default(),
            asked_to_end: Cell::new(false),
            hop: Hop::new()?,
        })
    }

    /// What has happened goes out before the thread is kept, and otherwise in batches.
    pub(super) fn report(&self, event: Event) {
        let keeps = matches!(
            event.kind,
            EventKind::BlockBegin(_) | EventKind::ComputeBegin(_) | EventKind::RunEnded(_)
        );
        self.waiting.borrow_mut().push(event);
        if keeps {
            self.send();
        }
    }

    /// Called when the event loop has done what there was to do.
    pub(super) fn after_turn(&self, turn: Turn) {
        let latest = self.waiting.borrow().last().map(|event| event.at);
        let old = latest.is_some_and(|at| at - self.sent.get() >= self.together);
        if old || matches!(turn, Turn::Until(_)) {
            self.send();
        }
    }

    /// Sends what has happened.
    pub(super) fn send(&self) {
        let events = self.waiting.take();
        if let Some(last) = events.last() {
            self.sent.set(last.at);
            tell(&self.scope, &FromWorker::Events(events));
        }
    }

    /// The page asks the job to end.
    pub(super) fn ask_to_end(&self) {
        self.asked_to_end.set(true);
    }

    /// A new job has been asked nothing yet.
    pub(super) fn begin(&self) {
        self.asked_to_end.set(false);
    }

    /// Looks at the flag, once what the page has said so far has arrived.
    pub(super) async fn asked_to_end(&self) -> bool {
        self.hop.wait().await;
        self.asked_to_end.get()
    }

    /// The page gives the token.
    pub(super) fn take_token(&self) {
        self.token.set(true);
        if let Some(waiting) = self.token_waiting.take() {
            waiting.wake();
        }
    }

    /// Asks the page for the token, and waits for it.
    pub(super) async fn take_lock(&self) {
        tell(&self.scope, &FromWorker::LockWanted);
        poll_fn(|cx| {
            if self.token.replace(false) {
                return Poll::Ready(());
            }
            self.token_waiting.set(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    pub(super) fn release_lock(&self) {
        tell(&self.scope, &FromWorker::LockReleased);
    }
}

/// A page that does not take a message has nothing left to do with this worker.
pub(super) fn tell(scope: &DedicatedWorkerGlobalScope, what: &FromWorker) {
    if let Err(why) = scope.post_message(&what.encode()) {
        web_sys::console::error_1(&message(&why).into());
    }
}
