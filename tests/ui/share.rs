//! The share panel as it is shown: its forms, what it warns of, what it says of what was copied.

use crate::render::{element, opened, render, sharing, tag};
use async_playground::derive::Moment;
use async_playground::model::{Control, Controls, Micros};
use async_playground::text::Lang;
use async_playground::ui::{Copied, PageProps, Playback};

/// The same, after this was copied.
fn copied(kind: Copied, text: &str) -> String {
    let mut page = sharing(Lang::En, "https://example.org/");
    let share = page.share.as_mut().expect("the panel is open");
    share.sharing.copied = Some((kind, text.to_owned()));
    render(page)
}

#[test]
fn the_button_says_whether_the_panel_is_open() {
    for lang in Lang::ALL {
        let words = &lang.words().share;
        let closed = render(opened("user-lookup", lang));
        let button = tag(&closed, "share-open");
        assert!(button.contains("aria-expanded=\"false\""), "{button}");
        assert!(button.contains("aria-controls=\"share\""), "{button}");
        assert!(!closed.contains("data-testid=\"share\""));
        let open = render(sharing(lang, "https://example.org/"));
        assert!(tag(&open, "share-open").contains("aria-expanded=\"true\""));
        assert!(tag(&open, "share").contains("aria-labelledby=\"share-title\""));
        for text in [
            words.link.copy,
            words.embed.copy,
            words.markdown.copy,
            words.always,
            words.author,
        ] {
            assert!(open.contains(text), "{text}");
        }
        let field = tag(&open, "share-link");
        assert!(field.contains("readonly") && field.contains("https://example.org/"));
    }
}

#[test]
fn texts_are_shown_as_they_are_copied() {
    let page = render(sharing(Lang::En, "https://example.org/?a=\"<b>"));
    let code = element(&page, "copy-embed-text");
    assert!(code.contains("&lt;iframe title="), "{code}");
    assert!(element(&page, "copy-markdown-text").contains("[a](b)"));
    assert!(!tag(&page, "share-link").contains("<b>"));
}

#[test]
fn a_long_link_is_warned_of_and_a_longer_one_is_not_what_is_offered_first() {
    let of = |length: usize| {
        let page = render(sharing(Lang::En, &"a".repeat(length)));
        let warning = page.contains("data-testid=\"share-warning\"");
        let warning = warning.then(|| element(&page, "share-warning").to_owned());
        let primary = tag(&page, "copy-link").contains("primary");
        let length = element(&page, "share-length").to_owned();
        (length, warning.unwrap_or_default(), primary)
    };
    let (length, warning, primary) = of(1);
    assert!(length.contains("1 character") && !length.contains("characters"));
    assert!(warning.is_empty() && primary);
    let (length, warning, primary) = of(1_000);
    assert!(length.contains("1,000 characters") && warning.is_empty() && primary);
    let (_, warning, primary) = of(1_001);
    assert!(warning.contains("1,000") && primary, "{warning}");
    assert!(of(2_000).2);
    let (_, warning, primary) = of(2_001);
    assert!(warning.contains("2,000") && !primary, "{warning}");
}

#[test]
fn a_file_is_offered_where_a_link_is_too_long() {
    for lang in Lang::ALL {
        let page = render(sharing(lang, &"a".repeat(2_001)));
        assert!(page.contains("data-testid=\"share-warning\""));
        let button = element(&page, "save-file");
        assert!(button.contains(lang.words().files.save), "{button}");
    }
}

#[test]
fn what_was_copied_is_said_and_so_is_that_it_is_old() {
    let words = &Lang::En.words().share;
    let said = |page: &str| element(page, "share-status").to_owned();
    let page = render(sharing(Lang::En, "https://example.org/"));
    assert!(said(&page).ends_with('>'), "{}", said(&page));
    let page = copied(Copied::Link, "https://example.org/");
    assert!(said(&page).ends_with(words.copied));
    assert!(!page.contains("copy-link-note"));
    let page = copied(Copied::Link, "https://example.org/old");
    assert!(said(&page).ends_with(words.link.outdated));
    assert!(element(&page, "copy-link-note").ends_with(words.link.outdated));
    let page = copied(Copied::Markdown, "[old](b)");
    assert!(element(&page, "copy-markdown-note").ends_with(words.markdown.outdated));
    assert!(!page.contains("copy-link-note"));
}

#[test]
fn a_moment_can_be_shared_while_one_is_shown() {
    let mut page = sharing(Lang::En, "https://example.org/");
    let include = |page: &mut PageProps| {
        let share = page.share.as_mut().expect("the panel is open");
        share.sharing.include.at = true;
    };
    include(&mut page);
    let none = render(page.clone());
    let field = tag(&none, "share-at");
    assert!(
        field.contains("disabled") && !field.contains(" checked"),
        "{field}"
    );
    assert!(none.contains(Lang::En.words().share.at_reason));
    page.playback = Some(Playback {
        moment: Moment::whole(Micros::from_millis(2_500)),
        playing: false,
        end: Micros::from_secs(7),
    });
    let some = render(page);
    let field = tag(&some, "share-at");
    assert!(
        !field.contains("disabled") && field.contains(" checked"),
        "{field}"
    );
    assert!(some.contains("The moment shown: 2.5\u{a0}s"));
}

#[test]
fn every_control_can_be_hidden_and_those_that_change_something_locked() {
    let mut page = sharing(Lang::Ko, "https://example.org/");
    let share = page.share.as_mut().expect("the panel is open");
    share.sharing.hidden = Controls::NONE.with(Control::Console, true);
    share.sharing.locked = Controls::NONE.with(Control::Wait, true);
    let page = render(page);
    for control in Control::ALL {
        let number = control as u8;
        let hide = tag(&page, &format!("hide-{number}"));
        assert_eq!(hide.contains(" checked"), control == Control::Console);
        let id = format!("lock-{number}");
        assert_eq!(
            page.contains(&format!("data-testid=\"{id}\"")),
            control.is_locked_alone()
        );
        if control.is_locked_alone() {
            assert_eq!(
                tag(&page, &id).contains(" checked"),
                control == Control::Wait
            );
        }
    }
    assert!(tag(&page, "hide-0").contains("aria-label=\"숨기기: 횟수\""));
}

#[test]
fn a_short_link_is_shown_as_a_code_with_a_light_edge() {
    for lang in Lang::ALL {
        let page = render(sharing(lang, &"a".repeat(200)));
        let code = element(&page, "share-qr");
        assert!(code.contains("viewBox=\"-4 -4 61 61\""), "{code}");
        assert!(code.contains(lang.words().share.qr_label), "{code}");
        let page = render(sharing(lang, &"a".repeat(201)));
        assert!(!page.contains("share-qr"));
        // Short enough, and yet too many bytes.
        let page = render(sharing(lang, &"가".repeat(100)));
        assert!(!page.contains("share-qr"));
    }
}
