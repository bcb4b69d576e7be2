//! Real lessons in four layouts of hosts: for ten seconds and through a run, no height comes back.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use super::lesson;
use crate::embed::host::result;
use crate::harness::{self, Page, Setup};

/// Every height of the frame from now on, as the page is drawn.
const WATCH: &str = "window.heights = []; { \
    const frame = document.querySelector('async-playground').shadowRoot.querySelector('iframe'); \
    new ResizeObserver(() => { const height = frame.offsetHeight; \
        if (height !== heights.at(-1)) heights.push(height) }).observe(frame) }";

async fn stays(page: &Page, what: &str) {
    // Fonts and the last of its parts have come by then.
    sleep(Duration::from_secs(1)).await;
    page.js(WATCH).await;
    let wait = "const done = arguments[0]; setTimeout(() => done(heights), 10000)";
    let heights = page.js_async(wait, Vec::new()).await;
    let still = heights.as_array().map(Vec::len);
    assert_eq!(still, Some(1), "{what}: {heights}");

    page.js("heights.length = 0").await;
    result(page, "run", json!({})).await;
    page.wait_for_js("told.some(({ type, left }) => type === 'runend' && left === 0)")
        .await;
    let wait = "const done = arguments[0]; setTimeout(() => done(heights), 2000)";
    let heights = page.js_async(wait, Vec::new()).await;
    let all: Vec<_> = heights.as_array().into_iter().flatten().cloned().collect();
    let swings = all.windows(3).filter(|three| three[0] == three[2]).count();
    println!("heights during a run, {what}: {heights}");
    // Once is a note that comes and goes.
    assert!(swings <= 1 && all.len() < 12, "{what}: {heights}");
    let fits = "const frame = document.querySelector('async-playground').shadowRoot.querySelector('iframe'); \
        return frame.offsetHeight <= 4000";
    assert_eq!(page.js(fits).await, json!(true));
}

#[test]
fn in_four_layouts_no_height_swings() {
    let layouts = [
        (
            "a block beside a scrollbar that may come",
            "body { margin: 0 }",
            "",
        ),
        (
            "an item of a row",
            "body { display: flex } nav { flex: 0 0 160px }",
            "<nav></nav>",
        ),
        (
            "a cell of a grid",
            "body { display: grid; grid-template-columns: 160px minmax(0, 1fr) }",
            "<nav></nav>",
        ),
        (
            "a zoomed column that scrolls itself",
            "main { max-height: 520px; overflow: auto; zoom: 0.8; width: 90% }",
            "<main>",
        ),
    ];
    harness::test(Setup::default(), async |page| {
        page.resize(900, 700).await;
        for (what, style, more) in layouts {
            let more = format!("<style>{style}</style>{more}");
            let attributes = "lesson=\"user-lookup\" lang=\"en\" params=\"v=1&amp;speed=10\"";
            lesson::open(page, attributes, &more).await;
            stays(page, what).await;
        }
    });
}

#[test]
fn a_plain_wheel_over_a_lesson_scrolls_the_page() {
    harness::test(Setup::default(), async |page| {
        let more = "<style>body::after { content: ''; display: block; height: 3000px }</style>";
        lesson::open(page, "lesson=\"user-lookup\" lang=\"en\"", more).await;
        // Over the timelines, and over the consoles below them.
        for (number, y) in [(1, 400.0), (2, 500.0)] {
            page.wheel((500.0, y), 120).await;
            page.wait_for_js(&format!("scrollY >= {}", 60 * number))
                .await;
        }
        lesson::inside(page).await;
        let inside = page
            .js("return [scrollY, document.scrollingElement.scrollTop]")
            .await;
        assert_eq!(inside, json!([0, 0]));
    });
}
