//! The other language: the lesson's words change, the reader's stay.

use crate::support::{property, row};
use async_playground::lessons::{self, translated};
use async_playground::model::{Edit, Field, Scenario, Slot};
use async_playground::text::Lang;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn edited(scenario: &Scenario, edits: &[Edit]) -> Scenario {
    let edit = |scenario: Scenario, edit| scenario.edit(edit).expect("an edit within the limits");
    edits.iter().fold(scenario.clone(), edit)
}

fn set(field: Field, text: &str) -> Edit {
    Edit::Set(field, text.to_owned())
}

#[test]
fn a_preset_becomes_the_preset_of_the_other_language() {
    for lesson in lessons::all() {
        for (from, to) in [
            (Lang::Ko, Lang::En),
            (Lang::En, Lang::Ko),
            (Lang::En, Lang::En),
        ] {
            let scenario = translated(&(lesson.scenario)(from), lesson, from, to);
            assert_eq!(scenario, (lesson.scenario)(to), "{}", lesson.slug);
        }
    }
}

/// Otherwise there and back would not be the same: what is known by its words must have others.
#[test]
fn no_two_words_of_a_lesson_become_one() {
    for lesson in lessons::all() {
        for (from, to) in [(Lang::Ko, Lang::En), (Lang::En, Lang::Ko)] {
            let (from, to) = ((lesson.scenario)(from), (lesson.scenario)(to));
            let names = from.jobs.iter().zip(&to.jobs);
            let names = names.map(|(from, to)| (from.name.as_str(), to.name.as_str()));
            let lines = Slot::ALL.map(|slot| (from.lines.get(slot), to.lines.get(slot)));
            for words in [names.collect::<Vec<_>>(), lines.to_vec()] {
                let mut known = BTreeMap::new();
                for (from, to) in words {
                    let before = known.insert(from, to);
                    assert!(
                        before.is_none_or(|before| before == to),
                        "{}: {from}",
                        lesson.slug
                    );
                }
            }
        }
    }
}

#[test]
fn rows_are_known_by_their_names_and_not_by_their_places() {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let korean = edited(
        &(lesson.scenario)(Lang::Ko),
        &[
            Edit::MoveJob { from: 0, to: 2 },
            Edit::DuplicateJob(0),
            set(Field::Rounds(0), "9"),
            Edit::AddJob("내 조회".to_owned()),
            Edit::RemoveJob(2),
        ],
    );
    let names = |scenario: &Scenario| {
        let jobs = scenario.jobs.iter();
        jobs.map(|job| job.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&korean), ["조회 2", "조회 2", "조회 1", "내 조회"]);
    let english = translated(&korean, lesson, Lang::Ko, Lang::En);
    assert_eq!(
        names(&english),
        ["look-up 2", "look-up 2", "look-up 1", "내 조회"]
    );
    assert_eq!(english.jobs[0], row("look-up 2", 9, 1_000, 1));
    assert_eq!(translated(&english, lesson, Lang::En, Lang::Ko), korean);
}

#[test]
fn lines_are_known_by_what_they_say() {
    let lesson = lessons::by_slug("three-tasks").expect("a lesson");
    let [ko, en] = Lang::ALL.map(lesson.scenario);
    let mixed = edited(
        &en,
        &[
            set(Field::Line(Slot::First), "my own"),
            set(Field::Line(Slot::Round), &en.lines.start),
            set(Field::Line(Slot::Last), ""),
        ],
    );
    let korean = translated(&mixed, lesson, Lang::En, Lang::Ko);
    assert_eq!(korean.lines.first, "my own");
    assert_eq!(korean.lines.start, ko.lines.start);
    assert_eq!(korean.lines.round, ko.lines.start);
    assert_eq!(korean.lines.end, ko.lines.end);
    assert_eq!(korean.lines.last, "");
    assert_eq!(translated(&korean, lesson, Lang::Ko, Lang::En), mixed);
}

#[test]
fn a_word_that_is_not_quite_the_lessons_is_the_readers() {
    let lesson = lessons::by_slug("request-order").expect("a lesson");
    let scenario = edited(
        &(lesson.scenario)(Lang::En),
        &[
            set(Field::Name(0), "Request 1"),
            set(Field::Name(1), "request 22"),
            set(Field::Line(Slot::Start), "{name}: sent!"),
            // Another lesson's, or another kind of text of this one.
            set(Field::Name(2), "look-up 1"),
            set(Field::Line(Slot::End), "request 1"),
        ],
    );
    assert_eq!(translated(&scenario, lesson, Lang::En, Lang::Ko), scenario);
}

proptest! {
    #![proptest_config(property(200))]

    #[test]
    fn there_and_back_is_where_it_began(
        lesson in prop::sample::select(lessons::all()),
        from in prop::sample::select(&Lang::ALL),
        copies in prop::collection::vec(0..4_usize, 0..4),
        moves in prop::collection::vec((0..6_usize, 0..6_usize), 0..4),
        own in prop::option::of((0..9_usize, "[a-z]{1,9}", "[가-힣{}]{1,9}")),
    ) {
        let to = if from == Lang::Ko { Lang::En } else { Lang::Ko };
        let mut edits: Vec<_> = copies.into_iter().map(Edit::DuplicateJob).collect();
        edits.extend(moves.into_iter().map(|(from, to)| Edit::MoveJob { from, to }));
        if let Some((at, name, line)) = own {
            // With a mark that no word of a lesson has.
            edits.push(set(Field::Name(at), &format!("§{name}")));
            edits.push(set(Field::Line(Slot::ALL[at]), &format!("§{line}")));
        }
        // An edit may ask for too much: twenty threads.
        let edit = |scenario: Scenario, edit| scenario.edit(edit).unwrap_or(scenario);
        let scenario = edits.iter().fold((lesson.scenario)(from), edit);
        let there = translated(&scenario, lesson, from, to);
        prop_assert_eq!(&translated(&there, lesson, to, from), &scenario);
        let shape = |scenario: &Scenario| {
            let jobs = scenario.jobs.iter();
            jobs.map(|job| (job.rounds, job.wait, job.count)).collect::<Vec<_>>()
        };
        prop_assert_eq!(shape(&there), shape(&scenario));
    }
}
