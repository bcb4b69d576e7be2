//! Who may connect, and how often.

use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

use super::host::{self, ask, connected, result, told};
use crate::harness::{self, Setup};

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
