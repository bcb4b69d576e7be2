//! A task per job; errors are results like others, looked at when all have ended, as with
//! `asyncio.gather(..., return_exceptions=True)`.

use super::Host;
use super::job::Style;
use super::tasks::{Tasks, Until};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn collect(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    tasks.wait(Until::All, None).await;
    // Results come in the order of the table, whatever the order in which they are ready.
    tasks.sort_errors();
    tasks.print_errors(usize::MAX);
    tasks.end_background().await;
}
