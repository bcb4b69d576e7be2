//! The browser's own packing: raw `DEFLATE` (RFC 1951), in and out.

use super::error::message;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

/// What the packing is called.
const FORMAT: &str = "deflate-raw";

/// The bytes, packed; the error is the browser's own words.
pub async fn deflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, String> {
    let packer = CompressionStream::new(FORMAT);
    through(bytes, packer.map(JsValue::from), most).await
}

/// The bytes, unpacked. What would come to more than `most` of them is refused as soon as it does.
pub async fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, String> {
    let unpacker = DecompressionStream::new(FORMAT);
    through(bytes, unpacker.map(JsValue::from), most).await
}

async fn through(
    bytes: &[u8],
    stream: Result<JsValue, JsValue>,
    most: usize,
) -> Result<Vec<u8>, String> {
    let failed = |why: JsValue| message(&why);
    let stream: Object = stream.map_err(failed)?.unchecked_into();
    let source = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)));
    let source = source.map_err(failed)?.stream();
    let out = source.pipe_through(stream.unchecked_ref::<ReadableWritablePair>());
    let reader: ReadableStreamDefaultReader = out.get_reader().unchecked_into();
    let mut all = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(failed)?;
        let field = |name: &str| Reflect::get(&read, &JsValue::from_str(name));
        if field("done").map_err(failed)?.is_truthy() {
            return Ok(all);
        }
        let piece: Uint8Array = field("value").map_err(failed)?.unchecked_into();
        if all.len() + piece.length() as usize > most {
            let _ = reader.cancel();
            return Err(format!("more than {most} bytes"));
        }
        all.extend(piece.to_vec());
    }
}

// Not in web-sys yet.
#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}
