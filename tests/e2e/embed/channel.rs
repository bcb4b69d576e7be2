//! Who may connect, and how often.

use serde_json::json;
use std::fs;
use std::time::Duration;
use tokio::time::sleep;

use super::host::{self, ask, connected, inside, outside, result, told};
use crate::harness::{self, Setup};
use crate::steps::{all_are, run};

/// Longer than an answer takes that will never come.
const WHILE: Duration = Duration::from_millis(900);

#[test]
fn the_first_port_of_the_parent_wins_and_nobody_elses() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/hi-bye/").await;
        // Another port, another frame, other words.
        page.js(
            "window.second = connect(frame.contentWindow); window.heard = 0;
             second.onmessage = () => heard++;
             second.postMessage({ id: 1, type: 'getState' });
             const other = document.createElement('iframe');
             document.body.append(other);
             other.contentWindow.eval(`
               const { port1, port2 } = new MessageChannel();
               port1.onmessage = () => parent.heard++;
               parent.document.querySelector('iframe').contentWindow.postMessage({ apg: 1, type: 'connect' }, '*', [port2]);
               port1.postMessage({ id: 1, type: 'getState' });`);
             for (const odd of [null, 7, 'connect', { apg: 2, type: 'connect' }, new Map()])
               frame.contentWindow.postMessage(odd, '*');",
        )
        .await;
        sleep(WHILE).await;
        assert_eq!(page.js("return heard").await, json!(0));
        result(page, "capabilities", json!({})).await;
        assert_eq!(told(page, "error").await, Vec::<serde_json::Value>::new());
    });
}

#[test]
fn it_greets_until_it_is_connected_and_can_be_connected_late() {
    harness::test(Setup::default(), async |page| {
        host::host(
            page,
            "",
            "en/hi-bye/",
            "<script>window.patient = true</script>",
        )
        .await;
        page.wait_for_js("greetings >= 3").await;
        page.js("window.patient = false").await;
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
        let greetings = page.js("return greetings").await;
        sleep(WHILE).await;
        assert_eq!(page.js("return greetings").await, greetings);
    });
}

#[test]
fn twenty_greetings_are_all_and_a_late_host_asks_for_what_is_over() {
    harness::test(Setup::default(), async |page| {
        let patient = "<script>window.patient = true</script>";
        host::host(page, "", "en/hi-bye/#v=1&speed=10", patient).await;
        inside(page).await;
        run(page).await;
        outside(page).await;
        page.wait_for_js("greetings === 20").await;
        sleep(WHILE).await;
        assert_eq!(page.js("return greetings").await, json!(20));

        page.js("port = connect(frame.contentWindow)").await;
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
        let state = result(page, "getState", json!({})).await;
        assert_eq!(state["running"], json!(false));
        let modes = state["modes"].as_array().cloned().unwrap_or_default();
        for mode in &modes {
            assert_eq!(mode["status"], json!("finished"));
            assert!(mode["elapsed_us"].as_u64() > Some(0), "{mode}");
        }
        assert!(!modes.is_empty());
        for kind in ["runstart", "runend", "statechange"] {
            assert_eq!(told(page, kind).await.len(), 0, "{kind}");
        }
        let next = result(page, "run", json!({})).await;
        assert!(next["runId"].as_u64() > state["runId"].as_u64());
        host::run_is_over(page).await;
        assert_eq!(told(page, "runstart").await.len(), 1);
    });
}

#[test]
fn a_run_that_is_under_way_is_told_from_its_start() {
    harness::test(Setup::default(), async |page| {
        let patient = "<script>window.patient = true</script>";
        host::host(page, "", "en/user-lookup/#v=1&n=9&speed=1", patient).await;
        inside(page).await;
        page.click("run").await;
        all_are(page, "running").await;
        outside(page).await;
        page.js("port = connect(frame.contentWindow)").await;
        page.wait_for_js("told.some(({ type }) => type === 'runstart')")
            .await;
        let run = result(page, "stop", json!({})).await;
        host::run_is_over(page).await;
        let ends = told(page, "runend").await;
        assert_eq!(ends.len(), 3);
        for end in ends {
            assert_eq!(
                (&end["runId"], &end["reason"]),
                (&run["runId"], &json!("stopped"))
            );
        }
    });
}

/// The first code of that kind in the reference.
fn printed(kind: &str) -> String {
    let reference = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/protocol.md");
    let reference = fs::read_to_string(reference).expect("the reference is there");
    let (_, rest) = (reference.split_once(&format!("```{kind}\n"))).expect("it has such code");
    let (code, _) = rest.split_once("\n```").expect("which ends");
    code.to_owned()
}

#[test]
fn the_frame_and_the_script_of_the_reference_work() {
    harness::test(Setup::default(), async |page| {
        let ours = page.url("");
        let ours = ours.trim_end_matches('/');
        let [frame, script] =
            ["html", "js"].map(|kind| printed(kind).replace("https://HOST", ours));
        assert!(script.lines().count() <= 20, "{script}");
        page.open_host(&format!(
            "<!doctype html><title>Host</title>{frame}<script>\
             const frame = document.querySelector('iframe'), said = []; \
             console.log = (what) => said.push(what);\n{script}</script>"
        ))
        .await;
        page.wait_for_js("said.some(({ type, height }) => type === 'resize' && height >= 120)")
            .await;
        inside(page).await;
        let title = page.find("h1").await.text().await;
        assert!(!title.expect("it has a text").is_empty());
        run(page).await;
        outside(page).await;
        page.wait_for_js("said.some(({ type, left }) => type === 'runend' && left === 0)")
            .await;
    });
}

#[test]
fn only_the_origin_that_the_address_names_may_connect() {
    harness::test(Setup::default(), async |page| {
        host::host(page, "", "en/hi-bye/#origin=https://example.org", "").await;
        page.wait_for_js("greetings >= 3").await;
        page.js("port.postMessage({ id: 1, type: 'getState' })")
            .await;
        sleep(WHILE).await;
        assert_eq!(page.js("return told.length").await, json!(0));
        let own = page.js("return location.origin").await;
        let own = own.as_str().unwrap_or_default();
        connected(page, "", &format!("en/hi-bye/?origin={own}")).await;
        result(page, "getState", json!({})).await;
    });
}

#[test]
fn a_frame_that_is_taken_away_in_a_run_ends_and_another_one_works() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/threads/").await;
        result(page, "run", json!({})).await;
        page.js("frame.remove()").await;
        let answered = page.js_async(
            "const done = arguments[0]; const all = told.length;
             port.postMessage({ id: 'late', type: 'getState' });
             setTimeout(() => done(told.length - all), 600)",
            Vec::new(),
        );
        assert_eq!(answered.await, json!(0), "nobody is there any more");
        connected(page, "sandbox=\"allow-scripts\"", "en/threads/#speed=10").await;
        assert_eq!(ask(page, "run", json!({})).await["ok"], json!(true));
        host::run_is_over(page).await;
    });
}
