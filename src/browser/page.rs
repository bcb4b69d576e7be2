//! The document around the app: its language, theme, visibility, fields and own module.

use super::event_listener::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, Node,
    PointerEvent, Url,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the app fills.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Tells browser and assistive software the page's language and title.
pub fn set_language(tag: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(html) = document.document_element() {
            let _ = html.set_attribute("lang", tag);
        }
    }
}

/// Sets the theme that the styles follow; `None` is the system's.
pub fn set_theme(theme: Option<&str>) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = match theme {
            Some(theme) => html.set_attribute("data-theme", theme),
            None => html.remove_attribute("data-theme"),
        };
    }
}

/// Notes whether the page is hidden at some time, when the browser slows its timers.
#[must_use = "dropping it ends the watch"]
pub struct Visibility {
    hidden: Rc<Cell<bool>>,
    _changes: Option<EventListener>,
}

impl Visibility {
    /// Watches from now on.
    pub fn watch() -> Self {
        let hidden = Rc::new(Cell::new(is_hidden()));
        let seen = hidden.clone();
        let look = move |_| seen.set(seen.get() || is_hidden());
        let changes = document()
            .and_then(|document| EventListener::new(&document, "visibilitychange", look).ok());
        Self {
            hidden,
            _changes: changes,
        }
    }

    /// Whether it was hidden at some time since the watch began.
    pub fn was_hidden(&self) -> bool {
        self.hidden.get()
    }
}

fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// What stands in the field that the event comes from.
pub fn value(event: &InputEvent) -> String {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Lets the pointer be felt by what it moves over: a finger is else bound to where it was put down.
pub fn release(event: &PointerEvent) {
    let pressed = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(pressed) = pressed {
        // Nothing is bound where it is a mouse.
        let _ = pressed.release_pointer_capture(event.pointer_id());
    }
}

/// The script that started this program: `www/boot.js`, with what it was given.
pub(super) fn boot_script() -> Option<Element> {
    let script = document()?.query_selector("script[data-module]");
    script.ok().flatten()
}

/// The absolute address of the JavaScript that this program was started by: what a worker imports.
/// `www/boot.js` is given it as `data-module`.
pub(super) fn module_source() -> Result<String, String> {
    let find = || {
        let script = boot_script()?;
        let source = script.get_attribute("data-module")?;
        let base = script.base_uri().ok().flatten()?;
        Some(Url::new_with_base(&source, &base).ok()?.href())
    };
    find().ok_or_else(|| "the page does not name its module".to_owned())
}

/// Puts the focus on an element, and the element where it can be seen.
pub fn focus(node: Option<Node>) {
    if let Some(element) = node.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Selects all of a field's text, with the focus on it, or of an element's.
pub fn select(node: Option<Node>) {
    let Some(node) = node else { return };
    if let Some(field) = node.dyn_ref::<HtmlInputElement>() {
        let _ = field.focus();
        field.select();
    } else if let Some(Ok(Some(selection))) = web_sys::window().map(|window| window.get_selection())
    {
        let _ = selection.select_all_children(&node);
    }
}

/// Notes what has the focus, and gives it back when that is called.
pub fn focused() -> impl Fn() {
    let noted = document().and_then(|document| document.active_element());
    let noted = noted.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    move || {
        if let Some(element) = &noted {
            let _ = element.focus();
        }
    }
}

/// Hears every key, also where nothing has the focus, once all that is on the page has heard it.
pub fn on_key(heard: impl Fn(KeyboardEvent) + 'static) -> Option<EventListener> {
    let listen = |document: Document| {
        let tell = move |event: web_sys::Event| {
            if let Ok(event) = event.dyn_into() {
                heard(event);
            }
        };
        EventListener::new(&document, "keydown", tell).ok()
    };
    document().and_then(listen)
}
