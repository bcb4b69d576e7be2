//! How high an embed says it is: as high as its content, once and not on and on.

use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

use super::host::{connected, inside, outside, result, run_is_over, told};
use crate::harness::{self, Page, Setup};

/// Has the host follow, as `embed.js` does.
async fn follow(page: &Page) {
    page.js(
        "const set = ({ type, height }) => { if (type === 'resize') frame.height = height; };
         told.forEach(set);
         const hear = port.onmessage;
         port.onmessage = (event) => { hear(event); set(event.data); };",
    )
    .await;
}

/// Nothing is told any more, and the frame has no need to scroll.
async fn settles(page: &Page, what: &str) {
    sleep(Duration::from_millis(700)).await;
    let before = told(page, "resize").await.len();
    sleep(Duration::from_millis(1_500)).await;
    let after = told(page, "resize").await;
    assert_eq!(after.len(), before, "{what}: {after:?}");
    inside(page).await;
    let over = page.js("const html = document.documentElement; \
        return [html.scrollHeight - innerHeight, html.scrollWidth - innerWidth]");
    let over = over.await;
    assert!(
        over[0].as_i64() <= Some(4) && over[1].as_i64() <= Some(0),
        "{what}: {over}"
    );
    outside(page).await;
}

#[test]
fn a_frame_that_follows_settles_at_every_width_and_view() {
    harness::test(Setup::default(), async |page| {
        for (width, view) in [
            ("280", "all"),
            ("360", "timeline"),
            ("50%", "console"),
            ("700", "params"),
            ("100%", "all"),
        ] {
            let path = format!("ko/user-lookup/#speed=instant&view={view}");
            connected(page, &format!("style=\"width:{width}\""), &path).await;
            follow(page).await;
            settles(page, &format!("{view} at {width}")).await;
            result(page, "run", json!({})).await;
            run_is_over(page).await;
            settles(page, &format!("{view} at {width} after a run")).await;
        }
    });
}

#[test]
fn no_more_is_told_than_the_host_asks_for() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/user-lookup/#max-height=300").await;
        follow(page).await;
        let heights: Vec<_> = told(page, "resize")
            .await
            .iter()
            .map(|each| each["height"].clone())
            .collect();
        assert_eq!(heights, [json!(300)]);
    });
}
