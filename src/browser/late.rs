//! The part of the program that is loaded after the first screen, by `www/boot.js`.

use super::event_listener::EventListener;
use super::page::boot_script;
use js_sys::Promise;
use std::any::Any;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// Tells whether that part is there: at once where it is, else after each attempt to load it, until what
/// this returns is dropped.
pub fn late(tell: impl Fn(bool) + 'static) -> Box<dyn Any> {
    let waits = |script: &Element| script.has_attribute("data-late");
    let Some(script) = boot_script().filter(waits) else {
        tell(true);
        return Box::new(());
    };
    let own = script.clone();
    let listener = EventListener::new(&script, "late", move |_| {
        tell(!waits(&own));
    });
    Box::new(listener.ok())
}

/// Whether that part is there: at once where it is, else after the next attempt to load it.
pub async fn loaded() -> bool {
    let mut listening = None;
    let told = Promise::new(&mut |tell, _| {
        listening = Some(late(move |here| {
            let _ = tell.call1(&JsValue::NULL, &here.into());
        }));
    });
    JsFuture::from(told)
        .await
        .is_ok_and(|here| here.is_truthy())
}
