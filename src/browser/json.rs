//! JSON, as the browser parses it.

use super::error::message;
use crate::link::{FileError, FileProblem, Json, MAX_DEPTH, MAX_VALUES};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// How much of the browser's account of a broken text is told, in characters.
const ACCOUNT: usize = 160;

/// The value of a text that somebody gave.
pub(super) fn parse(text: &str) -> Result<Json, FileError> {
    let parsed = JSON::parse(text).map_err(|why| {
        let account = message(&why);
        let seen = account.chars().filter(|char| !char.is_control());
        refused(seen.take(ACCOUNT).collect(), FileProblem::NotJson)
    })?;
    let value = convert(&parsed, 1, &mut MAX_VALUES.clone());
    value.map_err(|problem| refused(String::new(), problem))
}

/// An error about a file as a whole.
pub(super) fn refused(found: String, problem: FileProblem) -> FileError {
    FileError {
        path: String::new(),
        found,
        problem,
    }
}

fn convert(value: &JsValue, depth: u32, left: &mut u32) -> Result<Json, FileProblem> {
    if depth > MAX_DEPTH {
        return Err(FileProblem::TooDeep(MAX_DEPTH));
    }
    *left = left
        .checked_sub(1)
        .ok_or(FileProblem::TooMany(MAX_VALUES))?;
    if let Some(flag) = value.as_bool() {
        return Ok(Json::Bool(flag));
    }
    if let Some(number) = value.as_f64() {
        return Ok(convert_number(value, number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        let mut list = Vec::new();
        for item in items.iter() {
            list.push(convert(&item, depth + 1, left)?);
        }
        return Ok(Json::List(list));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Ok(Json::Null);
    };
    let mut fields = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        fields.push((key, convert(&entry.get(1), depth + 1, left)?));
    }
    Ok(Json::Object(fields))
}

/// Whole numbers that JavaScript knows exactly are whole; of others, the text is enough.
pub(super) fn convert_number(value: &JsValue, number: f64) -> Json {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within these bounds, it is exact"
    )]
    if (-EXACT..=EXACT).contains(&number) {
        let whole = number as i64;
        #[expect(
            clippy::cast_precision_loss,
            reason = "within these bounds, it is exact"
        )]
        if (whole as f64).to_bits() == number.to_bits() || number == 0.0 {
            return Json::Number(whole);
        }
    }
    let text = JSON::stringify(value).map(String::from);
    Json::Other(text.unwrap_or_default())
}
