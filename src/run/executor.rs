//! An event loop that hands blocking jobs to a pool of threads, as `loop.run_in_executor` does.
//!
//! The first error reaches the main program at once; what runs on a thread goes on, for nobody can
//! cancel it.

use super::pool::Pool;
use super::{Host, JobEnd, Start};
use crate::model::{Scenario, Slot};
use std::rc::Rc;

pub(super) async fn executor(
    host: &Rc<dyn Host>,
    scenario: &Rc<Scenario>,
    lanes: u32,
    start: Start,
) {
    let mut pool = Pool::open(host, scenario, lanes, start);
    let mut failed = false;
    while let Some((job, end)) = pool.next().await {
        if end == JobEnd::Failed && !failed {
            failed = true;
            job.print_by_main(host, Slot::Error);
        }
    }
    pool.end_background().await;
}
