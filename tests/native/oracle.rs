//! CPython as the oracle: the outcomes on file, and what is predicted of any program of one thread,
//! are what Python does.

use crate::cases::{Order, TABLE};
use crate::support::{Case, cases, property};
use async_playground::derive::lines;
use async_playground::model::{
    Instance, Job, Lines, Machine, Micros, Mode, ModeKind, Options, Parts, Scenario, Slot,
};
use async_playground::run::simulate;
use async_playground::text::Lang;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::rc::Rc;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/oracle.py");

/// What the oracle is told: jobs, templates and mode, and nothing of the outcome.
fn question(id: &str, scenario: &Scenario, mode: Mode) -> Value {
    let jobs = scenario.instances().map(|one| {
        let job = one.job;
        let waits = waits(scenario, &one).into_iter().map(|wait| wait.0);
        json!({
            "name": one.name(),
            "rounds": job.rounds,
            "waits_us": waits.collect::<Vec<_>>(),
            "cpu_us": job.cpu.0,
            "yield_every_us": job.yield_every.0,
            "blocking": job.blocking,
            "background": job.background,
            "fails_after": job.fails_after,
        })
    });
    let lines = Slot::ALL.map(|slot| {
        let name = format!("{slot:?}").to_lowercase();
        (name, scenario.lines.get(slot).into())
    });
    let mut question = json!({
        "id": id,
        "mode": mode.kind().slug(),
        "limit": null,
        // What giving way costs is the machine's business: the oracle takes our word for it.
        "yield_cost_us": f64::from(Machine::default().yield_nanos) / 1e3,
        "jobs": jobs.collect::<Vec<_>>(),
        "lines": lines.into_iter().collect::<Map<_, _>>(),
    });
    match mode {
        Mode::Gather { limit } => question["limit"] = limit.into(),
        Mode::Executor { pool } | Mode::Processes { pool } => question["pool"] = pool.into(),
        Mode::WaitFor { timeout } => question["timeout_us"] = timeout.0.into(),
        _ => {}
    }
    question
}

/// Whether the time that Python took is the one on file: exactly where it runs on one thread, and
/// otherwise no less.
fn in_time(case: &Case, elapsed: Micros) -> bool {
    let scenario = case.scenario();
    let mode = scenario.mode(case.mode).expect("a mode of the lesson");
    if mode == Mode::Sequential || mode.is_event_loop() {
        return elapsed.abs_diff(case.elapsed) < Micros::from_millis(1);
    }
    let background = scenario.jobs.iter().any(|job| job.background);
    // Start-up is the machine's business, and so is when a thread next looks at its flag.
    let least = if background || case.mode == ModeKind::Processes {
        let awaited = scenario.instances().filter(|one| !one.job.background);
        awaited
            .map(|one| one.job.total_cpu() + waits(&scenario, &one).into_iter().sum())
            .max()
            .unwrap_or_default()
    } else {
        case.elapsed
    };
    // One part in fifty is for the CPU time that threads use while they wait for the lock.
    elapsed * 50 >= least * 49
}

fn waits(scenario: &Scenario, one: &Instance<'_>) -> Vec<Micros> {
    let rounds = 1..=one.job.rounds;
    rounds
        .map(|round| one.wait(scenario.options.seed, round))
        .collect()
}

/// What Python said of each: elapsed time and lines, in the order asked.
fn answers(questions: &Value) -> Vec<(String, Micros, Vec<String>)> {
    let mut child = Command::new("python3")
        .arg(SCRIPT)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test asks CPython: python3, version 3.11 or later, must be on the path");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(questions.to_string().as_bytes())
        .expect("python3 reads its cases");
    drop(stdin);
    let output = child.wait_with_output().expect("python3 ends");
    assert!(
        output.status.success(),
        "{SCRIPT} failed: python3 3.11 or later is needed"
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let mut answers: Vec<(String, Micros, Vec<String>)> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("@ ") {
            let (id, elapsed) = head.split_once(' ').expect("an id and a time");
            let elapsed = Micros(elapsed.parse().expect("microseconds"));
            answers.push((id.to_owned(), elapsed, Vec::new()));
        } else {
            let (_, _, lines) = answers.last_mut().expect("a head before lines");
            lines.push(line.to_owned());
        }
    }
    answers
}

/// A task group keeps its tasks in a set: which of them is cancelled first is left to chance.
fn settled(scenario: &Scenario, mode: ModeKind, mut lines: Vec<String>) -> Vec<String> {
    if mode == ModeKind::TaskGroup {
        let jobs = scenario.instances();
        let cancelled = jobs.filter_map(|one| scenario.lines.of_job(Slot::Cancelled, &one, 0));
        let cancelled: Vec<_> = cancelled.collect();
        let both =
            |one: &String, next: &String| cancelled.contains(one) && cancelled.contains(next);
        lines.chunk_by_mut(both).for_each(<[_]>::sort_unstable);
    }
    lines
}

fn check(lang: Lang) {
    let cases: Vec<_> = cases()
        .into_iter()
        .filter(|case| case.lang == lang)
        .collect();
    let mut wrong = String::new();
    let questions = cases.iter().map(|case| {
        let scenario = case.scenario();
        let mode = scenario.mode(case.mode).expect("a mode of the lesson");
        question(&case.id(), &scenario, mode)
    });
    let answers = answers(&questions.collect());
    assert_eq!(answers.len(), cases.len());
    for (case, (id, elapsed, lines)) in cases.iter().zip(answers) {
        assert_eq!(case.id(), id);
        let lines = case.comparable(lines);
        let settled = |lines: &[String]| settled(&case.scenario(), case.mode, lines.to_vec());
        if settled(&lines) != settled(&case.lines) {
            let _ = writeln!(wrong, "{id}: python3 printed {lines:#?}");
        }
        if !in_time(case, elapsed) {
            let _ = writeln!(wrong, "{id}: python3 took {elapsed} s");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn python_prints_the_korean_outcomes() {
    check(Lang::Ko);
}

#[test]
fn python_prints_the_english_outcomes() {
    check(Lang::En);
}

/// Programs of one thread, full of ties: equal waits, failures in the same moment. Nothing keeps the
/// loop where somebody waits for more than timers: in asyncio a timer that was due meanwhile takes
/// one turn more than with us.
fn programs() -> impl Strategy<Value = Scenario> {
    let flags = (prop::bool::weighted(0.2), prop::bool::weighted(0.2));
    let fails = prop::option::weighted(0.4, 0..4_u32);
    let cpu = prop::sample::select(vec![0, 0, 100]);
    let job = (1..4_u32, 1..4_u64, cpu, flags, fails, 1..4_u32);
    let jobs = prop::collection::vec(job, 1..5);
    let mode = prop_oneof![
        Just(Mode::Sequential),
        Just(Mode::AwaitEach),
        Just(Mode::GatherBlocking),
        prop::option::of(1..4_u32).prop_map(|limit| Mode::Gather { limit }),
        Just(Mode::Collect),
        Just(Mode::TaskGroup),
        // Never in the same moment as the end of a wait.
        (0..8_u64).prop_map(|more| Mode::WaitFor {
            timeout: Micros::from_millis(125 + more * 250)
        }),
    ];
    (jobs, mode, any::<bool>()).prop_map(|(rows, mode, can_fail)| {
        let limited = matches!(mode, Mode::Gather { limit: Some(_) });
        let keeps = !can_fail && !limited && !matches!(mode, Mode::WaitFor { .. });
        let jobs = (rows.into_iter().enumerate()).map(|(row, drawn)| {
            let (rounds, wait, cpu, (blocking, background), fails, count) = drawn;
            let fails = fails.filter(|_| can_fail);
            Job {
                rounds,
                cpu: Micros::from_millis(if keeps { cpu } else { 0 }),
                blocking: blocking && keeps,
                background: background && row > 0,
                fails_after: fails.map(|round| round.clamp(limited.into(), rounds)),
                count,
                ..Job::waiting(&format!("row {row}"), Micros::from_millis(wait * 500))
            }
        });
        let jobs = jobs.collect();
        let lines = Lines {
            first: "first".to_owned(),
            queued: "{name} queued".to_owned(),
            start: "{name} starts".to_owned(),
            round: "{name} {round}".to_owned(),
            end: "{name} ends".to_owned(),
            cancelled: "{name} cancelled".to_owned(),
            error: "{name} failed".to_owned(),
            timeout: "time is up".to_owned(),
            last: "last".to_owned(),
        };
        let parts = Parts {
            jobs,
            modes: vec![mode],
            lines,
            options: Options::default(),
        };
        Scenario::new(parts).expect("a small scenario is within the limits")
    })
}

#[test]
fn python_does_what_is_predicted_of_any_program_of_one_thread() {
    let mut runner = TestRunner::new(property(1));
    let programs: Vec<_> = (0..600)
        .map(|_| {
            programs()
                .new_tree(&mut runner)
                .expect("a program")
                .current()
        })
        .collect();
    let numbered = programs.iter().zip(0..);
    let questions =
        numbered.map(|(program, at)| question(&format!("{at}"), program, program.modes[0]));
    let answers = answers(&questions.collect());
    assert_eq!(answers.len(), programs.len());
    let mut wrong = String::new();
    for (program, (_, elapsed, printed)) in programs.iter().zip(answers) {
        let mode = program.modes[0];
        let trace = simulate(&Rc::new(program.clone()), mode, &Machine::default());
        let trace = trace.expect("an end");
        let lines = lines(&trace).into_iter().map(|line| line.text.to_owned());
        let lines = settled(program, mode.kind(), lines.collect());
        let printed = settled(program, mode.kind(), printed);
        let late = elapsed.abs_diff(trace.end());
        if lines != printed || late >= Micros::from_millis(1) {
            let (jobs, ours) = (&program.jobs, trace.end());
            let _ = writeln!(wrong, "{mode:?} {jobs:?}");
            let _ = writeln!(wrong, "{ours} {lines:?}\n{elapsed} {printed:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn python_agrees_with_the_table_of_errors_and_cancellation() {
    let questions = TABLE.iter().map(|case| {
        let scenario = case.scenario();
        question(case.name, &scenario, scenario.modes[0])
    });
    let mut wrong = String::new();
    let answers = answers_by_number(&questions.collect::<Vec<_>>());
    assert_eq!(answers.len(), TABLE.len());
    for (case, (elapsed, printed)) in TABLE.iter().zip(answers) {
        let mode = case.scenario().modes[0].kind();
        let expected = case.comparable(case.printed.split(' '));
        let texts = case.comparable(printed.iter().map(String::as_str));
        let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
        let scenario = case.scenario();
        let same = settled(&scenario, mode, owned(expected.clone()))
            == settled(&scenario, mode, owned(texts.clone()));
        let expected_time = Micros::from_millis(case.millis);
        // Threads and processes sleep for real, 20 times as short, and look at flags when they can.
        let in_time = match case.order {
            Order::Free => elapsed + Micros::from_millis(50) >= expected_time,
            Order::Defined | Order::Tied => {
                elapsed.abs_diff(expected_time) < Micros::from_millis(1)
            }
        };
        if !same || !in_time {
            let name = case.name;
            let _ = writeln!(wrong, "{name}: python3 printed {texts:?} in {elapsed} s");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The same for questions whose names hold spaces.
fn answers_by_number(questions: &[Value]) -> Vec<(Micros, Vec<String>)> {
    let numbered = (0..)
        .zip(questions)
        .map(|(number, question): (u32, &Value)| {
            let mut question = question.clone();
            question["id"] = number.to_string().into();
            question
        });
    let answers = answers(&numbered.collect());
    answers
        .into_iter()
        .map(|(_, elapsed, lines)| (elapsed, lines))
        .collect()
}
