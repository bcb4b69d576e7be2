//! What a prediction has to know of the machine: cores, speed, and what things cost there.

use super::Micros;

/// A machine, as measured. Costs are in real time, whatever the time scale of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    /// How many threads compute at the same time.
    pub cores: u32,
    /// Steps of CPU work that one core does in a millisecond.
    pub steps_per_milli: u32,
    /// How long a worker takes from nothing until it can run a job.
    pub start_up: Micros,
    /// What giving way to the event loop costs once, in nanoseconds.
    pub yield_nanos: u32,
}

/// Before anything was measured: a machine like many.
impl Default for Machine {
    fn default() -> Self {
        Self {
            cores: 4,
            steps_per_milli: 500_000,
            start_up: Micros::from_millis(30),
            yield_nanos: 500,
        }
    }
}
