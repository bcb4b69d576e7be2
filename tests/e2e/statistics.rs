//! The statistics of all modes, and why it came out so.

use async_playground::text::Lang;
use serde_json::json;

use crate::compare::seconds;
use crate::consoles::texts;
use crate::harness::{self, Page, Setup};
use crate::keyboard;
use crate::pointer;
use crate::steps::{all_are, at_speed, open, outcome, run};

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
