//! The modes: the same jobs, on lanes that are arranged one way or another.
//!
//! A mode's code knows only a [`Host`]. On the simulated one it gives a prediction, on the
//! browser's a measurement.

mod await_each;
mod gather;
mod host;
mod job;
mod program;
mod semaphore;
mod sequential;
mod simulate;

pub use host::Host;
pub use program::{Home, home, program};
pub use simulate::simulate;
