//! The schema of scenario files says what the page does: the same limits, words and defaults.

mod validator;

use crate::any::{any_look, any_scenario};
use crate::json::{converted, smallest, with};
use crate::support::property;
use async_playground::lessons;
use async_playground::link::{from_json, to_json};
use async_playground::model::{Control, Controls, EventLoop, Look, ModeKind, TimeScale, limits};
use async_playground::text::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use validator::{complaints, resolved};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scenario.schema.json");
    let text = fs::read_to_string(path).expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

/// A part of the schema, by its place below `$defs`.
fn part<'a>(schema: &'a Value, place: &str) -> &'a Value {
    let place = format!("/$defs/{place}");
    schema
        .pointer(&place)
        .unwrap_or_else(|| panic!("no {place}"))
}

fn modes(schema: &Value) -> &Vec<Value> {
    part(schema, "mode/oneOf").as_array().expect("modes")
}

#[test]
fn its_numbers_are_the_limits() {
    let schema = schema();
    let run = limits::RUN.as_millis();
    let job = [
        ("rounds", 1, limits::ROUNDS),
        ("wait_ms", 0, limits::WAIT_MILLIS),
        ("cpu_ms", 0, limits::CPU_MILLIS),
        ("jitter_ms", 0, limits::WAIT_MILLIS),
        ("yield_us", 0, limits::YIELD_MICROS),
        ("fails_after", 0, limits::ROUNDS),
        ("count", 1, limits::JOBS),
    ];
    let options = [
        ("seed", 0, limits::SEED),
        ("cores", 1, limits::CORES),
        ("switch_ms", 1, limits::SWITCH_MILLIS),
    ];
    let look = [("at_ms", 0, run)];
    let of = |name: &str, key: &str| part(&schema, &format!("{name}/properties/{key}")).clone();
    let mut all: Vec<(Value, u64, u64)> = Vec::new();
    all.extend(job.map(|(key, min, max)| (of("job", key), min, max)));
    all.extend(options.map(|(key, min, max)| (of("options", key), min, max)));
    all.extend(look.map(|(key, min, max)| (of("look", key), min, max)));
    for (at, key, max) in [
        (1, "limit", limits::JOBS),
        (2, "timeout_ms", limits::WAIT_MILLIS),
        (3, "pool", limits::WORKERS),
        (4, "pool", limits::WORKERS),
    ] {
        all.push((modes(&schema)[at]["properties"][key].clone(), 1, max));
    }
    for (number, min, max) in all {
        let found = (number["minimum"].as_u64(), number["maximum"].as_u64());
        assert_eq!(found, (Some(min), Some(max)), "{number}");
    }

    let name = of("job", "name");
    assert_eq!(name["minLength"], 1);
    assert_eq!(name["maxLength"], limits::NAME_CHARS);
    assert_eq!(part(&schema, "line")["maxLength"], limits::LINE_CHARS);
    let jobs = of("scenario", "jobs");
    assert_eq!(
        (&jobs["minItems"], &jobs["maxItems"]),
        (&json!(1), &json!(limits::ROWS))
    );
    let several = of("scenario", "modes");
    assert_eq!(several["maxItems"], ModeKind::ALL.len());
    // The limits on the whole, which a schema cannot check, are told.
    let told = part(&schema, "scenario")["description"].as_str();
    let told = told.unwrap_or_default().replace(',', "");
    let cpu = limits::CPU_IN_ALL.as_millis() / 1_000;
    for limit in [
        format!("{} jobs", limits::JOBS),
        format!("{} rounds", limits::ROUNDS_IN_ALL),
        format!("{cpu} s of CPU work"),
        format!("{} times giving way", limits::YIELDS_IN_ALL),
        format!("{} workers", limits::WORKERS),
        format!("{} s for a run", run / 1_000),
    ] {
        assert!(told.contains(&limit), "{limit}: {told}");
    }
}

#[test]
fn its_words_are_those_of_the_page() {
    let schema = schema();
    let first = modes(&schema)[0].pointer("/properties/mode/enum");
    let mut words: Vec<&str> = texts(first.expect("words"));
    words.extend(modes(&schema)[1..].iter().map(|mode| {
        let word = mode.pointer("/properties/mode/const");
        word.and_then(Value::as_str).expect("a word")
    }));
    words.sort_unstable();
    let mut slugs = ModeKind::ALL.map(ModeKind::slug);
    slugs.sort_unstable();
    assert_eq!(words, slugs);
    let places = part(&schema, "options/properties/event_loop/enum");
    assert_eq!(texts(places), EventLoop::ALL.map(EventLoop::slug));
    let speeds = TimeScale::ALL.map(|speed| match speed.factor() {
        Some(factor) => json!(factor),
        None => json!("instant"),
    });
    assert_eq!(
        *part(&schema, "options/properties/speed/enum"),
        json!(speeds)
    );
    assert_eq!(
        texts(&schema["properties"]["lang"]["enum"]),
        Lang::ALL.map(Lang::tag)
    );
    // Every control, in the order of the page's own list.
    let all = Control::ALL.into_iter();
    let all = all.fold(Controls::NONE, |all, control| all.with(control, true));
    let look = Look {
        hidden: all,
        ..Look::default()
    };
    let scenario = (lessons::first().scenario)(Lang::En);
    let file: Value = serde_json::from_str(&to_json("", "en", &scenario, &look)).expect("JSON");
    let names = texts(&file["look"]["hidden"]);
    let lockable = Control::ALL.into_iter().filter(|it| it.is_locked_alone());
    let (lockable, others) = names.split_at(lockable.count());
    assert_eq!(texts(part(&schema, "lockable/enum")), lockable);
    assert_eq!(texts(part(&schema, "control/anyOf/1/enum")), others);
}

fn texts(words: &Value) -> Vec<&str> {
    let words = words.as_array().expect("words").iter();
    words.map(|word| word.as_str().expect("a word")).collect()
}

/// A value with every default of the schema put in that it leaves out.
fn filled(root: &Value, schema: &Value, value: &mut Value) {
    let schema = resolved(root, schema);
    let schema = match schema.get("oneOf").and_then(Value::as_array) {
        Some(all) => all
            .iter()
            .find(|each| each.pointer("/properties/mode/const") == value.get("mode"))
            .unwrap_or(&all[0]),
        None => schema,
    };
    if let Some(items) = value.as_array_mut() {
        for item in items {
            filled(root, &schema["items"], item);
        }
    } else if let Some(fields) = value.as_object_mut() {
        for (key, part) in schema["properties"].as_object().into_iter().flatten() {
            let whole = resolved(root, part);
            if let Some(default) = part.get("default") {
                fields.entry(key).or_insert_with(|| default.clone());
            } else if whole["type"] == "object" {
                fields.entry(key).or_insert_with(|| json!({}));
            }
            if let Some(value) = fields.get_mut(key) {
                filled(root, part, value);
            }
        }
    }
}

#[test]
fn its_defaults_are_those_of_the_page() {
    let schema = schema();
    let modes = ModeKind::ALL.map(|kind| json!({ "mode": kind.slug() }));
    let file = with("/scenario/modes", json!(modes));
    let mut explicit = file.clone();
    filled(&schema, &schema, &mut explicit);
    assert_eq!(
        explicit["scenario"]["jobs"][0]
            .as_object()
            .map(serde_json::Map::len),
        Some(10)
    );
    assert_eq!(
        explicit["look"].as_object().map(serde_json::Map::len),
        Some(8)
    );
    assert_eq!(
        explicit["scenario"]["modes"][10],
        json!({ "mode": "processes", "pool": 16 })
    );
    let (bare, full) = (
        from_json(&converted(&file)),
        from_json(&converted(&explicit)),
    );
    assert_eq!(bare, full);
    assert!(bare.is_ok());
}

#[track_caller]
fn assert_valid(schema: &Value, text: &str) {
    let file: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(complaints(schema, &file), [""; 0]);
}

#[test]
fn every_lesson_s_file_is_valid() {
    let schema = schema();
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let scenario = (lesson.scenario)(lang);
            assert_valid(
                &schema,
                &to_json(lesson.slug, lang.tag(), &scenario, &Look::default()),
            );
        }
    }
}

proptest! {
    #![proptest_config(property(48))]

    #[test]
    fn every_file_that_is_written_is_valid(scenario in any_scenario(), look in any_look()) {
        assert_valid(&schema(), &to_json("workbench", "ko", &scenario, &look));
    }
}

#[test]
fn what_the_schema_refuses_is_refused() {
    let schema = schema();
    assert_eq!(complaints(&schema, &smallest()), [""; 0]);
    let job = "/scenario/jobs/0";
    for (pointer, value) in [
        ("/format".to_owned(), json!("x")),
        ("/version".to_owned(), json!(2)),
        ("/lang".to_owned(), json!("fr")),
        ("/lesons".to_owned(), json!("x")),
        ("/scenario/jobs".to_owned(), json!([])),
        ("/scenario/modes".to_owned(), json!([])),
        (job.to_owned(), json!({})),
        (format!("{job}/name"), json!("")),
        (format!("{job}/name"), json!("a\tb")),
        (format!("{job}/rounds"), json!(0)),
        (format!("{job}/wait_ms"), json!(0.5)),
        (format!("{job}/wait_ms"), json!(600_001)),
        (format!("{job}/fails_after"), json!(-1)),
        (format!("{job}/blocking"), json!(null)),
        ("/scenario/modes/0/mode".to_owned(), json!("Gather")),
        ("/scenario/modes/0/pool".to_owned(), json!(1)),
        ("/scenario/modes/0/limit".to_owned(), json!(0)),
        ("/scenario/options".to_owned(), json!({ "speed": 3 })),
        ("/scenario/lines".to_owned(), json!({ "middle": "" })),
        ("/look".to_owned(), json!({ "locked": ["why"] })),
        ("/look".to_owned(), json!({ "at_ms": 600_001 })),
    ] {
        let file = with(&pointer, value);
        assert!(!complaints(&schema, &file).is_empty(), "{file}");
        assert!(from_json(&converted(&file)).is_err(), "{file}");
    }
}
