//! A lane on the page's own event loop.

use super::clock::Start;
use super::host::{BrowserHost, Running};
use crate::model::{Event, Mode, Scenario};
use std::rc::Rc;

/// A program on the page's event loop. Dropping it cancels all of it.
#[must_use = "dropping a lane cancels what runs on it"]
pub struct PageLane {
    _running: Running,
}

impl PageLane {
    /// Runs a program; `hear` is told of every event, as it happens. The error is the browser's own
    /// words.
    pub fn start(
        scenario: Rc<Scenario>,
        mode: Mode,
        start: Start,
        hear: impl Fn(Event) + 'static,
    ) -> Result<Self, String> {
        let running = BrowserHost::run(scenario, mode, start, hear)?;
        Ok(Self { _running: running })
    }
}
