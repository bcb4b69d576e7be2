//! The executor: order, holding, cancelling, waking, and ends that do not come.

use async_playground::exec::{Clock, Executor, Lane, NoEnd, Turn, VirtualClock};
use async_playground::model::Micros;
use proptest::prelude::*;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

const MOST: u64 = 100_000;

/// An executor in virtual time, and a note of what happened when.
struct Bench {
    clock: Rc<VirtualClock>,
    executor: Executor,
    notes: Notes,
}

#[derive(Clone, Default)]
struct Notes(Rc<RefCell<Vec<(u64, String)>>>);

impl Notes {
    fn add(&self, lane: &Lane, note: impl Into<String>) {
        self.0
            .borrow_mut()
            .push((lane.now().as_millis(), note.into()));
    }
}

impl Bench {
    fn new() -> Self {
        let clock = Rc::new(VirtualClock::new());
        let executor = Executor::new(clock.clone());
        Self {
            clock,
            executor,
            notes: Notes::default(),
        }
    }

    fn run<T: 'static>(
        &self,
        lane: &Lane,
        main: impl Future<Output = T> + 'static,
    ) -> Result<T, NoEnd> {
        let main = lane.spawn(main);
        self.clock.run(&self.executor, &main, MOST)
    }

    fn notes(&self) -> Vec<(u64, String)> {
        self.notes.0.take()
    }
}

fn millis(millis: u64) -> Micros {
    Micros::from_millis(millis)
}

fn noted(notes: &[(u64, &str)]) -> Vec<(u64, String)> {
    notes
        .iter()
        .map(|(at, note)| (*at, (*note).to_owned()))
        .collect()
}

#[test]
fn tasks_are_polled_in_the_order_of_their_spawn() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let (own, notes) = (lane.clone(), bench.notes.clone());
    let done = bench.run(&lane, async move {
        let tasks: Vec<_> = ["a", "b", "c"]
            .map(|name| {
                let (lane, notes) = (own.clone(), notes.clone());
                own.spawn(async move { notes.add(&lane, name) })
            })
            .into();
        notes.add(&own, "spawned");
        for task in tasks {
            task.await;
        }
    });
    assert_eq!(done, Ok(()));
    assert_eq!(
        bench.notes(),
        noted(&[(0, "spawned"), (0, "a"), (0, "b"), (0, "c")])
    );
}

#[test]
fn deadlines_fire_in_time_order_and_ties_in_the_order_they_were_set() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let waits = [("a", 20), ("b", 10), ("c", 20), ("d", 10), ("e", 0)];
    let tasks: Vec<_> = waits
        .map(|(name, wait)| {
            let (own, notes) = (lane.clone(), bench.notes.clone());
            lane.spawn(async move {
                own.sleep(millis(wait)).await;
                notes.add(&own, name);
            })
        })
        .into();
    let all = async move {
        for task in tasks {
            task.await;
        }
    };
    assert_eq!(bench.run(&lane, all), Ok(()));
    assert_eq!(
        bench.notes(),
        noted(&[(0, "e"), (10, "b"), (10, "d"), (20, "a"), (20, "c")])
    );
}

#[test]
fn a_held_lane_moves_nothing_else_but_other_lanes_go_on() {
    let bench = Bench::new();
    let (held, free) = (bench.executor.add_lane(), bench.executor.add_lane());
    let task = |lane: &Lane, name: &'static str| {
        let (own, notes) = (lane.clone(), bench.notes.clone());
        lane.spawn(async move {
            own.sleep(millis(10)).await;
            notes.add(&own, name);
        })
    };
    let (blocked, other) = (task(&held, "held up"), task(&free, "free"));
    let (own, notes) = (held.clone(), bench.notes.clone());
    let done = bench.run(&held, async move {
        own.block(millis(30)).await;
        notes.add(&own, "came back");
        blocked.await;
        other.await;
    });
    assert_eq!(done, Ok(()));
    assert_eq!(
        bench.notes(),
        noted(&[(10, "free"), (30, "came back"), (30, "held up")])
    );
}

#[test]
fn a_dropped_holder_gives_its_lane_back() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let other = bench.executor.add_lane();
    let own = lane.clone();
    let holder = lane.spawn(async move { own.block(millis(1_000)).await });
    let (own, notes) = (lane.clone(), bench.notes.clone());
    let waiting = lane.spawn(async move { notes.add(&own, "moves") });
    let own = other.clone();
    let done = bench.run(&other, async move {
        own.sleep(millis(5)).await;
        drop(holder);
        waiting.await;
    });
    assert_eq!(done, Ok(()));
    assert_eq!(bench.notes(), noted(&[(5, "moves")]));
}

/// Counts its drops.
struct Dropped(Rc<Cell<u32>>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn dropping_a_handle_cancels_its_task_and_takes_its_deadline_out() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let drops = Rc::new(Cell::new(0));
    let (own, kept) = (lane.clone(), Dropped(drops.clone()));
    let task = lane.spawn(async move {
        own.sleep(millis(1_000)).await;
        drop(kept);
    });
    assert_eq!(bench.executor.turn(|| true), Turn::Until(millis(1_000)));
    drop(task);
    assert_eq!(drops.get(), 1);
    assert_eq!(bench.executor.turn(|| true), Turn::Idle);
}

#[test]
fn dropping_the_executor_drops_every_task_once_and_takes_no_more() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let drops = Rc::new(Cell::new(0));
    let tasks: Vec<_> = (0..5)
        .map(|wait| {
            let (own, kept) = (lane.clone(), Dropped(drops.clone()));
            lane.spawn(async move {
                own.sleep(millis(wait)).await;
                std::future::pending::<()>().await;
                drop(kept);
            })
        })
        .collect();
    bench.executor.turn(|| true);
    drop(bench);
    assert_eq!(drops.get(), 5);
    let kept = Dropped(drops.clone());
    let late = lane.spawn(async move { drop(kept) });
    assert_eq!(drops.get(), 6);
    drop((tasks, late));
    assert_eq!(drops.get(), 6);
}

#[test]
fn many_wake_ups_are_one_poll() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let polls = Rc::new(Cell::new(0));
    let waker = Rc::new(RefCell::new(None::<Waker>));
    let (seen, kept) = (polls.clone(), waker.clone());
    let task = lane.spawn(poll_fn(move |cx| {
        seen.set(seen.get() + 1);
        kept.replace(Some(cx.waker().clone()));
        Poll::<()>::Pending
    }));
    bench.executor.turn(|| true);
    assert_eq!(polls.get(), 1);
    for _ in 0..3 {
        waker
            .borrow()
            .as_ref()
            .expect("it was polled")
            .wake_by_ref();
    }
    bench.executor.turn(|| true);
    assert_eq!(polls.get(), 2);
    drop(task);
    // A waker that outlives its task wakes nobody.
    waker
        .borrow()
        .as_ref()
        .expect("it was polled")
        .wake_by_ref();
    assert_eq!(bench.executor.turn(|| true), Turn::Idle);
    assert_eq!(polls.get(), 2);
}

#[test]
fn a_simulation_that_waits_for_nothing_is_told_so() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let main = std::future::pending::<()>();
    assert_eq!(bench.run(&lane, main), Err(NoEnd::Stalled));
}

#[test]
fn a_simulation_without_an_end_is_told_so() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let own = lane.clone();
    let main = async move {
        loop {
            own.sleep(Micros::ZERO).await;
        }
    };
    let no_end: Result<(), NoEnd> = bench.run(&lane, main);
    assert_eq!(no_end, Err(NoEnd::TooManyPolls(MOST)));
}

#[test]
fn a_turn_that_is_cut_short_goes_on_where_it_was() {
    let bench = Bench::new();
    let lane = bench.executor.add_lane();
    let tasks: Vec<_> = (0..3)
        .map(|name: u32| {
            let (own, notes) = (lane.clone(), bench.notes.clone());
            lane.spawn(async move { notes.add(&own, name.to_string()) })
        })
        .collect();
    assert_eq!(bench.executor.turn(|| false), Turn::More);
    assert_eq!(bench.executor.turn(|| false), Turn::More);
    assert_eq!(bench.executor.turn(|| true), Turn::Idle);
    assert_eq!(bench.notes(), noted(&[(0, "0"), (0, "1"), (0, "2")]));
    drop(tasks);
}

proptest! {
    /// However tasks wait, spawn and block on however many lanes: time never goes back, nothing is
    /// lost, and the end is no earlier than the longest chain and no later than the sum.
    #[test]
    fn random_programs_end_between_their_bounds(
        lanes in 1_usize..4,
        chains in prop::collection::vec(prop::collection::vec((0_u64..50, any::<bool>()), 0..8), 1..20),
    ) {
        let bench = Bench::new();
        let lanes: Vec<Lane> = (0..lanes).map(|_| bench.executor.add_lane()).collect();
        let tasks: Vec<_> = chains.iter().cloned().zip(lanes.iter().cycle()).map(|(chain, lane)| {
            let (own, notes) = (lane.clone(), bench.notes.clone());
            lane.spawn(async move {
                for (wait, blocks) in chain {
                    if blocks {
                        own.block(millis(wait)).await;
                    } else {
                        own.sleep(millis(wait)).await;
                    }
                    notes.add(&own, "step");
                }
            })
        }).collect();
        let done = bench.run(&lanes[0], async move {
            for task in tasks {
                task.await;
            }
        });
        prop_assert_eq!(done, Ok(()));
        let notes = bench.notes();
        prop_assert!(notes.is_sorted_by_key(|(at, _)| *at));
        prop_assert_eq!(notes.len(), chains.iter().map(Vec::len).sum::<usize>());
        let totals = || chains.iter().map(|chain| chain.iter().map(|(wait, _)| wait).sum::<u64>());
        let end = bench.clock.now().as_millis();
        prop_assert!(end >= totals().max().unwrap_or_default());
        prop_assert!(end <= totals().sum::<u64>());
    }
}
