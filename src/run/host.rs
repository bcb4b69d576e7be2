//! What a mode's code asks of the lane that it runs on, and the one way for it to be seen.

use crate::exec::Lane;
use crate::model::{EventKind, JobId};

/// A lane with somebody who listens.
pub trait Host: Clone + 'static {
    /// The lane this code runs on.
    fn lane(&self) -> &Lane;

    /// Something has happened now: to a job, or to the main program.
    fn report(&self, job: Option<JobId>, kind: EventKind);
}
