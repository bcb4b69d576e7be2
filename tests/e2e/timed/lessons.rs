//! Every lesson, run for real in each of its modes and both languages: the lines and their order are
//! exactly those decided by hand, and the time is what was predicted.

use async_playground::text::Lang;

use crate::harness::{self, Page, Setup};
use crate::steps::{Expected, at_speed, expected, open, outcome, run};

/// Lessons whose jobs compute: what they take depends on the machine and on what else it does.
const COMPUTING: [&str; 3] = ["cpu-loop", "gil", "kitchen"];

/// Runs a lesson at a speed. The bound that is asserted is one that a busy machine keeps; whether a
/// quiet one's is kept is printed.
fn comes_out(slug: &'static str, speed: &'static str) {
    let factor: u64 = speed.parse().expect("a number");
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL.map(Lang::tag) {
            open(page, lang, slug).await;
            at_speed(page, speed).await;
            run(page).await;
            let modes = expected(slug, lang);
            assert_eq!(page.count("section[data-status]").await, modes.len());
            for case in modes {
                check(page, slug, lang, factor, &case).await;
            }
        }
    });
}

async fn check(page: &Page, slug: &str, lang: &str, factor: u64, case: &Expected) {
    let mode = &case.mode;
    let found = outcome(page, mode).await;
    assert!(!case.lines.is_empty());
    let lines = case.comparable(&found.lines);
    assert_eq!(lines, case.lines, "{slug} {lang} {mode}");
    let computes = COMPUTING.contains(&slug);
    // What is on file counts on a machine of its own; the page counts on this one.
    if !computes && mode != "processes" {
        assert_eq!(found.predicted_us, case.elapsed_us, "{slug} {lang} {mode}");
    }
    // A line that is drawn over keeps its place and has its last time.
    if !slug.starts_with("spinner") {
        assert!(found.stamps.is_sorted(), "{:?}", found.stamps);
    }
    let predicted = found.predicted_us;
    let off = found.elapsed_us.abs_diff(predicted);
    let (quiet, bound) = if computes {
        (off <= predicted * 15 / 100, "15 %")
    } else {
        (off <= predicted / 50 + 25_000, "2 % + 25 ms")
    };
    println!(
        "{slug:<16} {lang} {mode:<15} {factor:>2}x  predicted {:>9.3} s  elapsed {:>9.3} s  \
         off {:>7.1} ms  {}within {bound}",
        seconds(predicted),
        seconds(found.elapsed_us),
        seconds(off) * 1_000.0,
        if quiet { "" } else { "NOT " },
    );
    // In real time: whatever the speed, the machine is as busy as it is. A thread stops up to one
    // look later, or earlier, than foretold.
    let allowed = predicted / 10 + 250_000 * factor;
    let allowed = if computes {
        2 * predicted + 1_000_000
    } else {
        allowed
    };
    assert!(off <= allowed, "{slug} {mode} took {} µs", found.elapsed_us);
}

#[expect(clippy::cast_precision_loss, reason = "printed with three decimals")]
fn seconds(micros: u64) -> f64 {
    micros as f64 / 1e6
}

#[test]
fn three_tasks() {
    comes_out("three-tasks", "1");
}

#[test]
fn user_lookup() {
    comes_out("user-lookup", "10");
}

#[test]
fn two_coroutines() {
    comes_out("two-coroutines", "10");
}

#[test]
fn hi_bye() {
    comes_out("hi-bye", "1");
}

#[test]
fn numbered_workers() {
    comes_out("numbered-workers", "1");
}

#[test]
fn request_order() {
    comes_out("request-order", "1");
}

#[test]
fn threads() {
    comes_out("threads", "1");
}

#[test]
fn processes() {
    comes_out("processes", "1");
}

#[test]
fn blocking_call() {
    comes_out("blocking-call", "10");
}

#[test]
fn ten_requests() {
    comes_out("ten-requests", "5");
}

#[test]
fn spinner_thread() {
    comes_out("spinner-thread", "1");
}

#[test]
fn spinner_task() {
    comes_out("spinner-task", "1");
}

#[test]
fn cpu_loop() {
    comes_out("cpu-loop", "1");
}

#[test]
fn gil() {
    comes_out("gil", "1");
}

#[test]
fn io_with_gil() {
    comes_out("io-with-gil", "2");
}

#[test]
fn kitchen() {
    comes_out("kitchen", "1");
}

#[test]
fn mail_queue() {
    comes_out("mail-queue", "5");
}

#[test]
fn failures() {
    comes_out("failures", "1");
}

#[test]
fn instantly_the_prediction_is_played_back_and_said_to_be_one() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        at_speed(page, "instant").await;
        run(page).await;
        for case in expected("user-lookup", "en") {
            let found = outcome(page, &case.mode).await;
            assert_eq!(
                (found.elapsed_us, found.lines),
                (case.elapsed_us, case.lines)
            );
        }
        page.by_testid("note-played-back").await;
    });
}
