//! A task per job, all under way at once: waits overlap, and the longest decides.
//!
//! The first error reaches the main program at once, and the other tasks go on, as with
//! `asyncio.gather`. The program then waits for them too.

use super::Host;
use super::job::Style;
use super::tasks::{Outcome, Tasks, Until};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn gather(
    host: &Rc<dyn Host>,
    scenario: &Rc<Scenario>,
    style: Style,
    limit: Option<u32>,
) {
    let mut tasks = Tasks::spawn(host, scenario, style, limit);
    if tasks.wait(Until::Error, None).await == Outcome::Failed {
        tasks.print_errors(1);
        tasks.wait_for_the_rest().await;
    }
    tasks.end_background().await;
}
