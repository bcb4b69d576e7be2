//! Coroutines, each awaited before the next: `async` alone makes nothing concurrent. An error ends
//! the whole.

use super::job::{Style, jobs};
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn await_each(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    for job in jobs(scenario) {
        if job.run(host, Style::COROUTINE).await == JobEnd::Failed {
            return job.print_by_main(host, Slot::Error);
        }
    }
}
