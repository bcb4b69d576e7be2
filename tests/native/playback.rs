//! Playback: event by event through the predictions of every lesson, forth and back.

use async_playground::derive::{Moment, cut, place, step_back, step_on};
use async_playground::lessons::{self, Lesson};
use async_playground::model::{Machine, Micros, Mode, Trace};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

fn predictions(lesson: &Lesson) -> Vec<Trace> {
    let scenario = Rc::new((lesson.scenario)(Lang::En));
    let machine = Machine::default();
    let predict = |mode: &Mode| simulate(&scenario, *mode, &machine).expect("it has an end");
    scenario.modes.iter().map(predict).collect()
}

/// Every moment of some runs, from before the first event to after the last.
fn all(runs: &[&Trace]) -> Vec<Moment> {
    let next = |moment: &Moment| step_on(runs, *moment);
    std::iter::successors(Some(Moment::START), next).collect()
}

#[test]
fn steps_forth_and_back_pass_every_event_of_every_lesson_once() {
    for lesson in lessons::all() {
        let traces = predictions(lesson);
        let runs: Vec<&Trace> = traces.iter().collect();
        let events: usize = runs.iter().map(|run| run.events().len()).sum();
        let moments = all(&runs);
        assert_eq!(moments.len(), events + 1, "{}", lesson.slug);
        let back = |moment: &Moment| step_back(&runs, *moment);
        let last = moments.last().copied();
        let mut backwards: Vec<_> = std::iter::successors(last, back).collect();
        backwards.reverse();
        assert_eq!(backwards, moments, "{}", lesson.slug);
    }
}

#[test]
fn a_place_counts_the_steps_and_has_the_event_that_was_passed() {
    for lesson in lessons::all() {
        let traces = predictions(lesson);
        let runs: Vec<&Trace> = traces.iter().collect();
        for (number, moment) in all(&runs).into_iter().enumerate() {
            let place = place(&runs, moment);
            assert_eq!(place.number, number, "{} {moment:?}", lesson.slug);
            let at = place.last.map(|(_, event)| event.at);
            let wanted = (number > 0).then_some(moment.at);
            assert_eq!(at, wanted, "{} {moment:?}", lesson.slug);
        }
    }
}

#[test]
fn a_run_cut_at_a_step_has_the_events_up_to_it() {
    for slug in ["user-lookup", "failures"] {
        let traces = predictions(lessons::by_slug(slug).expect("a lesson"));
        let runs: Vec<&Trace> = traces.iter().collect();
        for moment in all(&runs) {
            let parts = cut(&runs, moment);
            let events: usize = parts.iter().map(|part| part.events().len()).sum();
            assert_eq!(events, place(&runs, moment).number, "{slug} {moment:?}");
            for (part, whole) in parts.iter().zip(&runs) {
                assert!(
                    whole
                        .events()
                        .iter()
                        .zip(part.events().iter())
                        .all(|(one, other)| one == other)
                );
            }
        }
    }
}

#[test]
fn a_whole_moment_is_its_last_step() {
    for lesson in lessons::all() {
        let traces = predictions(lesson);
        let runs: Vec<&Trace> = traces.iter().collect();
        let moments = all(&runs);
        let [.., before, last] = moments[..] else {
            panic!("{} has events", lesson.slug)
        };
        let whole = Moment::whole(last.at);
        assert_eq!(place(&runs, whole), place(&runs, last), "{}", lesson.slug);
        assert_eq!(step_on(&runs, whole), None);
        assert_eq!(step_back(&runs, whole), Some(before), "{}", lesson.slug);
        assert!(step_back(&runs, Moment::whole(Micros::ZERO)).is_some());
    }
}
