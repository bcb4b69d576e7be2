//! The nouns of the playground: time, job, mode, scenario, event, trace. Standard library only.

mod check;
mod control;
mod edit;
mod event;
mod events;
mod guess;
mod invalid;
mod job;
mod lines;
mod look;
mod machine;
mod mode;
mod options;
mod scenario;
mod status;
mod time;
mod trace;
mod view;

pub use control::{Control, Controls};
pub use edit::{Edit, Flag};
pub use event::{Checksum, Ending, Event, EventKind, LaneId, Why};
pub use events::Events;
pub use guess::{Guess, Guessing};
pub use invalid::{Allowed, Field, Invalid};
pub use job::{Instance, Job, JobId};
pub use lines::{Lines, Slot};
pub use look::Look;
pub use machine::Machine;
pub use mode::{Mode, ModeKind};
pub use options::{EventLoop, Options, TimeScale};
pub use scenario::{Parts, Scenario, limits};
pub use status::{Failure, Status};
pub use time::Micros;
pub use trace::{Illegal, Trace};
pub use view::{Rows, Selected, Stamps, View, Window};
