//! Keeping a thread: for real, and on a worker without using its core.

use js_sys::{Atomics, Int32Array, Object, Reflect, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// A word of shared memory that nobody ever writes to, to wait on.
    static WORD: Option<Int32Array> = word().ok();
}

/// Keeps this thread for about so many milliseconds. Returns at once where the browser does not let
/// it sleep, as on a page; the caller then turns the time away.
pub(super) fn block(millis: f64) {
    WORD.with(|word| {
        if let Some(word) = word {
            // Refused on a page's thread, which is no error here.
            let _ = Atomics::wait_with_timeout(word, 0, 0, millis);
        }
    });
}

/// `SharedArrayBuffer` is hidden from pages that are not cross-origin isolated, but a WebAssembly
/// memory of a single agent may be shared all the same, and `Atomics.wait` takes its buffer
/// (WebAssembly threads proposal, "Memory").
fn word() -> Result<Int32Array, JsValue> {
    let descriptor = Object::new();
    Reflect::set(&descriptor, &"initial".into(), &1.into())?;
    Reflect::set(&descriptor, &"maximum".into(), &1.into())?;
    Reflect::set(&descriptor, &"shared".into(), &true.into())?;
    let memory = WebAssembly::Memory::new(&descriptor)?;
    Ok(Int32Array::new(
        memory
            .unchecked_ref::<WebAssembly::Memory>()
            .buffer()
            .as_ref(),
    ))
}
