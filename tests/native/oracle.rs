//! CPython as the oracle: the outcomes on file are what Python does with the lessons' jobs.

use crate::support::{Case, cases};
use async_playground::model::{Instance, Machine, Micros, Mode, ModeKind, Scenario, Slot};
use async_playground::text::Lang;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/oracle.py");

/// What the oracle is told of a case: the lesson's jobs, templates and mode, and nothing of the
/// outcome.
fn question(case: &Case) -> Value {
    let scenario = (case.lesson.scenario)(case.lang);
    let jobs = scenario.instances().map(|one| {
        let job = one.job;
        let waits = waits(&scenario, &one).into_iter().map(|wait| wait.0);
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
        "id": case.id(),
        "mode": case.mode.slug(),
        "limit": null,
        // What giving way costs is the machine's business: the oracle takes our word for it.
        "yield_cost_us": f64::from(Machine::default().yield_nanos) / 1e3,
        "jobs": jobs.collect::<Vec<_>>(),
        "lines": lines.into_iter().collect::<Map<_, _>>(),
    });
    match scenario.mode(case.mode) {
        Some(Mode::Gather { limit }) => question["limit"] = limit.into(),
        Some(Mode::Executor { pool } | Mode::Processes { pool }) => question["pool"] = pool.into(),
        Some(Mode::WaitFor { timeout }) => question["timeout_us"] = timeout.0.into(),
        _ => {}
    }
    question
}

/// Whether the time that Python took is the one on file: exactly where it runs on one thread, and
/// otherwise no less.
fn in_time(case: &Case, elapsed: Micros) -> bool {
    let scenario = (case.lesson.scenario)(case.lang);
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

/// What Python said of each case: elapsed time and lines, in the order asked.
fn answers(cases: &[Case]) -> Vec<(String, Micros, Vec<String>)> {
    let mut child = Command::new("python3")
        .arg(SCRIPT)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test asks CPython: python3, version 3.11 or later, must be on the path");
    let input = cases.iter().map(question).collect::<Value>().to_string();
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(input.as_bytes())
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
fn settled(case: &Case, mut lines: Vec<String>) -> Vec<String> {
    if case.mode == ModeKind::TaskGroup {
        let scenario = (case.lesson.scenario)(case.lang);
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
    let answers = answers(&cases);
    assert_eq!(answers.len(), cases.len());
    for (case, (id, elapsed, lines)) in cases.iter().zip(answers) {
        assert_eq!(case.id(), id);
        let lines = case.comparable(lines);
        if settled(case, lines.clone()) != settled(case, case.lines.clone()) {
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
