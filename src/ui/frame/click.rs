//! Links that the page follows by itself, without loading another; and the key that closes things.

use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::Place;
use yew::{Callback, KeyboardEvent, MouseEvent};

/// The address of a lesson in that place, relative to the page's base.
pub(super) fn address(place: Place, lang: Lang, lesson: &Lesson) -> String {
    let slash = if place == Place::Page { "" } else { "/" };
    [place.name(), slash, lang.tag(), "/", lesson.slug, "/"].concat()
}

/// Does `go` on a plain click. One that asks for a new tab or a download is the browser's.
pub(super) fn on_plain_click(go: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !modified && !event.default_prevented() {
            event.prevent_default();
            go();
        }
    })
}

/// Closes the lesson list on Escape.
pub(super) fn on_escape(on_menu: &Callback<bool>) -> Callback<KeyboardEvent> {
    let on_menu = on_menu.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            on_menu.emit(false);
        }
    })
}
