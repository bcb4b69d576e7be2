//! Every lesson, run for real in each of its modes and both languages: the lines and their order are
//! exactly those decided by hand, and the time is what was predicted.

use async_playground::text::Lang;

use crate::harness::{self, Setup};
use crate::steps::{at_speed, expected, open, outcome, run};

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
            for (mode, elapsed, lines) in modes {
                let found = outcome(page, &mode).await;
                assert!(!lines.is_empty());
                assert_eq!(found.lines, lines, "{slug} {lang} {mode}");
                assert_eq!(found.predicted_us, elapsed, "{slug} {lang} {mode}");
                assert!(found.stamps.is_sorted(), "{:?}", found.stamps);
                let off = found.elapsed_us.abs_diff(elapsed);
                let quiet = off <= elapsed / 50 + 25_000;
                println!(
                    "{slug:<16} {lang} {mode:<10} {speed:>2}x  predicted {:>9.3} s  elapsed {:>9.3} s  \
                     off {:>7.1} ms  {}",
                    seconds(elapsed),
                    seconds(found.elapsed_us),
                    seconds(off) * 1_000.0,
                    if quiet {
                        "within 2 % + 25 ms"
                    } else {
                        "NOT within 2 % + 25 ms"
                    },
                );
                // In real time: whatever the speed, the machine is as busy as it is.
                let allowed = elapsed / 10 + 250_000 * factor;
                assert!(off <= allowed, "{slug} {mode} took {} µs", found.elapsed_us);
            }
        }
    });
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
fn instantly_the_prediction_is_played_back_and_said_to_be_one() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        at_speed(page, "instant").await;
        run(page).await;
        for (mode, elapsed, lines) in expected("user-lookup", "en") {
            let found = outcome(page, &mode).await;
            assert_eq!((found.elapsed_us, found.lines), (elapsed, lines));
        }
        page.by_testid("note-played-back").await;
    });
}
