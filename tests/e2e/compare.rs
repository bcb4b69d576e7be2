//! A run that was kept beside the next, the statistics of all modes, and why it came out so.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::keyboard;
use crate::pointer::{self, held};
use crate::steps::{all_are, at_speed, open, outcome, run};

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
fn seconds(micros: u64) -> String {
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

/// A statistic of a mode.
async fn stat(page: &Page, name: &str, mode: &str) -> String {
    page.text(&format!("stat-{name}-{mode}")).await
}

/// What stands in all columns fits what the regions say, and itself.
async fn adds_up(page: &Page, modes: &[&str]) {
    for mode in modes {
        let found = outcome(page, mode).await;
        let elapsed = stat(page, "elapsed", mode).await;
        assert_eq!(elapsed, seconds(found.elapsed_us), "{mode}");
        let predicted = stat(page, "predicted", mode).await;
        assert_eq!(predicted, seconds(found.predicted_us), "{mode}");
        let difference = stat(page, "difference", mode).await;
        let sign = match found.elapsed_us.cmp(&found.predicted_us) {
            std::cmp::Ordering::Less => "−",
            std::cmp::Ordering::Equal => "±",
            std::cmp::Ordering::Greater => "+",
        };
        let by = seconds(found.elapsed_us.abs_diff(found.predicted_us));
        assert_eq!(difference, format!("{sign}{by}"), "{mode}");
    }
}

/// The sentences on a mode.
pub async fn why(page: &Page, mode: &str) -> Vec<String> {
    page.by_testid(&format!("why-{mode}")).await;
    let script = "return [...document.querySelectorAll(`[data-testid=why-${arguments[0]}] li`)] \
        .map(item => item.textContent)";
    let sentences = texts(&page.js_with(script, vec![json!(mode)]).await);
    assert!(!sentences.is_empty(), "{mode}");
    assert!(sentences.iter().all(|text| !text.is_empty()));
    sentences
}

/// Ends that every sentence of a language has.
pub fn speaks(lang: Lang, sentences: &[String]) {
    for sentence in sentences {
        let korean = sentence.ends_with("니다.");
        assert_eq!(korean, lang == Lang::Ko, "{sentence}");
        assert!(sentence.ends_with('.'), "{sentence}");
    }
}

#[test]
fn waits_that_overlap_are_counted_and_explained() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            // Before a run, they are the prediction's.
            page.click("statistics-open").await;
            assert_eq!(stat(page, "predicted", "gather").await, "7.000");
            assert_eq!(stat(page, "elapsed", "gather").await, "–");
            let caption = page.find("[data-testid=statistics] caption").await;
            let caption = caption.text().await.expect("a text");
            assert_eq!(caption, lang.words().measures.caption_predicted);
            assert_eq!(page.count("[data-testid=why]").await, 0);

            let modes = ["sequential", "await-each", "gather"];
            at_speed(page, "instant").await;
            run(page).await;
            adds_up(page, &modes).await;
            assert_eq!(stat(page, "at-once", "sequential").await, "1");
            assert_eq!(stat(page, "at-once", "gather").await, "3");
            assert_eq!(stat(page, "speed-up", "sequential").await, "–");
            assert_eq!(stat(page, "speed-up", "gather").await, "2.14×");
            assert_eq!(stat(page, "cpu", "gather").await, "0.000");
            assert_eq!(stat(page, "lock-held", "gather").await, "–");
            let longest = match lang {
                Lang::Ko => "조회 2",
                Lang::En => "look-up 2",
            };
            let path = stat(page, "critical-path", "gather").await;
            assert!(path.contains(longest), "{path}");

            let gathered = why(page, "gather").await;
            speaks(lang, &gathered);
            // Waits of 15 s took 7 s.
            let both = |text: &&String| text.contains("15.0") && text.contains("7.0");
            assert!(gathered.iter().any(|text| both(&text)), "{gathered:?}");
            let in_turn = why(page, "sequential").await;
            speaks(lang, &in_turn);
            let sum = |text: &&String| text.contains("15.0") && !text.contains("7.0");
            assert!(in_turn.iter().all(|text| sum(&text)), "{in_turn:?}");
            assert_ne!(in_turn, gathered);
            page.by_testid("explanation").await;

            // Measured, whatever that comes to here.
            at_speed(page, "10").await;
            run(page).await;
            adds_up(page, &modes).await;
            for mode in modes {
                speaks(lang, &why(page, mode).await);
            }
        }
    });
}

/// Opens the statistics by keys.
async fn unfold_statistics(page: &Page) {
    pointer::focus(page, "[data-testid=statistics-open]").await;
    keyboard::press(page, "Enter").await;
    page.find("[data-testid=statistics] table").await;
}

#[test]
fn waits_stalls_and_cpu_work_are_counted() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "blocking-call").await;
            at_speed(page, "instant").await;
            run(page).await;
            unfold_statistics(page).await;
            for (mode, waits, stall, at_once) in [
                ("gather-blocking", "13.000", "6.000", "1"),
                ("gather", "13.000", "0.000", "2"),
            ] {
                assert_eq!(stat(page, "waits", mode).await, waits);
                assert_eq!(stat(page, "stall", mode).await, stall);
                assert_eq!(stat(page, "at-once", mode).await, at_once);
                assert_eq!(stat(page, "cpu", mode).await, "0.000");
                assert_eq!(stat(page, "lock-waited", mode).await, "–");
            }

            open(page, lang.tag(), "gil").await;
            page.wait_for_js("localStorage.getItem('machine')").await;
            at_speed(page, "instant").await;
            run(page).await;
            unfold_statistics(page).await;
            for mode in ["sequential", "threads", "free-threads", "processes"] {
                assert_eq!(stat(page, "cpu", mode).await, "2.000", "{mode}");
                assert_eq!(stat(page, "waits", mode).await, "0.000", "{mode}");
                let waited = stat(page, "lock-waited", mode).await;
                assert_eq!(waited == "–", mode != "threads", "{mode} {waited}");
            }
            // One of the two waits at any time, but for the last turn.
            assert_eq!(stat(page, "lock-waited", "threads").await, "1.995");
        }
    });
}

#[test]
fn the_lock_is_counted_and_explained() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "gil").await;
            // What the machine can do comes in first.
            page.wait_for_js("localStorage.getItem('machine')").await;
            at_speed(page, "instant").await;
            run(page).await;
            page.click("statistics-open").await;
            let modes = page.js("return [...document.querySelectorAll('section[data-status]')].map(m => m.dataset.testid.slice(5))").await;
            let modes = texts(&modes);
            let slugs: Vec<&str> = modes.iter().map(String::as_str).collect();
            page.by_testid("stat-elapsed-threads").await;
            adds_up(page, &slugs).await;
            for mode in slugs {
                let held = stat(page, "lock-held", mode).await;
                assert_eq!(held == "–", mode != "threads", "{mode} {held}");
                let start_up = stat(page, "start-up", mode).await;
                assert_eq!(start_up == "–", mode != "processes", "{mode} {start_up}");
                speaks(lang, &why(page, mode).await);
            }
            assert_eq!(
                stat(page, "lock-held", "threads").await,
                stat(page, "elapsed", "threads").await
            );
            let locked = lang.words().narration.locked.with(["100"]);
            let found = why(page, "threads").await;
            assert!(
                found.iter().any(|text| text.starts_with(&locked)),
                "{found:?}"
            );
        }
    });
}

#[test]
fn failures_are_counted_and_explained() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let narration = &lang.words().narration;
            open(page, lang.tag(), "failures").await;
            at_speed(page, "10").await;
            page.click("run").await;
            all_are(page, "finished").await;
            page.click("statistics-open").await;
            let modes = ["gather", "collect", "task-group", "wait-for"];
            page.by_testid("stat-elapsed-gather").await;
            adds_up(page, &modes).await;
            for mode in modes {
                speaks(lang, &why(page, mode).await);
            }
            let job = match lang {
                Lang::Ko => "작업 2",
                Lang::En => "job 2",
            };
            let says = async |mode: &str, end: &str| {
                let found = why(page, mode).await;
                let failed = |text: &&String| text.contains(job) && text.ends_with(end);
                assert!(found.iter().any(|text| failed(&text)), "{mode} {found:?}");
            };
            says("gather", &narration.others_went_on.with(["2"])).await;
            says("collect", narration.others_collected).await;
            says("task-group", &narration.others_cancelled.with(["2"])).await;
            let found = why(page, "wait-for").await;
            let sign = match lang {
                Lang::Ko => "제한 시간이 다 되어",
                Lang::En => "The time was up",
            };
            assert!(found.iter().any(|text| text.contains(sign)), "{found:?}");
        }
    });
}
