//! Where this copy of the program runs: on a page or in a worker.

use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, Performance, Window};

/// The two places this program runs in.
pub enum Scope {
    /// The page.
    Page,
    /// A worker that the page has started.
    Worker(DedicatedWorkerGlobalScope),
}

/// Where this copy runs.
pub fn scope() -> Scope {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(worker) => Scope::Worker(worker),
        Err(_) => Scope::Page,
    }
}

/// The clock of this thread; `None` only outside every browser.
pub(super) fn performance() -> Option<Performance> {
    let global = js_sys::global();
    match global.dyn_ref::<Window>() {
        Some(window) => window.performance(),
        None => global
            .dyn_ref::<DedicatedWorkerGlobalScope>()?
            .performance(),
    }
}
