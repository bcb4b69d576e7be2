//! The deadlines of an executor, the earliest first, ties in the order in which they were set.

use super::inbox::TaskId;
use crate::model::Micros;
use std::cell::Cell;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::rc::Rc;

/// A heap of deadlines. One that nobody waits for any more is passed over when it comes up.
#[derive(Default)]
pub(super) struct Deadlines {
    heap: BinaryHeap<Reverse<Entry>>,
    made: u64,
}

/// A deadline that somebody waits for. Dropping it takes it out.
pub(super) struct Deadline(Rc<Cell<State>>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Wanted,
    /// The loop has come to it.
    Met,
    Gone,
}

/// A deadline that is due: whom it is about.
pub(super) struct Due {
    pub(super) task: TaskId,
    /// Whether it has the task polled, rather than woken.
    pub(super) polls: bool,
    state: Rc<Cell<State>>,
}

struct Entry {
    key: (Micros, u64),
    due: Due,
}

impl Due {
    /// Whether anybody still waits for it.
    pub(super) fn is_wanted(&self) -> bool {
        self.state.get() == State::Wanted
    }

    /// The loop has come to it.
    pub(super) fn meet(&self) {
        self.state.set(State::Met);
    }
}

impl Deadline {
    /// Whether the loop has come to it.
    pub(super) fn is_met(&self) -> bool {
        self.0.get() == State::Met
    }
}

impl Deadlines {
    /// One more, of this task.
    pub(super) fn add(&mut self, at: Micros, task: TaskId, polls: bool) -> Deadline {
        let state = Rc::new(Cell::new(State::Wanted));
        let key = (at, self.made);
        self.made += 1;
        let due = Due {
            task,
            polls,
            state: state.clone(),
        };
        self.heap.push(Reverse(Entry { key, due }));
        Deadline(state)
    }

    /// The earliest that somebody waits for.
    pub(super) fn next(&mut self) -> Option<Micros> {
        loop {
            let Reverse(first) = self.heap.peek()?;
            if first.due.is_wanted() {
                return Some(first.key.0);
            }
            self.heap.pop();
        }
    }

    /// Takes out one that is due at `now`.
    pub(super) fn take_due(&mut self, now: Micros) -> Option<Due> {
        self.next().filter(|at| *at <= now)?;
        let Reverse(first) = self.heap.pop()?;
        Some(first.due)
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.0.set(State::Gone);
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
