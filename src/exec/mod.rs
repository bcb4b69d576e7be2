//! The executor: lanes, tasks, deadlines, and the clock that tells a prediction from a measurement.
//!
//! A lane polls one task at a time, first come first served, as CPython's event loop does. A task
//! that sleeps gives its lane back; one that blocks holds it, and nothing else on it moves.

mod clock;
mod deadlines;
mod executor;
mod hold;
mod inbox;
mod join;
mod lane;
mod semaphore;
mod sleep;
mod virtual_clock;

pub use clock::{Blocked, Clock};
pub use executor::{Executor, Turn};
pub use join::JoinHandle;
pub use lane::Lane;
pub use semaphore::{Permit, Semaphore};
pub use sleep::Sleep;
pub use virtual_clock::{NoEnd, VirtualClock};
