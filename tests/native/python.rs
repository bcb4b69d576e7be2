//! The programs in Python: a few of them on file, strings that survive, marks that point at what
//! they say.

use crate::oracle::{is_virtual, run_all};
use crate::support::{data, every_program, parts, property, row};
use async_playground::derive::lines;
use async_playground::lessons;
use async_playground::model::{
    EventKind, JobId, Lines, Machine, Micros, Mode, ModeKind, Scenario, Slot,
};
use async_playground::python::{Part, Program, literal, main_part_of, part_of, program};
use async_playground::run::simulate;
use async_playground::text::Lang;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use std::rc::Rc;

/// Lessons whose programs are on file, each in one mode.
const ON_FILE: [(&str, ModeKind); 17] = [
    ("three-tasks", ModeKind::Sequential),
    ("three-tasks", ModeKind::Gather),
    ("user-lookup", ModeKind::AwaitEach),
    ("blocking-call", ModeKind::GatherBlocking),
    ("cpu-loop", ModeKind::Gather),
    ("mail-queue", ModeKind::Gather),
    ("spinner-task", ModeKind::Gather),
    ("failures", ModeKind::Gather),
    ("failures", ModeKind::Collect),
    ("failures", ModeKind::TaskGroup),
    ("failures", ModeKind::WaitFor),
    ("ten-requests", ModeKind::Gather),
    ("ten-requests", ModeKind::Executor),
    ("spinner-thread", ModeKind::Threads),
    ("kitchen", ModeKind::Threads),
    ("gil", ModeKind::FreeThreads),
    ("kitchen", ModeKind::Processes),
];

/// After a change on purpose, write them anew with `UPDATE=1 cargo test --test native on_file`, and
/// read the difference.
#[test]
fn programs_are_as_on_file() {
    let folder = data().join("python");
    let mut wrong = Vec::new();
    for (slug, kind) in ON_FILE {
        let lesson = lessons::by_slug(slug).expect("a lesson");
        let scenario = (lesson.scenario)(Lang::En);
        let mode = scenario.mode(kind).expect("a mode of the lesson");
        let text = program(&scenario, mode).text;
        let path = folder.join(format!("{slug}.{}.py", kind.slug()));
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&path, &text).expect("a file");
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            wrong.push(format!("{}:\n{text}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn any_string_survives_a_literal() {
    let mut runner = TestRunner::new(property(1));
    let mut draw = || {
        any::<String>()
            .new_tree(&mut runner)
            .expect("a string")
            .current()
    };
    let mut texts: Vec<String> = (0..1_500).map(|_| draw()).collect();
    let odd = [
        "",
        "\"); import os #",
        "a\nb\r\n\tc\0\u{1b}[31m",
        "'''\"\"\"\\",
        "\\u0041 \\N{BULLET} {name} {{ }}",
        "\u{202e}\u{2066}\u{feff}\u{2028}\u{85}\u{7f}",
        "각 \u{1100}\u{1161}\u{11a8} 👩‍👩‍👧 ❤\u{fe0f}",
        "\u{10ffff}\u{e000}\u{fffe}",
    ];
    texts.extend(odd.map(str::to_owned));
    let printed = |text: &String| (format!("print({})\n", literal(text)), true);
    let outcomes = run_all(&texts.iter().map(printed).collect::<Vec<_>>());
    for (text, outcome) in texts.iter().zip(outcomes) {
        let written = literal(text);
        assert_eq!(outcome.error, None, "{written}");
        assert_eq!(&outcome.printed, &[text.as_str()]);
        let plain = |char: char| !char.is_control() && !('\u{202a}'..='\u{202e}').contains(&char);
        assert!(written.chars().all(plain), "{written}");
    }
}

#[test]
fn literals_are_readable() {
    for (text, written) in [
        ("작업 1: é 👋", "\"작업 1: é 👋\""),
        ("it's {so}", "\"it's {so}\""),
        ("\"\\\n", r#""\"\\\n""#),
        ("\u{0}\u{202e}\u{e0001}", r#""\x00\u202e\U000e0001""#),
    ] {
        assert_eq!(literal(text), written);
    }
}

/// As they stand, by the machine's own `python3`, nothing of them replaced.
#[test]
fn programs_run_as_they_stand() {
    let mut parts = parts(vec![
        row("\"); 작업 {name} \\ 👩‍👩‍👧", 2, 10, 2),
        row("'B'", 1, 0, 1),
    ]);
    parts.lines = Lines {
        first: "처음 \"{name}\"".to_owned(),
        start: "{name} {{starts}}".to_owned(),
        end: "{name}: {rounds}".to_owned(),
        last: "\\end".to_owned(),
        ..Lines::default()
    };
    parts.modes = ModeKind::ALL.map(ModeKind::plain).to_vec();
    let scenario = Rc::new(Scenario::new(parts).expect("a small scenario"));
    for mode in &scenario.modes {
        let (number, slug) = (std::process::id(), mode.kind().slug());
        let path = std::env::temp_dir().join(format!("playground-{number}-{slug}.py"));
        fs::write(&path, program(&scenario, *mode).text).expect("a file");
        let mut python = Command::new("python3");
        let output = python.arg(&path).env("PYTHONUTF8", "1").output();
        let _ = fs::remove_file(&path);
        let output = output.expect("python3");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && errors.is_empty(), "{errors}");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let trace = simulate(&scenario, *mode, &Machine::default()).expect("an end");
        let mut ours = String::new();
        for event in trace.events().iter() {
            if let EventKind::Printed(line) = &event.kind {
                // Threads may print between another's line and its line break.
                let line = line.text();
                assert!(text.contains(&*line), "{mode:?}: {line} in {text}");
                ours.push_str(&line);
                ours.push('\n');
            }
        }
        assert_eq!(text.len(), ours.len(), "{mode:?}: {text}");
        assert!(mode.lanes(3) > 0 || text == ours, "{mode:?}: {text}");
    }
}

/// Into the program, through CPython, and back: as the console of a run has them.
#[test]
fn hostile_names_survive_into_python_and_back() {
    let sixty_four = "끝".repeat(64);
    let names = [
        "\"); import os #",
        "\"\"\" ''' \" '",
        "\\ \\n \\\" \\x00 \\N{BULLET}",
        "{name} {0} {{}} {",
        "👩‍👩‍👧 ❤\u{fe0f} é",
        "작업 각",
        "<script>alert(1)</script> &amp;",
        &sixty_four,
    ];
    let mut table = parts(names.iter().map(|name| row(name, 2, 10, 1)).collect());
    table.lines = Lines {
        start: "{name}".to_owned(),
        round: "\"{round}\" \\ {name}".to_owned(),
        ..Lines::default()
    };
    table.modes = ModeKind::ALL.map(ModeKind::plain).to_vec();
    let scenario = Rc::new(Scenario::new(table).expect("names that are allowed"));
    let programs: Vec<_> = (scenario.modes.iter())
        .map(|mode| (program(&scenario, *mode).text, is_virtual(*mode)))
        .collect();
    for (mode, outcome) in scenario.modes.iter().zip(run_all(&programs)) {
        assert_eq!(outcome.error, None, "{mode:?}");
        let trace = simulate(&scenario, *mode, &Machine::default()).expect("an end");
        let printed = lines(&trace).into_iter().map(|line| line.text.into_owned());
        let (mut ours, mut theirs): (Vec<_>, _) = (printed.collect(), outcome.printed);
        if !is_virtual(*mode) {
            ours.sort_unstable();
            theirs.sort_unstable();
        }
        assert_eq!(theirs, ours, "{mode:?}");
        for name in &names {
            let own = theirs.iter().any(|line| line == name);
            assert!(own, "{mode:?}: {name}");
        }
    }
    // A line break is no part of a name; in a literal it survives, as the strings above do.
    let mut table = parts(vec![row("a\nb", 1, 0, 1)]);
    table.modes = vec![Mode::Sequential];
    assert!(Scenario::new(table).is_err());
}

/// What stands on a line that is there for this.
fn says(part: Part) -> &'static [&'static str] {
    match part {
        Part::Begin => &["def job("],
        Part::Print(_) => &["print("],
        Part::Compute => &["work(cpu)", "work_in_steps(cpu, step)"],
        Part::Wait => &["await asyncio.sleep("],
        Part::Block => &["time.sleep(wait)"],
        Part::Look => &["done.is_set()"],
        Part::Raise => &["raise RuntimeError(name"],
        Part::CleanUp => &["except asyncio.CancelledError:", "return"],
        Part::Make => &["job(", "job, ", "target=job"],
        Part::Await => &["await ", "with ", "join()", "as_completed(", "wait("],
        Part::Cancel => &["cancel()", "done.set()", "gather(*background"],
    }
}

#[test]
fn marks_point_at_lines_that_say_so() {
    let mut seen = BTreeSet::new();
    for (id, scenario, mode) in every_program() {
        let Program { text, marks } = program(&scenario, mode);
        assert!(marks.is_sorted_by_key(|mark| mark.line), "{id}");
        let lines: Vec<_> = text.lines().collect();
        for mark in &marks {
            let line = lines[mark.line as usize - 1];
            let said = says(mark.part).iter().any(|said| line.contains(said));
            assert!(said, "{id}: {:?} at {line}", mark.part);
            if let Some(row) = mark.row {
                let name = literal(&scenario.jobs[row].name);
                let named = line.contains(name.trim_matches('"'));
                assert!(named, "{id}: row {row} at {line}");
            }
            seen.insert(format!("{:?}", mark.part));
        }
    }
    assert!(seen.len() > 12, "{seen:?}");
}

#[test]
fn every_event_has_its_line() {
    for (id, scenario, mode) in every_program() {
        let program = program(&scenario, mode);
        let jobs: Vec<_> = scenario.instances().collect();
        let trace = simulate(&scenario, mode, &Machine::default()).expect("an end");
        for event in trace.events().iter() {
            let job = event.job.map(|JobId(job)| &jobs[job as usize]);
            let part = match (job, &event.kind) {
                (Some(job), _) => part_of(&scenario, job, event),
                (None, EventKind::Printed(line)) => {
                    main_part_of(&scenario, &line.text()).map(|(part, _)| part)
                }
                _ => None,
            };
            let Some(part) = part else {
                let printed = matches!(event.kind, EventKind::Printed(_));
                assert!(!printed, "{id}: {:?}", event.kind);
                continue;
            };
            let row = job.map_or(0, |job| job.row);
            // A task that waits for nothing and is alone gives way to nobody.
            if event.kind == EventKind::WaitBegin(Micros::ZERO) && scenario.count() == 1 {
                continue;
            }
            // A line of the main program about a job stands where its row does.
            let mut marks = program.marks.iter();
            let found = match event.job {
                Some(_) => program.lines(row, part).next().is_some(),
                None => marks.any(|mark| mark.part == part),
            };
            assert!(found, "{id}: {:?}", event.kind);
        }
    }
}

#[test]
fn jobs_have_lines_of_their_own_only_where_they_are_made() {
    let lesson = lessons::by_slug("three-tasks").expect("a lesson");
    let scenario = (lesson.scenario)(Lang::En);
    let mode = scenario
        .mode(ModeKind::Gather)
        .expect("a mode of the lesson");
    let program = program(&scenario, mode);
    let lines = |row, part| program.lines(row, part).collect::<Vec<_>>();
    let calls: Vec<_> = (0..3).map(|row| lines(row, Part::Make)).collect();
    assert_eq!(calls, [[13], [14], [15]]);
    assert_eq!(lines(0, Part::Wait), lines(2, Part::Wait));
    assert_eq!(lines(1, Part::Print(Slot::Start)), [5]);
    let parts: Vec<_> = program.parts(6).map(|mark| mark.part).collect();
    assert_eq!(parts, [Part::Wait]);
    assert_eq!(program.parts(2).count(), 0);
}

/// What was not changed stands still.
#[test]
fn small_edits_change_few_lines() {
    let text = |parts: &async_playground::model::Parts, mode| {
        let scenario = Scenario::new(parts.clone()).expect("a small scenario");
        program(&scenario, mode).text
    };
    for kind in [ModeKind::Sequential, ModeKind::Gather, ModeKind::Threads] {
        let mode = kind.plain();
        let mut parts = parts(vec![row("a", 3, 500, 1), row("b", 2, 700, 1)]);
        parts.modes = vec![mode];
        let before = text(&parts, mode);
        parts.jobs[1].wait = Micros::from_millis(1_234);
        let after = text(&parts, mode);
        let pairs = before.lines().zip(after.lines());
        assert_eq!(pairs.filter(|(one, other)| one != other).count(), 1);
        parts.jobs.push(row("c", 1, 100, 1));
        let longer = text(&parts, mode);
        assert_eq!(longer.lines().count(), after.lines().count() + 1);
        let kept = longer.lines().filter(|line| !line.contains("\"c\""));
        assert!(kept.eq(after.lines()));
    }
}

#[test]
fn equal_scenarios_give_equal_programs() {
    for (id, scenario, mode) in every_program() {
        assert_eq!(program(&scenario, mode), program(&scenario, mode), "{id}");
    }
}
