//! Any scenario whose program CPython can be asked about.

use async_playground::model::{Job, Lines, Micros, Mode, Options, Parts, Scenario};
use proptest::prelude::*;

fn lines() -> impl Strategy<Value = Lines> {
    let slot = |plain: &'static str| {
        let odd = vec![
            "",
            "{name}",
            "{redraw}{spin} {name} \\ \"{round}\" of {rounds} {}}{ {{name}}",
            "{redraw}",
            "{spin}",
        ];
        prop_oneof![4 => Just(plain.to_owned()), 1 => prop::sample::select(odd).prop_map(str::to_owned)]
    };
    let first = (
        slot("{name} queued"),
        slot("{name} starts"),
        slot("{name} {round}"),
    );
    let last = (
        slot("{name} ends"),
        slot("{name} cancelled"),
        slot("{name} failed"),
    );
    let plain = Just(());
    (first, last, slot("time is up"), plain).prop_map(|(first, last, timeout, ())| Lines {
        first: "first".to_owned(),
        queued: first.0,
        start: first.1,
        round: first.2,
        end: last.0,
        cancelled: last.1,
        error: last.2,
        timeout,
        last: "last".to_owned(),
    })
}

/// Names that a program could trip over; each is followed by its row.
const NAMES: &[&str] = &[
    "row ",
    "row ",
    "row ",
    "\"); import os #",
    "'\"\"\"\\' ",
    "{name} {0} {{}} ",
    "\u{200d}\u{200e}\\N{BULLET} ",
    "작업 👩‍👩‍👧 é ",
    "sixty-three characters and one more, as many as a name can hold",
];

/// Programs of one thread, full of ties: equal waits, failures and cancellation in one moment, calls
/// that keep the loop while timers come due.
pub fn on_one_thread() -> impl Strategy<Value = Scenario> {
    let flags = (prop::bool::weighted(0.2), prop::bool::weighted(0.2));
    let fails = prop::option::weighted(0.3, 0..4_u32);
    let wait = prop::sample::select(vec![0, 250, 500, 500, 1_000, 1_500_u64]);
    let cpu = prop::sample::select(vec![0, 0, 0, 100, 250, 600_u64]);
    let step = prop::sample::select(vec![0, 50, 70_u64]);
    let extra = (prop::bool::weighted(0.1), prop::sample::select(NAMES));
    let job = (1..4_u32, wait, cpu, step, flags, fails, 1..4_u32, extra);
    let jobs = prop::collection::vec(job, 1..5);
    let timeout = prop_oneof![0..12_u64, Just(4), Just(6)];
    let mode = prop_oneof![
        1 => Just(Mode::Sequential),
        1 => Just(Mode::AwaitEach),
        1 => Just(Mode::GatherBlocking),
        2 => Just(Mode::Gather { limit: None }),
        3 => (1..4_u32).prop_map(|limit| Mode::Gather { limit: Some(limit) }),
        2 => Just(Mode::Collect),
        3 => Just(Mode::TaskGroup),
        4 => timeout.prop_map(|more| Mode::WaitFor {
            timeout: Micros::from_millis(250 + more * 125)
        }),
    ];
    // Half of them only wait and fail; the others also keep the loop.
    let kind = (any::<bool>(), any::<bool>());
    (jobs, mode, kind, lines(), 0..100_u32).prop_map(|(rows, mode, (keeps, fail), lines, seed)| {
        let jobs = rows.into_iter().enumerate().map(|(row, drawn)| {
            let (rounds, wait, cpu, step, flags, fails, count, (jitter, name)) = drawn;
            let (blocking, background) = flags;
            let millis = |millis| Micros::from_millis(if keeps { millis } else { 0 });
            Job {
                rounds,
                cpu: millis(cpu),
                yield_every: millis(step),
                blocking: blocking && keeps,
                background,
                jitter: Micros::from_millis(if jitter { wait } else { 0 }),
                fails_after: fails.filter(|_| fail).map(|round| round.min(rounds)),
                count,
                ..Job::waiting(&format!("{name}{row}"), Micros::from_millis(wait))
            }
        });
        let parts = Parts {
            jobs: jobs.collect(),
            modes: vec![mode],
            lines,
            options: Options {
                seed,
                ..Options::default()
            },
        };
        Scenario::new(parts).expect("a small scenario is within the limits")
    })
}

/// Programs of several threads or processes: what is left to chance there does not change the lines.
pub fn on_several() -> impl Strategy<Value = Scenario> {
    let name = prop::sample::select(NAMES);
    let job = (
        1..4_u32,
        0..5_u64,
        prop::bool::weighted(0.2),
        1..3_u32,
        name,
    );
    let jobs = prop::collection::vec(job, 1..4);
    let mode = prop::sample::select(vec![
        Mode::Executor { pool: 2 },
        Mode::Executor { pool: 16 },
        Mode::Threads,
        Mode::FreeThreads,
        Mode::Processes { pool: 2 },
        Mode::Processes { pool: 16 },
    ]);
    let one = (prop::option::of(0..3_u32), prop::bool::weighted(0.3));
    (jobs, mode, one, lines()).prop_map(|(rows, mode, (fails, background), mut lines)| {
        let pooled = matches!(
            mode,
            Mode::Executor { pool: 2 } | Mode::Processes { pool: 2 }
        );
        let jobs = rows.into_iter().enumerate().map(|(row, drawn)| {
            let (rounds, wait, computes, count, name) = drawn;
            Job {
                rounds,
                cpu: Micros::from_millis(if computes { 100 } else { 0 }),
                // Of two errors, the first would be told of.
                fails_after: fails.filter(|_| row == 0).map(|round| round.min(rounds)),
                count: if row == 0 { 1 } else { count },
                ..Job::waiting(&format!("{name}{row}"), Micros::from_millis(wait * 100))
            }
        });
        let mut jobs: Vec<_> = jobs.collect();
        if background && !pooled {
            // Half of its first wait is longer than all others take, and it ends before its second.
            // One waits for that half: by then it has begun, as late as its lane may have started.
            let first = Micros::from_secs(8);
            jobs.push(Job::waiting("in front", Micros(first.0 / 2)));
            jobs.push(Job {
                rounds: 2,
                background: true,
                ..Job::waiting("behind", first)
            });
        }
        if lines.round.starts_with("{redraw}") {
            "{name} {spin} {round}".clone_into(&mut lines.round);
        }
        let parts = Parts {
            jobs,
            modes: vec![mode],
            lines,
            options: Options::default(),
        };
        Scenario::new(parts).expect("a small scenario is within the limits")
    })
}
