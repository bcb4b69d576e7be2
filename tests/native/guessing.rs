//! The reader's prediction in the state: what changes it, what keeps it, and what is held back.

use async_playground::app::{Action, Prediction, Report, Route, State, mode_views, predict};
use async_playground::lessons;
use async_playground::model::{Edit, Field, Guessing, Machine, ModeKind, Status, TimeScale, View};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Theme, Untold};

fn opened(slug: &str) -> State {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let lang = Lang::En;
    let state = State::new(Route::page(lang, lesson), Theme::Auto);
    after(&state, look(true))
}

fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

fn look(predict_first: bool) -> Intent {
    let [from, to] = [!predict_first, predict_first].map(|predict_first| View {
        predict_first,
        ..View::default()
    });
    Intent::Look { from, to }
}

fn typed(state: &State, text: &str) -> State {
    let change = Guessing::Seconds(ModeKind::Gather, text.to_owned());
    after(state, Intent::Guess(change))
}

fn guessed() -> State {
    let state = typed(&opened("user-lookup"), "15");
    let lines = vec![2, 1, 0, 4, 3];
    after(&state, Intent::Guess(Guessing::Order { lines, to: 2 }))
}

fn set(state: &State, field: Field, text: &str) -> State {
    after(state, Intent::Edit(Edit::Set(field, text.to_owned())))
}

fn predictions(state: &State) -> Vec<Prediction> {
    let scenario = state.shown();
    let modes = scenario.modes.iter();
    modes
        .map(|mode| predict(scenario, *mode, &Machine::default()))
        .collect()
}

/// The run as the page predicts it.
fn run(state: &State) -> State {
    let state = after(state, Intent::Run);
    let events = predictions(&state).into_iter().enumerate();
    let events = events.flat_map(|(at, trace)| {
        let events = trace.expect("it has an end").events().to_vec();
        events.into_iter().map(move |event| (at, event))
    });
    let report = Report {
        run: state.live().expect("a live run"),
        events: events.collect(),
        ..Report::default()
    };
    state.after(Action::Report(report))
}

/// Whether each mode's prediction is handed to the views.
fn told(state: &State) -> Vec<bool> {
    let views = mode_views(state, &predictions(state), None);
    let hidden = Err(Untold::Hidden);
    views.iter().map(|view| view.predicted != hidden).collect()
}

#[test]
fn what_is_typed_and_moved_is_kept() {
    let state = guessed();
    assert_eq!(state.guess.seconds_of(ModeKind::Gather), "15");
    assert_eq!(state.guess.seconds_of(ModeKind::Sequential), "");
    assert_eq!(state.guess.order, Some(vec![2, 1, 0, 4, 3]));
    assert_eq!(state.guess.moved, Some(2));
    let state = typed(&state, "1x");
    assert_eq!(state.guess.seconds_of(ModeKind::Gather), "1x");
    assert_eq!(state.guess.seconds.len(), 1);
    assert_eq!(
        (state.guess.moved, state.guess.order.is_some()),
        (None, true)
    );
}

#[test]
fn a_run_the_switch_the_speed_and_the_language_leave_it() {
    let before = guessed();
    let kept = |state: &State| {
        assert_eq!(state.guess, before.guess);
    };
    kept(&after(&after(&before, look(false)), look(true)));
    let speed = Intent::Edit(Edit::TimeScale(TimeScale::Times10));
    kept(&after(&before, speed));
    kept(&after(&before, Intent::Language(Lang::Ko)));
    kept(&after(&before, Intent::Run));
    let over = run(&before);
    assert_eq!(over.live(), None);
    kept(&over);
    kept(&after(&over, Intent::Run));
}

#[test]
fn another_program_and_a_reset_take_it_away() {
    let before = guessed();
    let gone = |state: &State| {
        assert_eq!(*state.guess, async_playground::model::Guess::default());
    };
    gone(&set(&before, Field::Rounds(0), "9"));
    gone(&after(&before, Intent::Reset));
    let lesson = lessons::by_slug("hi-bye").expect("a lesson");
    let other = after(&before, Intent::Open(lesson));
    gone(&other);
    assert!(other.view.predict_first, "the switch stays");
    let refused = set(&before, Field::Rounds(0), "many");
    assert_eq!(refused.guess, before.guess);
}

#[test]
fn an_edit_during_a_run_leaves_it_to_that_run() {
    let running = after(&guessed(), Intent::Run);
    let edited = set(&running, Field::Rounds(0), "9");
    assert_eq!(edited.guess, running.guess);
    let next = after(&edited, Intent::Run);
    assert_eq!(next.guess.order, None);
}

#[test]
fn once_it_runs_nothing_can_be_changed_before_another_try() {
    let running = after(&guessed(), Intent::Run);
    assert_eq!(typed(&running, "7"), running);
    let over = run(&guessed());
    assert_eq!(typed(&over, "7"), over);
    let again = after(&over, Intent::Guess(Guessing::Again));
    assert_eq!(
        (again.run.is_none(), again.guess.order.is_none()),
        (true, true)
    );
    assert_eq!(typed(&again, "7").guess.seconds_of(ModeKind::Gather), "7");
}

#[test]
fn predictions_are_held_back_until_all_modes_are_over() {
    let hidden = [false; 3];
    let state = opened("user-lookup");
    assert_eq!(told(&state), hidden);
    assert_eq!(told(&after(&state, look(false))), [true; 3]);
    let running = after(&state, Intent::Run);
    assert_eq!(told(&running), hidden);
    let over = run(&state);
    assert_eq!(told(&over), [true; 3]);
    assert_eq!(told(&after(&over, Intent::Run)), hidden);
    assert_eq!(told(&after(&running, Intent::Stop)), [true; 3]);
    assert_eq!(told(&set(&over, Field::Rounds(0), "9")), hidden);
}

#[test]
fn a_prediction_that_failed_says_so_at_any_time() {
    let state = opened("hi-bye");
    let failure = async_playground::model::Failure::Stalled;
    let views = mode_views(&state, &[Err(failure.clone())], None);
    assert_eq!(views[0].predicted, Err(Untold::Failed(failure)));
    assert_eq!(views[0].status, Status::Idle);
}
