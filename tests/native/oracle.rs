//! CPython as the oracle: the generated programs, run by `python3` as they stand, print what is
//! predicted, in the same order and time where these are defined.

use crate::any_program::{on_one_thread, on_several};
use crate::cases::TABLE;
use crate::support::{every_program, property};
use async_playground::lessons;
use async_playground::model::{
    EventKind, Job, JobId, Lines, Machine, Micros, Mode, ModeKind, Options, Parts, Scenario, Trace,
};
use async_playground::python::program;
use async_playground::run::simulate;
use async_playground::text::Lang;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::rc::Rc;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/oracle.py");

/// What came of a program: every text that was printed, how its jobs ended, and the time it took.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    pub printed: Vec<String>,
    pub endings: Vec<Ending>,
    pub elapsed: Micros,
    pub error: Option<String>,
}

/// How a job ended, and when, where that is exact and it ever ran.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ending {
    name: String,
    how: String,
    at: Option<Micros>,
}

/// Whether one thread does all, so that order and time are exact.
pub fn is_virtual(mode: Mode) -> bool {
    mode == Mode::Sequential || mode.is_event_loop()
}

/// What Python does with programs, each with whether it runs in virtual time.
pub fn run_all(programs: &[(String, bool)]) -> Vec<Outcome> {
    let mut child = Command::new("python3")
        .arg(SCRIPT)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test asks CPython: python3, version 3.11 or later, must be on the path");
    let mut stdin = child.stdin.take().expect("a pipe");
    for (text, jumps) in programs {
        let line = json!({ "text": text, "virtual": jumps });
        writeln!(stdin, "{line}").expect("python3 reads its programs");
    }
    drop(stdin);
    let output = child.wait_with_output().expect("python3 ends");
    assert!(
        output.status.success(),
        "{SCRIPT} failed: python3 3.11 or later is needed"
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let outcome = |line: &str| {
        let told: Value = serde_json::from_str(line).expect("JSON");
        let printed = told["printed"].as_array().expect("a list");
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let endings = told["endings"].as_array().expect("a list");
        let ending = |one: &Value| Ending {
            name: text(&one[0]).expect("a name"),
            how: text(&one[1]).expect("a word"),
            at: one[2].as_u64().map(Micros),
        };
        Outcome {
            printed: printed.iter().filter_map(text).collect(),
            endings: endings.iter().map(ending).collect(),
            elapsed: Micros(told["micros"].as_u64().expect("microseconds")),
            error: text(&told["error"]),
        }
    };
    let outcomes: Vec<_> = text.lines().map(outcome).collect();
    assert_eq!(outcomes.len(), programs.len());
    outcomes
}

/// A machine on which giving way costs nothing, as on the oracle's clock.
fn predicted(scenario: &Rc<Scenario>, mode: Mode) -> Trace {
    let machine = Machine {
        yield_nanos: 0,
        ..Machine::default()
    };
    simulate(scenario, mode, &machine).unwrap_or_else(|why| panic!("{why}: {scenario:#?}"))
}

fn printed(trace: &Trace) -> Vec<String> {
    let texts = trace.events().iter().filter_map(|event| match &event.kind {
        EventKind::Printed(text) => Some(text.text().into_owned()),
        _ => None,
    });
    texts.collect()
}

/// How the jobs end as predicted: in their order on one thread; of several, those that ever ran.
fn endings(scenario: &Scenario, mode: Mode, trace: &Trace) -> Vec<Ending> {
    let exact = is_virtual(mode);
    let of_job = |id: JobId, name: String| {
        let mut own = trace.events().iter().filter(|event| event.job == Some(id));
        let ran = own.any(|event| event.kind == EventKind::Started);
        let mut own = trace.events().iter().filter(|event| event.job == Some(id));
        let (how, at) = own.find_map(|event| match event.kind {
            EventKind::Finished => Some(("finished", event.at)),
            EventKind::Failed(_) => Some(("failed", event.at)),
            // On a lane of its own it looks at a flag and returns.
            EventKind::Cancelled if !exact => Some(("finished", event.at)),
            EventKind::Cancelled => Some(("cancelled", event.at)),
            _ => None,
        })?;
        (ran || exact).then(|| Ending {
            name,
            how: how.to_owned(),
            at: exact.then_some(at),
        })
    };
    let jobs = scenario.instances();
    jobs.filter_map(|one| of_job(one.id, one.name())).collect()
}

/// Whether these are the same; one that never ran was cancelled at no moment of its own.
fn end_alike(ours: &[Ending], theirs: &[Ending]) -> bool {
    let alike = |(ours, theirs): (&Ending, &Ending)| {
        let same = (&ours.name, &ours.how) == (&theirs.name, &theirs.how);
        same && theirs.at.is_none_or(|at| ours.at == Some(at))
    };
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(alike)
}

/// Whether Python did what is predicted: exactly on one thread. Of several, the order is left to
/// chance, and time is real: never less, and not much more.
fn agrees(scenario: &Scenario, mode: Mode, trace: &Trace, outcome: &Outcome) -> bool {
    let (mut ours, mut theirs) = (printed(trace), outcome.printed.clone());
    if outcome.error.is_some() {
        return false;
    }
    let mut ends = [endings(scenario, mode, trace), outcome.endings.clone()];
    if is_virtual(mode) {
        let same_end = end_alike(&ends[0], &ends[1]);
        return same_end && ours == theirs && trace.end() == outcome.elapsed;
    }
    for ends in &mut ends {
        ends.sort_unstable();
    }
    if scenario.jobs.iter().any(|job| job.background) {
        // How often something is drawn anew until the flag is seen is the machine's business.
        for lines in [&mut ours, &mut theirs] {
            lines.retain(|line| !line.starts_with('\r') || line.len() == 1);
        }
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    let in_time = outcome.elapsed * 50 >= least(scenario, mode, trace) * 49
        && outcome.elapsed <= trace.end() + ALLOWANCE;
    ends[0] == ends[1] && ours == theirs && in_time
}

/// What starting lanes, and a machine that is at something else, may add to real time: a second and
/// a half of it, which is run in haste.
const ALLOWANCE: Micros = Micros::from_secs(30);

/// The time that it takes at least. Start-up is the machine's business, and so is when a thread next
/// looks at its flag.
fn least(scenario: &Scenario, mode: Mode, trace: &Trace) -> Micros {
    let background = scenario.jobs.iter().any(|job| job.background);
    if !background && mode.kind() != ModeKind::Processes {
        return trace.end();
    }
    let awaited = scenario.instances().filter(|one| !one.job.background);
    // One that fails may end early.
    let awaited = awaited.filter(|one| one.job.fails_after.is_none());
    let chain = awaited.map(|one| {
        let rounds = 1..=one.job.rounds;
        let waits = rounds.map(|round| one.wait(scenario.options.seed, round));
        one.job.total_cpu() + waits.sum()
    });
    chain.max().unwrap_or_default()
}

/// Asks Python about each, and tells of the first few that it does not agree about. What runs in
/// real time is asked again where a busy machine may have been to blame.
fn check(asked: &[(String, Rc<Scenario>, Mode)]) {
    const TRIES: usize = 3;
    const SHOWN: usize = 3;
    let mut open: Vec<usize> = (0..asked.len()).collect();
    let mut report = String::new();
    for left in (0..TRIES).rev() {
        let programs: Vec<_> = (open.iter().map(|at| &asked[*at]))
            .map(|(_, scenario, mode)| (program(scenario, *mode).text, is_virtual(*mode)))
            .collect();
        let outcomes = run_all(&programs);
        let mut wrong = Vec::new();
        let mut shown = 0;
        for ((at, (text, _)), outcome) in open.iter().zip(&programs).zip(outcomes) {
            let (name, scenario, mode) = &asked[*at];
            let trace = predicted(scenario, *mode);
            if agrees(scenario, *mode, &trace, &outcome) {
                continue;
            }
            wrong.push(*at);
            if (is_virtual(*mode) || left == 0) && shown < SHOWN {
                shown += 1;
                let (ours, end) = (printed(&trace), trace.end());
                let ends = endings(scenario, *mode, &trace);
                let _ = writeln!(report, "{name} {mode:?} {:?}\n{text}", scenario.jobs);
                let _ = writeln!(report, "predicted: {end} s {ours:?} {ends:?}");
                let _ = writeln!(report, "Python: {outcome:?}\n");
            }
        }
        assert!(report.is_empty(), "{} wrong:\n{report}", wrong.len());
        open = wrong;
        if open.is_empty() {
            return;
        }
    }
}

#[test]
fn the_programs_of_every_lesson_do_what_is_predicted() {
    let asked = every_program();
    for lesson in lessons::all() {
        let own = |(id, ..): &&(String, _, _)| id.starts_with(&format!("{}/", lesson.slug));
        let modes = (lesson.scenario)(Lang::En).modes.len();
        assert_eq!(asked.iter().filter(own).count(), Lang::ALL.len() * modes);
    }
    check(&asked);
}

#[test]
fn the_programs_of_the_table_of_errors_and_cancellation_do_what_is_predicted() {
    let asked = TABLE.iter().map(|case| {
        let scenario = case.scenario();
        let mode = scenario.modes[0];
        (case.name.to_owned(), scenario, mode)
    });
    check(&asked.collect::<Vec<_>>());
}

fn drawn(
    count: usize,
    strategy: &impl Strategy<Value = Scenario>,
) -> Vec<(String, Rc<Scenario>, Mode)> {
    let mut runner = TestRunner::new(property(1));
    let one = |at| {
        let tree = strategy.new_tree(&mut runner).expect("a program");
        let scenario = Rc::new(tree.current());
        let mode = scenario.modes[0];
        (format!("{at}"), scenario, mode)
    };
    (0..count).map(one).collect()
}

/// How many of them run in such a mode.
fn count(asked: &[(String, Rc<Scenario>, Mode)], is: impl Fn(Mode) -> bool) -> usize {
    asked.iter().filter(|(.., mode)| is(*mode)).count()
}

#[test]
fn python_agrees_about_any_program_of_one_thread() {
    let asked = drawn(3_500, &on_one_thread());
    assert!(count(&asked, Mode::is_event_loop) >= 3_000);
    check(&asked);
}

#[test]
fn python_agrees_about_any_program_of_several_threads_or_processes() {
    let asked = drawn(180, &on_several());
    let threads = |mode| matches!(mode, Mode::Threads | Mode::FreeThreads);
    assert!(count(&asked, threads) >= 50);
    assert!(count(&asked, |mode| mode.kind() == ModeKind::Executor) >= 50);
    assert!(count(&asked, |mode| mode.kind() == ModeKind::Processes) >= 50);
    check(&asked);
}

/// One after another, these would take so much longer that no allowance would cover it.
#[test]
fn what_runs_at_once_is_not_run_in_turn() {
    let asked = [
        Mode::Executor { pool: 6 },
        Mode::Executor { pool: 12 },
        Mode::Threads,
        Mode::FreeThreads,
        Mode::Processes { pool: 6 },
        Mode::Processes { pool: 12 },
    ]
    .map(|mode| {
        let job = Job {
            count: 12,
            ..Job::waiting("job", Micros::from_secs(8))
        };
        let parts = Parts {
            jobs: vec![job],
            modes: vec![mode],
            lines: Lines::default(),
            options: Options::default(),
        };
        let scenario = Rc::new(Scenario::new(parts).expect("a small scenario"));
        let in_turn = Micros::from_secs(12 * 8);
        assert!(predicted(&scenario, mode).end() + ALLOWANCE < in_turn);
        ("at once".to_owned(), scenario, mode)
    });
    check(&asked);
}
