//! Coroutines, each awaited before the next: `async` alone makes nothing concurrent.

use super::Host;
use super::job::{Wait, jobs};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn await_each<H: Host>(host: &H, scenario: &Rc<Scenario>) {
    for job in jobs(scenario) {
        job.run(host, Wait::Await).await;
    }
}
