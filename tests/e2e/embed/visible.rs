//! `run=visible`: runs once, when the frame comes into sight, and where nothing speaks against it.

use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

use super::host::{host, run_is_over, told};
use crate::harness::{self, Setup};

const FAR: &str = "<div style=\"height:3000px\"></div>";

async fn runs(page: &harness::Page) -> usize {
    sleep(Duration::from_millis(900)).await;
    told(page, "runstart").await.len()
}

#[test]
fn it_runs_once_it_is_seen() {
    harness::test(Setup::default(), async |page| {
        let path = "en/hi-bye/#speed=10&run=visible";
        host(page, "", path, FAR).await;
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
        assert_eq!(runs(page).await, 0, "it is out of sight");
        page.js("frame.scrollIntoView()").await;
        run_is_over(page).await;
        page.js("scrollTo(0, 0)").await;
        page.js("frame.scrollIntoView()").await;
        assert_eq!(runs(page).await, 1, "once");
    });
}

#[test]
fn it_does_not_run_where_it_was_not_asked_or_the_reader_predicts_first() {
    harness::test(Setup::default(), async |page| {
        for path in [
            "en/hi-bye/#speed=10",
            "en/hi-bye/#speed=10&run=visible&predict",
        ] {
            host(page, "", path, "").await;
            page.wait_for_js("told.some(({ type }) => type === 'resize')")
                .await;
            assert_eq!(runs(page).await, 0, "{path}");
        }
    });
}

#[test]
fn it_does_not_run_for_a_reader_who_asks_for_less_motion() {
    let setup = Setup {
        still: true,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        host(page, "", "en/hi-bye/#speed=10&run=visible", "").await;
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
        assert_eq!(runs(page).await, 0);
        assert_eq!(
            page.js("return told.some((each) => each.type === 'error')")
                .await,
            json!(false)
        );
    });
}
