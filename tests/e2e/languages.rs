//! Two languages and two themes: chosen by the browser, switched by the reader, kept.

use fantoccini::key::Key;

use crate::harness::{self, SUB_PATH, Setup};
use crate::steps::{drawn, open};

fn chooses(lang: &'static str, expected: &'static str, mount: &'static str) {
    let setup = Setup {
        lang,
        mount,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        page.open("").await;
        drawn(page).await;
        assert_eq!(
            page.location().await,
            page.url(&format!("{expected}/three-tasks/"))
        );
        page.wait_until("html", "lang", expected).await;
    });
}

#[test]
fn korean_is_chosen_where_the_browser_speaks_it() {
    chooses("ko", "ko", "/");
}

#[test]
fn english_is_chosen_elsewhere() {
    chooses("de", "en", SUB_PATH);
}

#[test]
fn the_switch_keeps_what_was_edited() {
    let setup = Setup {
        mount: SUB_PATH,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        open(page, "en", "user-lookup").await;
        page.keys("#knob-0", &String::from(char::from(Key::Right)))
            .await;
        page.wait_until(
            "[data-testid=mode-sequential]",
            "data-predicted-us",
            "16000000",
        )
        .await;
        page.click("language").await;
        page.wait_until("html", "lang", "ko").await;
        assert_eq!(page.location().await, page.url("ko/user-lookup/#v=1&n=6,7"));
        page.wait_for_js("document.title.startsWith('사용자 조회')")
            .await;
        page.wait_until(
            "[data-testid=mode-sequential]",
            "data-predicted-us",
            "16000000",
        )
        .await;
        assert!(page.text("mode-gather").await.contains("비동기"));
        // The address without a language now leads to the one chosen.
        page.open("").await;
        drawn(page).await;
        page.wait_until("html", "lang", "ko").await;
    });
}

#[test]
fn the_theme_is_kept() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "hi-bye").await;
        assert_eq!(page.attribute("html", "data-theme").await, None);
        page.click("theme").await;
        page.wait_until("html", "data-theme", "light").await;
        page.click("theme").await;
        page.wait_until("html", "data-theme", "dark").await;
        page.js("location.reload()").await;
        drawn(page).await;
        page.wait_until("html", "data-theme", "dark").await;
    });
}
