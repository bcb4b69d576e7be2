//! The reference of the protocol says what the code does: no name in one that is not in the other.

use async_playground::embed::{Code, EVENTS, FORMATS, MOST_ITEMS, MOST_PARAMS, REQUESTS, Scheme};
use async_playground::model::Part;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/protocol.md");
    fs::read_to_string(path).expect("the reference")
}

/// The first column of the table under a heading.
fn first_column(document: &str, heading: &str) -> BTreeSet<String> {
    let (_, part) = document
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("no {heading}"));
    let part = part.split("\n## ").next().unwrap_or_default();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| Some(row.split_once('`')?.0.to_owned()))
        .collect()
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_request_event_error_and_option_is_in_its_table_and_nothing_else() {
    let document = document();
    assert_eq!(first_column(&document, "Requests"), names(REQUESTS));
    assert_eq!(first_column(&document, "Events"), names(EVENTS));
    assert_eq!(
        first_column(&document, "Errors"),
        names(Code::ALL.map(Code::slug))
    );
    let options = [
        "theme",
        "lang",
        "view",
        "mode",
        "run",
        "origin",
        "max-height",
    ];
    assert_eq!(first_column(&document, "The address"), names(options));
}

#[test]
fn every_format_theme_view_and_limit_is_there() {
    let document = document();
    let words = (FORMATS.iter().map(|(name, _)| *name))
        .chain(Scheme::ALL.map(Scheme::slug))
        .chain(Part::ALL.map(Part::slug));
    for word in words {
        assert!(document.contains(&format!("`{word}`")), "{word}");
    }
    assert!(document.contains(&format!("with {MOST_ITEMS} items at most")));
    assert_eq!(MOST_PARAMS, 500_000);
    assert!(document.contains("at most 500,000 bytes"));
}

#[test]
fn every_field_of_an_event_is_in_its_row() {
    use async_playground::embed::{Error, Event, Job, RunEnd};
    use async_playground::link::Json;
    use async_playground::model::{JobId, Micros, ModeKind};
    let document = document();
    let job = Job {
        id: JobId(0),
        name: "A".to_owned(),
    };
    let events = [
        Event::Resize(500),
        Event::StateChange {
            link: String::new(),
            params: String::new(),
        },
        Event::RunStart {
            run: 0,
            modes: vec![ModeKind::Gather],
            instant: false,
        },
        Event::Task {
            run: 0,
            items: Vec::new(),
            left_out: 0,
        },
        Event::Console {
            run: 0,
            items: Vec::new(),
            left_out: 0,
        },
        Event::RunEnd(RunEnd {
            run: 0,
            mode: ModeKind::Gather,
            reason: "finished",
            elapsed: Micros::ZERO,
            predicted: None,
            order: vec![job],
            left: 0,
        }),
        Event::Error(Error::of("theme", Some(&Json::Null), "auto")),
    ];
    for event in events {
        let start = format!("\n| `{}` | ", event.name());
        let row = document.split(&start).nth(1).expect("a row");
        let row = row.lines().next().unwrap_or_default();
        let Json::Object(fields) = event.json() else {
            panic!("an object")
        };
        for (field, _) in fields
            .iter()
            .filter(|(key, _)| key != "apg" && key != "type")
        {
            assert!(row.contains(&format!("`{field}`")), "{field} of {row}");
        }
    }
}
