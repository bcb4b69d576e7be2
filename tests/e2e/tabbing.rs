//! The page used with nothing but keys, from the moment it has loaded: where Tab goes, and that it shows.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::keyboard::{press, press_with};
use crate::pointer::{self, held};
use crate::steps::{all_are, open};

/// What has the focus: which it is, whether that was so before, whether it shows, whether it is seen.
#[derive(Debug)]
struct Stop {
    what: String,
    again: bool,
    marked: bool,
    seen: bool,
}

/// Radios, checkboxes and files are drawn by what is about them, and that has the mark.
const STOP: &str = "const stops = window.stops ??= []; \
    const at = document.activeElement; \
    if (!at || at === document.body) return null; \
    const again = stops.includes(at); \
    if (!again) stops.push(at); \
    const about = at.matches('input[type=radio], input[type=checkbox], input[type=file]') \
        && at.closest('label') || at; \
    const drawn = [at, ...(about === at ? [] : [about, ...about.children])]; \
    const outlined = one => { \
        const look = getComputedStyle(one); \
        return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1; \
    }; \
    const box = about.getBoundingClientRect(); \
    const inset = Math.min(4, box.height / 4); \
    const bottom = Math.min(box.bottom, innerHeight); \
    const x = Math.min(box.left + box.width / 2, innerWidth - 1); \
    const there = y => { \
        const hit = document.elementFromPoint(x, y); \
        return hit !== null && (about.contains(hit) || hit.contains(about)); \
    }; \
    const whole = box.height < innerHeight / 3; \
    const seen = box.top > -1 && (!whole || box.bottom < innerHeight + 1) \
        && [box.top + inset, (box.top + bottom) / 2, bottom - inset].every(there); \
    return [at.dataset.testid || at.id || at.outerHTML.slice(0, 120), again, \
        drawn.some(outlined), seen]";

/// What can be seen and used, and had no focus; of radios, one of a group has it.
const MISSED: &str = "const stops = window.stops; \
    const all = document.querySelectorAll( \
        'a[href], button, input, select, textarea, summary, [tabindex]'); \
    const group = one => one.type === 'radio' && stops.some(stop => stop.name === one.name); \
    return [...all].filter(one => one.tabIndex >= 0 && !one.disabled \
        && one.checkVisibility({ visibilityProperty: true }) \
        && !stops.includes(one) && !group(one)) \
        .map(one => one.dataset.testid || one.outerHTML.slice(0, 120))";

/// What has the focus now; nothing where it has left the page.
async fn stop(page: &Page) -> Option<Stop> {
    let found: Option<(String, bool, bool, bool)> =
        serde_json::from_value(page.js(STOP).await).expect("a stop");
    let (what, again, marked, seen) = found?;
    Some(Stop {
        what,
        again,
        marked,
        seen,
    })
}

/// Goes on with Tab until what matches has the focus, as a person does who looks for it.
async fn tab_to(page: &Page, css: &str) {
    const MOST: usize = 200;
    let script = "return document.activeElement.matches(arguments[0])";
    for _ in 0..MOST {
        if page.js_with(script, vec![json!(css)]).await == json!(true) {
            return;
        }
        press(page, "Tab").await;
    }
    panic!("Tab does not lead to {css}");
}

/// Presses an arrow among radios until this one is chosen.
async fn choose(page: &Page, group: &str, value: &str) {
    const MOST: usize = 8;
    tab_to(page, &format!("[data-testid={group}] input")).await;
    for _ in 0..MOST {
        let chosen = page.js("return document.activeElement.value").await;
        if chosen == json!(value) {
            break;
        }
        pointer::key(page, "ArrowRight", held::NONE).await;
    }
    page.wait_for_js(&format!(
        "document.activeElement.matches('[data-testid={group}] input[value={value}]:checked')"
    ))
    .await;
}

/// Everything that is drawn late is there.
async fn is_whole(page: &Page) {
    for id in ["console-gather", "statistics", "code-tab-python"] {
        page.by_testid(id).await;
    }
}

#[test]
fn tab_leads_through_all_of_the_page_and_shows_where_it_is() {
    let setup = Setup {
        still: true,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            is_whole(page).await;
            let mut met = Vec::new();
            loop {
                press(page, "Tab").await;
                let Some(stop) = stop(page).await else { break };
                if stop.again {
                    break;
                }
                assert!(stop.marked, "nothing shows that it has the focus: {stop:?}");
                assert!(stop.seen, "it has the focus, and is not in sight: {stop:?}");
                met.push(stop.what);
            }
            assert!(met.len() > 30, "{met:?}");
            let missed = page.js(MISSED).await;
            assert_eq!(missed, json!([]), "after {met:?}");
        }
    });
}

#[test]
fn a_lesson_is_worked_through_without_a_pointer() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            is_whole(page).await;
            // A prediction of one's own, before anything.
            tab_to(page, "[data-testid=predict-first]").await;
            press(page, " ").await;
            page.by_testid("guess").await;
            press(page, " ").await;
            page.wait_for_js("!document.querySelector('[data-testid=guess]')")
                .await;

            tab_to(page, "[data-testid=knob-0]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            page.wait_until(
                "[data-testid=mode-sequential]",
                "data-predicted-us",
                "16000000",
            )
            .await;
            choose(page, "timescale", "instant").await;
            press_with(page, true, "Enter").await;
            all_are(page, "finished").await;
            page.wait_until(
                "[data-testid=mode-sequential]",
                "data-elapsed-us",
                "16000000",
            )
            .await;

            choose(page, "rows", "lanes").await;
            choose(page, "rows", "jobs").await;
            tab_to(page, "[data-testid=stage-gather]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            page.find("[data-testid=console-gather] [aria-current=true]")
                .await;
            tab_to(page, "[data-testid=step-back]").await;
            press(page, "Enter").await;
            page.wait_for_js("document.querySelector('[data-testid=event]').textContent")
                .await;
            choose(page, "console-view", "merged").await;
            page.by_testid("console-merged").await;
            choose(page, "console-stamps", "clock").await;
            tab_to(page, "[data-testid=statistics-open]").await;
            press(page, "Enter").await;
            page.by_testid("stat-elapsed-gather").await;
        }
    });
}
