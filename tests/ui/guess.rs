//! The reader predicts first: what is held back, what is asked, and what is said after the run.

use crate::render::{element, opened, render, run, tag};
use async_playground::app::{Action, Route, State, asked, mode_views, predict};
use async_playground::lessons;
use async_playground::model::{Edit, Field, Guess, Guessing, Machine, ModeKind, Status, View};
use async_playground::text::Lang;
use async_playground::ui::{Intent, PageProps, Theme};
use std::rc::Rc;

/// The state of a lesson whose longest wait is distinctive, with the switch on or off.
fn state(predict_first: bool, lang: Lang) -> State {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let state = State::new(Route::page(lang, lesson), Theme::Auto);
    let [from, to] = [!predict_first, predict_first].map(|predict_first| View {
        predict_first,
        ..View::default()
    });
    let wait = Edit::Set(Field::EveryWait, "1234".to_owned());
    [Intent::Look { from, to }, Intent::Edit(wait)]
        .into_iter()
        .fold(state, |state, intent| state.after(Action::Intent(intent)))
}

/// The page of a state, as the root makes it.
fn page(state: &State) -> PageProps {
    let scenario = state.shown();
    let modes = scenario.modes.iter();
    let predictions: Vec<_> = modes
        .map(|mode| predict(scenario, *mode, &Machine::default()))
        .collect();
    let first = state.view.predict_first;
    PageProps {
        scenario: state.scenario.clone(),
        shown: scenario.clone(),
        view: state.view,
        modes: mode_views(state, &predictions, None),
        guess: state.guess.clone(),
        question: first.then(|| asked(scenario, &predictions)).flatten(),
        ..opened("user-lookup", state.lang)
    }
}

/// Seven and fifteen waits of 1.234 s, as they may stand somewhere; and the number of lines.
const ANSWERS: [&str; 8] = [
    "8.638", "8638", "8.6", "18.51", "18510", "18.5", "2.14", "rows-10",
];

fn answers(page: &str) -> Vec<&'static str> {
    let given = ANSWERS.into_iter().filter(|answer| page.contains(answer));
    given.collect()
}

#[test]
fn nothing_gives_the_answer_away_before_and_during_a_run() {
    for lang in Lang::ALL {
        let told = render(page(&state(false, lang)));
        assert!(answers(&told).len() >= 5, "{:?}", answers(&told));
        assert!(!told.contains("data-testid=\"guess\""));

        let before = state(true, lang);
        let hidden = render(page(&before));
        assert_eq!(answers(&hidden), [""; 0]);
        assert!(!hidden.contains("data-predicted-us"));
        assert!(!hidden.contains("as-table"));
        let running = before.after(Action::Intent(Intent::Run));
        let hidden = render(page(&running));
        assert_eq!(answers(&hidden), [""; 0]);
        assert!(!hidden.contains("data-predicted-us"));

        let stopped = running.after(Action::Intent(Intent::Stop));
        assert!(tag(&render(page(&stopped)), "mode-gather").contains("\"8638000\""));
    }
}

#[test]
fn the_switch_stands_by_the_title() {
    let off = render(page(&state(false, Lang::Ko)));
    assert!(!tag(&off, "predict-first").contains("checked"));
    assert!(off.contains("먼저 예측하기"));
    let on = render(page(&state(true, Lang::En)));
    assert!(tag(&on, "predict-first").contains("checked"));
    assert!(on.contains("Predict first"));
}

#[test]
fn the_form_asks_for_seconds_and_for_an_order() {
    let page = render(page(&state(true, Lang::En)));
    for mode in ["sequential", "await-each", "gather"] {
        let field = tag(&page, &format!("guess-seconds-{mode}"));
        assert!(field.contains("inputmode=\"decimal\""), "{field}");
    }
    assert_eq!(page.matches("data-testid=\"guess-line\"").count(), 5);
    assert!(tag(&page, "guess-up-0").contains("aria-disabled=\"true\""));
    assert!(!tag(&page, "guess-up-1").contains("aria-disabled"));
    assert!(tag(&page, "guess-down-4").contains("aria-disabled=\"true\""));
    assert!(tag(&page, "guess-down-0").contains("aria-label=\"Move "));
}

#[test]
fn what_is_no_number_is_explained_at_its_field_and_stays() {
    let mut props = page(&state(true, Lang::En));
    let typed = Guessing::Seconds(ModeKind::Gather, "soon".to_owned());
    Rc::make_mut(&mut props.guess).apply(typed);
    let page = render(props);
    let field = tag(&page, "guess-seconds-gather");
    assert!(field.contains("value=\"soon\"") && field.contains("aria-invalid=\"true\""));
    assert!(field.contains("aria-describedby=\"guess-seconds-gather-error\""));
    assert!(page.contains("“soon” is not allowed here: a number from 0 to 600"));
    assert!(!tag(&page, "guess-seconds-sequential").contains("aria-invalid"));
}

#[test]
fn a_moved_line_is_said_in_the_status_line() {
    let mut props = page(&state(true, Lang::En));
    let lines = vec![0, 1, 2, 3, 4];
    Rc::make_mut(&mut props.guess).apply(Guessing::Order { lines, to: 3 });
    let page = render(props);
    let status = element(&page, "status");
    let said = "5 users: looking up user 2: now in place 4 of 5";
    assert!(status.ends_with(said), "{status}");
}

/// The page after a run that went as predicted, with that prediction of the reader's.
fn finished(lang: Lang, changes: Vec<Guessing>) -> String {
    let mut props = page(&state(true, lang));
    let mut guess = Guess::default();
    for change in changes {
        guess.apply(change);
    }
    props.guess = Rc::new(guess);
    let told = page(&state(false, lang));
    props.modes = run(told).modes;
    assert!(
        props
            .modes
            .iter()
            .all(|mode| mode.status == Status::Finished)
    );
    render(props)
}

#[test]
fn after_the_run_both_are_compared_and_explained() {
    let seconds = |mode, text: &str| Guessing::Seconds(mode, text.to_owned());
    let page = finished(
        Lang::En,
        vec![
            seconds(ModeKind::Sequential, "18.5"),
            seconds(ModeKind::Gather, "18.5"),
        ],
    );
    let right = element(&page, "guess-verdict-sequential");
    assert!(
        right.contains("you said 18.5\u{a0}s · it took 18.5\u{a0}s"),
        "{right}"
    );
    assert!(right.contains("✓") && right.contains("right"), "{right}");
    let wrong = element(&page, "guess-verdict-gather");
    assert!(
        wrong.contains("you said 18.5\u{a0}s · it took 8.6\u{a0}s"),
        "{wrong}"
    );
    assert!(wrong.contains("↑") && wrong.contains("too long"), "{wrong}");
    let miss = element(&page, "guess-miss");
    assert!(miss.contains("you added the jobs’ times up, but they overlapped"));
    assert!(!page.contains("guess-verdict-await-each"));
    assert!(!page.contains("guess-orders"));
    tag(&page, "guess-again");
}

#[test]
fn the_two_orders_stand_side_by_side() {
    let lines = vec![1, 0, 2, 3, 4];
    let page = finished(Lang::Ko, vec![Guessing::Order { lines, to: 0 }]);
    let orders = element(&page, "guess-orders");
    assert_eq!(orders.matches("✓").count(), 3, "{orders}");
    assert!(orders.contains("↓2") && orders.contains("↑1"), "{orders}");
    assert!(orders.contains(">실제로는 2번째<") && orders.contains(">제자리<"));
    let miss = element(&page, "guess-miss");
    assert!(
        miss.contains("줄보다 먼저 나왔습니다. 같은 순간에는"),
        "{miss}"
    );
}

#[test]
fn without_a_prediction_there_is_nothing_to_compare() {
    let page = finished(Lang::En, Vec::new());
    assert!(element(&page, "guess-nothing").ends_with("You predicted nothing this time."));
    assert!(!page.contains("guess-verdict") && !page.contains("guess-miss"));
    tag(&page, "guess-again");
}
