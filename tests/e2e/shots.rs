//! Pictures of the page for people to look at; what a machine can see in them is asserted: nothing
//! overflows at any width.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::steps::{all_are, at_speed, open};

const WIDTHS: [u32; 4] = [360, 768, 1280, 1920];

async fn fits(page: &Page, what: &str) {
    let script = "const page = document.scrollingElement; return [page.scrollWidth, innerWidth]";
    let widths = page.js(script).await;
    assert!(
        widths[0].as_u64() <= widths[1].as_u64(),
        "{what} is too wide: {widths}"
    );
}

/// As high as the page is, so that all of it is in the picture.
async fn shoot(page: &Page, width: u32, name: &str) {
    fits(page, name).await;
    let height = page
        .js("return document.documentElement.scrollHeight")
        .await;
    let height = height
        .as_u64()
        .and_then(|height| u32::try_from(height).ok());
    page.resize(width, height.unwrap_or(900).clamp(700, 4_000))
        .await;
    page.screenshot(name).await;
    page.resize(width, 900).await;
}

fn looks(lang: &'static str, dark: bool) {
    let setup = Setup {
        lang,
        dark,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for width in WIDTHS {
            let theme = if dark { "dark" } else { "light" };
            let name = |when: &str| format!("{lang}-{theme}-{width}-{when}");
            page.resize(width, 900).await;
            open(page, lang, "user-lookup").await;
            shoot(page, width, &name("before")).await;
            at_speed(page, "5").await;
            page.click("run").await;
            page.wait_for_js("Number(document.querySelector('[data-testid=mode-gather]').dataset.elapsedUs) > 5300000").await;
            shoot(page, width, &name("during")).await;
            all_are(page, "finished").await;
            shoot(page, width, &name("after")).await;
        }
    });
}

#[test]
fn korean_light() {
    looks("ko", false);
}

#[test]
fn korean_dark() {
    looks("ko", true);
}

#[test]
fn english_light() {
    looks("en", false);
}

#[test]
fn english_dark() {
    looks("en", true);
}

#[test]
fn the_workbench_and_an_error_fit_every_width() {
    harness::test(Setup::default(), async |page| {
        for width in WIDTHS {
            page.resize(width, 900).await;
            open(page, "ko", "workbench").await;
            crate::steps::fill(page, "field-wait-0", "-5").await;
            crate::steps::error_at(page, "wait-0").await;
            shoot(page, width, &format!("workbench-{width}")).await;
        }
    });
}

/// The picture in the README. It is put there when `APG_UPDATE_SCREENSHOT` is set, so that a test run
/// leaves the repository as it was.
#[test]
fn the_picture_of_the_readme() {
    harness::test(Setup::default(), async |page| {
        page.resize(1_280, 900).await;
        open(page, "en", "user-lookup").await;
        page.click("run").await;
        page.wait_for_js("Number(document.querySelector('[data-testid=mode-gather]').dataset.elapsedUs) > 5300000").await;
        let picture = page.screenshot("readme").await;
        assert_eq!(page.js("return innerWidth").await, json!(1_280));
        if std::env::var_os("APG_UPDATE_SCREENSHOT").is_some() {
            let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/screenshot.png");
            fs::copy(picture, place).expect("the repository can be written to");
        }
    });
}
