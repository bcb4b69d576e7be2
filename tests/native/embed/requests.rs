//! Messages as requests: what is one, what is none, and that each is answered once.

use super::{from_serde, json, text};
use async_playground::embed::{
    Ask, Code, Error, Event, Format, Id, REQUESTS, Request, Scheme, Subscription, answer,
    is_connect, ready, request,
};
use async_playground::link::Json;
use async_playground::model::{Micros, ModeKind};
use async_playground::text::Lang;
use proptest::prelude::*;

fn asked(text: &str) -> Ask {
    request(&json(text)).expect("a request").ask
}

fn refused(text: &str) -> (Option<Id>, Code, &'static str) {
    let refused = request(&json(text)).expect_err("no request");
    (refused.id, refused.error.code, refused.error.field)
}

#[test]
fn every_request_is_understood() {
    let task = Subscription {
        task: true,
        console: false,
    };
    let python = Ask::Export {
        format: Format::Python,
        mode: Some(ModeKind::Gather),
    };
    let svg = Ask::Export {
        format: Format::Svg,
        mode: None,
    };
    for (message, ask) in [
        (r#"{"id":1,"type":"run"}"#, Ask::Run),
        (r#"{"id":1,"type":"stop","apg":1}"#, Ask::Stop),
        (r#"{"id":"a","type":"reset","more":[]}"#, Ask::Reset),
        (
            r#"{"id":1,"type":"setParams","params":"n=5"}"#,
            Ask::SetParams("n=5".to_owned()),
        ),
        (r#"{"id":1,"type":"getState"}"#, Ask::GetState),
        (
            r#"{"id":1,"type":"setTheme","theme":"dark"}"#,
            Ask::SetTheme(Scheme::Dark),
        ),
        (
            r#"{"id":1,"type":"setLang","lang":"ko"}"#,
            Ask::SetLang(Lang::Ko),
        ),
        (
            r#"{"id":1,"type":"seek","t_us":1500000}"#,
            Ask::Seek(Some(Micros(1_500_000))),
        ),
        (r#"{"id":1,"type":"seek","t_us":null}"#, Ask::Seek(None)),
        (r#"{"id":1,"type":"export","format":"svg"}"#, svg),
        (
            r#"{"id":1,"type":"export","format":"python","mode":"gather"}"#,
            python,
        ),
        (r#"{"id":1,"type":"capabilities"}"#, Ask::Capabilities),
        (
            r#"{"id":1,"type":"subscribe","events":["task"]}"#,
            Ask::Subscribe(task),
        ),
        (
            r#"{"id":1,"type":"subscribe","events":[]}"#,
            Ask::Subscribe(Subscription::default()),
        ),
    ] {
        assert_eq!(asked(message), ask, "{message}");
    }
    for name in REQUESTS {
        let message = format!(r#"{{"id":1,"type":"{name}"}}"#);
        let unknown =
            request(&json(&message)).is_err_and(|refused| refused.error.code == Code::UnknownType);
        assert!(!unknown, "{name}");
    }
}

#[test]
fn what_is_wrong_is_named() {
    let one = || Some(Id::Number(1));
    for (message, expected) in [
        ("[]", (None, Code::NotAMessage, "")),
        ("\"run\"", (None, Code::NotAMessage, "")),
        (r#"{"type":"run"}"#, (None, Code::BadId, "id")),
        (r#"{"id":null,"type":"run"}"#, (None, Code::BadId, "id")),
        (r#"{"id":1.5,"type":"run"}"#, (None, Code::BadId, "id")),
        (r#"{"id":"","type":"run"}"#, (None, Code::BadId, "id")),
        (r#"{"id":1}"#, (one(), Code::Missing, "type")),
        (r#"{"id":1,"type":7}"#, (one(), Code::Invalid, "type")),
        (
            r#"{"id":1,"type":"fly"}"#,
            (one(), Code::UnknownType, "type"),
        ),
        (
            r#"{"id":1,"type":"run","apg":2}"#,
            (one(), Code::Version, "apg"),
        ),
        (
            r#"{"id":1,"type":"setParams"}"#,
            (one(), Code::Missing, "params"),
        ),
        (
            r#"{"id":1,"type":"setTheme","theme":"blue"}"#,
            (one(), Code::Invalid, "theme"),
        ),
        (
            r#"{"id":1,"type":"seek","t_us":-1}"#,
            (one(), Code::Invalid, "t_us"),
        ),
        (
            r#"{"id":1,"type":"seek","t_us":600000001}"#,
            (one(), Code::Invalid, "t_us"),
        ),
        (r#"{"id":1,"type":"seek"}"#, (one(), Code::Missing, "t_us")),
        (
            r#"{"id":1,"type":"export","format":"gif"}"#,
            (one(), Code::Invalid, "format"),
        ),
        (
            r#"{"id":1,"type":"export","format":"svg","mode":"x"}"#,
            (one(), Code::Invalid, "mode"),
        ),
        (
            r#"{"id":1,"type":"subscribe","events":["task","all"]}"#,
            (one(), Code::Invalid, "events"),
        ),
    ] {
        assert_eq!(refused(message), expected, "{message}");
    }
    let long = format!(r#"{{"id":"{}","type":"run"}}"#, "x".repeat(65));
    assert_eq!(refused(&long).1, Code::BadId);
    let long = format!(
        r#"{{"id":1,"type":"setParams","params":"{}"}}"#,
        "x".repeat(500_001)
    );
    let error = request(&json(&long)).expect_err("it is too long").error;
    assert_eq!((error.code, error.field), (Code::Invalid, "params"));
    assert!(
        error.found.chars().count() < 100,
        "no more than can be read"
    );
}

#[test]
fn an_answer_carries_the_id_and_says_what_came_of_it() {
    let id = Id::Text("a".to_owned());
    let good = answer(&id, Ok(Json::Null));
    assert_eq!(
        good,
        json(r#"{"apg":1,"id":"a","ok":true,"result":null}"#).sorted_as(&good)
    );
    let bad = answer(
        &Id::Number(-7),
        Err(Error::of("theme", Some(&Json::Null), "auto")),
    );
    assert_eq!(bad.get("id"), Some(&Json::Number(-7)));
    assert_eq!(bad.get("ok"), Some(&Json::Bool(false)));
    let error = bad.get("error").expect("an error");
    assert_eq!(
        ["code", "field", "found", "allowed"].map(|key| text(error, key)),
        ["invalid", "theme", "null", "auto"]
    );
    assert!(!text(error, "message").is_empty());
    // One without a word more than it has to say.
    let plain = Event::Error(Error::new(Code::Busy)).json();
    assert_eq!(plain.get("field"), None);
}

#[test]
fn greeting_and_connecting() {
    assert_eq!(
        ready(),
        json(r#"{"apg":1,"type":"ready"}"#).sorted_as(&ready())
    );
    assert!(is_connect(&json(r#"{"apg":1,"type":"connect"}"#)));
    for other in [
        "{}",
        "1",
        r#"{"apg":2,"type":"connect"}"#,
        r#"{"type":"connect"}"#,
    ] {
        assert!(!is_connect(&json(other)), "{other}");
    }
}

/// Fields in the order of another object: order says nothing.
trait SortedAs {
    fn sorted_as(self, other: &Json) -> Json;
}

impl SortedAs for Json {
    fn sorted_as(self, other: &Json) -> Json {
        let (Self::Object(mut fields), Self::Object(order)) = (self.clone(), other) else {
            return self;
        };
        fields.sort_by_key(|(key, _)| order.iter().position(|(own, _)| own == key));
        Self::Object(fields)
    }
}

fn values() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let words: Vec<_> = REQUESTS
        .into_iter()
        .chain([
            "id", "type", "apg", "params", "svg", "task", "ko", "dark", "", "1",
        ])
        .collect();
    let keys = [
        "id", "type", "apg", "params", "theme", "lang", "t_us", "format", "mode", "events", "x",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-3..3_i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(words).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(proptest::sample::select(keys.to_vec()), inner, 0..6)
                .prop_map(|fields| fields
                    .into_iter()
                    .map(|(key, own)| (key.to_owned(), own))
                    .collect::<serde_json::Map<_, _>>()
                    .into()),
        ]
    })
}

proptest! {
    #![proptest_config(crate::support::property(2_000))]

    #[test]
    fn whatever_comes_is_a_request_or_has_one_error(value in values()) {
        let message = from_serde(&value);
        let usable = Id::of(message.get("id")).ok();
        match request(&message) {
            Ok(Request { id, .. }) => prop_assert_eq!(Some(id), usable),
            Err(refused) => {
                prop_assert_eq!(&refused.id, &usable);
                let told = refused.error.json();
                prop_assert!(Code::ALL.iter().any(|code| code.slug() == text(&told, "code")));
            }
        }
    }
}
