//! A task per job; the first error cancels the others, and reaches the main program once they have
//! cleaned up, as with `asyncio.TaskGroup`.

use super::Host;
use super::job::Style;
use super::tasks::{Tasks, Until};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn task_group(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    tasks.wait(Until::AllOrNone, None).await;
    tasks.print_errors(usize::MAX);
    tasks.end_background().await;
}
