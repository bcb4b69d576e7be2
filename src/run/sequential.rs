//! One after another, each with blocking calls: the total is the sum of all waits.

use super::Host;
use super::job::{Wait, jobs};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn sequential<H: Host>(host: &H, scenario: &Rc<Scenario>) {
    for job in jobs(scenario) {
        job.run(host, Wait::Block).await;
    }
}
