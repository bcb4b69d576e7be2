//! The share panel: what is shared, in each form, and what was copied before something changed.

use async_playground::app::{Action, Route, State, links, look};
use async_playground::embed::snippet::{in_attribute, in_markdown, in_parentheses};
use async_playground::lessons;
use async_playground::link::encode;
use async_playground::model::{Control, Controls, Edit, Field, Look, Micros, Rows, Stamps, View};
use async_playground::text::{Lang, ShareForm};
use async_playground::ui::{
    Copied, Include, Intent, Play, ShareChange, ShareLinks, Sharing, Theme,
};

const SITE: &str = "https://example.org/play/";

/// What is shared of a state.
fn shared(state: &State, site: &str) -> ShareLinks {
    links(state, site, &state.link_with(&look(state)))
}

fn opened(slug: &str, lang: Lang) -> State {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let state = State::new(Route::page(lang, lesson), Theme::Auto);
    share(&state, ShareChange::Open)
}

fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

fn share(state: &State, change: ShareChange) -> State {
    after(state, Intent::Share(change))
}

fn sharing(state: &State) -> &Sharing {
    state.sharing.as_ref().expect("the panel is open")
}

fn including(state: &State, change: impl Fn(&mut Include)) -> State {
    let mut include = sharing(state).include;
    change(&mut include);
    share(state, ShareChange::Include(include))
}

/// The same state, seen so.
fn with_view(state: &State) -> State {
    let mut state = state.clone();
    state.view = seen();
    state
}

fn seen() -> View {
    View {
        rows: Rows::Lanes,
        merged: true,
        stamps: Stamps::Gap,
        predict_first: true,
        presentation: true,
        hidden: Controls::NONE.with(Control::Why, true),
        locked: Controls::NONE.with(Control::Wait, true),
        ..View::default()
    }
}

#[test]
fn the_panel_opens_with_what_is_seen_and_keeps_it_while_it_is_open() {
    let closed = share(&opened("gil", Lang::En), ShareChange::Close);
    assert_eq!(closed.sharing, None);
    let looked = with_view(&closed);
    let state = share(&looked, ShareChange::Open);
    let expected = Sharing {
        include: Include {
            view: true,
            at: false,
            predict: true,
        },
        hidden: seen().hidden,
        locked: seen().locked,
        copied: None,
    };
    assert_eq!(sharing(&state), &expected);
    // To be asked for once more changes nothing, and without a panel nothing changes.
    let chosen = including(&state, |include| include.predict = false);
    assert_eq!(share(&chosen, ShareChange::Open), chosen);
    let hide = ShareChange::Hide(Control::Console, true);
    assert_eq!(share(&looked, hide), looked);
}

#[test]
fn the_panel_stays_open_while_the_page_is_worked_with() {
    let state = including(&opened("gil", Lang::En), |include| include.view = false);
    let other = lessons::by_slug("hi-bye").expect("a lesson");
    for intent in [
        Intent::Reset,
        Intent::Open(other),
        Intent::Run,
        Intent::Language(Lang::Ko),
    ] {
        assert_eq!(after(&state, intent).sharing, state.sharing);
    }
}

#[test]
fn the_link_has_the_look_that_was_chosen() {
    let state = with_view(&opened("gil", Lang::En));
    let whole = Look {
        predict_first: false,
        hidden: Controls::NONE,
        locked: Controls::NONE,
        ..seen().look()
    };
    assert_eq!(look(&state), whole, "what an author chooses is the panel's");
    let neutral = including(&state, |include| include.view = false);
    assert_eq!(look(&neutral), Look::default());
    let predict = including(&neutral, |include| include.predict = true);
    assert!(look(&predict).predict_first);
    // Where the panel is closed, it is what is seen.
    let closed = share(&state, ShareChange::Close);
    assert_eq!(look(&closed), seen().look());
}

#[test]
fn an_author_hides_and_locks() {
    let mut state = opened("gil", Lang::En);
    for change in [
        ShareChange::Hide(Control::Console, true),
        ShareChange::Hide(Control::Wait, true),
        ShareChange::Hide(Control::Wait, false),
        ShareChange::Lock(Control::Speed, true),
        // It is nothing that could be changed.
        ShareChange::Lock(Control::Why, true),
    ] {
        state = share(&state, change);
    }
    let look = look(&state);
    assert_eq!(look.hidden, Controls::NONE.with(Control::Console, true));
    assert_eq!(look.locked, Controls::NONE.with(Control::Speed, true));
    assert!(state.view.hidden.is_empty() && state.view.locked.is_empty());
}

#[test]
fn the_moment_is_shared_in_whole_milliseconds_while_one_is_shown() {
    let state = including(&opened("three-tasks", Lang::En), |include| {
        include.at = true;
    });
    assert_eq!(look(&state).at, None);
    for (micros, millis) in [(0, 0), (1_499, 1), (1_500, 2), (2_000, 2)] {
        let shown = after(&state, Intent::Play(Play::Seek(Micros(micros))));
        assert_eq!(look(&shown).at, Some(Micros::from_millis(millis)));
        let without = including(&shown, |include| include.at = false);
        assert_eq!(look(&without).at, None);
    }
}

#[test]
fn every_form_leads_to_the_same_place() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let state = opened(lesson.slug, lang);
            let wait = Edit::Set(Field::EveryWait, "1234".to_owned());
            for state in [&state, &after(&state, Intent::Edit(wait))] {
                let given = (lesson.scenario)(lang);
                let fragment = encode(&given, &state.scenario, &look(state));
                let mut path = format!("{}/{}/", lang.tag(), lesson.slug);
                if !fragment.is_empty() {
                    path = format!("{path}#{fragment}");
                }
                let ShareLinks {
                    url,
                    embed,
                    markdown,
                    make,
                } = shared(state, SITE);
                assert_eq!(make, format!("{SITE}make/{path}"));
                assert_eq!(url, format!("{SITE}{path}"));
                let source = in_attribute(&format!("{SITE}embed/{path}"));
                assert!(embed.starts_with(&format!("<iframe src=\"{source}\" title=\"")));
                assert!(embed.ends_with("></iframe>"));
                let title = in_attribute(lesson.title.in_lang(lang));
                assert!(embed.contains(&format!(" title=\"{title}\"\n")));
                assert!(markdown.ends_with(&format!("]({})", in_parentheses(&url))));
            }
        }
    }
}

#[test]
fn the_embed_code_is_the_documented_one() {
    let embed = shared(&opened("hi-bye", Lang::En), SITE).embed;
    let (first, rest) = embed.split_once('\n').expect("several lines");
    assert!(first.starts_with("<iframe src=\"https://example.org/play/embed/en/hi-bye/"));
    let expected = "  width=\"100%\" height=\"460\" loading=\"lazy\" \
        style=\"border:0;color-scheme:normal\"\n  allow=\"clipboard-write; fullscreen\"></iframe>";
    assert_eq!(rest, expected);
}

#[test]
fn nothing_breaks_out_of_its_form() {
    assert_eq!(
        in_attribute("\"><b>&amp;&n=5"),
        "&quot;&gt;&lt;b&gt;&amp;amp;&amp;n=5"
    );
    assert_eq!(in_markdown("a [b](c) *d* `e` <f> \\"), {
        "a \\[b\\](c) \\*d\\* \\`e\\` \\<f\\> \\\\"
    });
    assert_eq!(
        in_parentheses("https://a/(b) <c>/\\#n=5"),
        "https://a/%28b%29%20%3Cc%3E/%5C#n=5"
    );
    let state = opened("hi-bye", Lang::En);
    let markdown = shared(&state, "https://example.org/a_(b)/").markdown;
    assert_eq!(markdown.matches(')').count(), 1, "{markdown}");
}

#[test]
fn what_was_copied_is_told_from_what_is_seen() {
    let state = opened("three-tasks", Lang::En);
    let of = |state: &State| sharing(state).is_up_to_date(Copied::Link, "there");
    assert_eq!(of(&state), None);
    let copied = |text: &str, kind| share(&state, ShareChange::Copied(kind, text.to_owned()));
    assert_eq!(of(&copied("there", Copied::Link)), Some(true));
    assert_eq!(of(&copied("elsewhere", Copied::Link)), Some(false));
    assert_eq!(of(&copied("there", Copied::Embed)), None);
}

#[test]
fn another_language_is_another_link() {
    let state = opened("three-tasks", Lang::En);
    let url = shared(&state, SITE).url;
    let copied = share(&state, ShareChange::Copied(Copied::Link, url));
    let other = after(&copied, Intent::Language(Lang::Ko));
    let url = shared(&other, SITE).url;
    assert!(url.starts_with("https://example.org/play/ko/three-tasks/"));
    assert_eq!(
        sharing(&other).is_up_to_date(Copied::Link, &url),
        Some(false)
    );
}

#[test]
fn a_link_is_as_long_as_its_characters() {
    let links = ShareLinks {
        url: "한/#n=5".to_owned(),
        embed: String::new(),
        markdown: String::new(),
        make: String::new(),
    };
    assert_eq!(links.length(), 6);
}

#[test]
fn every_control_has_a_name_of_its_own() {
    for lang in Lang::ALL {
        let words = &lang.words().share;
        assert_eq!(words.controls.len(), Control::ALL.len());
        let mut names = words.controls.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Control::ALL.len());
        for ShareForm { title, copy, .. } in [&words.link, &words.embed, &words.markdown] {
            assert!(!title.is_empty() && !copy.is_empty());
        }
    }
    let (ko, en) = (Lang::Ko.words(), Lang::En.words());
    let name = |lang: Lang, control: Control| lang.words().share.controls[control as usize];
    for (control, korean, english) in [
        (Control::Rounds, ko.rounds, en.rounds),
        (Control::Lines, ko.lines, en.lines),
        (Control::Modes, ko.modes, en.modes),
        (Control::Limit, ko.limit, en.limit),
        (Control::Speed, ko.speed, en.speed),
        (Control::EventLoop, ko.event_loop, en.event_loop),
    ] {
        assert_eq!(name(Lang::Ko, control), korean);
        assert_eq!(name(Lang::En, control), english);
    }
    assert_eq!(name(Lang::En, Control::Knobs), "Sliders");
    assert_eq!(name(Lang::En, Control::Console), "Consoles");
}
