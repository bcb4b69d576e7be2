//! What page and worker say to each other: plain arrays, each headed by a version and a word.
//!
//! Nothing that arrives is trusted: a scenario goes through its constructor, an event through its
//! decoder and then through the trace.

mod event;
mod from_worker;
mod reader;
mod setting;
mod to_worker;

pub use from_worker::FromWorker;
pub use setting::Setting;
pub use to_worker::ToWorker;

use crate::model::Micros;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Page and worker are the same build, so this changes only to tell a foreign message from ours.
const VERSION: u32 = 2;

fn head(word: &str) -> Array {
    Array::of2(&VERSION.into(), &word.into())
}

#[expect(clippy::cast_precision_loss, reason = "a run is short against 2^53 µs")]
fn micros(time: Micros) -> JsValue {
    (time.0 as f64).into()
}
