//! What is told of a measurement that is late: of a little nothing, and of much that it is.

use async_playground::derive::{Fact, facts};
use async_playground::lessons;
use async_playground::model::{Event, Machine, Micros, Mode, Trace};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::mem::discriminant;
use std::rc::Rc;

/// As a measurement may be: every event 1 ms late, and a thousandth of its time on top.
fn late(trace: &Trace) -> Trace {
    let mut late = Trace::new();
    for event in trace.events().iter() {
        let at = event.at + Micros(1_000 + event.at.0 / 1_000);
        let event = event.clone();
        late.push(Event { at, ..event }).expect("the same order");
    }
    late
}

#[test]
fn a_measurement_that_is_a_little_late_tells_the_same() {
    for lesson in lessons::all() {
        let scenario = Rc::new((lesson.scenario)(Lang::En));
        for mode in &scenario.modes {
            let trace = simulate(&scenario, *mode, &Machine::default()).expect("a prediction");
            let kinds = |trace: &Trace| {
                let facts = facts(trace, *mode);
                facts.iter().map(discriminant).collect::<Vec<_>>()
            };
            let (slug, mode) = (lesson.slug, mode.kind().slug());
            assert_eq!(kinds(&trace), kinds(&late(&trace)), "{slug} {mode}");
        }
    }
}

#[test]
fn what_comes_late_is_told_of() {
    let lesson = lessons::by_slug("three-tasks").expect("a lesson");
    let scenario = Rc::new((lesson.scenario)(Lang::En));
    let trace = simulate(&scenario, Mode::Sequential, &Machine::default()).expect("a prediction");
    let end = trace.end();
    // Half as long again, which the lengths of the waits do not explain.
    let mut slow = Trace::new();
    for event in trace.events().iter() {
        let at = event.at + Micros(event.at.0 / 2);
        let event = event.clone();
        slow.push(Event { at, ..event }).expect("the same order");
    }
    let late = Fact::Late {
        time: Micros(end.0 / 2),
    };
    assert!(facts(&slow, Mode::Sequential).contains(&late));
    assert!(!facts(&trace, Mode::Sequential).contains(&late));
}
