//! What a reader's prediction is told as, once the run is over.

use super::{after, opened, text};
use async_playground::app::{Prediction, State, asked, checkpoints, predict, with_checkpoints};
use async_playground::derive::Question;
use async_playground::embed::{Checkpoint, Event, Guessed, RunEnd};
use async_playground::link::Json;
use async_playground::model::{Guessing, Micros, ModeKind};
use async_playground::ui::Intent;
use std::rc::Rc;

const SITE: &str = "https://example.org/";

fn question(state: &State) -> Option<Rc<Question>> {
    let scenario = state.shown();
    let modes = scenario.modes.iter();
    let predictions: Vec<Prediction> = modes
        .map(|&mode| predict(scenario, mode, &state.machine))
        .collect();
    asked(scenario, &predictions)
}

fn guessed(state: &State, mode: ModeKind, seconds: &str) -> State {
    let change = Guessing::Seconds(mode, seconds.to_owned());
    after(state, Intent::Guess(change))
}

/// A run that comes out as predicted.
fn run(state: &State) -> State {
    after(state, Intent::Run)
}

fn first() -> State {
    opened("embed/ko/user-lookup/", "", "v=1&predict&speed=instant")
}

#[test]
fn nothing_predicted_is_no_checkpoint() {
    let state = run(&first());
    assert_eq!(checkpoints(&state, question(&state).as_deref(), SITE), []);
    // Nor is what was not asked.
    let other = opened("embed/ko/user-lookup/", "", "v=1&speed=instant");
    let other = run(&guessed(&other, ModeKind::Gather, "7"));
    assert_eq!(checkpoints(&other, None, SITE), []);
}

#[test]
fn each_prediction_is_a_checkpoint_of_its_own() {
    let state = guessed(&first(), ModeKind::Sequential, "15");
    let state = guessed(&state, ModeKind::Gather, "14");
    let question = question(&state).expect("lines to put in order");
    let lines: Vec<usize> = (0..question.lines.len()).collect();
    let order = Guessing::Order { lines, to: 0 };
    let state = run(&after(&state, Intent::Guess(order)));
    let found = checkpoints(&state, Some(&question), SITE);
    let ids: Vec<_> = found.iter().map(Checkpoint::id).collect();
    assert_eq!(
        ids,
        [
            "user-lookup/sequential/seconds",
            "user-lookup/gather/seconds",
            "user-lookup/gather/order"
        ]
    );
    let scores: Vec<_> = found
        .iter()
        .map(|one| (one.success(), one.permille()))
        .collect();
    // 14 s where it takes 7: half of it.
    assert_eq!(scores, [(true, 1_000), (false, 500), (true, 1_000)]);
}

#[test]
fn a_statement_has_what_platforms_ask_for_and_no_actor() {
    let state = run(&guessed(&first(), ModeKind::Gather, "14"));
    let found = checkpoints(&state, None, SITE);
    let message = Event::Checkpoint(Box::new(found[0].clone())).json();
    assert_eq!(text(&message, "type"), "checkpoint");
    assert_eq!(message.get("score"), Some(&Json::Other("0.500".to_owned())));
    let statement = message.get("statement").expect("a statement");
    assert_eq!(statement.get("actor"), None);
    let verb = statement.get("verb").expect("a verb");
    assert_eq!(text(verb, "id"), "http://adlnet.gov/expapi/verbs/answered");
    let about = statement.get("object").expect("an object");
    assert_eq!(
        text(about, "id"),
        "https://example.org/ko/user-lookup/#gather/seconds"
    );
    let definition = about.get("definition").expect("a definition");
    assert_eq!(text(definition, "interactionType"), "numeric");
    assert!(
        definition
            .get("name")
            .and_then(|name| name.get("ko"))
            .is_some()
    );
    let result = statement.get("result").expect("a result");
    assert_eq!(text(result, "response"), "14.000");
    assert_eq!(text(result, "duration"), "PT7.000S");
}

#[test]
fn an_order_is_scored_by_what_is_in_place() {
    let checkpoint = Checkpoint {
        lesson: "hi-bye",
        title: "<b>".to_owned(),
        lang: "en",
        page: SITE.to_owned(),
        mode: ModeKind::Gather,
        took: Some(Micros::from_secs(1)),
        guessed: Guessed::Order {
            lines: vec!["a".to_owned(), "b".to_owned(), "c".to_owned()],
            said: vec![0, 2, 1],
            in_place: 1,
        },
    };
    assert_eq!((checkpoint.success(), checkpoint.permille()), (false, 333));
    let message = Event::Checkpoint(Box::new(checkpoint)).json();
    let result = message.get("statement").and_then(|own| own.get("result"));
    assert_eq!(text(result.expect("a result"), "response"), "0[,]2[,]1");
}

#[test]
fn nearly_right_is_not_right() {
    let of = |said, took| Checkpoint {
        lesson: "hi-bye",
        title: String::new(),
        lang: "en",
        page: String::new(),
        mode: ModeKind::Gather,
        took,
        guessed: Guessed::Seconds { said, right: false },
    };
    let late = of(Micros(u64::MAX), Some(Micros::ZERO));
    assert_eq!(late.permille(), 0);
    let near = of(Micros(9_999_999), Some(Micros(10_000_000)));
    assert_eq!((near.success(), near.permille()), (false, 999));
    assert_eq!(of(Micros(1), None).permille(), 0);
    assert_eq!(of(Micros::ZERO, Some(Micros::ZERO)).permille(), 999);
}

#[test]
fn checkpoints_come_behind_the_end_of_the_run_and_once() {
    let end = |left, reason| {
        Event::RunEnd(RunEnd {
            run: 0,
            mode: ModeKind::Gather,
            reason,
            elapsed: Micros::ZERO,
            predicted: None,
            order: Vec::new(),
            left,
        })
    };
    let state = run(&guessed(&first(), ModeKind::Gather, "7"));
    let found = || checkpoints(&state, None, SITE);
    let names = |events| {
        let told = with_checkpoints(events, found).into_iter();
        told.map(|event| event.name()).collect::<Vec<_>>()
    };
    assert_eq!(
        names(vec![end(1, "finished"), end(0, "finished")]),
        ["runend", "runend", "checkpoint"]
    );
    assert_eq!(names(vec![end(0, "abandoned")]), ["runend"]);
}
