//! The modes: the same jobs, on lanes that are arranged one way or another.
//!
//! A mode's code knows only a [`Host`]. On the simulated one it gives a prediction, on the
//! browser's a measurement.

mod await_each;
mod collect;
mod executor;
mod gather;
mod host;
mod job;
mod mailbox;
mod pool;
mod program;
mod sequential;
mod simulate;
mod simulated;
mod task_group;
mod tasks;
mod threads;
mod wait_for;
mod work;

pub use host::{Host, JobEnd, Later, Lost, Other, Start};
pub use program::{Home, home, job_on_lane, kept, program, side_by_side};
pub use simulate::{rate, simulate};
pub use work::{Rate, Work, expected, run as steps};
