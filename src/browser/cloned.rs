//! Values that another page has sent, as JSON and back. Such a value may be anything that browsers
//! clone: what is not of JSON is refused, and so is what is too much.

use super::json::convert_number;
use crate::link::Json;
use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A message has no more levels.
const MOST_DEPTH: u32 = 16;
/// No more values.
const MOST_VALUES: u32 = 10_000;
/// And no more characters in all its texts and names, as JavaScript counts them.
const MOST_CHARS: u32 = 600_000;

/// Why a value is no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It holds something that JSON has not.
    NotJson,
    /// It is too deep or too large.
    TooLarge,
}

/// The value as JSON. A field without a value is as if it were not there.
pub(super) fn from_js(value: &JsValue) -> Result<Json, Unreadable> {
    let mut reading = Reading {
        values: MOST_VALUES,
        chars: MOST_CHARS,
        plain: Object::get_prototype_of(&Object::new()),
    };
    reading.value(value, 1)
}

/// The field `id` of a value that is no message, where that can be read.
pub(super) fn id_of(value: &JsValue) -> Option<Json> {
    let plain = Object::get_prototype_of(&Object::new());
    let is_plain = value.is_object() && Object::get_prototype_of(value) == plain;
    let id = is_plain.then(|| Reflect::get(value, &JsValue::from_str("id")).ok())??;
    (id.is_string() || id.as_f64().is_some())
        .then(|| from_js(&id).ok())
        .flatten()
}

/// JSON as a value to be sent.
pub(super) fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(flag) => JsValue::from_bool(*flag),
        #[expect(clippy::cast_precision_loss, reason = "those that we tell are exact")]
        Json::Number(number) => JsValue::from_f64(*number as f64),
        Json::Other(number) => JSON::parse(number).unwrap_or(JsValue::NULL),
        Json::Text(text) => JsValue::from_str(text),
        Json::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Json::Object(fields) => {
            let object = Object::new();
            for (key, value) in fields {
                let _ = Reflect::set(&object, &JsValue::from_str(key), &to_js(value));
            }
            object.into()
        }
    }
}

/// What may still be read.
struct Reading {
    values: u32,
    chars: u32,
    /// What a plain object is made from.
    plain: Object,
}

impl Reading {
    fn value(&mut self, value: &JsValue, depth: u32) -> Result<Json, Unreadable> {
        self.values = self.values.checked_sub(1).ok_or(Unreadable::TooLarge)?;
        if depth > MOST_DEPTH {
            return Err(Unreadable::TooLarge);
        }
        if value.is_null() {
            return Ok(Json::Null);
        }
        if let Some(flag) = value.as_bool() {
            return Ok(Json::Bool(flag));
        }
        if let Some(number) = value.as_f64() {
            return Ok(convert_number(value, number));
        }
        if let Some(text) = value.dyn_ref::<JsString>() {
            return self.text(text).map(Json::Text);
        }
        if let Some(items) = value.dyn_ref::<Array>() {
            let mut list = Vec::new();
            for at in 0..items.length() {
                list.push(self.value(&items.get(at), depth + 1)?);
            }
            return Ok(Json::List(list));
        }
        // Maps, dates, files and the like are made from something else.
        let is_plain = value.is_object() && Object::get_prototype_of(value) == self.plain;
        if !is_plain {
            return Err(Unreadable::NotJson);
        }
        self.object(value.unchecked_ref(), depth)
    }

    fn object(&mut self, object: &Object, depth: u32) -> Result<Json, Unreadable> {
        let keys = Object::keys(object);
        if keys.length() > self.values {
            return Err(Unreadable::TooLarge);
        }
        let mut fields = Vec::new();
        for key in keys.iter() {
            let value = Reflect::get(object, &key).map_err(|_| Unreadable::NotJson)?;
            if !value.is_undefined() {
                let name = self.text(key.unchecked_ref())?;
                fields.push((name, self.value(&value, depth + 1)?));
            }
        }
        Ok(Json::Object(fields))
    }

    /// Its length is looked at before it is copied.
    fn text(&mut self, text: &JsString) -> Result<String, Unreadable> {
        let left = self.chars.checked_sub(text.length());
        self.chars = left.ok_or(Unreadable::TooLarge)?;
        Ok(String::from(text))
    }
}
