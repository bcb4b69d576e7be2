//! What is wrong with a file: each kind of error with its exact place, what was found and what is
//! allowed.

use crate::json::{converted, smallest, with};
use async_playground::link::Expected::{Flag, List, Object, Text, Whole, WholeOrNull};
use async_playground::link::{FileError, FileProblem, from_json};
use serde_json::{Value, json};

fn without(pointer: &str) -> Value {
    let mut file = smallest();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
    parent.expect("an object").remove(key);
    file
}

fn errors(file: &Value) -> Vec<FileError> {
    from_json(&converted(file)).err().unwrap_or_default()
}

/// The one error of a file.
#[track_caller]
fn error(file: &Value) -> (String, String, FileProblem) {
    let errors = errors(file);
    let [error] = &errors[..] else {
        panic!("one error, not {errors:?}");
    };
    let FileError {
        path,
        found,
        problem,
    } = error.clone();
    (path, found, problem)
}

#[track_caller]
fn assert_error(file: &Value, path: &str, found: &str, problem: FileProblem) {
    assert_eq!(error(file), (path.to_owned(), found.to_owned(), problem));
}

#[test]
fn a_file_of_something_else_is_told_apart() {
    let problem = FileProblem::NotAScenario;
    assert_error(&json!([1]), "", "[…]", problem.clone());
    assert_error(&json!("text"), "", "\"text\"", problem.clone());
    assert_error(&json!({ "jobs": 5 }), "format", "", problem.clone());
    let other = with("/format", json!("geojson"));
    assert_error(&other, "format", "\"geojson\"", problem);
}

#[test]
fn a_version_is_known_or_newer_or_wrong() {
    let newer = FileProblem::Newer { known: 1 };
    assert_error(&with("/version", json!(2)), "version", "2", newer);
    let missing = FileProblem::Missing;
    assert_error(&without("/version"), "version", "", missing);
    for (version, found) in [(json!("1"), "\"1\""), (json!(0), "0"), (json!(1.5), "1.5")] {
        let allowed = "1".to_owned();
        let problem = FileProblem::NotOneOf { allowed };
        assert_error(&with("/version", version), "version", found, problem);
    }
}

#[test]
fn what_is_missing_is_named() {
    for (pointer, path) in [
        ("/scenario", "scenario"),
        ("/scenario/jobs", "scenario.jobs"),
        ("/scenario/modes", "scenario.modes"),
        ("/scenario/jobs/0/name", "scenario.jobs[0].name"),
        ("/scenario/modes/0/mode", "scenario.modes[0].mode"),
    ] {
        assert_error(&without(pointer), path, "", FileProblem::Missing);
    }
}

#[test]
fn an_unknown_field_is_named_with_those_that_are_known() {
    let unknown = |pointer: &str, path: &str, known: &str| {
        let allowed = known.to_owned();
        let problem = FileProblem::Unknown { allowed };
        assert_error(&with(pointer, json!(5)), path, "5", problem);
    };
    unknown(
        "/lesons",
        "lesons",
        "format, version, lesson, lang, scenario, look",
    );
    unknown(
        "/scenario/job",
        "scenario.job",
        "jobs, modes, lines, options",
    );
    unknown(
        "/scenario/jobs/0/wait",
        "scenario.jobs[0].wait",
        "name, rounds, wait_ms, cpu_ms, jitter_ms, yield_us, blocking, background, fails_after, count",
    );
    unknown(
        "/scenario/modes/0/pool",
        "scenario.modes[0].pool",
        "mode, limit",
    );
    let threads = with(
        "/scenario/modes/0",
        json!({ "mode": "threads", "limit": null }),
    );
    let allowed = "mode".to_owned();
    let problem = FileProblem::Unknown { allowed };
    assert_error(&threads, "scenario.modes[0].limit", "null", problem);
    // A name that would make a path unreadable is quoted and cut.
    let long = format!("a\u{202e}.{}", "가".repeat(60));
    let (path, ..) = error(&with(&format!("/{long}"), json!(5)));
    assert!(
        path.starts_with("[\"a\\u{202e}.가가") && path.ends_with("…\"]"),
        "{path}"
    );
}

#[test]
fn a_value_of_another_kind_is_named_with_what_is_expected() {
    let wrong = |pointer: &str, value: Value, path: &str, found: &str, expected| {
        let problem = FileProblem::WrongType(expected);
        assert_error(&with(pointer, value), path, found, problem);
    };
    wrong("/scenario", json!([]), "scenario", "[…]", Object);
    wrong("/look", json!(null), "look", "null", Object);
    wrong("/lesson", json!(5), "lesson", "5", Text);
    wrong("/scenario/jobs", json!({}), "scenario.jobs", "{…}", List);
    let job = |key: &str| {
        (
            format!("/scenario/jobs/0/{key}"),
            format!("scenario.jobs[0].{key}"),
        )
    };
    for (key, value, found, expected) in [
        ("name", json!(5), "5", Text),
        ("rounds", json!("5"), "\"5\"", Whole),
        ("rounds", json!(null), "null", Whole),
        ("wait_ms", json!(0.5), "0.5", Whole),
        ("fails_after", json!(false), "false", WholeOrNull),
        ("blocking", json!(1), "1", Flag),
        ("background", json!("no"), "\"no\"", Flag),
    ] {
        let (pointer, path) = job(key);
        wrong(&pointer, value, &path, found, expected);
    }
    wrong(
        "/scenario/jobs/1",
        json!("b"),
        "scenario.jobs[1]",
        "\"b\"",
        Object,
    );
    wrong(
        "/scenario/modes/0",
        json!("gather"),
        "scenario.modes[0]",
        "\"gather\"",
        Object,
    );
    let limit = ("/scenario/modes/0/limit", "scenario.modes[0].limit");
    wrong(limit.0, json!([2]), limit.1, "[…]", WholeOrNull);
    wrong(
        "/scenario/lines",
        json!("x"),
        "scenario.lines",
        "\"x\"",
        Object,
    );
    wrong(
        "/look",
        json!({ "hidden": "why" }),
        "look.hidden",
        "\"why\"",
        List,
    );
}

#[test]
fn a_word_that_is_none_of_those_allowed_is_named_with_them() {
    let none_of = |pointer: &str, value: Value, path: &str, found: &str, allowed: &str| {
        let allowed = allowed.to_owned();
        let problem = FileProblem::NotOneOf { allowed };
        assert_error(&with(pointer, value), path, found, problem);
    };
    none_of("/lang", json!("fr"), "lang", "\"fr\"", "\"ko\", \"en\"");
    let options = |value| json!({ "jobs": [{ "name": "a" }], "modes": [{ "mode": "gather" }], "options": value });
    none_of(
        "/scenario",
        options(json!({ "speed": 3 })),
        "scenario.options.speed",
        "3",
        "1, 2, 5, 10, \"instant\"",
    );
    none_of(
        "/scenario",
        options(json!({ "event_loop": true })),
        "scenario.options.event_loop",
        "true",
        "\"auto\", \"page\", \"worker\"",
    );
    let look = |value: Value, path: &str, found: &str, allowed: &str| {
        none_of("/look", value, path, found, allowed);
    };
    look(
        json!({ "rows": "job" }),
        "look.rows",
        "\"job\"",
        "\"jobs\", \"lanes\"",
    );
    look(
        json!({ "stamps": 1 }),
        "look.stamps",
        "1",
        "\"relative\", \"gap\", \"clock\"",
    );
    let (path, found, problem) = error(&with("/scenario/modes/0/mode", json!("Gather")));
    assert_eq!(
        (path.as_str(), found.as_str()),
        ("scenario.modes[0].mode", "\"Gather\"")
    );
    let FileProblem::NotOneOf { allowed } = problem else {
        panic!("{problem:?}");
    };
    assert!(allowed.starts_with("\"sequential\", \"await-each\", "));
    // What can be hidden cannot always be locked.
    let hidden = json!({ "hidden": ["why", "seed"], "locked": ["seed", "why"] });
    let (path, found, _) = error(&with("/look", hidden));
    assert_eq!(
        (path.as_str(), found.as_str()),
        ("look.locked[1]", "\"why\"")
    );
}

/// What is put into the smallest file where; the place that the error names, what it says was found,
/// and what is allowed.
const OUTSIDE: &str = r#"
/scenario/jobs            | []     | scenario.jobs         | 0      | Whole { min: 1, max: 1000 }
/scenario/jobs/0/name     | ""     | scenario.jobs[0].name |        | Text { min: 1, max: 64 }
/scenario/jobs/0/name     | "a\nb" | scenario.jobs[0].name | a\nb   | Text { min: 1, max: 64 }
/scenario/jobs/0/rounds   | 0      | scenario.jobs[0].rounds | 0    | Whole { min: 1, max: 1000 }
/scenario/jobs/0/rounds   | -1     | scenario.jobs[0].rounds | -1   | Whole { min: 1, max: 1000 }
/scenario/jobs/0/wait_ms  | 600001 | scenario.jobs[0].wait_ms | 600001 | Whole { min: 0, max: 600000 }
/scenario/jobs/0/wait_ms  | -5     | scenario.jobs[0].wait_ms | -5  | Whole { min: 0, max: 600000 }
/scenario/jobs/0/wait_ms  | 9007199254740991 | scenario.jobs[0].wait_ms | 9007199254740991 | Whole { min: 0, max: 600000 }
/scenario/jobs/0/cpu_ms   | 60001  | scenario.jobs[0].cpu_ms | 60001 | Whole { min: 0, max: 60000 }
/scenario/jobs/0/jitter_ms | 1     | scenario.jobs[0].jitter_ms | 1 | Whole { min: 0, max: 0 }
/scenario/jobs/0/yield_us | 1000001 | scenario.jobs[0].yield_us | 1000001 | Whole { min: 0, max: 1000000 }
/scenario/jobs/0/fails_after | 2   | scenario.jobs[0].fails_after | 2 | Whole { min: 0, max: 1 }
/scenario/jobs/0/count    | 10001  | scenario.jobs[0].count | 10001 | Whole { min: 1, max: 10000 }
/scenario/modes           | []     | scenario.modes        |        | SomeModes
/scenario/modes/1         | {"mode": "gather"} | scenario.modes | gather, gather | SomeModes
/scenario/modes/0/limit   | 0      | scenario.modes[0].limit | 0    | Whole { min: 1, max: 10000 }
/scenario/modes/1         | {"mode": "wait-for", "timeout_ms": 0} | scenario.modes[1].timeout_ms | 0 | Whole { min: 1, max: 600000 }
/scenario/modes/1         | {"mode": "executor", "pool": 17} | scenario.modes[1].pool | 17 | Whole { min: 1, max: 16 }
/scenario/modes/1         | {"mode": "processes", "pool": -1} | scenario.modes[1].pool | -1 | Whole { min: 1, max: 16 }
/scenario/jobs/0          | {"name": "a", "rounds": 2, "wait_ms": 300001} | scenario.modes[0] | 600.002 | RunUpTo(Micros(600000000))
/scenario/lines           | {"end": "\t"} | scenario.lines.end | \t | Text { min: 0, max: 200 }
/scenario/options         | {"seed": -1} | scenario.options.seed | -1 | Whole { min: 0, max: 999999 }
/scenario/options         | {"cores": 65} | scenario.options.cores | 65 | Whole { min: 1, max: 64 }
/scenario/options         | {"switch_ms": 0} | scenario.options.switch_ms | 0 | Whole { min: 1, max: 1000 }
"#;

#[test]
fn what_is_outside_the_limits_is_named_as_it_stands_in_the_file() {
    for line in OUTSIDE.trim().lines() {
        let columns: Vec<_> = line.split('|').map(str::trim).collect();
        let [pointer, value, path, found, allowed] = columns[..] else {
            panic!("five columns: {line}");
        };
        let value = serde_json::from_str(value).expect("JSON");
        let (at, said, problem) = error(&with(pointer, value));
        assert_eq!((at.as_str(), said.as_str()), (path, found), "{line}");
        let FileProblem::Invalid(invalid) = problem else {
            panic!("{problem:?}");
        };
        assert_eq!(format!("{:?}", invalid.allowed), allowed);
        assert_eq!(invalid.found, found);
    }
}

#[test]
fn a_moment_is_one_of_a_run() {
    let problem = FileProblem::Range {
        min: 0,
        max: 600_000,
    };
    for at in [-1, 600_001] {
        let file = with("/look", json!({ "at_ms": at }));
        assert_error(&file, "look.at_ms", &at.to_string(), problem.clone());
    }
    assert!(errors(&with("/look", json!({ "at_ms": 600_000 }))).is_empty());
}

#[test]
fn every_error_is_told_up_to_twenty() {
    let places = |file: &Value| -> Vec<String> {
        errors(file).into_iter().map(|error| error.path).collect()
    };
    let file = json!({
        "format": "async-playground", "version": 1, "lang": "fr", "lesson": 1,
        "scenario": { "jobs": [{ "nmae": "a" }, 5], "modes": [{ "mode": "gatehr" }], "x": 1 },
        "look": { "hidden": ["nothing"] },
    });
    assert_eq!(
        places(&file),
        [
            "lesson",
            "lang",
            "scenario.x",
            "scenario.jobs[0].nmae",
            "scenario.jobs[0].name",
            "scenario.jobs[1]",
            "scenario.modes[0].mode",
            "look.hidden[0]",
        ]
    );
    // Limits are told together as well.
    let rows = json!([
        { "name": "", "rounds": 0, "wait_ms": 700_000, "fails_after": 3 },
        { "name": "b", "count": 0 },
    ]);
    assert_eq!(
        places(&with("/scenario/jobs", rows)),
        [
            "scenario.jobs[0].name",
            "scenario.jobs[0].rounds",
            "scenario.jobs[0].wait_ms",
            "scenario.jobs[1].count",
        ]
    );
    // What the jobs come to is not told while one of them is wrong.
    let many = json!([{ "name": "", "count": 10_000 }, { "name": "b" }]);
    assert_eq!(
        places(&with("/scenario/jobs", many)),
        ["scenario.jobs[0].name"]
    );
    let many = json!([{ "name": "a", "count": 10_000 }, { "name": "b" }]);
    assert_eq!(places(&with("/scenario/jobs", many)), ["scenario.jobs"]);
    for name in [json!(""), json!(5)] {
        let rows = vec![json!({ "name": name }); 1_000];
        assert_eq!(errors(&with("/scenario/jobs", json!(rows))).len(), 20);
    }
}
