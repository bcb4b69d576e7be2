//! A task per job; the first error cancels the others, and reaches the main program once they have
//! cleaned up, as with `asyncio.TaskGroup`.

use super::job::Style;
use super::tasks::Tasks;
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn task_group(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    let mut failed = Vec::new();
    while let Some((job, end)) = tasks.next().await {
        if end == JobEnd::Failed {
            failed.push(job);
            break;
        }
    }
    // Those that failed in the same turn are in the group of errors too.
    while let Some((job, end)) = tasks.look() {
        if end == JobEnd::Failed {
            failed.push(job);
        }
    }
    tasks.cancel_awaited();
    for job in failed {
        job.print_by_main(host, Slot::Error);
    }
    tasks.cancel_all();
}
