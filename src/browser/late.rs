//! The part of the program that is loaded after the first screen, by `www/boot.js`.

use super::event_listener::EventListener;
use super::page::boot_script;
use std::any::Any;
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
