//! The part of the program that is loaded after the first screen, by `www/boot.js`.

use super::event_listener::EventListener;
use std::any::Any;

/// Tells whether that part is there: at once where it is, else after each attempt to load it, until what
/// this returns is dropped.
pub fn late(tell: impl Fn(bool) + 'static) -> Box<dyn Any> {
    let document = web_sys::window().and_then(|window| window.document());
    let script = document
        .and_then(|document| document.query_selector("script[data-late]").ok())
        .flatten();
    let Some(script) = script else {
        tell(true);
        return Box::new(());
    };
    let own = script.clone();
    let listener = EventListener::new(&script, "late", move |_| {
        tell(!own.has_attribute("data-late"));
    });
    Box::new(listener.ok())
}
