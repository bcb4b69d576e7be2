//! The page on which an embed is made, as it is shown.

use crate::render::{element, making, opened, render, tag};
use async_playground::embed::snippet::{Choices, Dialect, Named, Theme, View};
use async_playground::model::{Control, Controls};
use async_playground::text::Lang;
use async_playground::ui::{Copied, PageProps};

const CODE: &str = "<iframe title=\"a\"></iframe>";

fn shown(lang: Lang, change: impl Fn(&mut PageProps)) -> String {
    let mut page = making(lang, CODE);
    change(&mut page);
    render(page)
}

#[test]
fn there_is_everything_to_choose_from_and_nothing_to_run() {
    for lang in Lang::ALL {
        let page = shown(lang, |_| ());
        let words = &lang.words().make;
        for text in [
            words.title,
            words.intro,
            words.values,
            words.shown,
            words.preview,
            words.code,
        ] {
            assert!(page.contains(text), "{text}");
        }
        for (key, names) in Choices::keys() {
            let group = element(&page, &format!("make-{key}"));
            for name in names {
                assert!(group.contains(&format!("value=\"{name}\"")), "{group}");
            }
            assert_eq!(group.matches("checked").count(), 1, "{group}");
        }
        for dialect in Dialect::ALL {
            let value = format!("value=\"{}\"", dialect.id());
            let group = element(&page, "make-dialect");
            assert_eq!(group.contains(&value), dialect != Dialect::JekyllInclude);
        }
        for absent in ["run", "stop", "share-open", "console-gather"] {
            assert!(
                !page.contains(&format!("data-testid=\"{absent}\"")),
                "{absent}"
            );
        }
        tag(&page, "reset");
        tag(&page, "knob-0");
        assert!(!page.contains("style=\""), "a style attribute");
        let beside = tag(&page, "beside");
        assert!(beside.contains("href=\"en/user-lookup/#n=5\""), "{beside}");
        let other = tag(&page, "language");
        assert!(other.contains(&format!(
            "href=\"make/{}/user-lookup/\"",
            lang.other().tag()
        )));
        assert!(tag(&page, "lesson-hi-bye").contains(&format!("make/{}/hi-bye/", lang.tag())));
    }
}

#[test]
fn the_preview_has_a_title_and_the_code_is_text() {
    let page = shown(Lang::En, |_| ());
    let frame = tag(&page, "make-frame");
    assert!(
        frame.contains("title=\"Preview: Three look-ups\""),
        "{frame}"
    );
    assert!(frame.contains("height=\"460\""), "{frame}");
    assert!(frame.contains("#a=&quot;&amp;b\""), "{frame}");
    assert!(element(&page, "copy-code-text").contains("&lt;iframe title="));
}

#[test]
fn what_was_chosen_is_seen() {
    let page = shown(Lang::Ko, |page| {
        let make = page.make.as_mut().expect("it is made here");
        make.choices.theme = Theme::Dark;
        make.choices.view = View::Console;
        make.choices.height = Some(777);
        make.sharing.include.predict = true;
        make.sharing.hidden = Controls::of(&[Control::Why]);
        make.sharing.locked = Controls::of(&[Control::Rounds]);
    });
    for (key, name) in [(Theme::KEY, "dark"), (View::KEY, "console")] {
        let group = element(&page, &format!("make-{key}"));
        let chosen = group
            .split("<input")
            .find(|input| input.contains("checked"));
        let value = format!("value=\"{name}\"");
        assert!(
            chosen.is_some_and(|input| input.contains(&value)),
            "{group}"
        );
    }
    assert!(tag(&page, "make-height").contains("value=\"777\""));
    assert!(tag(&page, "make-frame").contains("height=\"777\""));
    assert!(tag(&page, "make-predict").contains("checked"));
    assert!(tag(&page, &format!("hide-{}", Control::Why as u8)).contains("checked"));
    assert!(tag(&page, &format!("lock-{}", Control::Rounds as u8)).contains("checked"));
    // The author is not locked out.
    assert!(!tag(&page, "knob-0").contains("aria-disabled=\"true\""));
}

#[test]
fn what_was_copied_is_told_from_what_is_there_now() {
    let words = Lang::En.words();
    let of = |code: &str| {
        shown(Lang::En, |page| {
            let make = page.make.as_mut().expect("it is made here");
            let kind = Copied::Code(Dialect::ALL[0]);
            make.sharing.copied = Some((kind, code.to_owned()));
        })
    };
    let page = of(CODE);
    assert!(element(&page, "make-status").ends_with(words.share.copied));
    assert!(!page.contains("copy-code-note"));
    let page = of("older");
    assert!(element(&page, "copy-code-note").ends_with(words.make.form.outdated));
}

#[test]
fn the_page_leads_to_where_an_embed_is_made() {
    for lang in Lang::ALL {
        let mut props = opened("hi-bye", lang);
        props.beside = "make/en/hi-bye/#n=5".into();
        let page = render(props);
        assert!(tag(&page, "beside").contains("href=\"make/en/hi-bye/#n=5\""));
        assert!(element(&page, "beside").ends_with(lang.words().make.title));
    }
}
