//! What a browser makes of JSON, and small files to put something wrong into.

use async_playground::link::Json;
use serde_json::{Value, json};

/// What a browser makes of the text of a file.
pub fn parsed(text: &str) -> Json {
    converted(&serde_json::from_str(text).expect("JSON"))
}

pub fn converted(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Json::Number(whole),
            None => Json::Other(number.to_string()),
        },
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(items) => Json::List(items.iter().map(converted).collect()),
        Value::Object(fields) => Json::Object(
            (fields.iter())
                .map(|(key, value)| (key.clone(), converted(value)))
                .collect(),
        ),
    }
}

/// The smallest file.
pub fn smallest() -> Value {
    json!({
        "format": "async-playground",
        "version": 1,
        "scenario": { "jobs": [{ "name": "a" }], "modes": [{ "mode": "gather" }] },
    })
}

/// The smallest file with something else at a place, given as a JSON pointer.
pub fn with(pointer: &str, value: Value) -> Value {
    let mut file = smallest();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).expect("a place");
    match (parent, key.parse::<usize>()) {
        (Value::Array(items), Ok(place)) if place < items.len() => items[place] = value,
        (Value::Array(items), _) => items.push(value),
        (parent, _) => parent[key] = value,
    }
    file
}
