//! A prediction: the mode's own code on simulated lanes, in virtual time.

use super::simulated::Simulated;
use super::{Host, Rate, program};
use crate::exec::{Executor, NoEnd, VirtualClock};
use crate::model::{Failure, Machine, Mode, Scenario, Trace};
use std::rc::Rc;

/// How many polls a simulation may take: some hundred times what the limits of a scenario ask for
/// in the modes there are, and about a second of work.
const MOST_POLLS: u64 = 2_000_000;

/// What running `scenario` in `mode` should come to on that machine, event by event. Two calls give
/// the same trace.
pub fn simulate(scenario: &Rc<Scenario>, mode: Mode, machine: &Machine) -> Result<Trace, Failure> {
    let options = &scenario.options;
    let machine = Machine {
        cores: options.cores.unwrap_or(machine.cores).max(1),
        ..*machine
    };
    let clock = Rc::new(VirtualClock::new());
    let executor = Executor::with_cores(clock.clone(), machine.cores);
    let host = Simulated::new(executor.add_lane(), scenario, mode, machine);
    let main = host
        .lane()
        .spawn(program(Rc::new(host.clone()), scenario.clone(), mode));
    clock
        .run(&executor, &main, MOST_POLLS)
        .map_err(|no_end| match no_end {
            NoEnd::Stalled => Failure::Stalled,
            NoEnd::TooManyPolls(polls) => Failure::TooManySteps(polls),
        })?;
    host.trace()
        .map_err(|illegal| Failure::Illegal(illegal.to_string()))
}

/// The rate of CPU work in a run of that scenario on that machine.
pub fn rate(scenario: &Scenario, machine: &Machine) -> Rate {
    Rate::new(machine, scenario.options.time_scale)
}
