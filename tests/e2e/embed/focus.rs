//! The focus is where the reader puts it, and keys, wheel and address are the host's as long as it is there.

use async_playground::text::Lang;
use serde_json::json;

use super::host::{host, inside, outside, result, run_is_over, told, url};
use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, press_with, type_in};

#[test]
fn an_embed_takes_no_focus_and_leaves_address_and_wheel_alone() {
    harness::test(Setup::default(), async |page| {
        let more = "<input id=own autofocus><div style=\"height:200px\"></div>";
        host(page, "", "en/user-lookup/#speed=10", more).await;
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
        page.js("document.querySelector('#own').focus()").await;
        result(page, "run", json!({})).await;
        run_is_over(page).await;
        result(page, "setParams", json!({ "params": "n=1" })).await;
        result(page, "reset", json!({})).await;
        result(page, "setTheme", json!({ "theme": "dark" })).await;
        result(page, "setLang", json!({ "lang": "ko" })).await;
        result(page, "seek", json!({ "t_us": 500_000 })).await;
        the_host_has_the_focus(page).await;
        inside(page).await;
        page.wait_until("html", "lang", "ko").await;
        page.wait_until("[data-testid=transport]", "data-at-us", "500000")
            .await;
        let own = page.js("return location.href").await;
        assert_eq!(own, json!(url(page, "en/user-lookup/#speed=10")));
        let canvas = "const canvas = document.querySelector('.stage canvas'); \
            const wheel = new WheelEvent('wheel', { deltaY: 99, bubbles: true, cancelable: true }); \
            return canvas.dispatchEvent(wheel)";
        assert_eq!(
            page.js(canvas).await,
            json!(true),
            "nobody has taken the wheel"
        );
    });
}

async fn the_host_has_the_focus(page: &Page) {
    let focus = page.js("return [document.activeElement.id, document.hasFocus()]");
    assert_eq!(focus.await, json!(["own", true]));
}

/// A host's page whose own field has the focus, around an embed that is there.
async fn beside_a_field(page: &Page, path: &str) {
    host(page, "", path, "<input id=own>").await;
    page.wait_for_js("told.some(({ type }) => type === 'resize')")
        .await;
    page.js("document.querySelector('#own').focus()").await;
}

#[test]
fn neither_a_notice_nor_the_end_of_a_prediction_takes_the_focus() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let path = format!("{}/user-lookup/#v=1&nonsense=1&speed=10", lang.tag());
            beside_a_field(page, &path).await;
            inside(page).await;
            let told = page.text("arrival").await;
            assert!(told.contains(lang.words().links.title), "{told}");
            outside(page).await;
            the_host_has_the_focus(page).await;

            let path = format!("{}/user-lookup/#v=1&predict&speed=10", lang.tag());
            beside_a_field(page, &path).await;
            inside(page).await;
            page.keys("[data-testid=guess-seconds-gather]", "7").await;
            outside(page).await;
            page.js("document.querySelector('#own').focus()").await;
            result(page, "run", json!({})).await;
            page.wait_for_js("told.some(({ type }) => type === 'checkpoint')")
                .await;
            inside(page).await;
            page.by_testid("guess-verdict-gather").await;
            outside(page).await;
            the_host_has_the_focus(page).await;
        }
    });
}

#[test]
fn keys_are_the_hosts_until_the_focus_is_inside() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            beside_a_field(page, &format!("{}/hi-bye/#v=1&speed=10", lang.tag())).await;
            type_in(page, "r ?").await;
            press_with(page, true, "Enter").await;
            press_with(page, true, ".").await;
            // Whatever had come of them would be there before an answer.
            let state = result(page, "getState", json!({})).await;
            assert_eq!(
                (&state["running"], &state["runId"]),
                (&json!(false), &json!(null))
            );
            assert_eq!(told(page, "runstart").await.len(), 0);
            the_host_has_the_focus(page).await;
            assert_eq!(
                page.js("return document.activeElement.value").await,
                json!("r ?")
            );
            inside(page).await;
            assert_eq!(page.count("[data-testid=help]").await, 0);

            focus(page, "stage-gather").await;
            press_with(page, true, "Enter").await;
            outside(page).await;
            run_is_over(page).await;
            assert_eq!(told(page, "runstart").await.len(), 1);
        }
    });
}
