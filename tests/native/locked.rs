//! What an author has locked stays as it is, whoever asks; and which link it was about.

use async_playground::app::{Action, Address, Link, Route, State};
use async_playground::lessons;
use async_playground::model::{
    Control, Controls, Edit, EventLoop, Field, Flag, Micros, ModeKind, TimeScale,
};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Theme};

const SPEED: Edit = Edit::TimeScale(TimeScale::Times5);
const PAGE: Edit = Edit::EventLoop(EventLoop::Page);

/// A lesson with these locked.
fn locked(slug: &str, controls: &[Control]) -> State {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let lang = Lang::En;
    let mut state = State::new(Route::page(lang, lesson), Theme::Auto);
    state.view.locked = Controls::of(controls);
    state
}

fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

fn set(field: Field, text: &str) -> Edit {
    Edit::Set(field, text.to_owned())
}

/// Whether an edit changes nothing at all.
fn is_refused(state: &State, edit: Edit) -> bool {
    after(state, Intent::Edit(edit)) == *state
}

/// Every edit there is but the speed, each of which changes `user-lookup`.
fn edits() -> Vec<Edit> {
    vec![
        set(Field::Name(0), "x"),
        set(Field::Rounds(0), "9"),
        set(Field::Cpu(0), "9"),
        set(Field::Wait(0), "9"),
        set(Field::Jitter(0), "9"),
        set(Field::YieldEvery(0), "9"),
        set(Field::FailsAfter(0), "1"),
        set(Field::Count(0), "9"),
        set(Field::EveryWait, "9"),
        set(Field::EveryCpu, "9"),
        set(Field::Split, "9"),
        set(Field::Limit, "2"),
        set(Field::Seed, "9"),
        set(Field::Cores, "9"),
        set(Field::SwitchInterval, "9"),
        Edit::AddJob("x".to_owned()),
        Edit::DuplicateJob(0),
        Edit::RemoveJob(0),
        Edit::MoveJob { from: 0, to: 1 },
        Edit::Toggle(0, Flag::Blocking),
        Edit::Toggle(0, Flag::Background),
        Edit::ToggleMode(ModeKind::Sequential),
        PAGE,
    ]
}

#[test]
fn every_edit_is_refused_once_its_control_is_locked_and_only_then() {
    let open = locked("user-lookup", &[]);
    for edit in edits().into_iter().chain([SPEED]) {
        assert!(!is_refused(&open, edit.clone()), "{edit:?}");
        let own = Control::of_edit(&edit).expect("it has a control");
        let shut = locked("user-lookup", &[own]);
        assert!(is_refused(&shut, edit.clone()), "{edit:?}");
        // All others: but what sets two fields has two controls, and the whole has every one.
        let others = Control::ALL.into_iter().filter(|control| {
            *control != own && !matches!(control, Control::Wait | Control::Knobs | Control::Editor)
        });
        let others: Vec<_> = others.collect();
        assert!(
            !is_refused(&locked("user-lookup", &others), edit.clone()),
            "{edit:?}"
        );
    }
}

#[test]
fn what_sets_two_fields_is_locked_with_either() {
    for control in [Control::Cpu, Control::Wait] {
        let state = locked("kitchen", &[control]);
        assert!(is_refused(&state, set(Field::Split, "40")), "{control:?}");
    }
    let state = locked("kitchen", &[Control::Jitter]);
    assert!(!is_refused(&state, set(Field::Split, "40")));
}

#[test]
fn sliders_and_editor_are_two_ways_to_the_same_field() {
    // Of the look-ups, rounds and the wait of all have sliders; a wait alone has none.
    let (slider, all, alone) = (Field::Rounds(0), Field::EveryWait, Field::Wait(0));
    let cases: [(&[Control], [bool; 3]); 4] = [
        (&[], [false, false, false]),
        (&[Control::Knobs], [false, true, false]),
        (&[Control::Editor], [false, false, true]),
        (&[Control::Knobs, Control::Editor], [true, true, true]),
    ];
    for (controls, refused) in cases {
        let state = locked("user-lookup", controls);
        let found = [slider, all, alone].map(|field| is_refused(&state, set(field, "9")));
        assert_eq!(found, refused, "{controls:?}");
    }
}

#[test]
fn with_sliders_and_editor_locked_only_the_speed_is_left() {
    let state = locked("user-lookup", &[Control::Knobs, Control::Editor]);
    for edit in edits() {
        assert!(is_refused(&state, edit.clone()), "{edit:?}");
    }
    let faster = after(&state, Intent::Edit(SPEED));
    assert_eq!(faster.scenario.options.time_scale, TimeScale::Times5);
    assert!(is_refused(&locked("user-lookup", &[Control::Speed]), SPEED));
}

#[test]
fn a_mode_whose_number_is_locked_is_not_taken_out_and_put_back_without_it() {
    let limited = after(
        &locked("user-lookup", &[]),
        Intent::Edit(set(Field::Limit, "2")),
    );
    let mut shut = limited;
    shut.view.locked = Controls::of(&[Control::Limit]);
    assert!(is_refused(&shut, Edit::ToggleMode(ModeKind::Gather)));
    assert!(!is_refused(&shut, Edit::ToggleMode(ModeKind::Sequential)));
}

#[test]
fn a_locked_field_keeps_no_draft_and_a_refused_edit_ends_no_run() {
    let run = after(&locked("user-lookup", &[Control::Rounds]), Intent::Run);
    let stopped = after(&run, Intent::Stop);
    let edited = after(&stopped, Intent::Edit(set(Field::Rounds(0), "many")));
    assert_eq!(edited.drafts.get(&Field::Rounds(0)), None);
    assert!(edited.run.is_some());
}

#[test]
fn hidden_and_locked_are_of_one_link() {
    let mut state = locked("user-lookup", &[Control::Wait, Control::Speed]);
    state.view.hidden = Controls::of(&[Control::Console]);
    state.view.merged = true;
    let view = state.view;
    let edited = after(&state, Intent::Edit(set(Field::Rounds(0), "9")));
    let reset = after(&edited, Intent::Reset);
    assert_eq!((reset.view, reset.scenario.jobs[0].rounds), (view, 5));
    assert_eq!(after(&reset, Intent::Language(Lang::Ko)).view, view);

    let lesson = lessons::by_slug("hi-bye").expect("a lesson");
    let by_list = after(&edited, Intent::Open(lesson));
    assert!(by_list.view.merged);
    let by_back = edited.after(Action::Arrived(Address::to(
        by_list.route(),
        Link::Plain(String::new()),
    )));
    for other in [by_list, by_back] {
        assert!(other.view.hidden.is_empty() && other.view.locked.is_empty());
        assert!(!is_refused(&other, set(Field::EveryWait, "500")));
    }
}

#[test]
fn what_is_hidden_is_not_locked() {
    let mut state = locked("user-lookup", &[]);
    state.view.hidden = Controls::of(&Control::ALL);
    let edited = after(&state, Intent::Edit(set(Field::Wait(0), "9")));
    assert_eq!(edited.scenario.jobs[0].wait, Micros::from_millis(9));
}
