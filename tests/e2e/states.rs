//! What jobs do and how they end, told by pointer, by keys, in the key and in the table.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::keyboard;
use crate::picture::{canvas, detail, names, reads, spot};
use crate::pointer::{self, held};
use crate::steps::{at_speed, open};

/// Opens a lesson and runs it at once, to whatever end.
async fn instantly(page: &Page, lang: Lang, slug: &str) {
    open(page, lang.tag(), slug).await;
    at_speed(page, "instant").await;
    page.click("run").await;
    page.wait_for_js(
        "[...document.querySelectorAll('section[data-status]')].every(mode => \
        ['finished', 'failed'].includes(mode.dataset.status))",
    )
    .await;
}

/// Points at a moment of a row: this is what stands there.
async fn is_pointed_out(page: &Page, mode: &str, (at, row): (f64, u32), start: &str) -> String {
    let at = spot(page, mode, at, row).await;
    pointer::hover(page, at).await;
    reads(page, mode, start).await;
    detail(page, mode).await
}

/// Goes along a row by keys until this is read, which is also said.
async fn is_come_to(page: &Page, mode: &str, row: usize, start: &str) -> String {
    const MOST: usize = 12;
    pointer::hover(page, (1.0, 1.0)).await;
    pointer::focus(page, &format!("[data-testid=stage-{mode}]")).await;
    pointer::key(page, "Escape", held::NONE).await;
    pointer::key(page, "ArrowRight", held::NONE).await;
    for _ in 0..row {
        pointer::key(page, "ArrowDown", held::NONE).await;
    }
    pointer::key(page, "Home", held::NONE).await;
    for _ in 0..MOST {
        frames(page).await;
        let line = detail(page, mode).await;
        if line.starts_with(start) {
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=status]').textContent === {}",
                json!(line)
            ))
            .await;
            return line;
        }
        pointer::key(page, "ArrowRight", held::NONE).await;
    }
    panic!("{start:?} is not come to: {:?}", detail(page, mode).await);
}

/// Waits until what was asked for has been drawn.
async fn frames(page: &Page) {
    let script = "const [done] = arguments; \
        requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    page.js_async(script, Vec::new()).await;
}

/// The looks that the key explains.
async fn key(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.key ul:last-child li')] \
        .map(item => item.textContent)";
    serde_json::from_value(page.js(script).await).expect("texts")
}

/// Opens a mode's table by keys: its columns, and the cells of each job.
async fn table(page: &Page, mode: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let part = format!("[data-testid=mode-{mode}] .as-table");
    pointer::focus(page, &format!("{part} summary")).await;
    keyboard::press(page, "Enter").await;
    page.find(&format!("{part}[open] table")).await;
    let script = "const table = document.querySelector(`${arguments[0]} table`); \
        const texts = row => [...row.cells].map(cell => cell.textContent); \
        return [texts(table.tHead.rows[0]), [...table.tBodies[0].rows].map(texts)]";
    let found = page.js_with(script, vec![json!(part)]).await;
    serde_json::from_value(found).expect("a table")
}

#[test]
fn who_blocks_the_loop_and_who_is_held_up_are_told_apart() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "blocking-call"));
            instantly(page, lang, "blocking-call").await;
            for (row, state) in [(0, words.key_blocking), (1, words.key_ready)] {
                let start = format!("{} · {state}", names[row as usize]);
                let pointed = is_pointed_out(page, "gather-blocking", (3.0, row), &start).await;
                let come_to = is_come_to(page, "gather-blocking", row as usize, &start).await;
                assert_eq!(pointed, come_to);
                assert!(pointed.contains(&words.tools.between.with(["0.0", "6.0"])));
            }
            // The same coroutines where they wait.
            let start = format!("{} · {}", names[1], words.key_waiting);
            is_pointed_out(page, "gather", (3.0, 1), &start).await;
            let key = key(page).await;
            for (text, there) in [
                (words.key_blocking, true),
                (words.key_ready, true),
                (words.key_waiting, true),
                (words.key_locked, false),
                (words.key_failed, false),
                (words.key_cancelled, false),
            ] {
                assert_eq!(key.iter().any(|one| one == text), there, "{text}: {key:?}");
            }
        }
    });
}

#[test]
fn who_failed_and_who_was_cancelled_are_told_apart() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "failures"));
            instantly(page, lang, "failures").await;
            let ends = [words.cancelled, words.failed, words.cancelled];
            for (row, end) in (0..).zip(ends) {
                let start = format!("{} · {}", names[row as usize], words.key_waiting);
                let pointed = is_pointed_out(page, "task-group", (0.5, row), &start).await;
                assert!(pointed.ends_with(&format!(" · {end}")), "{pointed}");
                let come_to = is_come_to(page, "task-group", row as usize, &start).await;
                assert_eq!(pointed, come_to);
            }
            let key = key(page).await;
            for text in [words.key_failed, words.key_cancelled, words.key_finished] {
                assert!(key.iter().any(|one| one == text), "{text}: {key:?}");
            }
            let (columns, rows) = table(page, "task-group").await;
            assert_eq!(columns[2], words.ended);
            let ended: Vec<&str> = rows.iter().map(|row| row[2].as_str()).collect();
            let wanted = ends.map(|end| format!("1.000 {end}"));
            assert_eq!(ended, wanted);
        }
    });
}

#[test]
fn who_runs_and_who_waits_for_the_lock_are_told_apart() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "gil"));
            open(page, lang.tag(), "gil").await;
            // What the machine can do comes in first.
            page.wait_for_js("localStorage.getItem('machine')").await;
            instantly(page, lang, "gil").await;
            let runs = format!("{} · {}", names[0], words.key_running);
            let pointed = is_pointed_out(page, "sequential", (0.5, 0), &runs).await;
            assert_eq!(is_come_to(page, "sequential", 0, &runs).await, pointed);
            let looks = key(page).await;
            for text in [words.key_lock, words.key_running] {
                assert!(looks.iter().any(|one| one == text), "{text}: {looks:?}");
            }
            let (columns, rows) = table(page, "threads").await;
            assert_eq!(
                columns.last().map(String::as_str),
                Some(words.waited_for_lock)
            );
            for row in &rows {
                let waited: f64 = row[4].parse().expect("seconds");
                // Each waits while the other computes for a second.
                assert!((0.5..1.5).contains(&waited), "{rows:?}");
            }

            // A turn is a few milliseconds: large enough to be pointed at once it is zoomed to.
            let locked = format!("{} · {}", names[1], words.key_locked);
            let come_to = is_come_to(page, "threads", 1, &locked).await;
            pointer::key(page, "Home", held::NONE).await;
            for _ in 0..6 {
                pointer::key(page, "+", held::NONE).await;
                frames(page).await;
            }
            pointer::key(page, "Escape", held::NONE).await;
            let [x, y, width, _] = pointer::area(page, &canvas("threads")).await;
            pointer::hover(page, (x + width / 20.0, y + 6.0 + 28.0 + 11.0)).await;
            reads(page, "threads", &locked).await;
            assert_eq!(detail(page, "threads").await, come_to);

            // Among jobs so short, it is long enough for the picture and so for its key.
            assert!(
                !looks.iter().any(|one| one == words.key_locked),
                "{looks:?}"
            );
            pointer::focus(page, "[data-testid=knob-1]").await;
            pointer::key(page, "Home", held::NONE).await;
            page.wait_until(
                "[data-testid=mode-sequential]",
                "data-predicted-us",
                "40000",
            )
            .await;
            let looks = key(page).await;
            assert!(looks.iter().any(|one| one == words.key_locked), "{looks:?}");
        }
    });
}

#[test]
fn a_process_that_is_being_started_is_told() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "processes"));
            instantly(page, lang, "processes").await;
            let starts = format!("{} · {}", names[0], words.key_starting);
            is_come_to(page, "processes", 0, &starts).await;
            pointer::key(page, "Escape", held::NONE).await;
            let [x, y, width, _] = pointer::area(page, &canvas("processes")).await;
            pointer::hover(page, (x + width / 20.0, y + 6.0 + 11.0)).await;
            reads(page, "processes", &starts).await;
            let key = key(page).await;
            assert!(key.iter().any(|one| one == words.key_starting), "{key:?}");
        }
    });
}
