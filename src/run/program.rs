//! The main program around every mode: its first line, the jobs, its last line.

use super::{Host, await_each, gather, sequential};
use crate::model::{Ending, EventKind, Mode, Scenario, Slot};
use std::rc::Rc;

/// Where a mode's main program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// On the page's own event loop.
    Page,
    /// On a worker, because it blocks.
    Worker,
}

/// Where the main program of a mode runs.
pub const fn home(mode: Mode) -> Home {
    match mode {
        Mode::Sequential => Home::Worker,
        Mode::AwaitEach | Mode::Gather { .. } => Home::Page,
    }
}

/// Runs a scenario in a mode, from the lane's first event to its last.
pub async fn program<H: Host>(host: H, scenario: Rc<Scenario>, mode: Mode) {
    host.report(None, EventKind::LaneReady);
    print(&host, &scenario, Slot::First);
    match mode {
        Mode::Sequential => sequential::sequential(&host, &scenario).await,
        Mode::AwaitEach => await_each::await_each(&host, &scenario).await,
        Mode::Gather { limit } => gather::gather(&host, &scenario, limit).await,
    }
    print(&host, &scenario, Slot::Last);
    host.report(None, EventKind::RunEnded(Ending::Completed));
}

fn print<H: Host>(host: &H, scenario: &Scenario, slot: Slot) {
    let line = scenario.lines.get(slot);
    if !line.is_empty() {
        host.report(None, EventKind::Printed(line.to_owned()));
    }
}
