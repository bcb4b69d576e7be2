//! How many may be under way at once: a semaphore, first come first served, as `asyncio.Semaphore`
//! is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// So many permits. Clones are the same semaphore.
#[derive(Clone)]
pub struct Semaphore(Rc<RefCell<State>>);

struct State {
    free: u32,
    queue: VecDeque<Rc<RefCell<Place>>>,
}

/// One who waits for a permit.
enum Place {
    Waiting(Waker),
    /// The permit is theirs, though they have not been polled since.
    Granted,
    /// They have left the queue.
    Gone,
}

/// Leave to be under way. It is given back when it is dropped.
#[must_use = "dropping the permit gives it back"]
pub struct Permit(Semaphore);

/// Ready with a permit. Dropping it leaves the queue.
#[must_use = "nothing is asked for until it is awaited"]
pub struct Acquire {
    semaphore: Semaphore,
    place: Option<Rc<RefCell<Place>>>,
}

impl Semaphore {
    /// A semaphore with so many permits.
    pub fn new(permits: u32) -> Self {
        Self(Rc::new(RefCell::new(State {
            free: permits,
            queue: VecDeque::new(),
        })))
    }

    /// Whether anybody waits for a permit.
    pub fn is_wanted(&self) -> bool {
        let state = self.0.borrow();
        let mut queue = state.queue.iter();
        queue.any(|place| matches!(*place.borrow(), Place::Waiting(_)))
    }

    /// A permit, when it is one's turn.
    pub fn acquire(&self) -> Acquire {
        let semaphore = self.clone();
        Acquire {
            semaphore,
            place: None,
        }
    }

    /// Hands a free permit to the first who waits for it.
    fn release(&self) {
        let mut state = self.0.borrow_mut();
        while let Some(place) = state.queue.pop_front() {
            match place.replace(Place::Granted) {
                Place::Waiting(waker) => return waker.wake(),
                Place::Gone | Place::Granted => {}
            }
        }
        state.free += 1;
    }
}

impl Future for Acquire {
    type Output = Permit;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Permit> {
        if let Some(place) = self.place.clone() {
            let mut place = place.borrow_mut();
            return match &mut *place {
                Place::Waiting(waker) => {
                    waker.clone_from(cx.waker());
                    Poll::Pending
                }
                Place::Granted | Place::Gone => {
                    *place = Place::Gone;
                    self.place = None;
                    Poll::Ready(Permit(self.semaphore.clone()))
                }
            };
        }
        let semaphore = self.semaphore.clone();
        let mut state = semaphore.0.borrow_mut();
        if state.free > 0 {
            state.free -= 1;
            return Poll::Ready(Permit(self.semaphore.clone()));
        }
        let place = Rc::new(RefCell::new(Place::Waiting(cx.waker().clone())));
        state.queue.push_back(place.clone());
        self.place = Some(place);
        Poll::Pending
    }
}

impl Drop for Acquire {
    fn drop(&mut self) {
        let Some(place) = self.place.take() else {
            return;
        };
        if matches!(place.replace(Place::Gone), Place::Granted) {
            self.semaphore.release();
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.release();
    }
}
