//! Coming to an address: what it opens, what is said of what it cannot, and what stays.

use async_playground::app::{Action, Address, Location, State};
use async_playground::model::{Edit, Field, Invalid, Micros, Problem, TimeScale};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Theme};

fn location(path: &str, query: &str, fragment: &str) -> Address {
    let location = Location {
        path: path.to_owned(),
        query: query.to_owned(),
        fragment: fragment.to_owned(),
    };
    Address::of(&location, &[])
}

fn opened(path: &str, fragment: &str) -> State {
    State::opened(&location(path, "", fragment), Theme::Auto)
}

fn rounds(state: &State) -> Vec<u32> {
    state.scenario.jobs.iter().map(|job| job.rounds).collect()
}

#[test]
fn a_fragment_is_read_and_so_is_an_old_query() {
    let new = opened("ko/user-lookup/", "v=1&n=4,2,3&wait=500");
    assert_eq!(rounds(&new), [4, 2, 3]);
    let query = "utm_source=chat&n=4,2,3&fbclid=x&wait=500";
    let old = State::opened(&location("ko/user-lookup/", query, ""), Theme::Auto);
    assert_eq!(old.scenario, new.scenario);
    assert_eq!(*old.dropped, []);
    // Where there are both, the newer form counts.
    let both = State::opened(&location("ko/user-lookup/", query, "n=9"), Theme::Auto);
    assert_eq!(rounds(&both), [9, 9, 9]);
}

#[test]
fn what_could_not_be_taken_is_told_until_it_is_dismissed() {
    let state = opened("en/no-such-lesson/", "v=1&n=many&colour=red");
    assert_eq!(state.unknown.as_deref(), Some("no-such-lesson"));
    let keys: Vec<_> = state.dropped.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["colour", "n"]);
    let state = state.after(Action::Intent(Intent::Dismiss));
    assert_eq!((state.unknown, state.dropped.len()), (None, 0));
}

#[test]
fn a_link_opens_paused_at_a_moment() {
    let state = opened("en/three-tasks/", "v=1&at=2500&by=lanes");
    let playback = state.playback.expect("it is played back");
    assert_eq!(playback.moment.at, Micros::from_millis(2_500));
    assert!(!playback.playing);
    // Also where nothing else is said.
    let alone = opened("en/three-tasks/", "v=1&at=2500");
    assert_eq!(alone.playback, state.playback);
    // The moment is not a part of what is written at each edit.
    assert_eq!(state.link(), "v=1&by=lanes");
}

#[test]
fn the_same_address_in_another_language_leaves_a_run_alone() {
    let state = opened("en/user-lookup/", "v=1&n=4,2,3");
    let running = state.after(Action::Intent(Intent::Run));
    let korean = running.after(Action::Arrived(location(
        "ko/user-lookup/",
        "",
        "v=1&n=4,2,3",
    )));
    assert_eq!((korean.lang, korean.live()), (Lang::Ko, running.live()));
    let other = running.after(Action::Arrived(location(
        "ko/user-lookup/",
        "",
        "v=1&n=4,2,2",
    )));
    assert_eq!((rounds(&other), other.live()), (vec![4, 2, 2], None));
}

#[test]
fn what_is_written_leads_back_to_the_same_state() {
    let state = opened("ko/user-lookup/", "");
    let edit = |state: &State, edit| state.after(Action::Intent(Intent::Edit(edit)));
    let state = edit(&state, Edit::Set(Field::Name(1), "<b>이름</b>".to_owned()));
    let state = edit(&state, Edit::TimeScale(TimeScale::Times10));
    let state = edit(&state, Edit::RemoveJob(0));
    let again = opened("ko/user-lookup/", &state.link());
    assert_eq!(again.scenario, state.scenario);
    assert_eq!(again.view, state.view);
}

#[test]
fn a_link_gets_nowhere_past_the_limits() {
    let state = opened(
        "en/user-lookup/",
        "v=1&n=4,2,3&wait=600001&rows=5000&modes=gather,gather",
    );
    assert_eq!(rounds(&state), [4, 2, 3]);
    let keys: Vec<_> = state.dropped.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["rows", "wait", "modes"]);
    let refused = |problem: &Problem| matches!(problem, Problem::Invalid(Invalid { .. }));
    assert!(state.dropped.iter().all(|one| refused(&one.problem)));
}
