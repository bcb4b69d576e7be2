//! Opening a file: all of it is taken, or nothing is.

use crate::json::{parsed, smallest};
use async_playground::app::{Action, OpenedFile, Route, State};
use async_playground::lessons;
use async_playground::link::{FileProblem, from_json, to_json};
use async_playground::model::{
    Control, Controls, Edit, Field, Look, Micros, Rows, TimeScale, View, Window,
};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Play, Theme};
use serde_json::json;

/// A page on which somebody has been at work.
fn worked_on() -> State {
    let lesson = lessons::by_slug("three-tasks").expect("a lesson");
    let lang = Lang::En;
    let view = View {
        window: Some(Window::new(Micros(5), Micros::from_secs(1))),
        merged: true,
        ..View::default()
    };
    let state = State::new(Route::page(lang, lesson), Theme::Dark);
    let edits = [
        Intent::Look {
            from: state.view,
            to: view,
        },
        Intent::Edit(Edit::Set(Field::Rounds(0), "many".to_owned())),
        Intent::Edit(Edit::TimeScale(TimeScale::Instant)),
        Intent::Run,
        Intent::Keep(true),
        Intent::Play(Play::Seek(Micros::from_millis(500))),
    ];
    let acts = edits.into_iter().map(Action::Intent);
    acts.fold(state, |state, act| state.after(act))
}

fn open(state: &State, text: &str) -> State {
    let content = from_json(&parsed(text)).map(Box::new);
    let name = "mine.json".to_owned();
    state.after(Action::File(OpenedFile { name, content }))
}

/// The file of a lesson, shown in a way of its own.
fn file(slug: &str, lang: &str, look: &Look) -> String {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let scenario = (lesson.scenario)(Lang::Ko);
    to_json(slug, lang, &scenario, look)
}

#[test]
fn a_file_takes_the_place_of_everything_but_the_reader_s_own() {
    let before = worked_on();
    let look = Look {
        rows: Rows::Lanes,
        hidden: Controls::NONE.with(Control::Why, true),
        locked: Controls::NONE.with(Control::Seed, true),
        ..Look::default()
    };
    let after = open(&before, &file("user-lookup", "ko", &look));
    assert_eq!((after.lang, after.lesson.slug), (Lang::Ko, "user-lookup"));
    assert_eq!(*after.scenario, (after.lesson.scenario)(Lang::Ko));
    assert_eq!(after.view, View::of(&look));
    assert!(after.run.is_none() && after.kept.is_none() && after.playback.is_none());
    assert!(after.drafts.get(&Field::Rounds(0)).is_none());
    assert!(after.file.is_none());
    assert_eq!((after.theme, after.runs), (before.theme, before.runs));
}

#[test]
fn a_file_of_the_lesson_that_is_open_is_opened_too() {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let lang = Lang::Ko;
    let state = State::new(Route::page(lang, lesson), Theme::Auto);
    let edit = Edit::Set(Field::Rounds(0), "9".to_owned());
    let edited = state.after(Action::Intent(Intent::Edit(edit)));
    let again = open(&edited, &file("user-lookup", "ko", &Look::default()));
    assert_eq!(again, state);
}

#[test]
fn a_run_under_way_is_dropped() {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let lang = Lang::Ko;
    let state = State::new(Route::page(lang, lesson), Theme::Auto);
    let running = state.after(Action::Intent(Intent::Run));
    assert_eq!(running.live(), Some(0));
    let opened = open(&running, &file("user-lookup", "ko", &Look::default()));
    assert_eq!((opened.live(), opened.runs), (None, 1));
}

#[test]
fn a_file_can_open_at_a_moment() {
    let at = Some(Micros::from_millis(1_200));
    let look = Look {
        at,
        ..Look::default()
    };
    let opened = open(&worked_on(), &file("user-lookup", "ko", &look));
    let playback = opened.playback.expect("a moment");
    assert_eq!(Some(playback.moment.at), at);
    assert!(!playback.playing);
    // What is predicted first is not given away.
    let predict_first = true;
    let look = Look {
        predict_first,
        ..look
    };
    let opened = open(&worked_on(), &file("user-lookup", "ko", &look));
    assert!(opened.playback.is_none());
}

#[test]
fn where_a_file_names_no_language_the_page_keeps_its_own() {
    let opened = open(&worked_on(), &smallest().to_string());
    assert_eq!((opened.lang, opened.lesson.slug), (Lang::En, "workbench"));
    assert!(opened.file.is_none());
}

#[test]
fn an_unknown_lesson_is_opened_on_the_free_form_page_and_told() {
    let opened = open(
        &worked_on(),
        &file("no-such-lesson", "ko", &Look::default()),
    );
    assert_eq!(opened.lesson.slug, "workbench");
    assert_eq!(opened.scenario.jobs.len(), 3);
    let notice = opened.file.clone().expect("a notice");
    assert!(notice.opened);
    assert_eq!(notice.errors[0].found, "\"no-such-lesson\"");
    assert_eq!(notice.errors[0].problem, FileProblem::UnknownLesson);
    let read = opened.after(Action::Intent(Intent::DismissFile));
    assert!(read.file.is_none());
    assert_eq!(read.scenario, opened.scenario);
}

#[test]
fn a_refused_file_changes_nothing_but_what_is_said_about_it() {
    let before = worked_on();
    let mut wrong = smallest();
    wrong["scenario"]["jobs"][0]["rounds"] = json!(0);
    let after = open(&before, &wrong.to_string());
    let notice = after.file.clone().expect("a notice");
    assert!(!notice.opened);
    assert_eq!(notice.name, "\"mine.json\"");
    assert_eq!(notice.errors[0].path, "scenario.jobs[0].rounds");
    assert_eq!(after.after(Action::Intent(Intent::DismissFile)), before);
    // The next file that can be opened takes the notice away.
    assert!(open(&after, &smallest().to_string()).file.is_none());
}
