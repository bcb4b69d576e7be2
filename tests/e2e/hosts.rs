//! Sites of real MkDocs-Material, mdBook and Jekyll, on another origin than the page: each lesson that they
//! embed runs there to its end.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::steps::{all_are, at_speed};

const ELEMENT: &str =
    "document.querySelector('async-playground')?.shadowRoot?.querySelector('iframe')";
const FRAME: &str = "document.querySelector('iframe')";

/// Runs the lesson in a frame to its end, and says how many lines it has printed.
async fn runs(page: &Page, frame: &str) -> usize {
    // What is loaded when it is seen has to be seen.
    let holder = if frame == ELEMENT {
        "document.querySelector('async-playground')"
    } else {
        frame
    };
    page.wait_for_js(holder).await;
    page.js(&format!("{holder}.scrollIntoView()")).await;
    page.enter(frame).await;
    page.by_testid("run").await;
    at_speed(page, "10").await;
    page.click("run").await;
    all_are(page, "finished").await;
    let lines = page.count("[data-testid=line]").await;
    page.leave_frame().await;
    lines
}

/// Both lessons of both pages of a site.
fn all_run(site: &str) {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            page.open_site(&format!("{site}/{}/", lang.tag())).await;
            let shown = page.js("return document.body.innerText").await;
            let shown = shown.as_str().unwrap_or_default();
            // The code is code and not text.
            for part in ["<", "@embed", "@frame", "async-playground", "{%"] {
                assert!(!shown.contains(part), "{part} in {shown}");
            }
            assert!(runs(page, ELEMENT).await > 0);
            assert!(runs(page, FRAME).await > 0);
            page.screenshot(&format!("host-{site}-{}", lang.tag()))
                .await;
        }
    });
}

#[test]
fn lessons_run_in_mkdocs() {
    all_run("mkdocs");
}

#[test]
fn lessons_run_in_mdbook() {
    all_run("mdbook");
}

#[test]
fn lessons_run_in_jekyll() {
    all_run("jekyll");
}

/// What the frame of the element shows: the colour of its paper.
async fn paper(page: &Page) -> String {
    page.enter(ELEMENT).await;
    page.by_testid("run").await;
    let paper = page
        .js("return getComputedStyle(document.body).backgroundColor")
        .await;
    page.leave_frame().await;
    paper.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_palette_of_mkdocs_carries_over_and_instant_navigation_comes_and_goes() {
    harness::test(Setup::default(), async |page| {
        page.open_site("mkdocs/en/").await;
        page.js("document.querySelector('async-playground').scrollIntoView()")
            .await;
        let light = paper(page).await;
        // The toggle is a label, and a click on it scrolls nowhere.
        let toggle = "document.querySelector('label[for=__palette_1]').click()";
        page.wait_for_js("document.querySelector('label[for=__palette_1]')")
            .await;
        page.js(toggle).await;
        page.wait_until("body", "data-md-color-scheme", "slate")
            .await;
        let dark = harness::until(harness::PATIENCE, async || paper(page).await != light).await;
        assert!(dark, "the lesson stays {light}");
        let dark = paper(page).await;

        // Away and back, without the page being loaded anew.
        page.js("window.stays = true").await;
        let go = async |path: &str, text: &str| {
            let link = format!(
                "[...document.querySelectorAll('.md-nav__link')].find(a => a.href?.endsWith('{path}'))"
            );
            page.wait_for_js(&link).await;
            page.js(&format!("{link}.click()")).await;
            page.wait_for_js(&format!("document.body.innerText.includes('{text}')"))
                .await;
        };
        go("/mkdocs/", "Nothing is embedded here").await;
        page.wait_for_js("!document.querySelector('async-playground, iframe')")
            .await;
        go("/mkdocs/en/", "The end").await;
        assert_eq!(page.js("return window.stays").await, json!(true));
        page.wait_for_js("document.querySelector('async-playground')")
            .await;
        page.js("document.querySelector('async-playground').scrollIntoView()")
            .await;
        assert_eq!(paper(page).await, dark);
        assert!(runs(page, ELEMENT).await > 0);
        // To the same page in the other language.
        go("/mkdocs/ko/", "끝").await;
        assert_eq!(page.js("return window.stays").await, json!(true));
        assert!(runs(page, ELEMENT).await > 0);
    });
}
