//! What an embed shows: views, modes, themes, languages, and what its author hides.

use async_playground::text::Lang;
use serde_json::json;

use super::host::{connected, inside, outside, result, url};
use crate::harness::{self, Page, Setup};
use crate::steps::run;

async fn gone(page: &Page, ids: &[&str]) {
    for id in ids {
        assert_eq!(page.count(&format!("[data-testid={id}]")).await, 0, "{id}");
    }
}

async fn there(page: &Page, ids: &[&str]) {
    for id in ids {
        page.by_testid(id).await;
    }
}

#[test]
fn each_view_shows_its_part() {
    harness::test(Setup::default(), async |page| {
        for (view, shown, hidden) in [
            ("timeline", "stage-gather", ["knob-0", "console-gather"]),
            ("console", "console-gather", ["knob-0", "stage-gather"]),
            ("params", "knob-0", ["stage-gather", "console-gather"]),
        ] {
            connected(page, "", &format!("ko/user-lookup/#view={view}")).await;
            inside(page).await;
            there(page, &[shown, "run", "full-page"]).await;
            gone(page, &hidden).await;
        }
    });
}

#[test]
fn in_read_mode_it_runs_and_nothing_changes() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/hi-bye/#mode=read&speed=10").await;
        inside(page).await;
        gone(page, &["editor"]).await;
        page.js(
            "for (const knob of document.querySelectorAll('.knobs input')) { \
            knob.value = 3; knob.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
        )
        .await;
        run(page).await;
        page.click("play").await;
        outside(page).await;
        let state = result(page, "getState", json!({})).await;
        assert_eq!(
            (&state["params"], &state["mode"]),
            (&json!("v=1&speed=10"), &json!("read"))
        );
    });
}

#[test]
fn what_is_hidden_or_locked_and_where_it_opens() {
    harness::test(Setup::default(), async |page| {
        let path = "en/user-lookup/?theme=dark&utm_source=x#v=1&hide=question,speed,console&lock=n&at=2000&nonsense=1";
        connected(page, "", path).await;
        inside(page).await;
        gone(page, &["timescale", "console-gather"]).await;
        assert_eq!(page.count(".question").await, 0);
        let locked = page
            .attribute("[data-testid=knob-0]", "aria-disabled")
            .await;
        assert_eq!(locked.as_deref(), Some("true"));
        page.wait_until("[data-testid=transport]", "data-at-us", "2000000")
            .await;
        assert_eq!(
            page.attribute("html", "data-theme").await.as_deref(),
            Some("dark")
        );
        // Only what its author wrote is told of.
        let told = page.text("arrival").await;
        assert!(
            told.contains("nonsense") && !told.contains("utm_source"),
            "{told}"
        );
        // The way to the full page leads to the same.
        let link = page
            .js("return document.querySelector('[data-testid=full-page]').href")
            .await;
        let link = link.as_str().unwrap_or_default().to_owned();
        assert!(
            link.contains("/en/user-lookup/#v=1&hide=") && !link.contains("embed"),
            "{link}"
        );
    });
}

#[test]
fn the_language_of_the_address_beats_that_of_the_path() {
    for own in Lang::ALL {
        let setup = Setup {
            lang: own.tag(),
            ..Setup::default()
        };
        harness::test(setup, async |page| {
            for path in Lang::ALL {
                for (option, lang) in [("ko", Lang::Ko), ("en", Lang::En), ("auto", own)] {
                    let src = format!("{}/hi-bye/#v=1&lang={option}&height=300", path.tag());
                    connected(page, "", &src).await;
                    let state = result(page, "getState", json!({})).await;
                    assert_eq!(state["lang"], json!(lang.tag()), "{src}");
                    inside(page).await;
                    page.wait_until("html", "lang", lang.tag()).await;
                    let words = page.text("run").await;
                    assert!(words.contains(lang.words().run), "{words}");
                    // An option of the element is no option here, and nobody is told.
                    gone(page, &["arrival"]).await;
                }
            }
        });
    }
}

#[test]
fn an_embed_of_no_lesson_opens_the_first_and_says_so() {
    // The server knows no such lesson, and answers with the page for that. The browser looks ahead for
    // what that may need, before it is settled where from.
    let setup = Setup {
        expected_errors: &["status of 404", "Refused to apply style"],
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lang in Lang::ALL {
            connected(page, "", &format!("{}/no-such-lesson/", lang.tag())).await;
            inside(page).await;
            let told = page.text("arrival").await;
            let expected = lang.words().links.unknown_lesson.with(["no-such-lesson"]);
            assert!(told.contains(&expected), "{told}");
            let font =
                "return getComputedStyle(document.querySelector('[data-testid=run]')).cursor";
            assert_eq!(page.js(font).await, json!("pointer"), "it has its styles");
            run(page).await;
            outside(page).await;
        }
    });
}

#[test]
fn a_host_that_gives_another_address_is_followed() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/user-lookup/#v=1&n=4,2,3").await;
        let src = json!(url(page, "en/user-lookup/#v=1&n=1,1,1&theme=dark"));
        page.js_with("frame.src = arguments[0]", vec![src]).await;
        page.wait_for_js(
            "told.some(({ type, params }) => type === 'statechange' && params === 'v=1&n=1')",
        )
        .await;
        inside(page).await;
        assert_eq!(
            page.attribute("html", "data-theme").await.as_deref(),
            Some("dark")
        );
    });
}

/// Pictures to look at: narrow and wide, in both languages and themes.
#[test]
fn it_looks_like_this() {
    harness::test(Setup::default(), async |page| {
        for (name, width, path) in [
            ("embed-280-ko", 280, "ko/user-lookup/#theme=light"),
            (
                "embed-360-en-dark",
                360,
                "en/user-lookup/#theme=dark&mode=read",
            ),
            ("embed-768-ko-dark", 768, "ko/gil/#theme=dark"),
            ("embed-1280-en", 1280, "en/user-lookup/#theme=light&predict"),
            (
                "embed-700-timeline",
                700,
                "ko/user-lookup/#view=timeline&speed=instant",
            ),
            (
                "embed-700-console",
                700,
                "en/user-lookup/#view=console&speed=instant",
            ),
            ("embed-700-params", 700, "ko/user-lookup/#view=params"),
        ] {
            connected(page, &format!("style=\"width:{width}px;border:0\""), path).await;
            page.js("frame.height = told.findLast(({ type }) => type === 'resize').height")
                .await;
            if path.contains("instant") {
                result(page, "run", json!({})).await;
            }
            page.resize(width + 20, 1_500).await;
            inside(page).await;
            let over =
                "const html = document.documentElement; return html.scrollWidth - html.clientWidth";
            assert_eq!(page.js(over).await, json!(0), "{name}");
            outside(page).await;
            page.screenshot(name).await;
        }
    });
}
