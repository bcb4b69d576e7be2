//! The deadlines of an executor, the earliest first, ties in the order in which they were set.

use crate::model::Micros;
use std::cell::RefCell;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::rc::Rc;
use std::task::Waker;

/// Who is to be woken, unless nobody waits any more.
type Target = Rc<RefCell<Option<Waker>>>;

/// A heap of deadlines. One that nobody waits for any more is passed over when it comes up.
#[derive(Default)]
pub(super) struct Deadlines {
    heap: BinaryHeap<Reverse<Entry>>,
    made: u64,
}

/// A deadline that somebody waits for. Dropping it takes it out.
pub(super) struct Deadline {
    pub(super) at: Micros,
    target: Target,
}

struct Entry {
    key: (Micros, u64),
    target: Target,
}

impl Deadlines {
    /// One more, to wake `waker`.
    pub(super) fn add(&mut self, at: Micros, waker: &Waker) -> Deadline {
        let target: Target = Rc::new(RefCell::new(Some(waker.clone())));
        let key = (at, self.made);
        self.made += 1;
        self.heap.push(Reverse(Entry {
            key,
            target: target.clone(),
        }));
        Deadline { at, target }
    }

    /// The earliest that somebody waits for.
    pub(super) fn next(&mut self) -> Option<Micros> {
        loop {
            let Reverse(first) = self.heap.peek()?;
            if first.target.borrow().is_some() {
                return Some(first.key.0);
            }
            self.heap.pop();
        }
    }

    /// Takes out one that is due at `now`: whom it wakes.
    pub(super) fn take_due(&mut self, now: Micros) -> Option<Waker> {
        self.next().filter(|at| *at <= now)?;
        let Reverse(first) = self.heap.pop()?;
        first.target.take()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        self.target.take();
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
