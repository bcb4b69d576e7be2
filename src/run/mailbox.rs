//! Where tasks leave word for one who waits.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A queue with one reader. Clones are the same queue.
pub(super) struct Mailbox<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    letters: VecDeque<T>,
    waiting: Option<Waker>,
}

impl<T> Mailbox<T> {
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(State {
            letters: VecDeque::new(),
            waiting: None,
        })))
    }

    pub(super) fn put(&self, letter: T) {
        let mut state = self.0.borrow_mut();
        state.letters.push_back(letter);
        if let Some(waiting) = state.waiting.take() {
            waiting.wake();
        }
    }

    /// The first that lies there, if any does.
    fn look(&self) -> Option<T> {
        self.0.borrow_mut().letters.pop_front()
    }

    /// The first, once there is one.
    pub(super) async fn take(&self) -> T {
        poll_fn(|cx| {
            if let Some(letter) = self.look() {
                return Poll::Ready(letter);
            }
            self.0.borrow_mut().waiting = Some(cx.waker().clone());
            Poll::Pending
        })
        .await
    }
}

impl<T> Clone for Mailbox<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
