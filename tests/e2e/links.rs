//! Links, from the address bar of one page to that of another.

use async_playground::link::encode;
use async_playground::model::{Edit, Field, Look, Scenario};
use async_playground::text::Lang;
use async_playground::{lessons, model::Micros};
use serde_json::{Value, json};

use crate::exports::{CATCH, saved};
use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, before_all, drawn, edit, fill, open, run};

/// Opens an address as it is given in another place: nothing is left of the page before.
pub async fn arrive(page: &Page, address: &str) {
    page.open_host("<p></p>").await;
    page.open(address).await;
    drawn(page).await;
}

pub async fn predicted(page: &Page) -> Value {
    let script = "return [...document.querySelectorAll('[data-predicted-us]')] \
        .map(mode => [mode.dataset.testid, mode.dataset.predictedUs])";
    page.js(script).await
}

pub async fn address_is(page: &Page, address: &str) {
    let address = page.url(address);
    page.wait_for_js(&format!("location.href === {}", json!(address)))
        .await;
}

/// What the notice about the address says, item by item.
async fn dropped(page: &Page) -> Vec<String> {
    page.by_testid("arrival").await;
    let script = "return [...document.querySelectorAll('[data-testid=arrival] li')] \
        .map(item => item.querySelector('code')?.textContent ?? '')";
    serde_json::from_value(page.js(script).await).expect("texts")
}

#[test]
fn a_link_copied_on_one_page_opens_the_same_on_another() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            fill(page, "field-name-1", "이름 <b>, 100% & ‘x’=#1").await;
            fill(page, "field-rounds-0", "2").await;
            fill(page, "field-limit", "2").await;
            at_speed(page, "10").await;
            page.js("scrollTo(0, 0)").await;
            page.click("share-open").await;
            page.wait_for_js(
                "document.querySelector('[data-testid=share-link]').value.includes('speed=10')",
            )
            .await;
            let link = page
                .js("return document.querySelector('[data-testid=share-link]').value")
                .await;
            let link = link.as_str().expect("a link").to_owned();
            let (_, _, file) = saved(page, "file").await;
            page.click("share-close").await;
            let (prediction, (_, _, table)) = (predicted(page).await, saved(page, "csv").await);

            arrive(
                page,
                link.strip_prefix(&page.url("")).expect("a link to here"),
            )
            .await;
            assert_eq!(page.location().await, link);
            assert_eq!(predicted(page).await, prediction);
            assert_eq!(saved(page, "csv").await.2, table);
            page.click("share-open").await;
            assert_eq!(saved(page, "file").await.2, file);
            page.click("share-close").await;
            assert_eq!(page.count("[data-testid=arrival]").await, 0);
            page.js("scrollTo(0, 0)").await;
            run(page).await;
        }
    });
}

#[test]
fn an_old_link_with_a_query_opens_and_an_edit_writes_the_new_form() {
    harness::test(Setup::default(), async |page| {
        arrive(page, "ko/user-lookup/?utm_source=chat&n=4,2&wait=500").await;
        page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "2000000")
            .await;
        assert_eq!(page.count("[data-testid=arrival]").await, 0);
        edit(page).await;
        fill(page, "field-rounds-0", "6").await;
        address_is(page, "ko/user-lookup/#v=1&n=6,2&wait=500").await;
    });
}

#[test]
fn a_plan_of_many_rows_is_packed_and_comes_back() {
    harness::test(Setup::default(), async |page| {
        let given = (lessons::by_slug("workbench").expect("a lesson").scenario)(Lang::Ko);
        let scenario = plan(&given);
        let plain = encode(&given, &scenario, &Look::default());
        assert!(plain.starts_with("v=1&p=r1."), "{plain}");
        arrive(page, &format!("ko/workbench/#{plain}")).await;
        let before = predicted(page).await;
        let arrived = page.location().await;
        assert!(arrived.ends_with(&plain), "{arrived}");
        // Any edit writes it anew, and packed.
        at_speed(page, "2").await;
        page.wait_for_js("location.hash.startsWith('#v=1&p=d1.')")
            .await;
        let packed = page.location().await;
        assert!(
            packed.len() * 2 < page.url("").len() + plain.len(),
            "{packed}"
        );
        arrive(
            page,
            packed.strip_prefix(&page.url("")).expect("a link to here"),
        )
        .await;
        page.wait_for_js(
            "document.querySelector('[data-testid=timescale] input[value=\"2\"]').checked",
        )
        .await;
        assert_eq!(predicted(page).await, before);
        assert_eq!(page.location().await, packed);
    });
}

/// Forty rows that differ.
fn plan(given: &Scenario) -> Scenario {
    let mut scenario = given.clone();
    for row in given.jobs.len()..40 {
        let add = Edit::AddJob(format!("작업 {row}"));
        scenario = scenario.edit(&add).expect("there is room");
        let wait = Edit::Set(Field::Wait(row), (100 * (row % 9 + 1)).to_string());
        scenario = scenario.edit(&wait).expect("a short wait");
        assert!(scenario.jobs[row].wait > Micros::ZERO);
    }
    scenario
}

#[test]
fn bad_links_open_a_page_that_works_and_say_what_was_dropped() {
    // The server knows no such lesson either, and answers with the page for that.
    let setup = Setup {
        expected_errors: &["status of 404"],
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        before_all(page, "window.alert = () => { window.alerted = true }").await;
        let long = format!("v=1&n={}", "9".repeat(100_000));
        let script = "v=1&name=<script>alert(1)</script>&%3Cimg%20src=x%20onerror=alert(1)%3E=1";
        let bidi = "v=1&name=%E2%80%AEevil&<b>\u{202e}=1";
        let bomb = bomb();
        for (address, keys) in [
            ("user-lookup/#v=1&n=5,7&name=%EC%BB%A4,%EB%B", vec!["name"]),
            (
                "user-lookup/#v=1&wait=long&speed=fast",
                vec!["wait", "speed"],
            ),
            ("user-lookup/#v=9&wait=500&gravity=1", vec!["v", "gravity"]),
            ("no-such-lesson/#v=1&seed=2", vec![]),
            ("no-such-lesson/#v=1&seed=none", vec!["seed"]),
            (&format!("user-lookup/#{long}"), vec!["n"]),
            (&format!("user-lookup/#{script}"), vec!["<img src"]),
            (
                &format!("user-lookup/#{bidi}"),
                vec!["<b>\\u{202e}", "name"],
            ),
            (&format!("workbench/#{bomb}"), vec!["p"]),
            ("workbench/#v=1&p=d1.AAAA", vec!["p"]),
            ("workbench/#v=1&p=x9.AAAA", vec!["p"]),
        ] {
            for lang in Lang::ALL {
                arrive(page, &format!("{}/{address}", lang.tag())).await;
                assert_eq!(
                    dropped(page).await,
                    keys,
                    "{}",
                    &address[..address.len().min(60)]
                );
                let text = page.text("arrival").await;
                assert!(text.contains(lang.words().links.title), "{text}");
                page.click("arrival-close").await;
                page.wait_for_js("!document.querySelector('[data-testid=arrival]')")
                    .await;
            }
            at_speed(page, "instant").await;
            run(page).await;
        }
        assert_eq!(
            page.js("return window.alerted ?? false").await,
            json!(false)
        );
    });
}

/// A few kilobytes that unpack to a hundred megabytes.
fn bomb() -> String {
    let zeros = vec![b'0'; 100_000_000];
    let packed = miniz_oxide::deflate::compress_to_vec(&zeros, 9);
    let link = async_playground::link::pack(&packed);
    assert!(link.len() < 200_000);
    link
}

#[test]
fn a_moment_to_open_at_is_shown() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            arrive(
                page,
                &format!(
                    "{}/three-tasks/#v=1&at=1000&by=lanes&console=merged",
                    lang.tag()
                ),
            )
            .await;
            page.wait_until("[data-testid=transport]", "data-at-us", "1000000")
                .await;
            assert_eq!(page.count("[data-testid=console-merged]").await, 1);
        }
    });
}
