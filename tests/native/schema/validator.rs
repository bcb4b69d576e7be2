//! As much of JSON Schema 2020-12 as the schema of scenario files uses. Another keyword is a panic: a
//! rule that nobody checks is none.

use serde_json::Value;

/// The one pattern of texts: no control characters.
const PRINTABLE: &str = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";

/// Every keyword that is known here; the first ones say nothing about what is valid.
const KEYWORDS: [&str; 23] = [
    "$schema",
    "$defs",
    "title",
    "description",
    "default",
    "examples",
    "$ref",
    "type",
    "const",
    "enum",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
    "items",
    "required",
    "properties",
    "patternProperties",
    "oneOf",
    "anyOf",
];

/// The places at which a value is not as the schema has it.
pub fn complaints(root: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(root, root, value, "", &mut found);
    found
}

/// What a reference within the schema leads to.
pub fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(to) => (root.pointer(to.trim_start_matches('#'))).expect("a part of the schema"),
        None => schema,
    }
}

fn check(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let rules = schema.as_object().expect("a schema");
    for (keyword, rule) in rules {
        assert!(
            KEYWORDS.contains(&keyword.as_str()) || keyword == "additionalProperties",
            "no rule for {keyword}"
        );
        if !holds(root, schema, keyword, rule, value) {
            found.push(format!("{path}: {keyword}"));
        }
    }
    if let Some(to) = schema.get("$ref").map(|_| resolved(root, schema)) {
        check(root, to, value, path, found);
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for (at, value) in values.iter().enumerate() {
            check(root, items, value, &format!("{path}/{at}"), found);
        }
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        if let Some(schema) = schema["properties"].get(key) {
            check(root, schema, value, &format!("{path}/{key}"), found);
        }
    }
}

fn holds(root: &Value, schema: &Value, keyword: &str, rule: &Value, value: &Value) -> bool {
    let number = value.as_i64();
    let chars = value.as_str().map(|text| text.chars().count() as u64);
    let items = value.as_array().map(|items| items.len() as u64);
    let fits = |schema: &&Value| {
        let mut found = Vec::new();
        check(root, schema, value, "", &mut found);
        found.is_empty()
    };
    let fitting = || rule.as_array().into_iter().flatten().filter(fits).count();
    let within = |found: Option<u64>, fits: fn(u64, u64) -> bool| {
        let limit = rule.as_u64().expect("a limit");
        found.is_none_or(|found| fits(found, limit))
    };
    match keyword {
        "type" => match rule {
            Value::Array(kinds) => kinds.iter().any(|kind| is_a(value, kind)),
            kind => is_a(value, kind),
        },
        "const" => value == rule,
        "enum" => rule.as_array().is_some_and(|all| all.contains(value)),
        "minimum" => number.is_none_or(|number| Some(number) >= rule.as_i64()),
        "maximum" => number.is_none_or(|number| Some(number) <= rule.as_i64()),
        "minLength" => within(chars, |found, limit| found >= limit),
        "maxLength" => within(chars, |found, limit| found <= limit),
        "minItems" => within(items, |found, limit| found >= limit),
        "maxItems" => within(items, |found, limit| found <= limit),
        "pattern" => {
            assert_eq!(rule, PRINTABLE, "the one pattern that is known here");
            let text = value.as_str().unwrap_or_default();
            !text.chars().any(char::is_control)
        }
        "required" => {
            let mut keys = rule
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            !value.is_object() || keys.all(|key| value.get(key).is_some())
        }
        "patternProperties" => {
            let patterns = rule.as_object().expect("patterns");
            assert!(patterns.keys().eq(["^x-"]), "the one pattern that is known");
            true
        }
        "additionalProperties" => {
            assert_eq!(rule, false, "nothing else is known here");
            let known = |key: &String| {
                key.starts_with("x-") || schema["properties"].get(key.as_str()).is_some()
            };
            value
                .as_object()
                .is_none_or(|fields| fields.keys().all(known))
        }
        "oneOf" => fitting() == 1,
        "anyOf" => fitting() > 0,
        _ => true,
    }
}

fn is_a(value: &Value, kind: &Value) -> bool {
    match kind.as_str().expect("a type") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        kind => panic!("no such type here: {kind}"),
    }
}
