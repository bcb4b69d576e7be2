//! Workers that stand ready: those that have done their work wait a while for more.

use super::wire::ToWorker;
use super::worker::Worker;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// How long a worker without work is kept, in milliseconds.
const KEPT_MILLIS: u32 = 30_000;
/// How many of them are kept: as many as a run may need.
const KEPT: usize = 16;

/// The workers without work. Clones are the same.
#[derive(Clone, Default)]
pub struct Workers(Rc<Idle>);

#[derive(Default)]
struct Idle {
    workers: RefCell<Vec<Worker>>,
    /// Ends them all.
    patience: RefCell<Option<Timeout>>,
}

impl Workers {
    /// One that stands ready, or one that is just being started. The error is the browser's.
    pub fn take(&self) -> Result<Worker, String> {
        loop {
            let idle = self.0.workers.borrow_mut().pop();
            match idle {
                Some(worker) if worker.is_sound() => return Ok(worker),
                Some(broken) => drop(broken),
                None => return Worker::start(),
            }
        }
    }

    /// Keeps one whose work is over.
    pub fn give_back(&self, worker: Worker) {
        worker.forget_listener();
        let full = self.0.workers.borrow().len() >= KEPT;
        if full || !worker.is_sound() || worker.post(&ToWorker::Rest).is_err() {
            return;
        }
        self.0.workers.borrow_mut().push(worker);
        let idle = Rc::downgrade(&self.0);
        let patience = Timeout::new(KEPT_MILLIS, move || {
            if let Some(idle) = idle.upgrade() {
                let workers = idle.workers.take();
                drop(workers);
            }
        });
        self.0.patience.replace(Some(patience));
    }
}
