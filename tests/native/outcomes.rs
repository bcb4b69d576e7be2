//! The lessons against the outcomes on file: our simulation prints the same, in the same time.

use crate::support::cases;
use async_playground::derive::{Line, Source, lines, timeline};
use async_playground::lessons;
use async_playground::model::{Edit, Ending, Field, JobId, Machine, Micros, ModeKind, Trace};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

/// What is left to read: a line that begins with a carriage return is drawn over its job's last.
fn texts(trace: &Trace) -> Vec<String> {
    let mut left: Vec<Line<'_>> = Vec::new();
    for line in lines(trace) {
        if line.text.starts_with('\r') {
            left.retain(|old| !old.text.starts_with('\r') || old.source != line.source);
        }
        left.push(line);
    }
    let left = left.iter().map(|line| line.text.trim_start_matches('\r'));
    let left = left.filter(|text| !text.is_empty());
    left.map(str::to_owned).collect()
}

#[test]
fn every_lesson_comes_out_as_on_file() {
    let cases = cases();
    assert!(!cases.is_empty());
    for case in cases {
        let scenario = Rc::new(case.scenario());
        let mode = scenario.mode(case.mode).expect("a mode of the lesson");
        let trace = simulate(&scenario, mode, &Machine::default()).expect("an end");
        let printed = case.comparable(texts(&trace));
        assert_eq!(printed, case.lines, "{}", case.id());
        assert_eq!(trace.end(), case.elapsed, "{}", case.id());
        assert_eq!(trace.ended(), Some(Ending::Completed), "{}", case.id());
        super::timeline::check_rows(&trace, Micros::ZERO);
    }
}

#[test]
fn hi_and_bye_are_one_second_apart() {
    let lesson = lessons::by_slug("hi-bye").expect("a lesson");
    for lang in Lang::ALL {
        let scenario = Rc::new((lesson.scenario)(lang));
        let trace = simulate(&scenario, scenario.modes[0], &Machine::default()).expect("an end");
        let stamps: Vec<_> = lines(&trace).iter().map(|line| line.at).collect();
        assert_eq!(stamps, [Micros::ZERO, Micros::from_secs(1)]);
    }
}

#[test]
fn the_workbench_has_something_to_compare() {
    let lesson = lessons::by_slug("workbench").expect("a lesson");
    let scenario = Rc::new((lesson.scenario)(Lang::En));
    let elapsed = scenario.modes.iter().map(|mode| {
        let trace = simulate(&scenario, *mode, &Machine::default()).expect("an end");
        assert_eq!(timeline(&trace, Micros::ZERO).rows.len(), 4);
        trace.end().as_millis()
    });
    assert_eq!(elapsed.collect::<Vec<_>>(), [9_100, 9_100, 3_600]);
}

/// What comes out of a lesson's mode, with knobs turned.
fn turned(slug: &str, mode: ModeKind, knobs: &[(Field, u32)]) -> Trace {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let scenario = knobs
        .iter()
        .fold((lesson.scenario)(Lang::En), |scenario, (field, value)| {
            let edit = Edit::Set(*field, value.to_string());
            scenario.edit(&edit).expect("within the limits")
        });
    let mode = scenario.mode(mode).expect("a mode of the lesson");
    simulate(&Rc::new(scenario), mode, &Machine::default()).expect("an end")
}

fn elapsed(slug: &str, mode: ModeKind, knobs: &[(Field, u32)]) -> u64 {
    turned(slug, mode, knobs).end().as_millis()
}

#[test]
fn half_the_pool_is_about_two_waves() {
    let pool = |size| elapsed("ten-requests", ModeKind::Executor, &[(Field::Pool, size)]);
    assert_eq!(pool(1), 6_988);
    assert_eq!(pool(5), 1_864);
    assert_eq!(pool(16), pool(10));
}

#[test]
fn only_the_spinner_draws() {
    for (slug, mode) in [
        ("spinner-thread", ModeKind::Threads),
        ("spinner-task", ModeKind::Gather),
    ] {
        let trace = turned(slug, mode, &[]);
        let slow = |line: &Line<'_>| line.source == Source::Job(JobId(1));
        assert!(!lines(&trace).iter().any(slow), "{slug}");
    }
}

#[test]
fn a_spinner_stops_at_its_next_redraw_as_a_thread_and_at_once_as_a_task() {
    let knobs = [(Field::Wait(1), 2_500), (Field::Wait(0), 1_000)];
    assert_eq!(elapsed("spinner-thread", ModeKind::Threads, &knobs), 3_000);
    assert_eq!(elapsed("spinner-task", ModeKind::Gather, &knobs), 2_500);
}

#[test]
fn giving_way_more_often_takes_longer() {
    let gather = |step| {
        elapsed(
            "cpu-loop",
            ModeKind::Gather,
            &[(Field::YieldEvery(0), step)],
        )
    };
    assert_eq!([200, 20, 2].map(gather), [2_005, 2_050, 2_500]);
}

#[test]
fn four_cores_are_four_times_as_fast_but_for_the_lock_and_the_start_up() {
    let modes = [
        ModeKind::Sequential,
        ModeKind::Threads,
        ModeKind::FreeThreads,
        ModeKind::Processes,
    ];
    let times = |count, cpu| {
        let knobs = [(Field::Count(0), count), (Field::Cpu(0), cpu)];
        modes.map(|mode| elapsed("gil", mode, &knobs))
    };
    assert_eq!(times(4, 1_000), [4_000, 4_000, 1_000, 1_030]);
    assert_eq!(times(8, 1_000)[2], 2_000);
    let small = times(2, 20);
    assert_eq!(small, [40, 40, 20, 50]);
}

#[test]
fn the_kitchen_that_wins_depends_on_the_chopping() {
    let modes = [ModeKind::Gather, ModeKind::Threads, ModeKind::Processes];
    let times = |split| modes.map(|mode| elapsed("kitchen", mode, &[(Field::Split, split)]));
    let [one_cook, one_knife, kitchens] = times(0);
    assert_eq!((one_cook, one_knife), (300, 300));
    assert!(kitchens > 300);
    let [one_cook, one_knife, kitchens] = times(300);
    assert_eq!((one_cook, one_knife), (3_000, 3_000));
    assert!(kitchens < 1_000);
}

#[test]
fn more_mails_at_once_change_the_end_and_not_the_answer() {
    for (limit, end) in [(1, 12_000), (2, 6_000), (3, 4_000), (10, 2_000)] {
        let trace = turned("mail-queue", ModeKind::Gather, &[(Field::Limit, limit)]);
        assert_eq!(trace.end().as_millis(), end);
        let lines = lines(&trace);
        let mut answers = lines.iter().filter(|line| line.source == Source::Main);
        assert!(answers.all(|line| line.at == Micros::ZERO));
    }
}

#[test]
fn a_timeout_after_the_error_is_none() {
    let wait_for = |timeout| turned("failures", ModeKind::WaitFor, &[(Field::Timeout, timeout)]);
    let gather = turned("failures", ModeKind::Gather, &[]);
    assert_eq!(texts(&wait_for(1_500)), texts(&gather));
    assert_eq!(wait_for(1_500).end(), gather.end());
}
