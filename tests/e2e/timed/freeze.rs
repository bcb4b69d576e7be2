//! An event loop on the page that something keeps: announced, felt, and no longer than allowed.

use serde_json::json;

use crate::harness::{self, Setup};
use crate::steps::{all_are, at_speed, open, run};

#[test]
fn a_blocking_call_on_the_page_freezes_it_for_as_long_as_it_blocks() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "blocking-call").await;
        at_speed(page, "10").await;
        page.click("on-page").await;
        page.by_testid("freezes").await;
        page.by_testid("spinner").await;
        // The page times itself: asked from outside, it cannot answer while it is kept.
        let script = "const [done] = arguments; let last = performance.now(), gap = 0; \
            const spinner = document.querySelector('[data-testid=spinner]'); \
            const colours = new Set(); \
            const turned = setInterval(() => { \
                const now = performance.now(); gap = Math.max(gap, now - last); last = now; \
                colours.add(getComputedStyle(spinner).borderTopColor); \
                const modes = [...document.querySelectorAll('section[data-status]')]; \
                if (modes.every((mode) => mode.dataset.status === 'finished')) { \
                    clearInterval(turned); done({ gap, colours: colours.size }); } }, 10); \
            document.querySelector('[data-testid=run]').click()";
        let felt = page.js_async(script, Vec::new()).await;
        let gap = felt["gap"].as_f64().expect("a time");
        println!("the page stood still for {gap:.0} ms; 1300 ms of blocking calls");
        // One of the two calls at least, in real time.
        assert!(gap >= 600.0, "{gap}");
        assert_ne!(
            felt["colours"],
            json!(1),
            "the spinner turns before and after"
        );
    });
}

#[test]
fn no_run_keeps_the_page_for_longer_than_allowed() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "blocking-call").await;
        at_speed(page, "1").await;
        page.click("on-page").await;
        page.click("run").await;
        page.wait_until(
            "[data-testid=mode-gather-blocking]",
            "data-status",
            "failed",
        )
        .await;
        let why = page.text("failure").await;
        assert!(why.contains("13") && why.contains('5'), "{why}");
        page.click("stop").await;
        // Off the page it runs as ever.
        page.click("on-page").await;
        at_speed(page, "10").await;
        run(page).await;
        all_are(page, "finished").await;
    });
}
