//! The timelines without their pictures: everything is said in words, and all can be done by keys.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::picture::{detail, names, reads, scenario};
use crate::pointer::{self, held};
use crate::statistics::{speaks, why};
use crate::steps::{all_are, at_speed, open, outcome, run};

#[test]
fn without_any_picture_everything_is_still_said() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "two-coroutines"));
            open(page, lang.tag(), "two-coroutines").await;
            page.js("document.querySelectorAll('canvas').forEach(canvas => canvas.remove())")
                .await;
            at_speed(page, "10").await;
            run(page).await;
            assert_eq!(page.count("canvas").await, 0);
            assert_eq!(outcome(page, "gather").await.lines.len(), 4);
            // Every stretch of every job, by keys.
            pointer::focus(page, "[data-testid=stage-gather]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            for (row, name) in names.iter().enumerate() {
                if row > 0 {
                    pointer::key(page, "ArrowDown", held::NONE).await;
                }
                pointer::key(page, "Home", held::NONE).await;
                let mut read = Vec::new();
                loop {
                    let start = format!("{name} · ");
                    reads(page, "gather", &start).await;
                    let line = detail(page, "gather").await;
                    page.wait_for_js(&format!(
                        "document.querySelector('[data-testid=status]').textContent === {}",
                        json!(line)
                    ))
                    .await;
                    if read.last() == Some(&line) {
                        break;
                    }
                    read.push(line);
                    pointer::key(page, "ArrowRight", held::NONE).await;
                    frame(page).await;
                }
                let waits = read.iter().any(|line| line.contains(words.key_waiting));
                assert!(waits, "{read:?}");
            }
            // The table has the start and the end of each job.
            page.find("[data-testid=mode-gather] .as-table summary")
                .await
                .click()
                .await
                .expect("the table opens");
            let table = page.find("[data-testid=mode-gather] table").await;
            let text = table.text().await.expect("it has a text");
            for wanted in [words.started, words.ended, &names[0], &names[1]] {
                assert!(text.contains(wanted), "{text}");
            }
            let cells = page
                .js("return [...document.querySelectorAll('[data-testid=mode-gather] tbody tr')]\
                    .map(row => [...row.querySelectorAll('td')].slice(0, 2).map(cell => cell.textContent))")
                .await;
            let cells: Vec<[String; 2]> = serde_json::from_value(cells).expect("cells");
            for ([start, end], wanted) in cells.iter().zip([6.0, 7.0]) {
                let [start, end] = [start, end].map(|text| text.parse::<f64>().expect("seconds"));
                assert!(start < 1.0 && end >= wanted, "{cells:?}");
            }
            for mode in ["sequential", "await-each", "gather"] {
                let sentences = page.text(&format!("why-{mode}")).await;
                assert!(!sentences.trim().is_empty(), "{mode}");
            }
            let together = page.text("why-gather").await;
            assert!(together.contains('7'), "{together}");
        }
    });
}

/// Waits until what was asked for has been drawn.
async fn frame(page: &Page) {
    let script = "const [done] = arguments; \
        requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    page.js_async(script, Vec::new()).await;
}

/// Notes, from now on, every text that is said, every text under the picture of `gather` and every
/// length of its console, while anything runs.
const NOTE: &str = "const told = window.told = { said: [], read: [], lines: [] }; \
    const note = (list, what) => list.includes(what) || list.push(what); \
    const look = () => { \
        if (!document.querySelector('section[data-status=running]')) return; \
        note(told.said, document.querySelector('[data-testid=status]').textContent); \
        note(told.read, document.querySelector('[data-testid=detail-gather] > span').textContent); \
        note(told.lines, document.querySelectorAll('[data-testid=console-gather] [data-testid=line]').length); \
    }; \
    new MutationObserver(look).observe(document.body, \
        { subtree: true, childList: true, characterData: true, attributes: true })";

async fn remove_pictures(page: &Page) {
    page.js("document.querySelectorAll('canvas').forEach(canvas => canvas.remove())")
        .await;
}

#[test]
fn without_any_picture_a_run_is_followed_and_explained() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "user-lookup").await;
            remove_pictures(page).await;
            page.js(NOTE).await;
            at_speed(page, "2").await;
            page.click("run").await;
            all_are(page, "finished").await;
            let told = page.js("return window.told").await;
            // The line may say how it ended a moment before the pictures' regions do.
            assert_eq!(told["said"][0], json!(words.status_running));
            let list = |name: &str| told[name].as_array().cloned().unwrap_or_default();
            // Three wait, then two, then one; and lines come one after another.
            let counts = |waiting: &str, over: &str| {
                json!(words.tools.counts.with(["0", waiting, "0", over]))
            };
            for (waiting, over) in [("3", "0"), ("2", "1"), ("1", "2")] {
                let wanted = counts(waiting, over);
                assert!(list("read").contains(&wanted), "no {wanted} in {told}");
            }
            assert!(list("lines").len() > 4, "{told}");
        }
    });
}

#[test]
fn without_any_picture_what_came_out_is_stepped_through_and_explained() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            for slug in ["failures", "blocking-call"] {
                open(page, lang.tag(), slug).await;
                remove_pictures(page).await;
                at_speed(page, "10").await;
                run(page).await;
                for mode in &scenario(lang, slug).modes {
                    speaks(lang, &why(page, mode.kind().slug()).await);
                }
                page.click("step-back").await;
                page.wait_for_js("document.querySelector('[data-testid=event]').textContent")
                    .await;
                page.wait_for_js(
                    "document.querySelector('[data-testid=status]').textContent === \
                    document.querySelector('[data-testid=event]').textContent",
                )
                .await;
                assert_eq!(page.count("canvas").await, 0);
            }
        }
    });
}
