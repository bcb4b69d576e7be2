//! A task per job; errors are results like others, looked at when all have ended, as with
//! `asyncio.gather(..., return_exceptions=True)`.

use super::job::{Job, Style};
use super::tasks::Tasks;
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn collect(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    // Results come in the order of the table, whatever the order in which they are ready.
    let mut failed: Vec<Option<Job>> = vec![None; scenario.count() as usize];
    while let Some((job, end)) = tasks.next().await {
        if end == JobEnd::Failed {
            let place = job.id.0 as usize;
            failed[place] = Some(job);
        }
    }
    for job in failed.into_iter().flatten() {
        job.print_by_main(host, Slot::Error);
    }
    tasks.cancel_all();
}
