//! What is not ours breaks: workers, storage, a hidden tab. The page says so and goes on.

use crate::harness::{self, Page, Setup};
use crate::steps::{Expected, all_are, at_speed, before_all, expected, open, outcome, run};

/// The sequential mode fails with these words, and the others come to their ends.
async fn only_sequential_fails(page: &Page, words: &str) {
    open(page, "en", "user-lookup").await;
    at_speed(page, "10").await;
    page.click("run").await;
    page.wait_until("[data-testid=mode-sequential]", "data-status", "failed")
        .await;
    assert!(page.text("mode-sequential").await.contains(words));
    page.wait_until("[data-testid=mode-gather]", "data-status", "finished")
        .await;
    page.wait_until("[data-testid=mode-await-each]", "data-status", "finished")
        .await;
    for Expected { mode, lines, .. } in expected("user-lookup", "en") {
        if mode != "sequential" {
            assert_eq!(outcome(page, &mode).await.lines, lines);
        }
    }
}

#[test]
fn a_browser_that_makes_no_workers_is_told() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "window.Worker = class { constructor() { throw new Error('no workers today') } }",
        )
        .await;
        only_sequential_fails(page, "no workers today").await;
    });
}

#[test]
fn a_worker_that_dies_at_its_start_is_told() {
    let setup = Setup {
        expected_errors: &["dead on arrival"],
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        before_all(
            page,
            "const Real = Worker; window.Worker = function () { \
             return new Real(URL.createObjectURL(new Blob([\"throw new Error('dead on arrival')\"]))) }",
        )
        .await;
        only_sequential_fails(page, "dead on arrival").await;
    });
}

#[test]
fn a_worker_that_talks_nonsense_is_told() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "const Real = Worker; window.Worker = function () { \
             return new Real(URL.createObjectURL(new Blob([\"postMessage({ hello: 1 })\"]))) }",
        )
        .await;
        only_sequential_fails(page, "array").await;
    });
}

#[test]
fn without_storage_everything_works() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        )
        .await;
        open(page, "en", "hi-bye").await;
        page.click("theme").await;
        page.wait_until("html", "data-theme", "light").await;
        run(page).await;
    });
}

#[test]
fn a_hidden_tab_comes_to_the_right_end_and_says_that_it_was_hidden() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "three-tasks").await;
        let client = page.client();
        let home = client.window().await.expect("a window");
        page.click("run").await;
        all_are(page, "running").await;
        let other = client.new_window(true).await.expect("another tab");
        client
            .switch_to_window(other.handle)
            .await
            .expect("the other tab");
        client.close_window().await.expect("it closes");
        client.switch_to_window(home).await.expect("the first tab");
        page.by_testid("note-throttled").await;
        all_are(page, "finished").await;
        for Expected { mode, lines, .. } in expected("three-tasks", "en") {
            assert_eq!(outcome(page, &mode).await.lines, lines);
        }
    });
}

#[test]
fn a_thread_that_breaks_fails_its_job_alone_and_another_takes_its_place() {
    let setup = Setup {
        expected_errors: &["dead in the middle"],
        ..Setup::default()
    };
    // The third worker throws at its first job; one made after it is sound.
    let breaks = "const Real = Worker; let made = 0; window.Worker = class extends Real { \
        constructor(...how) { super(...how); this.number = ++made } \
        postMessage(what, ...more) { \
            if (this.number === 3 && what[1] === 'job') this.dispatchEvent( \
                new ErrorEvent('error', { message: 'dead in the middle' })); \
            else super.postMessage(what, ...more) } }";
    harness::test(setup, async |page| {
        before_all(page, breaks).await;
        open(page, "en", "threads").await;
        run(page).await;
        let lost = page.text("lost").await;
        assert!(lost.contains("dead in the middle"), "{lost}");
        assert_eq!(outcome(page, "threads").await.lines.len(), 4);
        run(page).await;
        assert_eq!(page.count("[data-testid=lost]").await, 0);
        assert_eq!(outcome(page, "threads").await.lines.len(), 5);
    });
}

#[test]
fn threads_that_never_start_fail_their_jobs_and_the_run_comes_to_its_end() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "window.Worker = class { constructor() { throw new Error('no workers today') } }",
        )
        .await;
        open(page, "en", "threads").await;
        run(page).await;
        assert!(page.text("lost").await.contains("no workers today"));
        assert_eq!(outcome(page, "threads").await.lines.len(), 0);
    });
}
