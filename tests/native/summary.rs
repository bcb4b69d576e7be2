//! The statistics that are read off a trace, against values computed by hand.

use crate::support::{parts, row};
use async_playground::derive::{Path, Summary, summary};
use async_playground::lessons;
use async_playground::model::{JobId, Machine, Micros, Mode, ModeKind, Options, Scenario};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

fn millis(millis: u64) -> Micros {
    Micros::from_millis(millis)
}

fn path(jobs: &[u32], length: u64) -> Path {
    Path {
        jobs: jobs.iter().copied().map(JobId).collect(),
        length: millis(length),
    }
}

fn of(scenario: &Rc<Scenario>, mode: Mode) -> Summary {
    let trace = simulate(scenario, mode, &Machine::default()).expect("a prediction");
    summary(&trace, mode)
}

/// The summary of a lesson's prediction, in the mode of that kind.
fn lesson(slug: &str, kind: ModeKind) -> Summary {
    let lesson = lessons::by_slug(slug).expect("a lesson of that name");
    let scenario = Rc::new((lesson.scenario)(Lang::En));
    of(
        &scenario,
        scenario.mode(kind).expect("a mode of the lesson"),
    )
}

/// 5, 7 and 3 rounds of 1 s: 15 s of waiting.
#[test]
fn of_three_look_ups() {
    let in_turn = Summary {
        elapsed: millis(15_000),
        waits: millis(15_000),
        at_once: 1,
        critical: path(&[0, 1, 2], 15_000),
        ..Summary::default()
    };
    assert_eq!(lesson("user-lookup", ModeKind::Sequential), in_turn);
    assert_eq!(lesson("user-lookup", ModeKind::AwaitEach), in_turn);
    let gathered = Summary {
        elapsed: millis(7_000),
        waits: millis(15_000),
        at_once: 3,
        critical: path(&[1], 7_000),
        ..Summary::default()
    };
    assert_eq!(lesson("user-lookup", ModeKind::Gather), gathered);
}

/// 6 s and 7 s in calls that keep the loop: the second job is held up by the first.
#[test]
fn of_a_blocked_loop() {
    let expected = Summary {
        elapsed: millis(13_000),
        waits: millis(13_000),
        at_once: 1,
        stall: millis(6_000),
        critical: path(&[0, 1], 13_000),
        ..Summary::default()
    };
    let found = lesson("blocking-call", ModeKind::GatherBlocking);
    assert_eq!(found, expected);
}

/// Two jobs compute for 1 s each. With the lock they alternate, 5 ms each: at any time one computes
/// and the other waits for the lock, but for the last 5 ms, when the first is over.
#[test]
fn of_the_gil() {
    let threads = Summary {
        elapsed: millis(2_000),
        cpu: millis(2_000),
        at_once: 2,
        lock_held: Some(millis(2_000)),
        lock_waited: Some(millis(1_995)),
        critical: path(&[1], 2_000),
        ..Summary::default()
    };
    assert_eq!(lesson("gil", ModeKind::Threads), threads);
    let free = Summary {
        elapsed: millis(1_000),
        cpu: millis(2_000),
        at_once: 2,
        critical: path(&[0], 1_000),
        ..Summary::default()
    };
    assert_eq!(lesson("gil", ModeKind::FreeThreads), free);
    // Both are started at once, on cores of their own.
    let processes = Summary {
        elapsed: millis(1_030),
        start_up: Some(millis(30)),
        ..free
    };
    assert_eq!(lesson("gil", ModeKind::Processes), processes);
}

/// Six mails of 2 s, two at a time: three pairs. A chain of the pairs' firsts is critical.
#[test]
fn of_a_queue() {
    let expected = Summary {
        elapsed: millis(6_000),
        waits: millis(12_000),
        at_once: 2,
        critical: path(&[0, 2, 4], 6_000),
        ..Summary::default()
    };
    assert_eq!(lesson("mail-queue", ModeKind::Gather), expected);
}

/// Ten dishes: 100 ms of chopping, then 200 ms in the oven.
#[test]
fn of_a_kitchen() {
    let gathered = Summary {
        // All are chopped one by one, and the last is in the oven after that.
        elapsed: millis(1_200),
        waits: millis(2_000),
        cpu: millis(1_000),
        at_once: 10,
        stall: millis(100),
        // The tenth started after 900 ms, when the ninth had gone to the oven, not to its end.
        critical: path(&[9], 300),
        ..Summary::default()
    };
    assert_eq!(lesson("kitchen", ModeKind::Gather), gathered);
}

/// Jobs of 1, 2, 3 and 1 s on two lanes: the third and the fourth wait for a lane.
#[test]
fn the_critical_path_of_a_pool_follows_its_lanes() {
    let mut parts = parts(vec![
        row("a", 1, 1_000, 1),
        row("b", 1, 2_000, 1),
        row("c", 1, 3_000, 1),
        row("d", 1, 1_000, 1),
    ]);
    let mode = Mode::Executor { pool: 2 };
    parts.modes = vec![mode];
    let scenario = Rc::new(Scenario::new(parts).expect("within the limits"));
    let expected = Summary {
        elapsed: millis(4_000),
        waits: millis(7_000),
        at_once: 2,
        lock_held: Some(Micros::ZERO),
        lock_waited: Some(Micros::ZERO),
        critical: path(&[0, 2], 4_000),
        ..Summary::default()
    };
    assert_eq!(of(&scenario, mode), expected);
}

/// 400 ms of work on 1 core by two lanes: the work counts as work, not as time at it.
#[test]
fn work_on_too_few_cores_is_not_counted_twice() {
    let mut parts = parts(vec![async_playground::model::Job {
        count: 2,
        ..async_playground::model::Job::computing("a", millis(200))
    }]);
    parts.modes = vec![Mode::FreeThreads];
    parts.options = Options {
        cores: Some(1),
        ..Options::default()
    };
    let scenario = Rc::new(Scenario::new(parts).expect("within the limits"));
    let found = of(&scenario, Mode::FreeThreads);
    assert_eq!((found.elapsed, found.cpu), (millis(400), millis(400)));
    assert_eq!(found.at_once, 2);
}

/// Nothing has happened: nothing is shown, and nothing breaks.
#[test]
fn of_nothing() {
    let empty = summary(&async_playground::model::Trace::new(), Mode::Sequential);
    assert_eq!(empty, Summary::default());
}
