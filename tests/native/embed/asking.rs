//! What a request does to the state, and what is answered.

use super::{after, json, opened, text};
use async_playground::app::{Prediction, State, exported, mode_views, predict};
use async_playground::embed::{Ask, Code, Error, Format, Scheme, request};
use async_playground::link::Json;
use async_playground::model::{Edit, Field, Micros, ModeKind, TimeScale};
use async_playground::python;
use async_playground::text::Lang;
use async_playground::ui::{Colors, Intent, PageProps, Theme};
use std::rc::Rc;
use yew::Callback;

const SITE: &str = "https://example.org/play/";

fn ask(message: &str) -> Ask {
    request(&json(message)).expect("a request").ask
}

/// The state after a request, and its answer.
fn meet(state: &State, ask: &Ask) -> Result<(State, Json), Error> {
    let next = match state.asked(ask)? {
        Some(action) => state.after(action),
        None => state.clone(),
    };
    let told = next.told(ask, SITE);
    Ok((next, told))
}

fn met(state: &State, message: &str) -> (State, Json) {
    meet(state, &ask(message)).expect("it can be done")
}

fn page(state: &State) -> PageProps {
    let scenario = state.shown();
    let modes = scenario.modes.iter();
    let predictions: Vec<Prediction> = modes
        .map(|&mode| predict(scenario, mode, &state.machine))
        .collect();
    PageProps {
        place: state.place,
        embedding: state.embedding,
        full_page: Rc::from(""),
        lang: state.lang,
        theme: state.theme,
        lesson: state.lesson,
        scenario: state.scenario.clone(),
        shown: scenario.clone(),
        drafts: state.drafts.clone(),
        view: state.view,
        modes: mode_views(state, &predictions, None),
        playback: None,
        pace: 1_000,
        outdated: false,
        played_back: false,
        throttled: false,
        guess: state.guess.clone(),
        question: None,
        unknown: None,
        dropped: Rc::default(),
        make: None,
        beside: "".into(),
        share: None,
        file: None,
        on: Callback::noop(),
    }
}

#[test]
fn runs_are_started_and_stopped() {
    let state = opened("embed/en/user-lookup/", "", "");
    let (running, told) = met(&state, r#"{"id":1,"type":"run"}"#);
    assert_eq!(running.live(), Some(0));
    assert_eq!(told.get("runId"), Some(&Json::Number(0)));
    let (stopped, told) = met(&running, r#"{"id":1,"type":"stop"}"#);
    assert_eq!(
        (stopped.live(), told.get("runId")),
        (None, Some(&Json::Number(0)))
    );
    let (_, told) = met(&state, r#"{"id":1,"type":"stop"}"#);
    assert_eq!(told.get("runId"), Some(&Json::Null));
}

#[test]
fn parameters_become_the_authors_state() {
    let state = opened("embed/en/user-lookup/", "", "v=1&n=1,1,1&mode=read");
    let message = r#"{"id":1,"type":"setParams","params":"n=4,2,6&wait=x&predict&theme=dark"}"#;
    let (state, told) = met(&state, message);
    let params = "v=1&n=4,2,6&predict=1";
    assert_eq!(text(&told, "params"), params);
    assert_eq!(
        text(&told, "link"),
        format!("{SITE}en/user-lookup/#{params}")
    );
    let Some(Json::List(dropped)) = told.get("dropped") else {
        panic!("{told:?}")
    };
    assert_eq!(text(&dropped[0], "key"), "wait");
    assert_eq!(text(&dropped[0], "problem"), "not-a-number");
    // Options are of the address: they stay, and a link says nothing about them.
    assert!(state.embedding.read_only);
    assert_eq!(state.theme, Theme::Auto);
    let other = meet(&after(&state, Intent::Run), &Ask::Reset)
        .expect("done")
        .0;
    assert_eq!(other.scenario, state.scenario);
    assert_eq!(other.live(), None);
}

#[test]
fn theme_language_and_moment_are_set() {
    let state = opened("embed/en/three-tasks/", "", "");
    let (state, told) = meet(&state, &Ask::SetTheme(Scheme::Dark)).expect("done");
    assert_eq!((state.theme, text(&told, "theme")), (Theme::Dark, "dark"));
    let (state, told) = meet(&state, &Ask::SetLang(Lang::Ko)).expect("done");
    assert_eq!((state.lang, text(&told, "lang")), (Lang::Ko, "ko"));
    let (state, told) = meet(&state, &Ask::Seek(Some(Micros(2_500_000)))).expect("done");
    assert_eq!(told.get("t_us"), Some(&Json::Number(2_500_000)));
    let (late, told) = meet(&state, &Ask::Seek(Some(Micros(600_000_000)))).expect("done");
    assert_eq!(told.get("t_us"), Some(&Json::Number(6_000_000)));
    let (_, told) = meet(&late, &Ask::Seek(None)).expect("done");
    assert_eq!(told.get("t_us"), Some(&Json::Null));
    let running = after(&state, Intent::Run);
    let code = |state: &State| {
        let met = meet(state, &Ask::Seek(None));
        met.expect_err("it cannot be done").code
    };
    assert_eq!(code(&running), Code::Running);
    assert_eq!(
        code(&opened("embed/en/gil/", "", "predict")),
        Code::HeldBack
    );
}

#[test]
fn the_state_is_told() {
    let state = opened(
        "embed/ko/user-lookup/",
        "view=console&mode=read",
        "v=1&n=4,2,6&lock=n",
    );
    let state = after(&state, Intent::Run);
    let (_, told) = met(&state, r#"{"id":1,"type":"getState"}"#);
    for (key, value) in [
        ("params", "v=1&n=4,2,6&lock=n"),
        ("lesson", "user-lookup"),
        ("lang", "ko"),
        ("theme", "auto"),
        ("view", "console"),
        ("mode", "read"),
    ] {
        assert_eq!(text(&told, key), value);
    }
    assert_eq!(told.get("running"), Some(&Json::Bool(true)));
    let Some(Json::List(modes)) = told.get("modes") else {
        panic!("{told:?}")
    };
    assert_eq!(modes.len(), state.scenario.modes.len());
    assert_eq!(text(&modes[0], "status"), "running");
}

#[test]
fn everything_that_can_be_exported_is() {
    let state = opened("embed/en/user-lookup/", "", "v=1&n=4,2,6&speed=instant");
    let run = after(&state, Intent::Run);
    for state in [&state, &run] {
        let page = page(state);
        let export = |format, mode| {
            exported(state, &page, (format, mode), (SITE, &Colors::default)).expect("a file")
        };
        for format in [Format::Svg, Format::Png] {
            assert!(export(format, None).text.starts_with("<svg "));
        }
        let trace = export(Format::Trace, None).text;
        assert!(serde_json::from_str::<serde_json::Value>(&trace).is_ok());
        let file = export(Format::Json, None).text;
        let opened = async_playground::link::from_json(&json(&file)).expect("a scenario");
        assert_eq!(opened.scenario, *state.scenario);
        let link = export(Format::Link, None).text;
        assert_eq!(link, format!("{SITE}en/user-lookup/#{}", state.link()));
        let first = python::program(&state.scenario, state.scenario.modes[0]);
        assert_eq!(export(Format::Python, None).text, first.text);
        let gather = export(Format::Python, Some(ModeKind::Gather));
        assert_ne!(gather.text, first.text);
        let told = gather.json("python", "user-lookup", None);
        assert_eq!(text(&told, "name"), "user-lookup-program.py");
    }
}

#[test]
fn what_cannot_be_exported_says_why() {
    let state = opened("embed/en/user-lookup/", "", "v=1&predict");
    let page = page(&state);
    let refused = |what| {
        let made = exported(&state, &page, what, (SITE, &Colors::default));
        made.expect_err("it cannot be made")
    };
    assert_eq!(refused((Format::Svg, None)).code, Code::HeldBack);
    assert_eq!(refused((Format::Trace, None)).code, Code::HeldBack);
    let error = refused((Format::Python, Some(ModeKind::Processes)));
    assert_eq!((error.code, error.field), (Code::Invalid, "mode"));
    assert_eq!(error.allowed, "sequential, await-each, gather");
}

#[test]
fn a_state_that_was_edited_is_told_as_a_link_that_opens_it() {
    let state = opened("embed/en/user-lookup/", "", "");
    let state = after(&state, Intent::Edit(Edit::TimeScale(TimeScale::Times10)));
    let edit = Edit::Set(Field::Name(0), "<b>&</b>".to_owned());
    let state = after(&state, Intent::Edit(edit));
    let (_, told) = meet(&state, &Ask::GetState).expect("done");
    let params = Ask::SetParams(text(&told, "params").to_owned());
    let (again, _) = meet(&opened("embed/en/user-lookup/", "", ""), &params).expect("done");
    assert_eq!(again.scenario, state.scenario);
}
