//! How fast this machine is: steps of CPU work, giving way, starting a worker.

use super::global::performance;
use super::wire::{FromWorker, ToWorker};
use super::worker::Worker;
use crate::exec::{Blocked, Clock, Executor};
use crate::model::{Machine, Micros};
use crate::run::steps;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A sample is long against the steps of the browser's clock, which may be 1 ms.
const SAMPLE_MILLIS: f64 = 10.0;
/// So many samples in a row without a better one are enough; and so many are, in any case. The
/// browser compiles the loop for good while it runs, and on busy cores that takes its time.
const ENOUGH: u32 = 15;
const MOST_SAMPLES: u32 = 80;
/// What counts as better, and is not only noise.
const BETTER: f64 = 1.03;
/// Until the length of a sample is about right.
const WARM_UP_MILLIS: f64 = 20.0;
const YIELDS: u32 = 20_000;

/// Steps of CPU work in a millisecond on this thread, and what giving way to the event loop costs,
/// in nanoseconds. Takes 200 to 900 ms: for a worker.
pub(super) fn measure() -> (u32, u32) {
    let Some(clock) = performance() else {
        let machine = Machine::default();
        return (machine.steps_per_milli, machine.yield_nanos);
    };
    let timed = |work: &mut dyn FnMut()| {
        let start = clock.now();
        work();
        clock.now() - start
    };
    let mut state = 1;
    let mut per_milli = 10_000.0_f64;
    let (mut spent, mut best) = (0.0, 0.0_f64);
    while spent < WARM_UP_MILLIS {
        let count = whole(per_milli * SAMPLE_MILLIS / 4.0);
        let millis = timed(&mut || state = steps(state, count.into())).max(0.01);
        per_milli = f64::from(count) / millis;
        spent += millis;
    }
    // The best of some: whatever else runs on this machine only takes time away.
    let mut since = 0;
    for _ in 0..MOST_SAMPLES {
        let count = whole(per_milli.max(best) * SAMPLE_MILLIS);
        let millis = timed(&mut || state = steps(state, count.into())).max(0.01);
        let found = f64::from(count) / millis;
        since = if found > best * BETTER { 0 } else { since + 1 };
        best = best.max(found);
        if since == ENOUGH {
            break;
        }
    }
    let millis = timed(&mut give_way_often);
    // So that nobody finds the result unused and the work unnecessary.
    let unused = f64::from(u32::from(state == 0));
    let nanos = millis * 1e6 / f64::from(YIELDS) + unused;
    (whole(best).max(1), whole(nanos))
}

fn give_way_often() {
    let executor = Executor::new(Rc::new(Still));
    let lane = executor.add_lane();
    let own = lane.clone();
    let task = lane.spawn(async move {
        for _ in 0..YIELDS {
            own.sleep(Micros::ZERO).await;
        }
    });
    executor.turn(|| true);
    drop(task);
}

/// A clock that nobody waits by.
struct Still;

impl Clock for Still {
    fn now(&self) -> Micros {
        Micros::ZERO
    }

    fn block(&self, _: Micros) -> Blocked {
        Blocked::Passed
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and the cast saturates"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

/// How many threads compute at the same time here.
pub fn cores() -> u32 {
    let cores = web_sys::window().map(|window| window.navigator().hardware_concurrency());
    cores.map_or(1, whole).max(1)
}

/// Measures this machine, on workers. The error is the browser's own words.
pub async fn measure_machine() -> Result<Machine, String> {
    // The first one is for the caches: its code has to be fetched.
    Worker::start()?.ready().await?;
    let now = || performance().map_or(0.0, |clock| clock.now());
    let start = now();
    let worker = Worker::start()?;
    worker.ready().await?;
    let start_up = Micros(u64::from(whole((now() - start) * 1_000.0)));
    let (steps_per_milli, yield_nanos) = speed(&worker).await?;
    Ok(Machine {
        cores: cores(),
        steps_per_milli,
        start_up,
        yield_nanos,
    })
}

#[derive(Default)]
struct Answer {
    said: Option<Result<(u32, u32), String>>,
    waiting: Option<Waker>,
}

async fn speed(worker: &Worker) -> Result<(u32, u32), String> {
    let answer = Rc::<RefCell<Answer>>::default();
    let own = answer.clone();
    worker.listen(move |said| {
        let mut answer = own.borrow_mut();
        answer.said = match said {
            FromWorker::Speed(steps, nanos) => Some(Ok((steps, nanos))),
            FromWorker::Broke(why) => Some(Err(why)),
            _ => return,
        };
        if let Some(waiting) = answer.waiting.take() {
            waiting.wake();
        }
    });
    worker.post(&ToWorker::Measure)?;
    poll_fn(|cx| {
        let mut answer = answer.borrow_mut();
        if let Some(said) = answer.said.take() {
            return Poll::Ready(said);
        }
        answer.waiting = Some(cx.waker().clone());
        Poll::Pending
    })
    .await
}
