//! The ends of bars: which field each stands for, and what moving it sets.

use std::rc::Rc;

use async_playground::derive::{Roster, Stretch, stretch, timeline};
use async_playground::model::{Field, Job, JobId, Machine, Micros, Mode, limits};
use async_playground::run::simulate;

use crate::support::{row, scenario};

const fn millis(millis: u64) -> Micros {
    Micros::from_millis(millis)
}

/// The end of a job's bar, where jobs go one after another.
fn end(jobs: Vec<Job>, job: u32) -> Option<Stretch> {
    let scenario = Rc::new(scenario(jobs));
    let trace = simulate(&scenario, Mode::Sequential, &Machine::default()).expect("it has an end");
    let timeline = timeline(&trace, Micros::ZERO);
    stretch(&Roster::new(&scenario), timeline.row(JobId(job))?)
}

#[test]
fn the_end_of_a_job_stands_for_its_wait_or_else_for_its_cpu_work() {
    let waits = row("a", 1, 1_000, 2);
    let computes = Job::computing("b", millis(400));
    let both = Job {
        cpu: millis(100),
        ..row("c", 1, 300, 1)
    };
    let nothing = row("d", 1, 0, 1);
    let jobs = || {
        vec![
            waits.clone(),
            computes.clone(),
            both.clone(),
            nothing.clone(),
        ]
    };
    let found = |job| {
        let end = end(jobs(), job)?;
        Some((
            end.field,
            end.from.as_millis(),
            end.to.as_millis(),
            end.millis,
        ))
    };
    assert_eq!(found(0), Some((Field::Wait(0), 0, 1_000, 1_000)));
    assert_eq!(found(1), Some((Field::Wait(0), 1_000, 2_000, 1_000)));
    assert_eq!(found(2), Some((Field::Cpu(1), 2_000, 2_400, 400)));
    assert_eq!(found(3), Some((Field::Wait(2), 2_400, 2_800, 300)));
    // What takes no time has no end to take hold of; nor has a job that there is not.
    assert_eq!(found(4), None);
    assert_eq!(found(5), None);
}

#[test]
fn a_dragged_end_sets_what_makes_the_job_end_there() {
    // Twice 500 ms: its end moves by twice what the field does.
    let end = end(vec![row("a", 2, 500, 1)], 0).expect("it takes time");
    for (at, set) in [
        (1_000, 500),
        (1_600, 800),
        (1_240, 600),
        (1_260, 650),
        (0, 50),
    ] {
        assert_eq!(end.until(millis(at)), set, "{at}");
    }
    assert_eq!(end.until(Micros(u64::MAX)), limits::WAIT_MILLIS);
}

#[test]
fn keys_move_an_end_by_steps_within_the_limits() {
    let computes = |time| end(vec![Job::computing("a", millis(time))], 0).expect("it takes time");
    assert_eq!(
        [-1, 1, 10].map(|steps| computes(700).by(steps)),
        [650, 750, 1_200]
    );
    assert_eq!(computes(120).by(-10), 50);
    // What is shorter than a step already does not grow by becoming shorter.
    assert_eq!(computes(20).by(-1), 20);
    assert_eq!(computes(limits::CPU_MILLIS).by(1), limits::CPU_MILLIS);
}
