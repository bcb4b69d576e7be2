//! No fact contradicts its trace, whatever the scenario, also where the run was stopped.

use crate::support::{parts, property};
use async_playground::derive::{End, Fact, Others, Row, Who, facts, summary, timeline};
use async_playground::model::{
    EventKind, Job, Machine, Micros, Mode, Options, Scenario, Trace, Why,
};
use async_playground::run::simulate;
use proptest::prelude::*;
use std::rc::Rc;

fn job() -> impl Strategy<Value = Job> {
    let times = (1..4_u32, 0..4_u64, 0..5_u64, 0..3_u64);
    let flags = (any::<bool>(), prop::bool::weighted(0.2), 1..4_u32);
    let fails = prop::option::weighted(0.3, 0..3_u32);
    (times, flags, fails).prop_map(
        |((rounds, cpu, wait, yields), (blocking, background, count), fails)| Job {
            rounds,
            cpu: Micros::from_millis(cpu * 40),
            yield_every: Micros(yields * 5_000),
            blocking,
            background,
            count,
            fails_after: fails.filter(|round| *round <= rounds),
            ..Job::waiting("a", Micros::from_millis(wait * 100))
        },
    )
}

fn mode() -> impl Strategy<Value = Mode> {
    let few = || 1..4_u32;
    prop_oneof![
        Just(Mode::Sequential),
        Just(Mode::AwaitEach),
        Just(Mode::GatherBlocking),
        prop::option::of(few()).prop_map(|limit| Mode::Gather { limit }),
        Just(Mode::Collect),
        Just(Mode::TaskGroup),
        (1..10_u64).prop_map(|tenths| Mode::WaitFor {
            timeout: Micros::from_millis(tenths * 100)
        }),
        few().prop_map(|pool| Mode::Executor { pool }),
        Just(Mode::Threads),
        Just(Mode::FreeThreads),
        few().prop_map(|pool| Mode::Processes { pool }),
    ]
}

/// Any small program, and its prediction.
fn run() -> impl Strategy<Value = (Mode, Trace)> {
    (prop::collection::vec(job(), 1..5), mode(), 1..4_u32).prop_map(|(jobs, mode, cores)| {
        let mut parts = parts(jobs);
        parts.modes = vec![mode];
        parts.options = Options {
            cores: Some(cores),
            ..Options::default()
        };
        let scenario = Rc::new(Scenario::new(parts).expect("a small scenario"));
        let trace = simulate(&scenario, mode, &Machine::default()).expect("a prediction");
        (mode, trace)
    })
}

/// The time in which a job was under way.
fn life(row: &Row, end: Micros) -> Option<(Micros, Micros)> {
    let to = match row.end {
        Some(End::Finished(at) | End::Failed(at) | End::Cancelled(at)) => at,
        None => end,
    };
    Some((row.started?, to))
}

fn check_who(who: &Who, rows: &[Row]) {
    assert!(who.count as usize <= rows.len());
    let named = if who.count <= 3 { who.count } else { 0 };
    assert_eq!(who.named.len(), named as usize);
    assert!(who.named.is_sorted());
}

fn count(trace: &Trace, is: fn(&EventKind) -> bool) -> u32 {
    let events = trace.events().iter();
    u32::try_from(events.filter(|event| is(&event.kind)).count()).expect("few")
}

fn check(fact: &Fact, mode: Mode, trace: &Trace) {
    let (rows, end) = (timeline(trace, Micros::ZERO).rows, trace.end());
    let cancelled = count(trace, |kind| *kind == EventKind::Cancelled);
    let jobs = u32::try_from(rows.len()).expect("few");
    let all = summary(trace, mode);
    let lives: Vec<_> = rows.iter().filter_map(|row| life(row, end)).collect();
    let on_lanes = matches!(mode, Mode::FreeThreads | Mode::Processes { .. });
    match fact {
        Fact::Stopped { at, left } => assert!(*at == end && *left <= cancelled),
        Fact::TimeIsUp { at, cancelled: n } => {
            let Mode::WaitFor { timeout } = mode else {
                panic!("only there time is up");
            };
            assert!(*at >= timeout && *n == cancelled && *n > 0);
        }
        Fact::Failed { job, at, others } => {
            let failed = |event: &&async_playground::model::Event| {
                event.kind == EventKind::Failed(Why::Raised)
            };
            let failures = || trace.events().iter().filter(failed);
            assert!(failures().all(|event| event.at >= *at));
            assert!(failures().any(|event| event.at == *at && event.job == Some(*job)));
            match others {
                Others::Cancelled(n) => assert_eq!((mode, *n), (Mode::TaskGroup, cancelled)),
                Others::WentOn(n) => assert!(*n > 0 && *n < jobs),
                Others::NotStarted | Others::Collected | Others::Over => {}
            }
        }
        Fact::Blocked {
            longest,
            others,
            total,
            ..
        } => {
            assert!(longest <= total && *total <= end && *longest == all.stall);
            assert!(mode.is_event_loop() && (1..jobs).contains(others));
        }
        Fact::Locked {
            percent, waited, ..
        } => {
            assert!(matches!(mode, Mode::Threads | Mode::Executor { .. }));
            assert!(*percent <= 100 && Some(*waited) == all.lock_waited);
        }
        Fact::Parallel {
            lanes,
            work,
            within,
        } => assert!(on_lanes && *lanes > 1 && work > within && *work == all.cpu),
        Fact::Crowded { lanes, work, .. } => {
            assert!(on_lanes && *lanes > 1 && *work == all.cpu);
        }
        Fact::Turns { jobs: n, work } => assert!((2..=jobs).contains(n) && *work == all.cpu),
        Fact::Queued {
            most,
            jobs: n,
            longest,
        } => assert!(*most == all.at_once && *n < jobs && *longest <= end),
        Fact::Together { who, within, sum } => {
            check_who(who, &rows);
            assert!(who.count > 1 && within < sum && *within <= end && *sum == all.waits);
        }
        Fact::InTurn { who, waits, work } => {
            check_who(who, &rows);
            assert_eq!((*waits, *work, 1), (all.waits, all.cpu, all.at_once));
            let mut lives = lives;
            lives.sort_unstable();
            assert!(lives.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        }
        Fact::StartUp { lanes, took } => {
            assert!(*lanes == count(trace, |kind| *kind == EventKind::LaneStarting));
            assert!(Some(*took) == all.start_up && *took <= end);
        }
        Fact::Decided { job, took } => {
            assert_eq!(*took, end);
            let noise = Micros((end.0 / 100).max(2_000));
            for row in &rows {
                let long = life(row, end).is_some_and(|(from, to)| end - (to - from) <= noise);
                let cancelled = matches!(row.end, Some(End::Cancelled(_)));
                assert!(long || cancelled || job.is_some_and(|job| job != row.job));
            }
        }
        Fact::Background { who, .. } => {
            check_who(who, &rows);
            assert_eq!(who.count, cancelled);
        }
        Fact::Alone { took, .. } => assert!(jobs == 1 && *took == all.waits + all.cpu),
        Fact::Late { time } => panic!("nothing of a prediction is late: {time}"),
        Fact::Slowed { work, took } => assert!(work < took && *took <= end),
        Fact::NoWork => assert_eq!((all.waits, all.cpu), (Micros::ZERO, Micros::ZERO)),
        Fact::OnlyWaits { waits } => assert_eq!((*waits, Micros::ZERO), (all.waits, all.cpu)),
        Fact::OnlyWork { work } => assert_eq!((*work, Micros::ZERO), (all.cpu, all.waits)),
    }
}

fn check_all(mode: Mode, trace: &Trace) {
    let facts = facts(trace, mode);
    assert!(facts.len() <= 4, "{facts:?}");
    for fact in &facts {
        check(fact, mode, trace);
    }
    let all = summary(trace, mode);
    assert!(all.elapsed == trace.end() && all.stall <= all.elapsed);
    assert!(all.lock_held.unwrap_or_default() <= all.elapsed);
    assert!(all.critical.length <= all.elapsed, "{all:?}");
}

proptest! {
    #![proptest_config(property(400))]

    #[test]
    fn no_fact_contradicts_a_run((mode, trace) in run()) {
        check_all(mode, &trace);
    }

    #[test]
    fn no_fact_contradicts_a_run_that_was_stopped((mode, trace) in run(), share in 0..100_usize) {
        let mut cut = Trace::new();
        let most = trace.events().len() * share / 100;
        for event in trace.events().iter().take(most) {
            cut.push(event.clone()).expect("what could be before");
        }
        // A trace that is still growing.
        check_all(mode, &cut);
        cut.stop(cut.end() + Micros::from_millis(10));
        check_all(mode, &cut);
        let first = facts(&cut, mode).into_iter().next();
        let stopped = matches!(first, Some(Fact::Stopped { .. }));
        prop_assert!(stopped);
    }

    #[test]
    fn jobs_that_only_wait_and_have_a_lane_each_are_told_of(jobs in 2..6_u32, tenths in 1..9_u64) {
        let wait = Micros::from_millis(tenths * 100);
        let job = Job { count: jobs, ..Job::waiting("a", wait) };
        let scenario = Rc::new(Scenario::new(parts(vec![job])).expect("a small scenario"));
        let mode = Mode::Gather { limit: None };
        let trace = simulate(&scenario, mode, &Machine::default()).expect("a prediction");
        let facts = facts(&trace, mode);
        let (within, sum) = (wait, wait * jobs.into());
        let told = facts.iter().any(|fact| matches!(
            fact,
            Fact::Together { who, within: found, sum: all }
                if who.count == jobs && (*found, *all) == (within, sum)
        ));
        prop_assert!(told, "{facts:?}");
    }
}
