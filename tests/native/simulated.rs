//! Every mode on the simulated host.

use super::cases::{self, Backend};
use async_playground::model::{Machine, Mode, Scenario, Trace};
use async_playground::run::simulate;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

struct Simulated;

impl Backend for Simulated {
    const EXACT: bool = true;

    async fn run(&self, scenario: &Rc<Scenario>, mode: Mode) -> Trace {
        simulate(scenario, mode, &Machine::default()).expect("it has an end")
    }
}

/// A simulation never waits, so one poll is all it takes.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a simulation waited"),
    }
}

macro_rules! case {
    ($name:ident) => {
        #[test]
        fn $name() {
            now(cases::$name(&Simulated));
        }
    };
}

crate::for_each_case!(case);
