//! One after another, each with blocking calls: the total is the sum of all waits. An error ends the
//! whole.

use super::job::{Style, jobs};
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn sequential(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    for job in jobs(scenario) {
        if job.run(host, Style::FUNCTION).await == JobEnd::Failed {
            return job.print_by_main(host, Slot::Error);
        }
    }
}
