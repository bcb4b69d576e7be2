//! The ends of bars, moved on the picture: fields and predictions go along.

use async_playground::derive::short_seconds;
use async_playground::model::Micros;
use async_playground::text::{Lang, Words};
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::picture::{axis, canvas, spot};
use crate::pointer::{self, held};
use crate::steps::{all_are, at_speed, edit, open, outcome, run};

async fn predicted(page: &Page, mode: &str) -> u64 {
    outcome(page, mode).await.predicted_us
}

async fn field(page: &Page, id: &str) -> u32 {
    let script = "return Number(document.querySelector(arguments[0]).value)";
    let css = format!("[data-testid={id}]");
    let value = page.js_with(script, vec![json!(css)]).await;
    let value = value.as_u64().expect("a number");
    value.try_into().expect("a small number")
}

/// Drags the end of the first coroutine from one moment to another, in milliseconds, looks, lets go.
async fn stretch(page: &Page, from: u32, to: u32) -> u32 {
    let seen = axis(page).await;
    let [_, _, width, _] = pointer::area(page, &canvas("gather")).await;
    let start = spot(page, "gather", f64::from(from) / 1e3, 0).await;
    let by = (f64::from(to) - f64::from(from)) / 1e3;
    let end = (start.0 + by / seen.span() * width, start.1 + 60.0);
    pointer::hover(page, start).await;
    page.wait_for_js("document.querySelector('[data-testid=stage-gather] canvas.at-end')")
        .await;
    pointer::press_down(page, start).await;
    pointer::drag_on(page, start, end).await;
    let before = predicted(page, "gather").await;
    let millis = field(page, "field-wait-0").await;
    // Under way: the field and the prediction go along, the axis stays, no text is marked.
    assert_eq!(axis(page).await.labels, seen.labels);
    assert_eq!(before, u64::from(millis.max(7_000)) * 1_000);
    let marked = page.js("return String(getSelection())").await;
    assert_eq!(marked, json!(""));
    pointer::release(page, end).await;
    assert!(millis.abs_diff(to) <= 50, "{millis} is not {to}");
    assert_eq!(millis % 50, 0);
    millis
}

/// Waits until the first knob has this value too.
async fn knob_says(page: &Page, words: &Words, millis: u32) {
    let wanted = short_seconds(Micros::from_millis(millis.into()));
    let wanted = json!(words.seconds.with([&wanted]));
    let output = "document.querySelector('output[for=knob-0]').textContent";
    page.wait_for_js(&format!("{output} === {wanted}")).await;
}

#[test]
fn the_end_of_a_bar_is_dragged() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "two-coroutines").await;
            edit(page).await;
            let millis = stretch(page, 6_000, 8_500).await;
            page.wait_until(
                "[data-testid=mode-sequential]",
                "data-predicted-us",
                &((millis + 7_000) * 1_000).to_string(),
            )
            .await;
            knob_says(page, words, millis).await;
            // Let go of, the axis has room for what is longer now.
            let ends = async || axis(page).await.to;
            assert!((ends().await - 15.5).abs() < 0.06);
            let millis = stretch(page, millis, 3_000).await;
            knob_says(page, words, millis).await;
            assert!((ends().await - 10.0).abs() < 0.06);

            // After a run, the end that was measured; what was run makes way for the prediction.
            at_speed(page, "instant").await;
            run(page).await;
            stretch(page, millis, 5_000).await;
            all_are(page, "idle").await;
        }
    });
}

#[test]
fn the_end_of_a_bar_is_moved_by_keys() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "two-coroutines").await;
            edit(page).await;
            pointer::focus(page, "[data-testid=stage-gather]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            pointer::key(page, "ArrowDown", held::NONE).await;
            for (name, modifiers, millis) in [
                ("ArrowRight", held::ALT, 7_050),
                ("ArrowRight", held::ALT | held::SHIFT, 7_550),
                ("ArrowLeft", held::ALT | held::SHIFT, 7_050),
                ("ArrowLeft", held::ALT, 7_000),
                ("ArrowLeft", held::ALT, 6_950),
            ] {
                pointer::key(page, name, modifiers).await;
                let us = (millis * 1_000).to_string();
                page.wait_until("[data-testid=mode-gather]", "data-predicted-us", &us)
                    .await;
                assert_eq!(field(page, "field-wait-1").await, millis);
            }
            // Still the same job, and still the same place on the page.
            assert_eq!(
                page.js("return document.activeElement.dataset.testid")
                    .await,
                json!("stage-gather")
            );
        }
    });
}
