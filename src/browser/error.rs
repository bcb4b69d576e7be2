//! What went wrong in the browser, in words: the one place where a JavaScript error is read.

use wasm_bindgen::{JsCast, JsValue};

/// The message of a thrown value.
pub(super) fn message(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => format!("{}: {}", error.name(), error.message()),
        None => thrown
            .as_string()
            .unwrap_or_else(|| "not said why".to_owned()),
    }
}
