//! A run that was kept beside the next, and beside what that should come to.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::pointer::{self, held};
use crate::steps::{at_speed, open, outcome, run};

/// The texts of a row's cells.
async fn cells(page: &Page, id: &str) -> Vec<String> {
    page.by_testid(id).await;
    let script = "return [...document.querySelector(`[data-testid=\"${arguments[0]}\"]`).cells] \
        .map(cell => cell.textContent)";
    texts(&page.js_with(script, vec![json!(id)]).await)
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The jobs of the last mode that differ, unfolded: the cells of each.
async fn unfolded(page: &Page) -> Vec<Vec<String>> {
    let summary = page.find("[data-testid=comparison] details:last-of-type > summary");
    let clicked = summary.await.click().await;
    clicked.expect("the jobs unfold");
    let script = "return [...document.querySelectorAll('[data-testid=comparison] details[open] \
        tbody tr')].map(row => [...row.cells].map(cell => cell.textContent))";
    let rows = page.js(script).await;
    let rows = rows.as_array().into_iter().flatten();
    rows.map(texts).collect()
}

async fn column(page: &Page) -> String {
    let script =
        "return document.querySelector('[data-testid=comparison] th:nth-child(3)').textContent";
    let text = page.js(script).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// As times are written on the page.
pub fn seconds(micros: u64) -> String {
    let millis = micros / 1_000;
    format!("{}.{:03}", millis / 1_000, millis % 1_000)
}

/// Keeps the run, or lets the kept one go; the header may else be above the button.
async fn press_keep(page: &Page) {
    page.js("scrollTo(0, 0)").await;
    page.click("keep").await;
}

/// A slider: its least value and the one it has now, its step, its greatest value.
struct Slider {
    id: &'static str,
    from: (u32, u32),
    step: u32,
    to: u32,
}

impl Slider {
    /// Turns it to a value, by arrows or by a click on its rail.
    async fn turn(&self, page: &Page, value: u32, by_keys: bool) {
        let css = format!("[data-testid={}]", self.id);
        let (least, now) = self.from;
        if by_keys {
            let (key, by) = if value < now {
                ("ArrowLeft", now - value)
            } else {
                ("ArrowRight", value - now)
            };
            pointer::focus(page, &css).await;
            for _ in 0..by / self.step {
                pointer::key(page, key, held::NONE).await;
            }
        } else {
            // The knob does not leave the rail at its ends.
            const KNOB: f64 = 16.0;
            let [x, y, width, height] = pointer::area(page, &css).await;
            let share = f64::from(value - least) / f64::from(self.to - least);
            let across = (width - KNOB).mul_add(share, x + KNOB / 2.0);
            pointer::click(page, (across, y + height / 2.0)).await;
        }
        let now = page.js_with(
            "return document.querySelector(arguments[0]).value",
            vec![json!(css)],
        );
        assert_eq!(now.await, json!(value.to_string()));
    }
}

#[test]
fn a_change_that_changes_the_order_is_counted_in_lines() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "two-coroutines").await;
            at_speed(page, "instant").await;
            run(page).await;
            press_keep(page).await;
            // What ended first ends last, unless one goes after the other.
            let first = Slider {
                id: "knob-0",
                from: (500, 6_000),
                step: 500,
                to: 10_000,
            };
            first.turn(page, 9_000, lang == Lang::En).await;
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "9000000")
                .await;
            let words = lang.words();
            for (id, name, by) in [
                (
                    "sequential",
                    words.sequential,
                    ["13.000", "16.000", "+3.000", "0"],
                ),
                ("gather", words.gather, ["7.000", "9.000", "+2.000", "1"]),
            ] {
                let mut wanted = vec![name.to_owned()];
                wanted.extend(by.map(str::to_owned));
                assert_eq!(cells(page, &format!("compared-{id}")).await, wanted);
            }
            let name = match lang {
                Lang::Ko => "코루틴 1",
                Lang::En => "coroutine 1",
            };
            // The other one ends when it did.
            let rows = unfolded(page).await;
            assert_eq!(rows, [[name, "6.000", "9.000", "+3.000"]]);
        }
    });
}

#[test]
fn a_kept_run_is_compared_with_the_prediction_and_then_with_the_next_run() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, tools) = (lang.words(), lang.words().tools);
            open(page, lang.tag(), "user-lookup").await;
            at_speed(page, "instant").await;
            let off = page.attribute("[data-testid=keep]", "aria-disabled").await;
            assert_eq!(off.as_deref(), Some("true"));
            run(page).await;
            assert_eq!(page.text("keep").await, tools.keep);
            press_keep(page).await;
            page.by_testid("comparison").await;
            assert_eq!(page.text("keep").await, tools.let_go);
            assert_eq!(column(page).await, tools.this);
            let same = ["7.000", "7.000"];
            assert_eq!(cells(page, "compared-gather").await[1..3], same);

            // Users are looked up twice as fast: a prediction, as nothing was run with them yet.
            let wait = Slider {
                id: "knob-3",
                from: (100, 1_000),
                step: 100,
                to: 2_000,
            };
            wait.turn(page, 500, lang == Lang::Ko).await;
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "3500000")
                .await;
            assert_eq!(column(page).await, tools.predicted);
            let found = cells(page, "compared-gather").await;
            assert_eq!(found, [words.gather, "7.000", "3.500", "−3.500", "0"]);
            let found = cells(page, "compared-sequential").await;
            assert_eq!(found, [words.sequential, "15.000", "7.500", "−7.500", "0"]);

            // The jobs that end at another time: of a prediction, as a run at ten times the speed can
            // be late enough for some to end when they did before.
            let name = match lang {
                Lang::Ko => "조회 2",
                Lang::En => "look-up 2",
            };
            let rows = unfolded(page).await;
            assert_eq!(rows.len(), 3, "{rows:?}");
            assert_eq!(rows[1], [name, "7.000", "3.500", "−3.500"]);

            // A run of its own: what is measured then stands there.
            at_speed(page, "10").await;
            run(page).await;
            assert_eq!(column(page).await, tools.this);
            for mode in ["sequential", "await-each", "gather"] {
                let elapsed = outcome(page, mode).await.elapsed_us;
                let found = cells(page, &format!("compared-{mode}")).await;
                assert_eq!(found[2], seconds(elapsed), "{mode}");
                assert!(elapsed > 3_400_000, "{mode} {elapsed}");
            }
            press_keep(page).await;
            page.wait_for_js("!document.querySelector('[data-testid=comparison]')")
                .await;
            assert_eq!(page.text("keep").await, tools.keep);
        }
    });
}
