//! Texts that the browser saves as files.

use super::task::after;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser has to begin, in milliseconds.
const GRACE: u32 = 10_000;

/// Has the browser save a text as a file of that name and media type.
pub fn save(name: &str, mime: &str, text: &str) {
    // A browser that makes no such thing saves nothing, and says why by itself.
    let _ = try_to_save(name, mime, text);
}

fn try_to_save(name: &str, mime: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let text = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&text, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    after(GRACE, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}
