//! A task per job and a time for all of them; when it is up, those left are cancelled, as with
//! `asyncio.wait_for(asyncio.gather(...), timeout)`.

use super::job::Style;
use super::tasks::{Tasks, TimeIsUp, deadline};
use super::{Host, JobEnd};
use crate::model::{EventKind, Micros, Scenario, Slot};
use std::rc::Rc;

pub(super) async fn wait_for(host: &Rc<dyn Host>, scenario: &Rc<Scenario>, timeout: Micros) {
    let mut tasks = Tasks::spawn(host, scenario, Style::COROUTINE, None);
    let mut deadline = deadline(host, timeout);
    loop {
        match tasks.next_within(&mut deadline).await {
            Ok(Some((job, JobEnd::Failed))) => {
                job.print_by_main(host, Slot::Error);
                break;
            }
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(TimeIsUp) => {
                tasks.cancel_awaited();
                let line = scenario.lines.get(Slot::Timeout);
                if !line.is_empty() {
                    host.report(None, EventKind::Printed(line.to_owned()));
                }
                break;
            }
        }
    }
    // After an error the others go on, and nobody gives them a time any more.
    while tasks.next().await.is_some() {}
    tasks.cancel_all();
}
