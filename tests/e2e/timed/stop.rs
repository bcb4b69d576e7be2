//! Stop ends a run at once and for good; so do Run, Reset, reload and leaving.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use crate::harness::{self, Page, Setup};
use crate::steps::{Expected, all_are, at_speed, drawn, expected, open, outcome, run};

const MODES: [&str; 3] = ["sequential", "await-each", "gather"];

async fn is_under_way(page: &Page) {
    page.wait_for_js(
        "[...document.querySelectorAll('.log')].every(log => log.querySelector('[data-testid=line]'))",
    )
    .await;
}

#[test]
fn stop_is_quick_and_nothing_comes_after_it() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        let mut slowest: f64 = 0.0;
        for _ in 0..10 {
            page.click("run").await;
            is_under_way(page).await;
            let script = "const [done] = arguments; const start = performance.now(); \
                document.querySelector('[data-testid=stop]').click(); \
                const { port1, port2 } = new MessageChannel(); \
                port1.onmessage = () => document.querySelector('[data-status=running]') \
                    ? port2.postMessage(0) : done(performance.now() - start); \
                port2.postMessage(0)";
            let took = page
                .js_async(script, Vec::new())
                .await
                .as_f64()
                .expect("a time");
            slowest = slowest.max(took);
        }
        println!(
            "stop: the slowest of 10 took {slowest:.1} ms (100 are allowed on a quiet machine)"
        );
        assert!(slowest < 1_000.0, "{slowest} ms");
        all_are(page, "stopped").await;
        let facts = async || {
            let mut facts = Vec::new();
            for mode in MODES {
                facts.push(outcome(page, mode).await);
            }
            facts
        };
        let before = facts().await;
        assert!(before.iter().all(|mode| !mode.lines.is_empty()));
        // The one wait for nothing: a late line would come within a round.
        sleep(Duration::from_millis(1_500)).await;
        assert_eq!(facts().await, before);
        at_speed(page, "10").await;
        comes_out(page).await;
    });
}

/// The lesson runs to its proper end.
async fn comes_out(page: &Page) {
    run(page).await;
    for Expected { mode, lines, .. } in expected("user-lookup", "en") {
        assert_eq!(outcome(page, &mode).await.lines, lines);
    }
}

#[test]
fn a_double_click_on_run_is_one_run() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        at_speed(page, "10").await;
        page.js(
            "const run = document.querySelector('[data-testid=run]'); run.click(); run.click()",
        )
        .await;
        all_are(page, "finished").await;
        for Expected { mode, lines, .. } in expected("user-lookup", "en") {
            assert_eq!(outcome(page, &mode).await.lines, lines);
        }
    });
}

#[test]
fn reset_reload_and_leaving_end_a_run() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        page.keys(
            "#knob-0",
            &String::from(char::from(fantoccini::key::Key::Right)),
        )
        .await;
        page.wait_until(
            "[data-testid=mode-sequential]",
            "data-predicted-us",
            "16000000",
        )
        .await;
        page.click("run").await;
        is_under_way(page).await;
        page.click("reset").await;
        all_are(page, "idle").await;
        page.wait_until(
            "[data-testid=mode-sequential]",
            "data-predicted-us",
            "15000000",
        )
        .await;

        page.click("run").await;
        is_under_way(page).await;
        page.js("location.reload()").await;
        page.wait_for_app().await;
        drawn(page).await;
        all_are(page, "idle").await;

        page.click("run").await;
        is_under_way(page).await;
        page.click("lesson-hi-bye").await;
        page.wait_for_js("location.pathname.endsWith('/en/hi-bye/')")
            .await;
        all_are(page, "idle").await;
        assert_eq!(page.count("[data-testid=line]").await, 0);
        page.js("history.back()").await;
        page.wait_for_js("location.pathname.endsWith('/en/user-lookup/')")
            .await;
        all_are(page, "idle").await;
        assert_eq!(
            page.js("return document.title").await,
            json!("Three look-ups · Async Playground")
        );
        at_speed(page, "10").await;
        comes_out(page).await;
    });
}
