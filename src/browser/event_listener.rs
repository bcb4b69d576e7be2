//! A listener that is taken away when it is dropped.

use super::error::message;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens for as long as it lives.
#[must_use = "dropping a listener takes it away"]
pub struct EventListener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl EventListener {
    /// Calls `heard` for each event of that kind; the error is the browser's own words.
    pub fn new(
        target: &EventTarget,
        kind: &'static str,
        heard: impl FnMut(Event) + 'static,
    ) -> Result<Self, String> {
        let closure = Closure::<dyn FnMut(Event)>::new(heard);
        let function = closure.as_ref().unchecked_ref();
        (target.add_event_listener_with_callback(kind, function)).map_err(|why| message(&why))?;
        Ok(Self {
            target: target.clone(),
            kind,
            closure,
        })
    }
}

impl Drop for EventListener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, function);
    }
}
