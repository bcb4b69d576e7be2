//! The options in the address of an embed.

use super::{after, opened};
use async_playground::app::{Address, Location, State};
use async_playground::embed::{LEAST_HEIGHT, MOST_HEIGHT, Options, Scheme, Speech, height, read};
use async_playground::model::{Control, Edit, Embedding, Field, Micros, Part, TimeScale, View};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Place, Theme};
use proptest::prelude::*;

fn rounds(state: &State) -> Vec<u32> {
    state.scenario.jobs.iter().map(|job| job.rounds).collect()
}

#[test]
fn options_are_read_from_query_and_fragment_and_the_fragment_counts() {
    let opening = read(
        "theme=dark&view=console&utm_source=x&n=9",
        "v=1&n=4,2,3&lang=ko&view=timeline&mode=read&run=visible&origin=https%3A%2F%2FExample.org&max-height=600px",
    );
    let options = Options {
        theme: Scheme::Dark,
        lang: Speech::Lang(Lang::Ko),
        embedding: Embedding {
            part: Part::Timeline,
            read_only: true,
        },
        run_visible: true,
        origin: Some("https://example.org".to_owned()),
        max_height: Some(600),
    };
    assert_eq!(opening.options, options);
    assert_eq!(opening.link, "v=1&n=4,2,3");
    assert_eq!(opening.dropped, []);
}

#[test]
fn where_the_fragment_has_options_only_the_query_is_the_link() {
    let opening = read("?n=4,2,3&predict&utm_source=x", "#theme=dark");
    assert_eq!(opening.link, "n=4,2,3&predict=1");
    assert_eq!(
        read("", "v=1&amp;predict&amp;theme=dark").options.theme,
        Scheme::Dark
    );
    assert_eq!(read("", ""), read("utm_source=x&colour=red", ""));
}

#[test]
fn the_language_of_the_address_beats_that_of_the_path() {
    let location = |fragment: &str| Location {
        path: "embed/ko/gil/".to_owned(),
        query: String::new(),
        fragment: fragment.to_owned(),
    };
    let preferred = ["fr-FR", "en-US", "ko"].map(str::to_owned);
    for (fragment, lang) in [
        ("", Lang::Ko),
        ("lang=en", Lang::En),
        ("v=1&lang=en-GB", Lang::En),
        ("lang=auto", Lang::En),
        ("lang=fr", Lang::Ko),
    ] {
        let address = Address::of(&location(fragment), &preferred);
        assert_eq!(address.route.lang, lang, "{fragment}");
        assert_eq!(State::opened(&address, Theme::Light).lang, lang);
    }
    assert_eq!(
        Address::of(&location("lang=auto"), &[]).route.lang,
        Lang::default()
    );
    // What an embed is reset to is in the language it was opened in.
    let state = opened("embed/ko/gil/", "", "lang=en");
    assert_eq!(after(&state, Intent::Reset), state);
    // A page of its own has the language of its path.
    assert_eq!(opened("ko/gil/", "lang=en", "v=1").lang, Lang::Ko);
}

#[test]
fn options_that_an_embed_does_not_know_are_left_alone_and_keys_of_no_link_are_named() {
    let own = "lesson=gil&params=x&load=click&height=300&title=x&base=x";
    let state = opened("embed/en/gil/", "zoom=2&utm_source=x", own);
    assert_eq!(*state.dropped, []);
    let state = opened("embed/en/gil/", "", "v=1&height=300&nonsense=1");
    let keys: Vec<_> = state.dropped.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["nonsense"]);
}

#[test]
fn an_option_with_another_value_is_told_and_changes_nothing() {
    let opening = read(
        "theme=dark",
        "theme=blue&lang=fr&view=&mode=write&run=now&max-height=12",
    );
    let expected = Options {
        theme: Scheme::Dark,
        ..Options::default()
    };
    assert_eq!(opening.options, expected);
    let keys: Vec<_> = opening.dropped.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["theme", "lang", "view", "mode", "run", "max-height"]);
}

#[test]
fn an_origin_that_is_none_lets_nobody_connect() {
    for bad in [
        "",
        "*",
        "example.org",
        "ftp://example.org",
        "https://a/b",
        "https://a b",
    ] {
        let opening = read("", &format!("origin={bad}"));
        assert_eq!(opening.options.origin.as_deref(), Some(""), "{bad}");
        assert_eq!(opening.dropped.len(), 1, "{bad}");
    }
    for (good, own) in [
        ("https://example.org/", "https://example.org"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:80", "http://[::1]:80"),
        ("null", "null"),
    ] {
        let opening = read(&format!("origin={good}"), "");
        assert_eq!(opening.options.origin.as_deref(), Some(own));
    }
}

#[test]
fn an_embed_is_what_its_address_says() {
    let state = opened(
        "embed/ko/user-lookup/",
        "theme=dark&junk",
        "v=1&n=4,2,3&view=params&mode=read&predict",
    );
    assert_eq!(state.place, Place::Embed);
    assert_eq!(state.theme, Theme::Dark);
    assert_eq!(state.embedding.part, Part::Params);
    assert_eq!(rounds(&state), [4, 2, 3]);
    assert!(state.view.predict_first && state.embedding.read_only);
    assert_eq!(*state.dropped, []);
    // Without one, the theme is the system's and not the one that was kept on this site.
    assert_eq!(opened("embed/ko/user-lookup/", "", "").theme, Theme::Auto);
    // On a page of its own, options say nothing.
    let page = opened("ko/user-lookup/", "theme=dark&mode=read", "v=1&view=params");
    assert_eq!(
        (page.theme, page.embedding),
        (Theme::Light, Embedding::default())
    );
    assert_eq!(page.author, None);
}

#[test]
fn in_read_mode_nothing_is_changed_and_nothing_else_is_forbidden() {
    let state = opened("embed/en/gil/", "", "mode=read&lock=cores");
    for edit in [
        Edit::Set(Field::Cpu(0), "5".to_owned()),
        Edit::Set(Field::EveryCpu, "5".to_owned()),
        Edit::TimeScale(TimeScale::Times10),
        Edit::RemoveJob(0),
        Edit::ToggleMode(state.scenario.modes[0].kind()),
    ] {
        let edited = after(&state, Intent::Edit(edit.clone()));
        assert_eq!(edited.scenario, state.scenario, "{edit:?}");
    }
    assert!(after(&state, Intent::Run).run.is_some());
    // What the views were given as locked does not become the author's when it comes back.
    let given = View {
        locked: state.locked(),
        merged: true,
        ..state.view
    };
    let looked = after(
        &state,
        Intent::Look {
            from: View {
                merged: false,
                ..given
            },
            to: given,
        },
    );
    assert!(looked.view.merged);
    assert_eq!(
        looked.view.locked.iter().collect::<Vec<_>>(),
        [Control::Cores]
    );
}

#[test]
fn a_reset_leads_back_to_the_authors_state() {
    let state = opened(
        "embed/en/user-lookup/",
        "",
        "v=1&n=4,2,3&console=merged&at=2000",
    );
    let changed = after(
        &state,
        Intent::Edit(Edit::Set(Field::Rounds(0), "9".to_owned())),
    );
    let changed = after(&changed, Intent::Run);
    assert_ne!(changed.scenario, state.scenario);
    let back = after(&changed, Intent::Reset);
    assert_eq!(back.scenario, state.scenario);
    assert!(back.view.merged && back.run.is_none());
    let playback = back.playback.expect("it is paused where it was opened");
    assert_eq!(playback.moment.at, Micros::from_secs(2));
    // In the language that is spoken now.
    let korean = after(&after(&changed, Intent::Language(Lang::Ko)), Intent::Reset);
    let own = opened(
        "embed/ko/user-lookup/",
        "",
        "v=1&n=4,2,3&console=merged&at=2000",
    );
    assert_eq!(korean.scenario, own.scenario);
}

#[test]
fn a_height_is_told_when_it_moves_and_within_bounds() {
    assert_eq!(height(None, 10, None), Some(LEAST_HEIGHT));
    assert_eq!(height(None, 9_999, None), Some(MOST_HEIGHT));
    assert_eq!(height(None, 900, Some(600)), Some(600));
    assert_eq!(height(Some(600), 900, Some(600)), None);
    for near in [496, 500, 504] {
        assert_eq!(height(Some(500), near, None), None);
    }
    assert_eq!(height(Some(500), 505, None), Some(505));
}

proptest! {
    #![proptest_config(crate::support::property(256))]

    #[test]
    fn no_address_is_too_strange(query in ".{0,80}", fragment in "(theme|lang|view|load|mode|run|origin|max-height|n|predict|=|&|#|%|amp;|.){0,40}") {
        let opening = read(&query, &fragment);
        // What is left holds no option any more.
        let again = read("", &opening.link);
        prop_assert_eq!(again.options, Options::default());
        let _ = opened("embed/en/gil/", &query, &fragment);
    }
}
