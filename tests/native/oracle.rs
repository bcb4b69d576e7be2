//! CPython as the oracle: the outcomes on file are what Python does with the lessons' jobs.

use crate::support::{Case, cases};
use async_playground::model::{Micros, Scenario, Slot};
use async_playground::text::Lang;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/oracle.py");

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            // Written as it is: the lessons' own words hold no control character.
            char => out.push(char),
        }
    }
    out.push('"');
    out
}

/// What the oracle is told of a case: the lesson's jobs and templates, and nothing of the outcome.
fn question(case: &Case) -> String {
    let scenario: Scenario = (case.lesson.scenario)(case.lang);
    let jobs = scenario.instances().map(|job| {
        let (name, rounds, wait) = (quoted(&job.name()), job.job.rounds, job.job.wait.0);
        format!("{{\"name\": {name}, \"rounds\": {rounds}, \"wait_us\": {wait}}}")
    });
    let jobs = jobs.collect::<Vec<_>>().join(", ");
    let names = ["first", "start", "round", "end", "last"];
    let lines = names.into_iter().zip(Slot::ALL);
    let lines =
        lines.map(|(name, slot)| format!("\"{name}\": {}", quoted(scenario.lines.get(slot))));
    let lines = lines.collect::<Vec<_>>().join(", ");
    let (id, mode) = (case.id(), case.mode.slug());
    format!(
        "{{\"id\": \"{id}\", \"mode\": \"{mode}\", \"jobs\": [{jobs}], \"lines\": {{{lines}}}}}"
    )
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
    let questions: Vec<_> = cases.iter().map(question).collect();
    let input = format!("[{}]", questions.join(",\n"));
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
        if lines != case.lines {
            let _ = writeln!(wrong, "{id}: python3 printed {lines:#?}");
        }
        // Sleeps are never shorter than asked for; how much longer they are is the machine's
        // business. A millisecond is for rounding.
        if elapsed + Micros::from_millis(1) < case.elapsed {
            let _ = writeln!(wrong, "{id}: python3 took only {elapsed} s");
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
