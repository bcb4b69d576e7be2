//! Every request and every event, in a plain frame and in a sandboxed one.

use async_playground::text::Lang;
use serde_json::{Value, json};

use super::host::{connected, inside, outside, refusal, result, run_is_over, told};
use crate::harness::{self, Page, Setup};
use crate::steps::before_all;

const FRAMES: [&str; 2] = ["allow=\"clipboard-write\"", "sandbox=\"allow-scripts\""];

async fn every_request(page: &Page, attributes: &str) {
    connected(
        page,
        attributes,
        "en/user-lookup/#v=1&n=4,2,6&speed=10&wait=200",
    )
    .await;
    let can = result(page, "capabilities", json!({})).await;
    assert_eq!(can["requests"].as_array().map(Vec::len), Some(11));

    let state = result(page, "getState", json!({})).await;
    assert_eq!(state["params"], json!("v=1&n=4,2,6&wait=200&speed=10"));
    let link = format!(
        "{}en/user-lookup/#v=1&n=4,2,6&wait=200&speed=10",
        page.url("")
    );
    assert_eq!(state["link"], json!(link));
    assert_eq!(state["running"], json!(false));

    result(page, "setTheme", json!({ "theme": "dark" })).await;
    result(page, "setLang", json!({ "lang": "ko" })).await;
    inside(page).await;
    let html = page.attribute("html", "data-theme").await;
    assert_eq!(html.as_deref(), Some("dark"));
    assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("ko"));
    outside(page).await;

    let wanted = json!({ "events": ["task", "console"] });
    assert_eq!(result(page, "subscribe", wanted.clone()).await, wanted);
    let run = result(page, "run", json!({})).await;
    assert_eq!(refusal(page, "seek", json!({ "t_us": 0 })).await, "running");
    run_is_over(page).await;
    assert_eq!(told(page, "runstart").await[0]["runId"], run["runId"]);

    let sought = result(page, "seek", json!({ "t_us": 300_000 })).await;
    assert_eq!(sought["t_us"], json!(300_000));
    for (format, start) in [
        ("svg", "<svg "),
        ("png", "data:image/png;base64,"),
        ("trace", "{"),
        ("json", "{"),
        ("link", "http"),
        ("python", ""),
    ] {
        let file = result(page, "export", json!({ "format": format })).await;
        let data = file["data"].as_str().unwrap_or_default();
        assert!(
            data.len() > 40 && data.starts_with(start),
            "{format}: {file}"
        );
    }
    let changed = result(page, "setParams", json!({ "params": "v=1&n=1,2,6&x=1" })).await;
    assert_eq!(changed["params"], json!("v=1&n=1,2,6"));
    assert_eq!(changed["dropped"][0]["key"], json!("x"));
    let again = result(page, "run", json!({})).await;
    assert_ne!(again["runId"], run["runId"]);
    assert_eq!(
        result(page, "stop", json!({})).await["runId"],
        again["runId"]
    );
    let reset = result(page, "reset", json!({})).await;
    assert_eq!(reset["params"], json!("v=1&n=1,2,6"));
    assert_eq!(refusal(page, "fly", json!({})).await, "unknown-type");
}

#[test]
fn every_request_is_met_in_a_plain_frame() {
    harness::test(Setup::default(), async |page| {
        every_request(page, FRAMES[0]).await;
    });
}

#[test]
fn every_request_is_met_in_a_sandboxed_frame() {
    harness::test(Setup::default(), async |page| {
        every_request(page, FRAMES[1]).await;
    });
}

async fn every_event(page: &Page, attributes: &str) {
    connected(
        page,
        attributes,
        "ko/user-lookup/#v=1&n=4,2,6&speed=10&wait=200",
    )
    .await;
    let wanted = json!({ "events": ["task", "console"] });
    result(page, "subscribe", wanted).await;
    result(page, "run", json!({})).await;
    run_is_over(page).await;

    let ends = told(page, "runend").await;
    let modes: Vec<_> = ends.iter().map(|end| end["mode"].clone()).collect();
    assert_eq!(modes.len(), 3, "{ends:?}");
    for end in &ends {
        assert_eq!(end["reason"], json!("finished"));
        assert!(end["elapsed_us"].as_u64() >= end["predicted_us"].as_u64());
        assert_eq!(end["order"].as_array().map(Vec::len), Some(3));
    }
    let start = &told(page, "runstart").await[0];
    assert_eq!(
        start["modes"],
        json!(["sequential", "await-each", "gather"])
    );

    let items = async |kind: &'static str| {
        let told = told(page, kind).await.into_iter();
        let items = told.flat_map(|each| each["items"].as_array().cloned().unwrap_or_default());
        items
            .filter(|item| item["mode"] == json!("gather"))
            .collect::<Vec<Value>>()
    };
    let tasks = items("task").await;
    let finished = tasks
        .iter()
        .filter(|item| item["phase"] == json!("finished"));
    assert_eq!(finished.count(), 3);
    let lines = items("console").await;
    inside(page).await;
    let shown = page
        .count("[data-testid=console-gather] [data-testid=line]")
        .await;
    assert_eq!(lines.len(), shown);
    let keys = page
        .js("try { return localStorage.length } catch { return -1 }")
        .await;
    assert!(
        keys == json!(-1)
            || page
                .js("return localStorage.getItem('language')")
                .await
                .is_null()
    );
    let here = page.js("return location.href").await;
    assert!(
        here.as_str()
            .is_some_and(|href| href.ends_with("n=4,2,6&speed=10&wait=200"))
    );
    // What a reader changes is told.
    page.js(
        "const knob = document.querySelector('[data-testid=knob-0]'); knob.value = 6; \
        knob.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    )
    .await;
    outside(page).await;
    page.wait_for_js(
        "told.some(({ type, params }) => type === 'statechange' && params.includes('n=6'))",
    )
    .await;
    page.js("port.postMessage('?')").await;
    page.wait_for_js("told.some(({ type, code }) => type === 'error' && code === 'not-a-message')")
        .await;
}

#[test]
fn every_event_is_told_in_a_plain_frame() {
    harness::test(Setup::default(), async |page| {
        every_event(page, FRAMES[0]).await;
    });
}

#[test]
fn every_event_is_told_in_a_sandboxed_frame() {
    harness::test(Setup::default(), async |page| {
        every_event(page, FRAMES[1]).await;
    });
}

#[test]
fn a_mode_that_cannot_go_on_is_told_and_the_others_end() {
    harness::test(Setup::default(), async |page| {
        let broken =
            "window.Worker = class { constructor() { throw new Error('no workers today') } }";
        before_all(page, broken).await;
        // A sandboxed frame is a process of its own, where the browser breaks nothing for us.
        for lang in Lang::ALL {
            let path = format!("{}/user-lookup/#v=1&speed=10", lang.tag());
            connected(page, FRAMES[0], &path).await;
            result(page, "run", json!({})).await;
            run_is_over(page).await;
            let ends = told(page, "runend").await;
            let reasons: Vec<_> = ["sequential", "await-each", "gather"]
                .iter()
                .filter_map(|mode| ends.iter().find(|end| end["mode"] == json!(mode)))
                .map(|end| end["reason"].clone())
                .collect();
            assert_eq!(reasons, ["failed", "finished", "finished"]);
            let errors = told(page, "error").await;
            assert_eq!(errors.len(), 1, "{errors:?}");
            assert_eq!(errors[0]["code"], json!("run-failed"));
            assert_eq!(errors[0]["field"], json!("mode"));
            let found = errors[0]["found"].as_str().unwrap_or_default();
            assert!(
                found.starts_with("sequential: ") && found.contains("no workers today"),
                "{found}"
            );
            let state = result(page, "getState", json!({})).await;
            assert_eq!(state["modes"][0]["status"], json!("failed"));
        }
    });
}
