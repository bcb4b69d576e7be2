//! Back, Forward and reload: the address holds what a reader has made.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, SUB_PATH, Setup};
use crate::links::{address_is, arrive, predicted};
use crate::steps::{all_are, at_speed, edit, fill, open, run};

#[test]
fn back_forward_and_reload_behave() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        let entries = page.js("return history.length").await;
        edit(page).await;
        fill(page, "field-rounds-0", "9").await;
        fill(page, "field-rounds-1", "2").await;
        address_is(page, "en/user-lookup/#v=1&n=9,2").await;
        // An edit is no place to go back to.
        assert_eq!(page.js("return history.length").await, entries);

        // The last edit is there again, also where there was no time to write it.
        fill(page, "field-rounds-2", "4").await;
        page.click("lesson-hi-bye").await;
        address_is(page, "en/hi-bye/").await;
        page.js("history.back()").await;
        address_is(page, "en/user-lookup/#v=1&n=9,2,4").await;
        page.wait_for_js("document.querySelector('#knob-2')?.value === '4'")
            .await;
        page.js("history.forward()").await;
        address_is(page, "en/hi-bye/").await;
        page.js("history.back()").await;
        address_is(page, "en/user-lookup/#v=1&n=9,2,4").await;

        // In the middle of a run.
        let before = predicted(page).await;
        page.click("run").await;
        all_are(page, "running").await;
        page.js("location.reload()").await;
        page.wait_for_js("document.querySelector('[data-testid=mode-gather][data-status=idle]')")
            .await;
        assert_eq!(predicted(page).await, before);
        assert_eq!(
            page.location().await,
            page.url("en/user-lookup/#v=1&n=9,2,4")
        );

        // Another language keeps what is told, and is no place to go back to either.
        page.click("language").await;
        address_is(page, "ko/user-lookup/#v=1&n=9,2,4").await;
        // Typed into the address bar.
        page.js("location.hash = 'v=1&n=1'").await;
        page.wait_for_js("document.querySelector('#knob-0')?.value === '1'")
            .await;
    });
}

/// Makes the processor this many times as slow.
async fn slowed(page: &Page, rate: u32) {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await;
}

/// Changes a field, and loads the page anew with the next frame but one: sooner, nobody sees the edit.
async fn fill_and_reload(page: &Page, id: &str, text: &str) {
    let script = "window.before = true; \
        const field = document.querySelector(`[data-testid=\"${arguments[0]}\"]`); \
        field.focus(); field.select(); document.execCommand('insertText', false, arguments[1]); \
        requestAnimationFrame(() => requestAnimationFrame(() => location.reload()))";
    page.js_with(script, vec![json!(id), json!(text)]).await;
    is_new(page).await;
}

async fn reload(page: &Page) {
    page.js("window.before = true; location.reload()").await;
    is_new(page).await;
}

/// Waits for the page that is loaded in place of the one before.
async fn is_new(page: &Page) {
    page.wait_for_js("!window.before && document.querySelector('[data-testid=run]')")
        .await;
}

#[test]
fn an_edit_that_is_followed_by_a_reload_at_once_is_kept() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            // Drawing it takes longer than Yew draws without a break.
            slowed(page, 20).await;
            fill_and_reload(page, "field-rounds-0", "9").await;
            slowed(page, 1).await;
            address_is(page, &format!("{}/user-lookup/#v=1&n=9,7", lang.tag())).await;
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "9000000")
                .await;
        }
    });
}

#[test]
fn a_reload_in_the_middle_of_anything_restores_the_scenario() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let address = format!("{}/user-lookup/#v=1&n=2,3", lang.tag());
            arrive(page, &address).await;
            let before = predicted(page).await;
            let same = async || {
                address_is(page, &address).await;
                page.wait_for_js(
                    "document.querySelector('[data-testid=mode-gather][data-status=idle]')",
                )
                .await;
                assert_eq!(predicted(page).await, before);
            };
            same().await;

            // In playback.
            at_speed(page, "instant").await;
            run(page).await;
            page.js("scrollTo(0, 0)").await;
            page.click("play").await;
            page.wait_for_js(
                "Number(document.querySelector('[data-testid=transport]').dataset.atUs) > 0",
            )
            .await;
            let address = format!("{address}&speed=instant");
            address_is(page, &address).await;
            reload(page).await;
            address_is(page, &address).await;
            page.wait_for_js(
                "document.querySelector('[data-testid=mode-gather][data-status=idle]')",
            )
            .await;
            assert_eq!(predicted(page).await, before);

            // With the share panel open.
            arrive(page, &format!("{}/user-lookup/#v=1&n=2,3", lang.tag())).await;
            page.click("share-open").await;
            page.by_testid("share-link").await;
            reload(page).await;
            same().await;
            assert_eq!(page.count("[data-testid=share-link]").await, 0);

            // While the reader predicts first: the answer stays away.
            let address = format!("{}/user-lookup/#v=1&n=2,3&predict=1", lang.tag());
            arrive(page, &address).await;
            page.by_testid("guess").await;
            reload(page).await;
            page.by_testid("guess").await;
            address_is(page, &address).await;
            assert_eq!(page.count("[data-predicted-us]").await, 0);
        }
    });
}

#[test]
fn links_and_history_work_under_a_sub_path() {
    let setup = Setup {
        mount: SUB_PATH,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lang in Lang::ALL {
            let path = format!("{}/user-lookup/", lang.tag());
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            fill(page, "field-rounds-0", "9").await;
            let edited = format!("{path}#v=1&n=9,7");
            address_is(page, &edited).await;
            page.js("scrollTo(0, 0)").await;
            page.click("share-open").await;
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=share-link]').value === {}",
                json!(page.url(&edited))
            ))
            .await;
            page.click("share-close").await;
            page.js("document.querySelector('[data-testid=lesson-hi-bye]').click()")
                .await;
            address_is(page, &format!("{}/hi-bye/", lang.tag())).await;
            page.js("history.back()").await;
            address_is(page, &edited).await;
            page.wait_for_js("document.querySelector('#knob-0')?.value === '9'")
                .await;
            page.js("history.forward()").await;
            address_is(page, &format!("{}/hi-bye/", lang.tag())).await;
            page.wait_for_js("document.querySelector('#knob-0')?.value !== '9'")
                .await;
            arrive(page, &edited).await;
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "9000000")
                .await;
        }
    });
}
