//! One table of behaviours, for the element and for bare frames: plain, stripped of their attributes,
//! sandboxed, without storage, in hosts with a strict policy. Host and lesson are of two origins.

use serde_json::json;

use super::lesson;
use crate::embed::host::{self as bare, ask, result, run_is_over, told};
use crate::harness::{self, Page, Setup};
use crate::steps::{before_all, expected, outcome};

/// How a lesson stands in its host.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
    Element,
    ElementInSandbox,
    Frame(&'static str),
}

const OWN: &str = "<input id=\"own\">";
const ATTRIBUTES: &str =
    "lesson=\"user-lookup\" lang=\"en\" theme=\"light\" params=\"v=1&amp;speed=10\"";
const PATH: &str = "en/user-lookup/#v=1&speed=10&theme=light";

impl Stand {
    async fn open(self, page: &Page) {
        match self {
            Self::Element => lesson::open(page, ATTRIBUTES, OWN).await,
            Self::ElementInSandbox => {
                let inner = page.host_url(&lesson::page_with(page, ATTRIBUTES, OWN), &[]);
                let inner = inner.replace('&', "&amp;");
                page.open_host(&format!(
                    "<iframe sandbox=\"allow-scripts\" width=\"900\" height=\"800\" src=\"{inner}\"></iframe>"
                ))
                .await;
                page.enter_frame(0).await;
            }
            Self::Frame(attributes) => bare::host(page, attributes, PATH, OWN).await,
        }
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
    }

    async fn inside(self, page: &Page) {
        if matches!(self, Self::Frame(_)) {
            bare::inside(page).await;
        } else {
            lesson::inside(page).await;
        }
    }
}

async fn forget(page: &Page) {
    page.js("told.length = 0").await;
}

async fn runs(page: &Page, stand: Stand) {
    page.js("document.querySelector('#own').focus()").await;
    result(page, "subscribe", json!({ "events": ["console"] })).await;
    result(page, "run", json!({})).await;
    run_is_over(page).await;
    let ends = told(page, "runend").await;
    assert_eq!(ends.len(), 3);
    for end in &ends {
        assert_eq!(end["reason"], json!("finished"));
        let expected = expected("user-lookup", "en");
        let expected = expected.iter().find(|mode| end["mode"] == json!(mode.mode));
        let expected = expected.expect("it is one of the lesson's modes");
        assert!(
            end["predicted_us"].as_u64() >= Some(expected.elapsed_us),
            "{end}"
        );
        let lines = told(page, "console").await;
        let lines: Vec<_> = lines
            .iter()
            .flat_map(|batch| batch["items"].as_array().cloned().unwrap_or_default())
            .filter(|line| line["mode"] == end["mode"])
            .filter_map(|line| line["text"].as_str().map(str::to_owned))
            .collect();
        assert_eq!(lines, expected.lines);
    }
    let focus = page.js("return document.activeElement.id").await;
    assert_eq!(focus, json!("own"), "the focus stays the host's");
    stand.inside(page).await;
    for mode in expected("user-lookup", "en") {
        assert_eq!(outcome(page, &mode.mode).await.lines, mode.lines);
    }
    bare::outside(page).await;
}

async fn stops(page: &Page) {
    result(page, "setParams", json!({ "params": "v=1&n=9,9,9" })).await;
    forget(page).await;
    result(page, "run", json!({})).await;
    page.wait_for_js("told.some(({ type }) => type === 'runstart')")
        .await;
    assert!(page.workers().await > 0, "a sequential run has a worker");
    result(page, "stop", json!({})).await;
    run_is_over(page).await;
    for end in told(page, "runend").await {
        assert_eq!(end["reason"], json!("stopped"));
    }
}

async fn is_told(page: &Page, stand: Stand) {
    result(page, "setParams", json!({ "params": "v=1&n=1,2,1" })).await;
    result(page, "setTheme", json!({ "theme": "dark" })).await;
    result(page, "setLang", json!({ "lang": "ko" })).await;
    let seek = result(page, "seek", json!({ "t_us": 500_000 })).await;
    assert_eq!(seek["t_us"], json!(500_000));
    let state = result(page, "getState", json!({})).await;
    let facts = ["lang", "theme", "t_us"].map(|name| &state[name]);
    assert_eq!(facts, [&json!("ko"), &json!("dark"), &json!(500_000)]);
    let params = state["params"].as_str().unwrap_or_default();
    assert!(params.starts_with("v=1&n=1,2,1"), "{params}");
    let python = result(
        page,
        "export",
        json!({ "format": "python", "mode": "gather" }),
    )
    .await;
    assert!(
        python["data"]
            .as_str()
            .is_some_and(|text| text.contains("asyncio.gather"))
    );
    let refusal = ask(page, "export", json!({ "format": "pdf" })).await;
    assert_eq!(
        [
            &refusal["ok"],
            &refusal["error"]["code"],
            &refusal["error"]["field"]
        ],
        [&json!(false), &json!("invalid"), &json!("format")]
    );
    stand.inside(page).await;
    page.wait_until("html", "data-theme", "dark").await;
    page.wait_until("html", "lang", "ko").await;
    bare::outside(page).await;
}

async fn every_behaviour(page: &Page, stand: Stand) {
    stand.open(page).await;
    runs(page, stand).await;
    stops(page).await;
    is_told(page, stand).await;
    result(page, "reset", json!({})).await;
    println!("embedded: {stand:?} behaves");
}

#[test]
fn the_element_and_the_bare_frame_behave_alike() {
    harness::test(Setup::default(), async |page| {
        for stand in [
            Stand::Element,
            Stand::Frame(
                "style=\"border:0;color-scheme:normal\" loading=\"lazy\" \
                allow=\"clipboard-write; fullscreen\"",
            ),
            // As filters of learning platforms leave it.
            Stand::Frame(""),
        ] {
            every_behaviour(page, stand).await;
        }
    });
}

#[test]
fn sandboxed_they_behave_like_that_too() {
    harness::test(Setup::default(), async |page| {
        for stand in [
            Stand::Frame("sandbox=\"allow-scripts\""),
            Stand::ElementInSandbox,
        ] {
            every_behaviour(page, stand).await;
        }
    });
}

#[test]
fn without_storage_too() {
    harness::test(Setup::default(), async |page| {
        let blocked = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) \
            Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })";
        before_all(page, blocked).await;
        for stand in [Stand::Element, Stand::Frame("")] {
            every_behaviour(page, stand).await;
        }
    });
}
