//! The lessons against the outcomes on file: our simulation prints the same, in the same time.

use crate::support::cases;
use async_playground::derive::{Line, lines, timeline};
use async_playground::lessons;
use async_playground::model::{Ending, Machine, Micros, Trace};
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
        let scenario = Rc::new((case.lesson.scenario)(case.lang));
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
