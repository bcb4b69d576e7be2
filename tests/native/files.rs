//! Scenario files: what is written is read again, whatever it is.

use crate::any::{any_look, any_scenario};
use crate::json::{converted, parsed, smallest, with};
use crate::support::{property, row, scenario};
use async_playground::lessons;
use async_playground::link::{
    FileContent, Json, MAX_BYTES, MAX_DEPTH, MAX_VALUES, from_json, to_json,
};
use async_playground::model::{
    Control, Controls, EventLoop, Job, Lines, Look, Micros, Mode, ModeKind, Options, Parts, Rows,
    Scenario, Stamps, TimeScale,
};
use async_playground::text::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

fn opened(file: &Value) -> FileContent {
    from_json(&converted(file)).unwrap_or_else(|errors| panic!("{errors:?}"))
}

proptest! {
    #![proptest_config(property(256))]

    #[test]
    fn what_is_written_is_read_again(scenario in any_scenario(), look in any_look()) {
        let text = to_json("user-lookup", "ko", &scenario, &look);
        let content = from_json(&parsed(&text));
        let FileContent { lesson, lang, scenario: again, look: same } = content.expect("its own file");
        prop_assert_eq!((lesson.as_str(), lang.as_str()), ("user-lookup", "ko"));
        prop_assert!(again == scenario);
        prop_assert_eq!(same, look);
        prop_assert_eq!(to_json("user-lookup", "ko", &again, &same), text);
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i64>().prop_map(Json::Number),
        Just(Json::Other("1.5e300".to_owned())),
        any::<String>().prop_map(Json::Text),
        Just(Json::Text("gather".to_owned())),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let key = prop_oneof![
            prop::sample::select(vec![
                "scenario", "jobs", "modes", "mode", "limit", "pool", "lines", "options", "look",
                "name", "rounds", "wait_ms", "hidden", "locked", "speed", "lang", "at_ms",
            ])
            .prop_map(str::to_owned),
            any::<String>(),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::List),
            prop::collection::vec((key, inner), 0..8).prop_map(Json::Object),
        ]
    })
}

proptest! {
    #![proptest_config(property(512))]

    #[test]
    fn whatever_is_in_a_file_it_opens_or_has_an_error(scenario in any_json(), look in any_json()) {
        let field = |key: &str, value| (key.to_owned(), value);
        let file = Json::Object(vec![
            field("format", Json::Text("async-playground".to_owned())),
            field("version", Json::Number(1)),
            field("scenario", scenario),
            field("look", look),
        ]);
        if let Err(errors) = from_json(&file) {
            prop_assert!((1..=20).contains(&errors.len()));
            for error in errors {
                prop_assert!(!error.path.is_empty());
                prop_assert!(!error.path.chars().any(char::is_control));
                prop_assert!(error.found.chars().count() < 50, "{}", error.found);
            }
        }
    }
}

#[test]
fn a_file_says_everything_in_one_order() {
    let job = Job {
        rounds: 2,
        cpu: Micros::from_millis(20),
        jitter: Micros::from_millis(10),
        yield_every: Micros(500),
        blocking: true,
        fails_after: Some(1),
        ..row("조회 \"5\"", 1, 700, 3)
    };
    let lines = Lines {
        round: "{name}\\{round}".to_owned(),
        ..Lines::default()
    };
    let scenario = Scenario::new(Parts {
        jobs: vec![job],
        modes: vec![Mode::Sequential, Mode::Gather { limit: Some(2) }],
        lines,
        options: Options {
            time_scale: TimeScale::Instant,
            cores: Some(8),
            ..Options::default()
        },
    });
    let look = Look {
        at: Some(Micros::from_millis(1_500)),
        hidden: (Controls::NONE.with(Control::Console, true)).with(Control::Why, true),
        locked: Controls::NONE.with(Control::Rounds, true),
        ..Look::default()
    };
    let text = to_json("user-lookup", "ko", &scenario.expect("a scenario"), &look);
    let expected = r#"{
  "format": "async-playground",
  "version": 1,
  "lesson": "user-lookup",
  "lang": "ko",
  "scenario": {
    "jobs": [
      {
        "name": "조회 \"5\"",
        "rounds": 2,
        "wait_ms": 700,
        "cpu_ms": 20,
        "jitter_ms": 10,
        "yield_us": 500,
        "blocking": true,
        "background": false,
        "fails_after": 1,
        "count": 3
      }
    ],
    "modes": [
      {
        "mode": "sequential"
      },
      {
        "mode": "gather",
        "limit": 2
      }
    ],
    "lines": {
      "first": "",
      "queued": "",
      "start": "",
      "round": "{name}\\{round}",
      "end": "",
      "cancelled": "",
      "error": "",
      "timeout": "",
      "last": ""
    },
    "options": {
      "speed": "instant",
      "seed": 1,
      "event_loop": "auto",
      "cores": 8,
      "switch_ms": 5
    }
  },
  "look": {
    "rows": "jobs",
    "merged": false,
    "stamps": "relative",
    "predict_first": false,
    "presentation": false,
    "at_ms": 1500,
    "hidden": ["console", "why"],
    "locked": ["n"]
  }
}
"#;
    assert_eq!(text, expected);
}

#[test]
fn what_a_file_leaves_out_is_as_version_1_has_it() {
    let modes: Vec<_> = (ModeKind::ALL.iter())
        .map(|kind| json!({ "mode": kind.slug() }))
        .collect();
    let file = with("/scenario/modes", json!(modes));
    let FileContent {
        lesson,
        lang,
        scenario,
        look,
    } = opened(&file);
    assert_eq!((lesson.as_str(), lang.as_str()), ("", ""));
    assert_eq!(look, Look::default());
    // Set down here once more: a change of the model's defaults must not change what files mean.
    let job = Job {
        name: "a".to_owned(),
        rounds: 1,
        cpu: Micros::ZERO,
        wait: Micros::ZERO,
        jitter: Micros::ZERO,
        yield_every: Micros::ZERO,
        blocking: false,
        background: false,
        fails_after: None,
        count: 1,
    };
    assert_eq!(scenario.jobs, [job]);
    assert_eq!(scenario.lines, Lines::default());
    let options = Options {
        time_scale: TimeScale::Times1,
        seed: 1,
        event_loop: EventLoop::Auto,
        cores: None,
        switch_interval: Micros::from_millis(5),
    };
    assert_eq!(scenario.options, options);
    let modes = [
        Mode::Sequential,
        Mode::AwaitEach,
        Mode::GatherBlocking,
        Mode::Gather { limit: None },
        Mode::Collect,
        Mode::TaskGroup,
        Mode::WaitFor {
            timeout: Micros::from_secs(2),
        },
        Mode::Executor { pool: 10 },
        Mode::Threads,
        Mode::FreeThreads,
        Mode::Processes { pool: 16 },
    ];
    assert_eq!(scenario.modes, modes);
}

#[test]
fn fields_of_others_are_let_be() {
    let mut file = smallest();
    for pointer in [
        "",
        "/scenario",
        "/scenario/jobs/0",
        "/scenario/modes/0",
        "/look",
        "/scenario/lines",
        "/scenario/options",
    ] {
        let (parent, key) = pointer.rsplit_once('/').unwrap_or_default();
        if file.pointer(pointer).is_none() {
            file.pointer_mut(parent).expect("a parent")[key] = json!({});
        }
        file.pointer_mut(pointer).expect("an object")["x-note"] = json!([1, { "any": "thing" }]);
    }
    assert_eq!(opened(&file).scenario.jobs.len(), 1);
}

#[test]
fn the_languages_of_files_are_those_of_the_page() {
    for lang in Lang::ALL {
        assert_eq!(opened(&with("/lang", json!(lang.tag()))).lang, lang.tag());
    }
}

#[test]
fn every_lesson_is_written_and_read_again() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let scenario = (lesson.scenario)(lang);
            let look = Look {
                rows: Rows::Lanes,
                stamps: Stamps::Clock,
                ..Look::default()
            };
            let text = to_json(lesson.slug, lang.tag(), &scenario, &look);
            let content = from_json(&parsed(&text)).expect("a lesson's file");
            assert_eq!((content.scenario, content.look), (scenario, look));
        }
    }
}

/// How many levels deep a value is, and how many values it is.
fn measure(json: &Json) -> (u32, u32) {
    let inner: Vec<_> = match json {
        Json::List(items) => items.iter().map(measure).collect(),
        Json::Object(fields) => fields.iter().map(|(_, value)| measure(value)).collect(),
        _ => return (0, 1),
    };
    let depth = inner.iter().map(|inner| inner.0).max().unwrap_or(0);
    (
        depth + 1,
        inner.iter().map(|inner| inner.1).sum::<u32>() + 1,
    )
}

#[test]
fn the_largest_scenarios_are_read_within_the_bounds_of_a_file() {
    let name = "\"".repeat(64);
    let largest = scenario(vec![row(&name, 1, 1, 1); 1_000]);
    let text = to_json("workbench", "en", &largest, &Look::default());
    assert!((text.len() as u64) < MAX_BYTES);
    let (depth, values) = measure(&parsed(&text));
    assert!(
        depth < MAX_DEPTH && values < MAX_VALUES,
        "{depth}, {values}"
    );
}
