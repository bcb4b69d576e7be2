//! Nothing is wider than the page, whatever is open on it: at all widths, at 200 %, in both languages.
//! Pictures of it for people to look at.

use async_playground::lessons;
use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, open, run};

const WIDTHS: [u32; 4] = [360, 768, 1280, 1920];

async fn fits(page: &Page, width: u32, what: &str) {
    // A phone shows a page that is too wide in a wider window.
    let script = "const page = document.scrollingElement; \
        return [innerWidth, page.scrollWidth, page.clientWidth]";
    let widths = page.js(script).await;
    assert_eq!(widths[0], width, "{what} is too wide: {widths}");
    assert_eq!(widths[1], widths[2], "{what} is too wide: {widths}");
}

/// As high as the page is, so that all of it is in the picture.
async fn shoot(page: &Page, width: u32, name: &str, lang: Lang) {
    let name = format!("layout-{name}-{width}-{}", lang.tag());
    fits(page, width, &name).await;
    let height = "return document.documentElement.scrollHeight";
    let height = page.js(height).await.as_u64();
    let height = height.and_then(|height| u32::try_from(height).ok());
    page.resize(width, height.unwrap_or(900).clamp(700, 4_000))
        .await;
    page.screenshot(&name).await;
    page.resize(width, 900).await;
}

/// In each language and at each width: puts the page into a state, and looks at it.
fn at_all_widths(name: &str, prepare: &impl AsyncFn(&Page, Lang)) {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            page.resize(1_280, 900).await;
            prepare(page, lang).await;
            for width in WIDTHS {
                page.resize(width, 900).await;
                shoot(page, width, name, lang).await;
            }
        }
    });
}

async fn has_run(page: &Page, lang: Lang, slug: &str) {
    open(page, lang.tag(), slug).await;
    at_speed(page, "instant").await;
    run(page).await;
}

/// Something of everything: the reader's prediction judged, a run kept, a run played back.
async fn all_at_once(page: &Page, lang: Lang) {
    open(page, lang.tag(), "failures").await;
    page.click("predict-first").await;
    for mode in ["gather", "collect", "task-group", "wait-for"] {
        page.keys(&format!("[data-testid=guess-seconds-{mode}]"), "12.345")
            .await;
    }
    page.click("guess-down-0").await;
    page.js("scrollTo(0, 0)").await;
    at_speed(page, "instant").await;
    run(page).await;
    page.click("keep").await;
    page.by_testid("comparison").await;
    page.click("step-back").await;
    page.js("for (const part of document.querySelectorAll('.as-table:not(.statistics)')) part.open = true")
        .await;
    page.click("statistics-open").await;
    page.by_testid("stat-elapsed-gather").await;
}

#[test]
fn the_presentation_fits() {
    at_all_widths("presentation", &async |page, lang| {
        has_run(page, lang, "user-lookup").await;
        page.click("presentation").await;
        page.by_testid("page").await;
    });
}

#[test]
fn what_the_reader_predicts_fits() {
    at_all_widths("predict", &async |page, lang| {
        open(page, lang.tag(), "workbench").await;
        page.click("predict-first").await;
        page.keys("[data-testid=guess-seconds-gather]", "7.5 seconds")
            .await;
        page.find(".guess [data-testid=error]").await;
    });
}

#[test]
fn what_the_reader_predicted_fits() {
    at_all_widths("predicted", &async |page, lang| {
        open(page, lang.tag(), "user-lookup").await;
        page.click("predict-first").await;
        for mode in ["sequential", "await-each", "gather"] {
            page.keys(&format!("[data-testid=guess-seconds-{mode}]"), "15")
                .await;
        }
        page.click("guess-down-0").await;
        page.js("scrollTo(0, 0)").await;
        at_speed(page, "instant").await;
        run(page).await;
        page.by_testid("guess-miss").await;
    });
}

#[test]
fn the_comparison_fits() {
    at_all_widths("comparison", &async |page, lang| {
        has_run(page, lang, "user-lookup").await;
        page.click("keep").await;
        crate::steps::turn_to(page, 1, "9").await;
        page.by_testid("comparison").await;
        page.js(
            "for (const jobs of document.querySelectorAll('.compared details')) jobs.open = true",
        )
        .await;
    });
}

#[test]
fn the_statistics_fit() {
    at_all_widths("statistics", &async |page, lang| {
        has_run(page, lang, "failures").await;
        page.click("statistics-open").await;
        page.by_testid("stat-elapsed-gather").await;
    });
}

#[test]
fn the_list_of_keys_fits() {
    at_all_widths("help", &async |page, lang| {
        open(page, lang.tag(), "user-lookup").await;
        page.click("help-open").await;
        page.by_testid("help").await;
    });
}

#[test]
fn the_playback_fits() {
    at_all_widths("playback", &async |page, lang| {
        has_run(page, lang, "three-tasks").await;
        for _ in 0..3 {
            page.click("step-back").await;
        }
    });
}

/// At 200 %, the page has half as many pixels of its own.
#[test]
fn all_of_it_fits_at_twice_the_size() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            page.resize(1_280, 900).await;
            all_at_once(page, lang).await;
            for width in [640, 960] {
                let half = json!({ "width": width, "height": 1_500, "deviceScaleFactor": 2, "mobile": false });
                page.devtools("Emulation.setDeviceMetricsOverride", half)
                    .await;
                let name = format!("layout-zoomed-{}-{}", width * 2, lang.tag());
                page.wait_for_js(&format!("innerWidth === {width}")).await;
                page.screenshot(&name).await;
                fits(page, width, &name).await;
            }
            page.resize(360, 900).await;
            shoot(page, 360, "all", lang).await;
        }
    });
}

/// The sliders of each lesson stand right under the edge of their panel, however many they are.
#[test]
fn no_sliders_have_a_hole_above_them() {
    let hole = "const sliders = document.querySelector('.knobs'); if (!sliders) return 0; \
        const first = sliders.firstElementChild.firstElementChild; \
        return Math.round(first.getBoundingClientRect().top - sliders.getBoundingClientRect().top)";
    harness::test(Setup::default(), async |page| {
        for lesson in lessons::all() {
            open(page, "en", lesson.slug).await;
            for width in WIDTHS {
                page.resize(width, 900).await;
                let hole = page.js(hole).await;
                // A name of two lines may stand beside one of one line.
                let hole = hole.as_i64().expect("a number of pixels");
                assert!(hole <= 24, "{}, {width}: {hole} pixels", lesson.slug);
            }
        }
    });
}
