//! The links on file: what each of them opens, for ever.
//!
//! A case is a file in `tests/data/links/<version>`: where the link leads (`path`), its text (`link`),
//! what it opens as a scenario file (`opens`), and what of it is dropped (`dropped`). A new case is
//! written without the last two; `UPDATE=1 cargo test --test native corpus` adds them, to be read by a
//! person. It never changes a case that has them: what fails here is a promise broken.

use async_playground::app::Route;
use async_playground::lessons;
use async_playground::link::{Opened, decode, decode_payload, encode, packed, to_json};
use async_playground::model::{Dropped, ModeKind};
use async_playground::text::Lang;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

struct Case {
    file: PathBuf,
    content: Value,
}

impl Case {
    fn text(&self, key: &str) -> &str {
        let text = self.content[key].as_str();
        text.unwrap_or_else(|| panic!("{} has no {key}", self.file.display()))
    }

    fn route(&self) -> Route {
        let (route, unknown) = Route::parse(self.text("path"), &[]);
        assert_eq!(unknown, None, "{}", self.file.display());
        route
    }

    fn opened(&self) -> Opened {
        let (route, link) = (self.route(), self.text("link"));
        let given = (route.lesson.scenario)(route.lang);
        match packed(link) {
            Some(bytes) => {
                let text = miniz_oxide::inflate::decompress_to_vec(&bytes).expect("it is packed");
                decode_payload(&String::from_utf8(text).expect("a text"), &given)
            }
            None => decode(link, &given),
        }
    }
}

fn cases() -> Vec<Case> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/links");
    let mut cases = Vec::new();
    for version in fs::read_dir(root).expect("the links on file") {
        let version = version.expect("a folder").path();
        for file in fs::read_dir(version).expect("a folder of links") {
            let file = file.expect("a file").path();
            let text = fs::read_to_string(&file).expect("a case");
            let content = serde_json::from_str(&text).expect("JSON");
            cases.push(Case { file, content });
        }
    }
    cases.sort_by(|one, other| one.file.cmp(&other.file));
    cases
}

fn told(dropped: &[Dropped]) -> Vec<String> {
    let told = |one: &Dropped| format!("{}: {:?}", one.key, one.problem);
    dropped.iter().map(told).collect()
}

#[test]
fn every_link_on_file_opens_what_it_always_has() {
    for case in cases() {
        let (route, opened) = (case.route(), case.opened());
        let (lesson, lang) = (route.lesson.slug, route.lang.tag());
        let file = to_json(lesson, lang, &opened.scenario, &opened.look);
        let opens: Value = serde_json::from_str(&file).expect("its own file");
        let dropped = json!(told(&opened.dropped));
        if case.content.get("opens").is_none() && std::env::var_os("UPDATE").is_some() {
            let mut content = case.content.clone();
            content["opens"] = opens;
            content["dropped"] = dropped;
            let text = serde_json::to_string_pretty(&content).expect("JSON") + "\n";
            fs::write(&case.file, text).expect("a case can be written");
            continue;
        }
        assert_eq!(case.content["opens"], opens, "{}", case.file.display());
        assert_eq!(case.content["dropped"], dropped, "{}", case.file.display());
    }
}

#[test]
fn links_that_the_page_writes_are_still_written_so() {
    for case in cases()
        .iter()
        .filter(|case| case.content["written"] == json!(true))
    {
        let (route, opened) = (case.route(), case.opened());
        let given = (route.lesson.scenario)(route.lang);
        let link = encode(&given, &opened.scenario, &opened.look);
        assert_eq!(link, case.text("link"), "{}", case.file.display());
    }
}

#[test]
fn the_links_on_file_are_of_every_kind_and_short() {
    let cases = cases();
    let all = |piece: &str| cases.iter().any(|case| case.text("link").contains(piece));
    for key in [
        "rows",
        "n",
        "wait",
        "cpu",
        "jitter",
        "yield",
        "block",
        "bg",
        "fail",
        "count",
        "name",
        "modes",
        "on",
        "off",
        "limit",
        "timeout",
        "pool",
        "procs",
        "speed",
        "seed",
        "loop",
        "cores",
        "switch",
        "first",
        "queued",
        "start",
        "round",
        "end",
        "cancelled",
        "error",
        "time-up",
        "last",
        "by",
        "console",
        "stamps",
        "predict",
        "present",
        "at",
        "hide",
        "lock",
    ] {
        assert!(all(&format!("&{key}=")), "no link on file says {key}");
    }
    for kind in ModeKind::ALL {
        assert!(all(kind.slug()), "no link on file compares {}", kind.slug());
    }
    assert!(all("&p=r1.") && all("&p=d1."));
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let path = format!("{}/{}/", lang.tag(), lesson.slug);
            // What the lesson gives is part of what the link opens: it is held by this.
            assert!(
                cases.iter().any(|case| case.text("path") == path),
                "no link on file to {path}"
            );
        }
    }
    // The shortest of all are there for what their lessons give.
    let own = |case: &&Case| case.text("link") != "v=1&seed=2";
    let mut lengths: Vec<_> = cases
        .iter()
        .filter(own)
        .map(|case| case.text("link").len())
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    println!(
        "links on file: {} of them, {median} characters in the middle",
        lengths.len()
    );
    assert!(median < 120);
}
