//! The nouns of the playground: time, job, mode, scenario, event, trace. Standard library only.

mod edit;
mod event;
mod invalid;
mod job;
mod lines;
mod mode;
mod scenario;
mod status;
mod time;
mod trace;

pub use edit::Edit;
pub use event::{Ending, Event, EventKind, LaneId};
pub use invalid::{Allowed, Field, Invalid};
pub use job::{Instance, Job, JobId};
pub use lines::{Lines, Slot};
pub use mode::{Mode, ModeKind};
pub use scenario::{Options, Parts, Scenario, TimeScale, limits};
pub use status::{Failure, Status};
pub use time::Micros;
pub use trace::{Illegal, Trace};
