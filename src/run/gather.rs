//! A task per job, all under way at once: waits overlap, and the longest decides.
//!
//! The first error reaches the main program at once, and the other tasks go on, as with
//! `asyncio.gather`. The program then waits for them too.

use super::job::Style;
use super::tasks::Tasks;
use super::{Host, JobEnd};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn gather(
    host: &Rc<dyn Host>,
    scenario: &Rc<Scenario>,
    style: Style,
    limit: Option<u32>,
) {
    let mut tasks = Tasks::spawn(host, scenario, style, limit);
    let mut failed = false;
    while let Some((job, end)) = tasks.next().await {
        if end == JobEnd::Failed && !failed {
            failed = true;
            job.print_by_main(host, Slot::Error);
        }
    }
    tasks.cancel_all();
}
