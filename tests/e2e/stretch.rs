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

/// The end of a bar to drag: the first job's of a mode.
#[derive(Clone, Copy)]
struct Bar {
    mode: &'static str,
    /// What the end stands for.
    field: &'static str,
    /// How long the mode takes where the field has this value, in milliseconds.
    takes: fn(u32) -> u32,
}

/// Two coroutines that wait at the same time, the second for seven seconds.
const WAITING: Bar = Bar {
    mode: "gather",
    field: "field-wait-0",
    takes: |millis| if millis < 7_000 { 7_000 } else { millis },
};

/// Two equal jobs that compute one after the other.
const COMPUTING: Bar = Bar {
    mode: "sequential",
    field: "field-cpu-0",
    takes: |millis| 2 * millis,
};

impl Bar {
    /// Drags the end from one moment to another, in milliseconds, looks, lets go.
    async fn stretch(self, page: &Page, from: u32, to: u32) -> u32 {
        let Self {
            mode, field: id, ..
        } = self;
        let seen = axis(page).await;
        let [_, _, width, _] = pointer::area(page, &canvas(mode)).await;
        let start = spot(page, mode, f64::from(from) / 1e3, 0).await;
        let by = (f64::from(to) - f64::from(from)) / 1e3;
        let end = (start.0 + by / seen.span() * width, start.1 + 60.0);
        pointer::hover(page, start).await;
        page.wait_for_js(&format!(
            "document.querySelector('[data-testid=stage-{mode}] canvas.at-end')"
        ))
        .await;
        let earlier = field(page, id).await;
        pointer::press_down(page, start).await;
        pointer::drag_on(page, start, end).await;
        // Under way: the field and the prediction go along, the axis stays, no text is marked.
        let millis = field(page, id).await;
        assert_ne!(millis, earlier);
        assert_eq!(axis(page).await.labels, seen.labels);
        let takes = u64::from((self.takes)(millis)) * 1_000;
        assert_eq!(predicted(page, mode).await, takes);
        let marked = page.js("return String(getSelection())").await;
        assert_eq!(marked, json!(""));
        pointer::release(page, end).await;
        assert!(millis.abs_diff(to) <= 50, "{millis} is not {to}");
        assert_eq!(millis % 50, 0);
        millis
    }
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
            let millis = WAITING.stretch(page, 6_000, 8_500).await;
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
            let millis = WAITING.stretch(page, millis, 3_000).await;
            knob_says(page, words, millis).await;
            assert!((ends().await - 10.0).abs() < 0.06);

            // After a run, the end that was measured; what was run makes way for the prediction.
            at_speed(page, "instant").await;
            run(page).await;
            WAITING.stretch(page, millis, 5_000).await;
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

#[test]
fn the_end_of_a_job_that_computes_is_moved_by_pointer_and_by_keys() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "gil").await;
            // What the machine can do comes in first.
            page.wait_for_js("localStorage.getItem('machine')").await;
            edit(page).await;
            let millis = COMPUTING.stretch(page, 1_000, 1_600).await;
            let millis = COMPUTING.stretch(page, millis, 700).await;

            pointer::focus(page, "[data-testid=stage-sequential]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            let mut now = millis;
            for (name, modifiers, by) in [
                ("ArrowRight", held::ALT, 50),
                ("ArrowRight", held::ALT | held::SHIFT, 500),
                ("ArrowLeft", held::ALT, -50),
            ] {
                pointer::key(page, name, modifiers).await;
                now = now.checked_add_signed(by).expect("a longer time");
                let us = (u64::from((COMPUTING.takes)(now)) * 1_000).to_string();
                page.wait_until("[data-testid=mode-sequential]", "data-predicted-us", &us)
                    .await;
                assert_eq!(field(page, "field-cpu-0").await, now);
            }
        }
    });
}
