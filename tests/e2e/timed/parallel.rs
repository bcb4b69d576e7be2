//! CPU work on workers: what the lock costs, what cores are worth, what giving way costs, and when a
//! thread stops. Ratios within one run; what depends on what else the machine does is printed only.

use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, open, outcome, turn_to};

/// The elapsed time of a mode, in seconds.
async fn elapsed(page: &Page, mode: &str) -> f64 {
    let micros = outcome(page, mode).await.elapsed_us;
    f64::from(u32::try_from(micros).expect("minutes at most")) / 1e6
}

/// Runs everything to its end. The page looks for it by itself, and seldom: asking it from outside
/// would take a good part of a core from what is measured.
async fn run(page: &Page) {
    let script = "const [done] = arguments; \
        document.querySelector('[data-testid=run]').click(); \
        const look = () => [...document.querySelectorAll('section[data-status]')] \
            .every((mode) => mode.dataset.status === 'finished') ? done() : setTimeout(look, 250); \
        setTimeout(look, 250)";
    page.js_async(script, Vec::new()).await;
}

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

#[test]
fn the_lock_makes_threads_take_turns_and_cores_make_workers_fast() {
    const RUNS: usize = 3;
    harness::test(Setup::default(), async |page| {
        open(page, "en", "gil").await;
        let (mut locked, mut free, mut processes) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..RUNS {
            run(page).await;
            let sequential = elapsed(page, "sequential").await;
            locked.push(elapsed(page, "threads").await / sequential);
            println!("{}", page.text("lock-held").await);
            free.push(sequential / elapsed(page, "free-threads").await);
            let start_up = start_up(page).await;
            processes.push(sequential / (elapsed(page, "processes").await - start_up));
        }
        println!("two CPU-bound threads with the lock, against one after another: {locked:.3?}");
        println!("without it, so many times as fast: {free:.3?}");
        println!("as processes, start-up aside: {processes:.3?}");
        let (locked, free, processes) = (median(locked), median(free), median(processes));
        println!(
            "medians: lock {:+.1} % (at most 6 on a quiet machine), free {free:.2}×, \
             processes {processes:.2}× (at least 1.8 on two quiet cores)",
            (locked - 1.0) * 100.0
        );
        // What holds on any machine with two cores, however busy.
        assert!(locked > 0.8, "{locked}");
        assert!(free > locked.recip(), "{free}");
    });
}

/// When the last process of the run was ready, in seconds.
async fn start_up(page: &Page) -> f64 {
    let first = outcome(page, "processes").await.stamps;
    let started = first.get(1).copied().unwrap_or_default();
    f64::from(u32::try_from(started).expect("seconds at most")) / 1e6
}

#[test]
fn giving_way_costs_more_the_more_often_it_is_done() {
    const RUNS: usize = 5;
    harness::test(Setup::default(), async |page| {
        open(page, "en", "cpu-loop").await;
        turn_to(page, 1, "500").await;
        let mut overheads = Vec::new();
        for step in ["200", "20", "2"] {
            turn_to(page, 0, step).await;
            let (mut plain, mut giving) = (Vec::new(), Vec::new());
            for _ in 0..RUNS {
                run(page).await;
                plain.push(elapsed(page, "sequential").await);
                giving.push(elapsed(page, "gather").await);
            }
            // The best of some: whatever else the machine does only takes time away.
            let overhead = least(&giving) / least(&plain);
            println!(
                "giving way after every {step} µs costs {:+.1} %",
                (overhead - 1.0) * 100.0
            );
            overheads.push(overhead);
        }
        assert!(overheads[2] > overheads[0], "{overheads:?}");
    });
}

fn least(times: &[f64]) -> f64 {
    times.iter().copied().fold(f64::INFINITY, f64::min)
}

#[test]
fn a_thread_stops_at_its_next_look_and_a_task_at_once() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "spinner-task").await;
        run(page).await;
        let task = elapsed(page, "gather").await;
        open(page, "en", "spinner-thread").await;
        at_speed(page, "1").await;
        let mut later = Vec::new();
        for _ in 0..3 {
            run(page).await;
            later.push(elapsed(page, "threads").await - 3.0);
        }
        println!(
            "after the slow job's 3 s: the task {:.3} s, the thread {later:.3?} s",
            task - 3.0
        );
        assert!(task >= 3.0);
        assert!(later.iter().all(|late| (0.0..1.0).contains(late)));
    });
}
