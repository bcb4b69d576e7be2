//! What every mode must do, whatever it runs on: one body a case, for the simulated and the
//! browser's host.

mod semantics;
mod table;

#[allow(
    unused_imports,
    reason = "the end-to-end suite has its own way to run the table"
)]
pub use semantics::errors_and_cancellation_come_to_what_the_table_says;
#[cfg(not(target_arch = "wasm32"))]
#[allow(unused_imports, reason = "the native suite has no use for the order")]
pub use {semantics::Order, table::TABLE};

use async_playground::derive::{self, Row};
use async_playground::model::{
    Ending, Event, EventKind, Job, Lines, Micros, Mode, Options, Parts, Scenario, Trace,
};
use std::borrow::Cow;
use std::rc::Rc;

/// Something that runs a scenario to its end.
pub trait Backend {
    /// Whether a wait takes exactly what it asks for.
    const EXACT: bool;

    /// What happened.
    async fn run(&self, scenario: &Rc<Scenario>, mode: Mode) -> Trace;
}

/// Calls a macro with the name of every case.
#[macro_export]
macro_rules! for_each_case {
    ($case:ident) => {
        $case!(sequential_takes_the_sum_and_keeps_the_order);
        $case!(await_each_gains_nothing);
        $case!(gather_takes_the_longest_and_answers_by_length);
        $case!(equal_waits_end_in_the_order_of_their_start);
        $case!(a_limit_lets_no_more_than_that_many_in);
        $case!(rounds_interleave);
        $case!(no_wait_at_all_gives_way_once);
        $case!(the_main_program_frames_the_jobs);
        $case!(copies_are_jobs_of_their_own);
        $case!(errors_and_cancellation_come_to_what_the_table_says);
    };
}

const ALL: Mode = Mode::Gather { limit: None };

fn scenario(jobs: &[(&str, u32, u64)]) -> Rc<Scenario> {
    let jobs = jobs.iter().map(|&(name, rounds, millis)| Job {
        rounds,
        ..Job::waiting(name, Micros::from_millis(millis))
    });
    let parts = Parts {
        jobs: jobs.collect(),
        modes: vec![Mode::Sequential, Mode::AwaitEach, ALL],
        lines: Lines {
            first: "first".into(),
            start: "{name} starts".into(),
            round: "{name} {round}".into(),
            end: "{name} ends".into(),
            last: "last".into(),
            ..Lines::default()
        },
        options: Options::default(),
    };
    Rc::new(Scenario::new(parts).expect("within the limits"))
}

/// Runs it, and checks what holds for every run that came to its end.
async fn run<B: Backend>(backend: &B, scenario: &Rc<Scenario>, mode: Mode) -> Trace {
    let trace = backend.run(scenario, mode).await;
    let mut again = Trace::new();
    for event in trace.events().iter() {
        again.push(event.clone()).expect("a legal order of events");
    }
    assert_eq!(trace.ended(), Some(Ending::Completed));
    for wait in waits(&trace) {
        let asked = wait.requested.unwrap_or_default();
        let took = wait.to - wait.from;
        assert!(took >= asked, "{took} is shorter than {asked}");
        if B::EXACT && asked > Micros::ZERO {
            assert_eq!(took, asked);
        }
    }
    trace
}

fn waits(trace: &Trace) -> Vec<derive::Span> {
    let rows = derive::timeline(trace, Micros::ZERO).rows;
    let spans = rows.into_iter().flat_map(|mut row| {
        if matches!(row.end, Some(derive::End::Cancelled(_))) {
            // It was cut short.
            row.spans.pop();
        }
        row.spans
    });
    spans.filter(|span| span.requested.is_some()).collect()
}

fn lines(trace: &Trace) -> Vec<Cow<'_, str>> {
    derive::lines(trace)
        .into_iter()
        .map(|line| line.text)
        .collect()
}

fn lines_with<'a>(trace: &'a Trace, word: &str) -> Vec<Cow<'a, str>> {
    let mut lines = lines(trace);
    lines.retain(|line| line.contains(word));
    lines
}

/// A measurement is never early; a prediction is exact.
fn takes<B: Backend>(_: &B, trace: &Trace, expected: Micros) {
    let elapsed = trace.end();
    assert!(elapsed >= expected, "{elapsed} is shorter than {expected}");
    assert!(
        !B::EXACT || elapsed == expected,
        "{elapsed}, not {expected}"
    );
}

pub async fn sequential_takes_the_sum_and_keeps_the_order<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 1, 30), ("b", 1, 10), ("c", 1, 20)]);
    let trace = run(backend, &scenario, Mode::Sequential).await;
    takes(backend, &trace, Micros::from_millis(60));
    assert_eq!(lines_with(&trace, "ends"), ["a ends", "b ends", "c ends"]);
    let kinds = || trace.events().iter().map(|event: &Event| &event.kind);
    assert!(!kinds().any(|kind| matches!(kind, EventKind::WaitBegin(_))));
    assert!(kinds().any(|kind| matches!(kind, EventKind::BlockBegin(_))));
}

pub async fn await_each_gains_nothing<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 1, 30), ("b", 1, 10), ("c", 1, 20)]);
    let trace = run(backend, &scenario, Mode::AwaitEach).await;
    takes(backend, &trace, Micros::from_millis(60));
    assert_eq!(
        lines_with(&trace, "starts"),
        ["a starts", "b starts", "c starts"]
    );
    assert_eq!(lines_with(&trace, "ends"), ["a ends", "b ends", "c ends"]);
}

pub async fn gather_takes_the_longest_and_answers_by_length<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 1, 20), ("b", 1, 120), ("c", 1, 70)]);
    let trace = run(backend, &scenario, ALL).await;
    takes(backend, &trace, Micros::from_millis(120));
    assert_eq!(
        lines_with(&trace, "starts"),
        ["a starts", "b starts", "c starts"]
    );
    assert_eq!(lines_with(&trace, "ends"), ["a ends", "c ends", "b ends"]);
    let one_by_one = run(backend, &scenario, Mode::AwaitEach).await;
    assert!(trace.end() < one_by_one.end());
}

pub async fn equal_waits_end_in_the_order_of_their_start<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 1, 40), ("b", 1, 40), ("c", 1, 40), ("d", 1, 40)]);
    let trace = run(backend, &scenario, ALL).await;
    takes(backend, &trace, Micros::from_millis(40));
    assert_eq!(
        lines_with(&trace, "ends"),
        ["a ends", "b ends", "c ends", "d ends"]
    );
}

pub async fn a_limit_lets_no_more_than_that_many_in<B: Backend>(backend: &B) {
    let scenario = scenario(&[
        ("a", 1, 30),
        ("b", 2, 20),
        ("c", 1, 10),
        ("d", 3, 5),
        ("e", 1, 15),
    ]);
    for limit in 1..=5 {
        let trace = run(backend, &scenario, Mode::Gather { limit: Some(limit) }).await;
        assert!(most_at_once(&trace) <= limit);
        assert_eq!(
            lines_with(&trace, "starts"),
            ["a starts", "b starts", "c starts", "d starts", "e starts"]
        );
    }
    let one = run(backend, &scenario, Mode::Gather { limit: Some(1) }).await;
    takes(backend, &one, Micros::from_millis(110));
}

/// The most jobs that were between their start and their end at once.
pub fn most_at_once(trace: &Trace) -> u32 {
    let (mut now, mut most) = (0, 0);
    for event in trace.events().iter() {
        match event.kind {
            EventKind::Started => now += 1,
            EventKind::Finished => now -= 1,
            _ => {}
        }
        most = most.max(now);
    }
    most
}

pub async fn rounds_interleave<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 3, 60), ("b", 1, 60), ("c", 2, 60)]);
    let trace = run(backend, &scenario, ALL).await;
    takes(backend, &trace, Micros::from_millis(180));
    let mut rounds = lines(&trace);
    rounds.retain(|line| !line.contains("st") && !line.contains("ends"));
    assert_eq!(rounds, ["a 1", "b 1", "c 1", "a 2", "c 2", "a 3"]);
}

pub async fn no_wait_at_all_gives_way_once<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 3, 0), ("b", 2, 0)]);
    let trace = run(backend, &scenario, ALL).await;
    assert_eq!(
        lines(&trace),
        [
            "first", "a starts", "a 1", "b starts", "b 1", "a 2", "b 2", "a 3", "b ends", "a ends",
            "last"
        ]
    );
}

pub async fn the_main_program_frames_the_jobs<B: Backend>(backend: &B) {
    let scenario = scenario(&[("a", 1, 5), ("b", 1, 3)]);
    for &mode in &scenario.modes {
        let trace = run(backend, &scenario, mode).await;
        let lines = lines(&trace);
        assert_eq!(
            (lines.first(), lines.last()),
            (Some(&"first".into()), Some(&"last".into()))
        );
        assert_eq!(lines.iter().filter(|line| **line == "last").count(), 1);
    }
}

pub async fn copies_are_jobs_of_their_own<B: Backend>(backend: &B) {
    let parts = Parts {
        jobs: vec![Job {
            count: 3,
            ..Job::waiting("w", Micros::from_millis(20))
        }],
        ..(*scenario(&[("w", 1, 20)])).clone().into_parts()
    };
    let scenario = Rc::new(Scenario::new(parts).expect("within the limits"));
    let trace = run(backend, &scenario, ALL).await;
    assert_eq!(
        lines_with(&trace, "ends"),
        ["w 1 ends", "w 2 ends", "w 3 ends"]
    );
    let rows = derive::timeline(&trace, Micros::ZERO).rows;
    assert!(rows.iter().all(|row: &Row| row.end.is_some()));
    assert_eq!(rows.len(), 3);
}
