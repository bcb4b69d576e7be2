//! The page stays alive while things run: its timers tick, its controls work, its tasks are short.

use fantoccini::key::Key;
use serde_json::Value;

use crate::harness::{self, Page, Setup};
use crate::steps::{Expected, all_are, at_speed, expected, fill, open, outcome};

/// From now on the page notes the longest gap between timers and its longest task, in milliseconds.
async fn watch(page: &Page) {
    page.js(
        "window.gap = 0; window.longest = 0; let last = performance.now(); \
         (function tick() { const now = performance.now(); gap = Math.max(gap, now - last); \
           last = now; setTimeout(tick, 10) })(); \
         new PerformanceObserver(list => { for (const task of list.getEntries()) \
           longest = Math.max(longest, task.duration) }).observe({ type: 'longtask' })",
    )
    .await;
}

async fn milliseconds(page: &Page, name: &str) -> f64 {
    let value: Value = page.js(&format!("return window.{name}")).await;
    value.as_f64().expect("it was watched")
}

#[test]
fn a_sequential_run_of_fifteen_seconds_leaves_the_page_alive() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        watch(page).await;
        page.click("run").await;
        all_are(page, "running").await;
        // An edit does not touch the run; it says so.
        page.keys("#knob-3", &String::from(char::from(Key::Right)))
            .await;
        page.by_testid("note-outdated").await;
        page.keys("#knob-3", &String::from(char::from(Key::Left)))
            .await;
        page.click("language").await;
        page.wait_until("html", "lang", "ko").await;
        page.click("language").await;
        page.wait_until("html", "lang", "en").await;
        all_are(page, "running").await;
        page.click("stop").await;
        all_are(page, "stopped").await;
        page.click("run").await;
        all_are(page, "running").await;
        // Again, in the middle: it starts anew.
        page.wait_for_js("document.querySelectorAll('[data-testid=console-gather] [data-testid=line]').length > 5").await;
        page.click("run").await;
        all_are(page, "finished").await;
        for Expected { mode, lines, .. } in expected("user-lookup", "en") {
            assert_eq!(outcome(page, &mode).await.lines, lines);
        }
        let (gap, longest) = (
            milliseconds(page, "gap").await,
            milliseconds(page, "longest").await,
        );
        println!(
            "during sequential runs: longest gap between timers {gap:.0} ms, longest task {longest:.0} ms (0: none over 50)"
        );
        assert!(gap < 1_000.0, "the page stood still for {gap} ms");
    });
}

#[test]
fn ten_thousand_jobs_leave_the_page_alive() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        page.click("toggle-sequential").await;
        page.click("toggle-await-each").await;
        while page.count("[data-testid^=remove-]").await > 1 {
            page.click("remove-0").await;
        }
        fill(page, "field-rounds-0", "1").await;
        fill(page, "field-wait-0", "1000").await;
        fill(page, "field-count-0", "10000").await;
        page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "1000000")
            .await;
        at_speed(page, "1").await;
        watch(page).await;
        page.click("run").await;
        all_are(page, "finished").await;
        let found = outcome(page, "gather").await;
        let (gap, longest) = (
            milliseconds(page, "gap").await,
            milliseconds(page, "longest").await,
        );
        println!(
            "10,000 jobs gathered: {} µs late, longest gap {gap:.0} ms, longest task {longest:.0} ms",
            found.elapsed_us.saturating_sub(1_000_000)
        );
        assert!(found.elapsed_us >= 1_000_000);
        assert!(!found.lines.is_empty());
    });
}
