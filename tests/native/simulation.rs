//! What holds for the prediction of every scenario: the totals, the bounds, the limit.

use crate::cases::most_at_once;
use crate::support::{property, row, scenario, scenarios};
use async_playground::derive::lines;
use async_playground::model::{
    Ending, EventKind, JobId, Machine, Micros, Mode, Scenario, Slot, Trace, limits,
};
use async_playground::run::simulate;
use proptest::prelude::*;
use std::rc::Rc;

fn run(scenario: &Scenario, mode: Mode) -> Trace {
    simulate(&Rc::new(scenario.clone()), mode, &Machine::default())
        .expect("every scenario within the limits ends")
}

fn chains(scenario: &Scenario) -> Vec<Micros> {
    (scenario.instances())
        .map(|job| job.job.total_wait())
        .collect()
}

/// The jobs in the order in which they do something.
fn order(trace: &Trace, kind: &EventKind) -> Vec<JobId> {
    let events = trace.events().iter();
    let events = events.filter(|event| event.kind == *kind);
    events.filter_map(|event| event.job).collect()
}

/// How many lines the scenario prints in any mode.
fn lines_in_all(scenario: &Scenario) -> usize {
    let prints = |slot| usize::from(!scenario.lines.get(slot).is_empty());
    let job = |rounds: u32| {
        prints(Slot::Start) + prints(Slot::Round) * rounds as usize + prints(Slot::End)
    };
    let jobs: usize = scenario.instances().map(|one| job(one.job.rounds)).sum();
    prints(Slot::First) + jobs + prints(Slot::Last)
}

proptest! {
    #![proptest_config(property(250))]

    #[test]
    fn one_by_one_takes_the_sum(scenario in scenarios()) {
        let sum: Micros = chains(&scenario).into_iter().sum();
        for mode in [Mode::Sequential, Mode::AwaitEach] {
            let trace = run(&scenario, mode);
            prop_assert_eq!(trace.end(), sum);
            prop_assert_eq!(most_at_once(&trace), 1);
            let in_order: Vec<_> = scenario.instances().map(|job| job.id).collect();
            prop_assert_eq!(order(&trace, &EventKind::Finished), in_order);
        }
    }

    #[test]
    fn one_by_one_prints_the_same_whether_it_blocks_or_awaits(scenario in scenarios()) {
        let blocking = run(&scenario, Mode::Sequential);
        let awaiting = run(&scenario, Mode::AwaitEach);
        let printed = |trace| {
            let lines: Vec<_> = lines(trace);
            lines.iter().map(|line| (line.at, line.source, line.text.clone().into_owned())).collect::<Vec<_>>()
        };
        prop_assert_eq!(printed(&blocking), printed(&awaiting));
    }

    #[test]
    fn gathered_takes_the_longest_chain(scenario in scenarios()) {
        let trace = run(&scenario, Mode::Gather { limit: None });
        prop_assert_eq!(Some(trace.end()), chains(&scenario).into_iter().max());
        let in_order: Vec<_> = scenario.instances().map(|job| job.id).collect();
        prop_assert_eq!(order(&trace, &EventKind::Spawned), in_order.clone());
        prop_assert_eq!(order(&trace, &EventKind::Started), in_order);
    }

    #[test]
    fn a_limit_keeps_to_the_bounds_of_graham(scenario in scenarios(), limit in 1..8_u32) {
        let trace = run(&scenario, Mode::Gather { limit: Some(limit) });
        let chains = chains(&scenario);
        let sum: Micros = chains.iter().copied().sum();
        let longest = chains.iter().copied().max().unwrap_or_default();
        let lower = longest.0.max(sum.0.div_ceil(limit.into()));
        let upper = longest.0 + (sum - longest).0 / u64::from(limit);
        prop_assert!((lower..=upper).contains(&trace.end().0), "{lower} {upper} {trace:?}");
        prop_assert!(most_at_once(&trace) <= limit);
        let in_order: Vec<_> = scenario.instances().map(|job| job.id).collect();
        prop_assert_eq!(order(&trace, &EventKind::Started), in_order, "first come, first served");
    }

    #[test]
    fn two_simulations_are_the_same_and_complete(scenario in scenarios()) {
        for mode in &scenario.modes {
            let trace = run(&scenario, *mode);
            prop_assert_eq!(&trace, &run(&scenario, *mode));
            prop_assert_eq!(trace.ended(), Some(Ending::Completed));
            let jobs = scenario.instances().count();
            prop_assert_eq!(order(&trace, &EventKind::Finished).len(), jobs);
            prop_assert_eq!(lines(&trace).len(), lines_in_all(&scenario));
            super::timeline::check_rows(&trace, Micros::ZERO);
        }
    }
}

#[test]
fn a_limit_of_one_is_one_after_another() {
    let three = scenario(vec![row("a", 2, 10, 1), row("b", 1, 30, 2)]);
    let limited = run(&three, Mode::Gather { limit: Some(1) });
    assert_eq!(limited.end(), Micros::from_millis(80));
    assert_eq!(most_at_once(&limited), 1);
}

#[test]
fn whoever_comes_next_takes_the_place_at_once() {
    let jobs = [30, 10, 10, 10, 10].map(|millis| row("a", 1, millis, 1));
    let trace = run(&scenario(jobs.to_vec()), Mode::Gather { limit: Some(2) });
    assert_eq!(trace.end(), Micros::from_millis(40));
    let started = trace
        .events()
        .iter()
        .filter(|event| event.kind == EventKind::Started);
    let started: Vec<_> = started.map(|event| event.at.as_millis()).collect();
    assert_eq!(started, [0, 0, 10, 20, 30]);
}

#[test]
fn the_largest_scenarios_end() {
    let jobs = u32::try_from(limits::JOBS).expect("a small number");
    let wide = scenario(vec![row("a", 2, 0, jobs)]);
    let even = vec![row("a", 1_000, 30, 20)];
    for scenario in [wide, scenario(even)] {
        for mode in scenario
            .modes
            .iter()
            .copied()
            .chain([Mode::Gather { limit: Some(3) }])
        {
            assert_eq!(run(&scenario, mode).ended(), Some(Ending::Completed));
        }
    }
}
