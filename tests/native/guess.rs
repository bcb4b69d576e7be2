//! What a reader is asked before a run, and how the answer is judged after it.

use async_playground::app::{asked, predict};
use async_playground::derive::{
    Miss, Outcome, Question, Reason, Verdict, question, typed_seconds, verdict,
};
use async_playground::lessons;
use async_playground::model::{
    Edit, Field, Guess, Guessing, Machine, Micros, Mode, ModeKind, Scenario, Trace,
};
use async_playground::text::Lang;
use std::cmp::Ordering;
use std::rc::Rc;

const GATHER: Mode = ModeKind::Gather.plain();

fn scenario(slug: &str, lang: Lang) -> Rc<Scenario> {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    Rc::new((lesson.scenario)(lang))
}

fn traces(scenario: &Rc<Scenario>) -> Vec<Rc<Trace>> {
    let predict = |&mode| predict(scenario, mode, &Machine::default()).expect("it has an end");
    scenario.modes.iter().map(predict).collect()
}

fn asked_of(scenario: &Rc<Scenario>) -> Option<Question> {
    let traces = traces(scenario);
    let traces = traces.iter().map(|trace| Some(&**trace));
    question(scenario, scenario.modes.iter().copied().zip(traces))
}

/// What a reader said of each mode, judged by a run that went exactly as the page predicted.
fn judged(scenario: &Rc<Scenario>, guess: &Guess) -> Verdict {
    let traces = traces(scenario);
    let outcomes = scenario.modes.iter().zip(&traces);
    let outcomes: Vec<_> = outcomes
        .map(|(&mode, trace)| Outcome {
            mode,
            took: Some(trace.end()),
            trace: Some(trace),
        })
        .collect();
    verdict(scenario, asked_of(scenario).as_ref(), guess, &outcomes)
}

fn said(seconds: &[(ModeKind, &str)]) -> Guess {
    let mut guess = Guess::default();
    for (mode, text) in seconds {
        guess.apply(Guessing::Seconds(*mode, (*text).to_owned()));
    }
    guess
}

fn put(lines: &[usize]) -> Guess {
    let lines = lines.to_vec();
    let mut guess = Guess::default();
    guess.apply(Guessing::Order { lines, to: 0 });
    guess
}

#[test]
fn steps_that_come_faster_than_drawings_add_up() {
    let step = |line, up| Guessing::Step {
        shown: vec![0, 1, 2, 3, 4],
        line,
        up,
    };
    let mut guess = Guess::default();
    for (change, then) in [
        (step(4, true), [0, 1, 2, 4, 3]),
        (step(4, true), [0, 1, 4, 2, 3]),
        (step(0, false), [1, 0, 4, 2, 3]),
        // There is nothing before the first, or after the last.
        (step(1, true), [1, 0, 4, 2, 3]),
        (step(3, false), [1, 0, 4, 2, 3]),
    ] {
        guess.apply(change);
        assert_eq!(guess.order.as_deref(), Some(&then[..]));
    }
    // An order of other lines is none of these.
    let mut old = put(&[2, 0, 1]);
    old.apply(step(2, true));
    assert_eq!(old.order.as_deref(), Some(&[0, 2, 1, 3, 4][..]));
    assert_eq!(old.moved, Some(1));
}

/// Where each line of the reader's came.
fn places(verdict: &Verdict) -> Vec<usize> {
    verdict.order.iter().map(|place| place.belongs).collect()
}

#[test]
fn seconds_are_read_as_people_type_them() {
    let cases = [
        ("15", 15_000),
        (" 7.5 ", 7_500),
        ("7,25", 7_250),
        ("0.125", 125),
        ("3.", 3_000),
        (".5", 500),
        ("600", 600_000),
    ];
    for (text, millis) in cases {
        let expect = Ok(Some(Micros::from_millis(millis)));
        assert_eq!(typed_seconds(text), expect, "{text:?}");
    }
    assert_eq!(typed_seconds("  "), Ok(None));
    for text in [
        "x",
        "-1",
        "1.2345",
        "1.2.3",
        ".",
        "601",
        "600.001",
        "7s",
        "１",
        "9999999999999999999999",
    ] {
        assert_eq!(typed_seconds(text), Err(text.to_owned()), "{text:?}");
    }
    assert_eq!(typed_seconds(&"9".repeat(99)), Err("9".repeat(40)));
}

#[test]
fn the_mode_that_interleaves_is_asked_about() {
    let asked = asked_of(&scenario("user-lookup", Lang::En)).expect("a question");
    assert_eq!(asked.mode, ModeKind::Gather);
    let texts: Vec<_> = asked.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "5 users: looking up user 1",
            "7 users: looking up user 1",
            "3 users: looking up user 1",
            "5 users: looking up user 2",
            "7 users: looking up user 2",
        ]
    );
}

#[test]
fn where_real_lanes_decide_nothing_is_asked() {
    assert_eq!(asked_of(&scenario("threads", Lang::En)), None);
    // Beside them, a mode of one thread is.
    let asked = asked_of(&scenario("gil", Lang::En)).expect("a question");
    assert_eq!(asked.mode, ModeKind::Sequential);
}

#[test]
fn the_lines_are_shuffled_alike_each_time_and_never_right() {
    for lesson in lessons::all() {
        let [ko, en] = Lang::ALL.map(|lang| asked_of(&scenario(lesson.slug, lang)));
        assert_eq!(
            ko.map(|asked| asked.shuffled),
            en.as_ref().map(|asked| asked.shuffled.clone()),
            "{}",
            lesson.slug
        );
        let Some(asked) = en else { continue };
        let again = asked_of(&scenario(lesson.slug, Lang::En));
        assert_eq!(again.as_ref(), Some(&asked));
        let mut sorted = asked.shuffled.clone();
        sorted.sort_unstable();
        assert!(sorted.into_iter().eq(0..asked.lines.len()));
        let texts = |order: &[usize]| -> Vec<String> {
            order
                .iter()
                .map(|at| asked.lines[*at].text.clone())
                .collect()
        };
        let right: Vec<_> = (0..asked.lines.len()).collect();
        assert_ne!(texts(&asked.shuffled), texts(&right), "{}", lesson.slug);
    }
}

#[test]
fn lines_that_all_read_alike_are_not_asked_about() {
    let scenario = scenario("two-coroutines", Lang::En);
    let mut parts = Scenario::clone(&scenario).into_parts();
    for slot in async_playground::model::Slot::ALL {
        "x".clone_into(parts.lines.get_mut(slot));
    }
    let alike = Rc::new(Scenario::new(parts).expect("within the limits"));
    assert_eq!(asked_of(&alike), None);
}

#[test]
fn a_line_moves_and_an_order_that_does_not_fit_is_not_taken() {
    let asked = asked_of(&scenario("user-lookup", Lang::En)).expect("a question");
    let guess = put(&[0, 1, 2, 3, 4]);
    assert_eq!(asked.moved(&guess, 3, 1), [0, 3, 1, 2, 4]);
    assert_eq!(asked.moved(&guess, 0, 5), [0, 1, 2, 3, 4]);
    for wrong in [&[0, 1][..], &[0, 0, 1, 2, 3], &[1, 2, 3, 4, 5]] {
        assert_eq!(asked.order(&put(wrong)), asked.shuffled);
    }
}

#[test]
fn within_a_tenth_or_three_tenths_of_a_second_is_right() {
    let scenario = scenario("user-lookup", Lang::En);
    let side = |mode, text| {
        let verdict = judged(&scenario, &said(&[(mode, text)]));
        verdict.estimates[0].took.expect("it came to its end").1
    };
    let cases = [
        ("6.3", Ordering::Equal),
        ("6.2", Ordering::Less),
        ("7.7", Ordering::Equal),
        ("7.8", Ordering::Greater),
    ];
    for (text, expect) in cases {
        assert_eq!(side(ModeKind::Gather, text), expect, "{text}");
    }
    let verdict = judged(&scenario, &said(&[(ModeKind::Gather, "x")]));
    assert!(verdict.is_empty(), "what is no number is no prediction");
}

#[test]
fn a_mode_that_did_not_come_to_its_end_is_not_judged() {
    let scenario = scenario("user-lookup", Lang::En);
    let outcome = Outcome {
        mode: GATHER,
        took: None,
        trace: None,
    };
    let guess = said(&[(ModeKind::Gather, "7")]);
    let verdict = verdict(&scenario, None, &guess, &[outcome]);
    assert_eq!(verdict.estimates[0].took, None);
    assert_eq!(verdict.miss, None);
}

#[test]
fn misses_of_seconds_are_explained() {
    use ModeKind::{AwaitEach, Gather, Sequential, Threads};
    let cases = [
        ("user-lookup", Gather, "15", Some(Miss::AddedUp(GATHER))),
        (
            "user-lookup",
            Gather,
            "9",
            Some(Miss::LongestDecides(GATHER)),
        ),
        ("user-lookup", Gather, "7", None),
        ("user-lookup", Gather, "3", None),
        (
            "user-lookup",
            AwaitEach,
            "7",
            Some(Miss::OneAfterAnother(Mode::AwaitEach)),
        ),
        (
            "user-lookup",
            Sequential,
            "10",
            Some(Miss::OneAfterAnother(Mode::Sequential)),
        ),
        ("gil", Threads, "1", Some(Miss::OneComputes(Mode::Threads))),
    ];
    for (slug, mode, text, expect) in cases {
        let verdict = judged(&scenario(slug, Lang::En), &said(&[(mode, text)]));
        assert_eq!(verdict.miss, expect, "{slug} {mode:?} {text}");
    }
}

#[test]
fn with_a_limit_the_longest_job_alone_is_too_little() {
    let edit = Edit::Set(Field::Limit, "2".to_owned());
    let limited = scenario("ten-requests", Lang::En).edit(&edit);
    let limited = Rc::new(limited.expect("within the limits"));
    let verdict = judged(&limited, &said(&[(ModeKind::Gather, "1")]));
    let mode = Mode::Gather { limit: Some(2) };
    assert_eq!(verdict.miss, Some(Miss::NotAllAtOnce(mode)));
}

#[test]
fn each_line_is_told_where_it_came() {
    let scenario = scenario("user-lookup", Lang::En);
    let belongs = |order: &[usize]| places(&judged(&scenario, &put(order)));
    assert_eq!(belongs(&[0, 1, 2, 3, 4]), [0, 1, 2, 3, 4]);
    assert_eq!(belongs(&[3, 0, 1, 2, 4]), [3, 0, 1, 2, 4]);
    assert_eq!(judged(&scenario, &Guess::default()).order, []);
}

#[test]
fn misses_of_the_order_are_explained() {
    let why = |slug: &str, order: &[usize]| {
        let verdict = judged(&scenario(slug, Lang::En), &put(order));
        match verdict.miss {
            Some(Miss::Order { first, later, why }) => (first, later, why),
            other => panic!("{other:?}"),
        }
    };
    let same_moment = (0, 1, Some(Reason::SameMoment));
    assert_eq!(why("user-lookup", &[1, 0, 2, 3, 4]), same_moment);
    let one_job = (0, 3, Some(Reason::SameSource));
    assert_eq!(why("user-lookup", &[3, 1, 2, 0, 4]), one_job);
    let waited_less = (2, 4, Some(Reason::WaitedLess));
    assert_eq!(why("user-lookup", &[0, 1, 4, 2, 3]), waited_less);
}

#[test]
fn lines_that_read_alike_may_change_places() {
    let scenario = scenario("user-lookup", Lang::En);
    let mut parts = Scenario::clone(&scenario).into_parts();
    "step {round}".clone_into(&mut parts.lines.round);
    let alike = Rc::new(Scenario::new(parts).expect("within the limits"));
    let texts: Vec<_> = asked_of(&alike)
        .expect("a question")
        .lines
        .into_iter()
        .map(|line| line.text)
        .collect();
    assert_eq!(texts, ["step 1", "step 1", "step 1", "step 2", "step 2"]);
    let verdict = judged(&alike, &put(&[2, 0, 1, 4, 3]));
    assert_eq!(places(&verdict), [0, 1, 2, 3, 4]);
    assert_eq!(verdict.miss, None);
    // A line is in its place where one that reads alike came; the others follow in their order.
    let places_of = |order: &[usize]| places(&judged(&alike, &put(order)));
    assert_eq!(places_of(&[3, 0, 1, 2, 4]), [3, 1, 2, 0, 4]);
}

#[test]
fn the_order_that_came_counts_and_not_the_one_that_was_predicted() {
    let scenario = scenario("user-lookup", Lang::En);
    let traces = traces(&scenario);
    let asked = asked_of(&scenario);
    // As if the lines had come as one after another prints them.
    let outcome = Outcome {
        mode: GATHER,
        took: Some(Micros::from_secs(7)),
        trace: Some(&traces[0]),
    };
    let verdict = verdict(
        &scenario,
        asked.as_ref(),
        &put(&[0, 3, 1, 4, 2]),
        &[outcome],
    );
    assert_eq!(places(&verdict), [0, 1, 2, 3, 4]);
}

#[test]
fn a_prediction_that_failed_is_not_asked_about() {
    let scenario = scenario("hi-bye", Lang::En);
    let failed = Err(async_playground::model::Failure::Stalled);
    assert_eq!(asked(&scenario, &[failed]), None);
}
