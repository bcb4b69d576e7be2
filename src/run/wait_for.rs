//! A task per job and a time for all of them; when it is up, those left are cancelled, as with
//! `asyncio.wait_for(asyncio.gather(...), timeout)`.

use super::Host;
use super::job::Style;
use super::tasks::{Outcome, Tasks, Until};
use crate::model::{EventKind, Job, Micros, Scenario, Slot};
use std::rc::Rc;

pub(super) async fn wait_for(host: &Rc<dyn Host>, scenario: &Rc<Scenario>, timeout: Micros) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    let deadline = host.lane().alarm(timeout);
    match tasks.wait(Until::Error, Some(deadline)).await {
        Outcome::Done => {}
        Outcome::Failed => tasks.print_errors(1),
        Outcome::TimeIsUp => {
            let line = scenario.lines.get(Slot::Timeout);
            if !line.is_empty() {
                host.report(None, EventKind::Printed(line.into()));
            }
        }
    }
    let may_fail = |job: &Job| job.fails_after.is_some() && !job.background;
    if scenario.jobs.iter().any(may_fail) {
        // After an error the others go on, and nobody gives them a time any more.
        tasks.wait_for_the_rest().await;
    }
    tasks.end_background().await;
}
