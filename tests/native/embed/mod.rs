//! A lesson in somebody else's page: its options, what it is asked and what it tells.

mod asking;
mod checkpoints;
mod document;
mod options;
mod requests;
mod watch;

use async_playground::app::{Action, Address, Location, State};
use async_playground::link::Json;
use async_playground::ui::{Intent, Theme};

/// An embed as an address opens it.
pub fn opened(path: &str, query: &str, fragment: &str) -> State {
    State::opened(&address(path, query, fragment), Theme::Light)
}

pub fn address(path: &str, query: &str, fragment: &str) -> Address {
    let location = Location {
        path: path.to_owned(),
        query: query.to_owned(),
        fragment: fragment.to_owned(),
    };
    Address::of(&location, &[])
}

pub fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

/// A text of JSON, as a message.
pub fn json(text: &str) -> Json {
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    from_serde(&value)
}

pub fn from_serde(value: &serde_json::Value) -> Json {
    match value {
        serde_json::Value::Null => Json::Null,
        serde_json::Value::Bool(flag) => Json::Bool(*flag),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(number) => Json::Number(number),
            None => Json::Other(number.to_string()),
        },
        serde_json::Value::String(text) => Json::Text(text.clone()),
        serde_json::Value::Array(items) => Json::List(items.iter().map(from_serde).collect()),
        serde_json::Value::Object(fields) => {
            let fields = fields.iter();
            Json::Object(
                fields
                    .map(|(key, own)| (key.clone(), from_serde(own)))
                    .collect(),
            )
        }
    }
}

pub fn text<'a>(json: &'a Json, key: &str) -> &'a str {
    match json.get(key) {
        Some(Json::Text(text)) => text,
        other => panic!("{key} is {other:?}"),
    }
}
