//! The run's lock: a token that the page passes around, first come first served.
//!
//! Workers share no memory, so whoever holds the lock gives it to another by a message in any case.
//! The browser's own locks take more of them (see "Decisions" in ARCHITECTURE.md).

use super::others::{OtherLane, same};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// A token, and those who wait for it.
#[derive(Default)]
pub(super) struct Token(RefCell<State>);

#[derive(Default)]
struct State {
    holder: Option<Weak<OtherLane>>,
    queue: VecDeque<Weak<OtherLane>>,
}

impl Token {
    /// The lane wants it.
    pub(super) fn ask(&self, lane: &Rc<OtherLane>) {
        self.0.borrow_mut().queue.push_back(Rc::downgrade(lane));
        self.pass_on();
    }

    /// The lane has no more use for it, or is gone; no effect where it neither has nor wants it.
    pub(super) fn give_back(&self, lane: &Rc<OtherLane>) {
        let mut state = self.0.borrow_mut();
        state.queue.retain(|waiting| !same(waiting, lane));
        if state
            .holder
            .as_ref()
            .is_some_and(|holder| same(holder, lane))
        {
            state.holder = None;
        }
        drop(state);
        self.pass_on();
    }

    fn pass_on(&self) {
        let mut state = self.0.borrow_mut();
        if state
            .holder
            .as_ref()
            .is_some_and(|holder| holder.strong_count() > 0)
        {
            return;
        }
        while let Some(next) = state.queue.pop_front() {
            if let Some(lane) = next.upgrade() {
                state.holder = Some(next);
                return lane.give_token();
            }
        }
        state.holder = None;
    }
}
