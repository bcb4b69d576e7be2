//! Sites of real MkDocs-Material, mdBook and Jekyll, on another origin than the page: each lesson that they
//! embed runs there to its end.

use std::rc::Rc;

use async_playground::derive::lines;
use async_playground::lessons;
use async_playground::link;
use async_playground::model::Machine;
use async_playground::run::simulate;
use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, PATIENCE, Page, Setup};
use crate::steps::{all_are, at_speed, drawn, outcome};

const ELEMENT: &str =
    "document.querySelector('async-playground')?.shadowRoot?.querySelector('iframe')";
const FRAME: &str = "document.querySelector('iframe')";

/// What the pages embed: in an element, and in a frame.
const LESSONS: [(&str, &str, &str); 2] = [
    (ELEMENT, "user-lookup", "v=1&n=1,2,1&wait=200"),
    (FRAME, "three-tasks", "v=1&wait=300"),
];

/// Every mode of a lesson with what it prints there.
fn expected(lang: Lang, lesson: &str, link: &str) -> Vec<(&'static str, Vec<String>)> {
    let lesson = lessons::by_slug(lesson).expect("there is such a lesson");
    let scenario = Rc::new(link::decode(link, &(lesson.scenario)(lang)).scenario);
    let modes = scenario.modes.iter().map(|&mode| {
        let trace = simulate(&scenario, mode, &Machine::default()).expect("it has an end");
        let lines = lines(&trace).into_iter().map(|line| line.text.into_owned());
        (mode.kind().slug(), lines.collect())
    });
    modes.collect()
}

/// Runs the lessons of a page that are embedded in this way to their ends: each prints what it should.
async fn runs(page: &Page, frame: &str, lang: Lang) {
    // What is loaded when it is seen has to be seen.
    let holder = if frame == ELEMENT {
        "document.querySelector('async-playground')"
    } else {
        frame
    };
    page.wait_for_js(holder).await;
    page.js(&format!("{holder}.scrollIntoView()")).await;
    page.enter(frame).await;
    drawn(page).await;
    at_speed(page, "10").await;
    page.click("run").await;
    all_are(page, "finished").await;
    let own = LESSONS.iter().find(|(own, ..)| *own == frame);
    let (_, lesson, link) = own.expect("it is one of the two");
    for (mode, lines) in expected(lang, lesson, link) {
        assert!(!lines.is_empty());
        assert_eq!(outcome(page, mode).await.lines, lines, "{lesson} {mode}");
    }
    page.leave_frame().await;
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
            runs(page, ELEMENT, lang).await;
            runs(page, FRAME, lang).await;
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
    drawn(page).await;
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
        let dark = harness::until(PATIENCE, async || paper(page).await != light).await;
        assert!(dark, "the lesson stays {light}");
        let dark = paper(page).await;
        // Back to light, and to dark again.
        let back = "document.querySelector('label[for=__palette_0]')";
        for (toggle, scheme, colour) in [
            (&*format!("{back}.click()"), "default", &light),
            (toggle, "slate", &dark),
        ] {
            page.js(toggle).await;
            page.wait_until("body", "data-md-color-scheme", scheme)
                .await;
            let like = harness::until(PATIENCE, async || paper(page).await == *colour).await;
            assert!(like, "the lesson does not become {colour}");
        }

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
        runs(page, ELEMENT, Lang::En).await;
        // To the same page in the other language.
        go("/mkdocs/ko/", "끝").await;
        assert_eq!(page.js("return window.stays").await, json!(true));
        runs(page, ELEMENT, Lang::Ko).await;
    });
}
