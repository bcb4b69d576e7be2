//! Making an embed: what an address opens there, what is chosen, and where it leads.

use async_playground::app::{Action, Address, Location, State, beside, look, make};
use async_playground::embed::snippet::{Choices, Dialect, Load, Named, Start, Theme, Use, View};
use async_playground::embed::{Options, Scheme, read};
use async_playground::lessons;
use async_playground::model::{Control, Controls, Edit, Embedding, Field, Part};
use async_playground::text::Lang;
use async_playground::ui::{Intent, Place, Theme as Own};

const LINK: &str = "v=1&n=,9&predict=1&hide=console&lock=wait";
const CHOSEN: &str = "theme=dark&view=timeline&load=click&height=300";

fn opened(path: &str, fragment: &str) -> State {
    let location = Location {
        path: path.to_owned(),
        fragment: fragment.to_owned(),
        ..Location::default()
    };
    State::opened(&Address::of(&location, &[]), Own::Auto)
}

fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

#[test]
fn an_address_opens_what_was_chosen_and_the_author_has_all_of_the_page() {
    let state = opened("make/en/user-lookup/", &format!("{LINK}&{CHOSEN}"));
    assert_eq!(state.place, Place::Make);
    assert!(state.dropped.is_empty(), "{:?}", state.dropped);
    let chosen = Choices {
        theme: Theme::Dark,
        view: View::Timeline,
        load: Load::Click,
        height: Some(300),
        ..Choices::default()
    };
    assert_eq!(state.choices, chosen);
    let sharing = state.sharing.as_ref().expect("it is for sharing");
    assert_eq!(sharing.hidden, Controls::of(&[Control::Console]));
    assert_eq!(sharing.locked, Controls::of(&[Control::Wait]));
    assert!(sharing.include.predict);
    assert!(state.view.hidden.is_empty() && state.view.locked.is_empty());
    assert!(!state.view.predict_first);
    let edit = Edit::Set(Field::EveryWait, "500".to_owned());
    let edited = after(&state, Intent::Edit(edit));
    assert_eq!(
        edited.link_with(&look(&edited)),
        LINK.replace("&predict", "&wait=500&predict")
    );
}

#[test]
fn the_address_comes_back_as_it_was() {
    for chosen in ["", CHOSEN, "mode=read&run=visible"] {
        for link in ["", LINK, "v=1&at=1500", "v=1&by=lanes&console=merged"] {
            let mark = if link.is_empty() || chosen.is_empty() {
                ""
            } else {
                "&"
            };
            let fragment = [link, mark, chosen].concat();
            let state = opened("make/ko/user-lookup/", &fragment);
            let again = state.choices.for_maker(&state.link_with(&look(&state)));
            assert_eq!(again, fragment);
        }
    }
}

#[test]
fn elsewhere_choices_are_no_part_of_an_address() {
    let state = opened("en/user-lookup/", &format!("{LINK}&height=300"));
    assert_eq!(state.choices, Choices::default());
    assert_eq!(state.sharing, None);
    assert_eq!(state.view.locked, Controls::of(&[Control::Wait]));
}

#[test]
fn another_lesson_and_another_language_keep_what_was_chosen() {
    let state = opened("make/en/user-lookup/", &format!("{LINK}&{CHOSEN}"));
    let lesson = lessons::by_slug("hi-bye").expect("a lesson");
    let other = after(
        &after(&state, Intent::Open(lesson)),
        Intent::Language(Lang::Ko),
    );
    assert_eq!(other.route().path(), "make/ko/hi-bye/");
    assert_eq!(other.choices, state.choices);
    assert_eq!(other.sharing, state.sharing);
    let plain = after(&other, Intent::Make(Choices::default()));
    assert_eq!(plain.choices, Choices::default());
    let reset = after(&state, Intent::Reset);
    assert_eq!(
        (reset.choices, &reset.sharing),
        (state.choices, &state.sharing)
    );
}

#[test]
fn preview_and_code_are_of_what_is_chosen() {
    let state = opened("make/en/user-lookup/", &format!("{LINK}&{CHOSEN}"));
    let link = state.link_with(&look(&state));
    let (frame, codes) = make(&state, "https://example.org/", &link);
    let path = format!("embed/en/user-lookup/#{LINK}&theme=dark&view=timeline");
    assert_eq!(frame, format!("https://example.org/{path}"));
    for (dialect, code) in Dialect::ALL.into_iter().zip(&codes) {
        let whole = !matches!(
            dialect,
            Dialect::JekyllInclude | Dialect::Link | Dialect::Markdown
        );
        assert_eq!(code.contains("timeline"), whole, "{code}");
    }
}

#[test]
fn the_page_and_where_an_embed_is_made_lead_to_each_other() {
    let made = opened("make/ko/user-lookup/", LINK);
    assert_eq!(beside(&made, LINK), format!("ko/user-lookup/#{LINK}"));
    let page = opened("ko/user-lookup/", LINK);
    assert_eq!(beside(&page, LINK), format!("make/ko/user-lookup/#{LINK}"));
    assert_eq!(beside(&page, ""), "make/ko/user-lookup/");
}

#[test]
fn nothing_is_measured_where_nothing_is_run() {
    assert!(opened("en/gil/", "").needs_measuring());
    assert!(!opened("make/en/gil/", "").needs_measuring());
}

#[test]
fn an_embed_reads_what_is_written_for_it() {
    for (part, view) in Part::ALL.into_iter().zip(View::ALL) {
        for (scheme, theme) in Scheme::ALL.into_iter().zip(Theme::ALL) {
            for on in [false, true] {
                let choices = Choices {
                    theme: *theme,
                    view: *view,
                    mode: if on { Use::Read } else { Use::Edit },
                    run: if on { Start::Visible } else { Start::Never },
                    load: Load::Click,
                    height: Some(300),
                };
                for link in ["", LINK] {
                    let opening = read("", &choices.for_frame(link));
                    assert_eq!(opening.link, link);
                    assert_eq!(opening.dropped, []);
                    let expected = Options {
                        theme: scheme,
                        embedding: Embedding {
                            part,
                            read_only: on,
                        },
                        run_visible: on,
                        ..Options::default()
                    };
                    assert_eq!(opening.options, expected);
                }
            }
        }
    }
}
