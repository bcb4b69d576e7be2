//! The address bar: a path below the folder that the page is served from, and what follows it.

use super::event_listener::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Document, Url, Window};

/// The folder that the site lies in, as a path with a slash at both ends.
fn base(document: &Document) -> Option<String> {
    let base = document.base_uri().ok().flatten()?;
    Some(Url::new(&base).ok()?.pathname())
}

/// The absolute address of the folder that the site lies in, with a slash at its end.
pub fn site() -> String {
    let base = window().and_then(|(_, document)| document.base_uri().ok().flatten());
    let base = base.unwrap_or_default();
    base.split(['?', '#']).next().unwrap_or_default().to_owned()
}

fn window() -> Option<(Window, Document)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    Some((window, document))
}

/// The path of this page, below the site's folder and without a slash before it.
pub fn path() -> String {
    let path = || {
        let (window, document) = window()?;
        let path = window.location().pathname().ok()?;
        let base = base(&document)?;
        path.strip_prefix(&base).map(str::to_owned)
    };
    path().unwrap_or_default()
}

/// What follows the path: after a `?`, and after a `#`.
pub fn query_and_fragment() -> (String, String) {
    let without = |part: Result<String, JsValue>| {
        let part = part.unwrap_or_default();
        part.get(1..).unwrap_or_default().to_owned()
    };
    let both = || {
        let location = web_sys::window()?.location();
        Some((without(location.search()), without(location.hash())))
    };
    both().unwrap_or_default()
}

/// Shows another address below the site's folder in the address bar, as a new entry of the history or
/// in place of this one. Without effect where the browser forbids it, as in some frames.
pub fn show_address(address: &str, new_entry: bool) {
    let Some((window, document)) = window() else {
        return;
    };
    let (Some(base), Ok(history)) = (base(&document), window.history()) else {
        return;
    };
    let url = format!("{base}{address}");
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Calls when the reader has gone back or forth, or to another fragment.
pub fn on_pop(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    EventListener::new(&window, "popstate", move |_| call()).ok()
}

/// The languages that the reader prefers, the best first, as BCP 47 tags.
pub fn preferred_languages() -> Vec<String> {
    let window = web_sys::window();
    let languages = window.map(|window| window.navigator().languages());
    languages
        .into_iter()
        .flatten()
        .filter_map(|tag| tag.as_string())
        .collect()
}
