//! A task per job; errors are results like others, looked at when all have ended, as with
//! `asyncio.gather(..., return_exceptions=True)`.

use super::job::Style;
use super::tasks::Tasks;
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn collect<H: Host>(host: &H, scenario: &Rc<Scenario>) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    let mut failed = Vec::new();
    while let Some((job, end)) = tasks.next().await {
        if end == JobEnd::Failed {
            failed.push(job);
        }
    }
    // Results come in the order of the table, whatever the order in which they were ready.
    failed.sort_by_key(|job| job.id);
    for job in failed {
        job.print_by_main(host, Slot::Error);
    }
    tasks.cancel_all();
}
