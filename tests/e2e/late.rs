//! The part of the program that is loaded after the first screen: without it the page works, and says what is
//! missing; once it can be had, nothing is.

use async_playground::text::Lang;
use serde_json::json;

use crate::embed::host::{ask, connected, refusal, result};
use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, drawn, run, turn_to};

/// What of the files that the page asks for does not come.
async fn block(page: &Page, files: &[&str]) {
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.setBlockedURLs", json!({ "urls": files }))
        .await;
}

fn blocking() -> Setup {
    Setup {
        expected_errors: &["ERR_BLOCKED_BY_CLIENT"],
        ..Setup::default()
    }
}

#[test]
fn the_page_works_without_what_is_loaded_late_and_gets_it_once_it_can() {
    harness::test(blocking(), async |page| {
        for lang in Lang::ALL {
            block(page, &["*_late.wasm"]).await;
            page.open(&format!("{}/three-tasks/", lang.tag())).await;
            let said = page.text("unloaded").await;
            assert_eq!(said, lang.words().unloaded);
            assert_eq!(page.count("[data-testid=code]").await, 0);
            turn_to(page, 0, "700").await;
            at_speed(page, "10").await;
            run(page).await;
            // A bar is pointed at, which the program would be shown for.
            let canvas = page.find("[data-testid=stage-gather] canvas").await;
            canvas.click().await.expect("it can be pressed");
            page.click("share-open").await;
            for late in ["code", "exports", "share"] {
                assert_eq!(page.count(&format!("[data-testid={late}]")).await, 0);
            }
            block(page, &[]).await;
            drawn(page).await;
            assert_eq!(page.count("[data-testid=unloaded]").await, 0);
            assert!(page.text("listing").await.contains("asyncio"));
            for late in ["exports", "share"] {
                assert_eq!(page.count(&format!("[data-testid={late}]")).await, 1);
            }
        }
    });
}

#[test]
fn an_embed_exports_once_it_can() {
    harness::test(blocking(), async |page| {
        block(page, &["*_late.wasm"]).await;
        connected(page, "", "en/three-tasks/").await;
        let python = || json!({ "format": "python" });
        assert_eq!(refusal(page, "export", python()).await, "unavailable");
        for at_once in ["json", "link"] {
            result(page, "export", json!({ "format": at_once })).await;
        }
        block(page, &[]).await;
        // An attempt may have been under way.
        let mut met = false;
        for _ in 0..2 {
            met = met || ask(page, "export", python()).await["ok"] == json!(true);
        }
        assert!(met);
    });
}
