//! The element's script, its types and its guide say the same, and what they say is in the protocol.

use async_playground::embed::{EVENTS, FORMATS, REQUESTS};
use std::collections::BTreeSet;
use std::fs;

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The part of a text between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

/// The texts in double quotes.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The names of the fields of an object or an interface, one a line.
fn fields(text: &str) -> BTreeSet<String> {
    let lines = text.lines().map(str::trim);
    let names = lines.filter_map(|line| line.split_once(':').map(|(name, _)| name));
    let names = names.map(|name| name.trim_end_matches('?').trim_matches('"'));
    let is_name = |name: &&str| !name.is_empty() && !name.contains([' ', '*', '/']);
    names.filter(is_name).map(str::to_owned).collect()
}

/// What stands in code in the first column of the tables of a section.
fn first_column(section: &str) -> BTreeSet<String> {
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.map(|row| between(row, "", " |"));
    let pieces = cells.flat_map(|cell| {
        cell.split('`')
            .step_by(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    pieces
        .filter(|piece| piece.starts_with(char::is_alphabetic))
        .collect()
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn attributes_are_the_same_in_script_types_and_guide() {
    let element = read("www/embed/element.js");
    let live = fields(&between(&element, "const LIVE = {", "}").replace(", ", "\n"));
    let outer = quoted(between(&element, "const OUTER = [", "]"));
    let more = quoted(between(&element, "...OUTER, ", "]"));
    let settings = read("www/embed/address.js");
    let settings = quoted(between(&settings, "const SETTINGS = [", "]"));
    let script = [live, outer, more, settings];
    let script: BTreeSet<_> = script.into_iter().flatten().collect();

    let types = read("www/embed/embed.d.ts");
    let mut types = fields(between(
        &types,
        "interface AsyncPlaygroundAttributes {",
        "\n}",
    ));
    // An attribute of every element.
    types.insert("title".to_owned());
    assert_eq!(script, types);

    let guide = read("docs/embedding.md");
    let guide = between(&guide, "\n## The element", "\n### Methods");
    assert_eq!(first_column(guide), script);
}

#[test]
fn methods_are_the_requests_of_the_protocol() {
    let requests = set(REQUESTS);
    let script = read("www/embed/channel.js");
    assert_eq!(
        fields(between(&script, "const REQUESTS = {", "};")),
        requests
    );

    let types = read("www/embed/embed.d.ts");
    let class = between(
        &types,
        "class AsyncPlayground extends HTMLElement {",
        "addEventListener",
    );
    let methods = class.lines().filter_map(|line| line.strip_prefix("  "));
    let methods = methods.filter_map(|line| line.split_once('(').map(|(name, _)| name));
    let methods = methods.filter(|name| name.chars().all(char::is_alphabetic));
    assert_eq!(set(methods), requests);
    let formats = quoted(between(&types, "type Format = ", ";"));
    assert_eq!(formats, set(FORMATS.map(|(name, _)| name)));

    let guide = read("docs/embedding.md");
    let guide = first_column(between(&guide, "\n### Methods", "\n### Events"));
    let guide = guide.iter().filter_map(|call| call.split('(').next());
    assert_eq!(set(guide), requests);
}

#[test]
fn events_are_those_of_the_protocol_and_one_more() {
    let mut events: BTreeSet<_> = EVENTS.iter().map(|name| format!("apg-{name}")).collect();
    events.insert("apg-ready".to_owned());
    let types = read("www/embed/embed.d.ts");
    assert_eq!(
        fields(between(&types, "interface AsyncPlaygroundEvents {", "\n}")),
        events
    );
    let guide = read("docs/embedding.md");
    assert_eq!(
        first_column(between(&guide, "\n### Events", "\n## A quiz")),
        events
    );
}
