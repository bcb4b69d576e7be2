//! Being told when an element's size, its being in sight, or the page's theme changes, for as long as one
//! wants to know.

use super::event_listener::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, MutationObserver,
    MutationObserverInit, ResizeObserver,
};

/// What changes the colours besides the attribute on the root element.
const QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/// Calls on a change of size, once at the start too.
#[must_use = "dropping it ends the calls"]
pub(super) struct SizeObserver {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl SizeObserver {
    /// Watches an element; `None` where the browser cannot.
    pub(super) fn new(element: &Element, changed: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _closure: closure,
        })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls when an element comes into sight or leaves it, once at the start too.
#[must_use = "dropping it ends the calls"]
pub(super) struct SightObserver {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl SightObserver {
    /// Watches an element; `None` where the browser cannot.
    pub(super) fn new(element: &Element, mut changed: impl FnMut(bool) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let last: IntersectionObserverEntry = entries.pop().unchecked_into();
            changed(last.is_intersecting());
        });
        let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _closure: closure,
        })
    }
}

impl Drop for SightObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls when the page's colours may have changed.
#[must_use = "dropping it ends the calls"]
pub(super) struct ThemeObserver {
    observer: MutationObserver,
    _closure: Closure<dyn FnMut()>,
    _queries: Vec<EventListener>,
}

impl ThemeObserver {
    /// Watches the page; `None` where the browser cannot.
    pub(super) fn new(changed: impl Fn() + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let queries = QUERIES.into_iter().filter_map(|query| {
            let query = window.match_media(query).ok().flatten()?;
            let changed = changed.clone();
            EventListener::new(&query, "change", move |_| changed()).ok()
        });
        let queries = queries.collect();
        let root = window.document()?.document_element()?;
        let closure = Closure::<dyn FnMut()>::new(changed);
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        let attributes = MutationObserverInit::new();
        attributes.set_attribute_filter(&Array::of1(&"data-theme".into()));
        observer.observe_with_options(&root, &attributes).ok()?;
        Some(Self {
            observer,
            _closure: closure,
            _queries: queries,
        })
    }
}

impl Drop for ThemeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
