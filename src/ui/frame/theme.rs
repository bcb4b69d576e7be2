//! Light, dark, or as the system is set.

use crate::text::Lang;
use crate::ui::contract::{Intent, Theme};
use crate::ui::icon::Icon;
use yew::{Callback, Html, html};

/// A button that says the theme and goes on to the next.
pub(super) fn theme_toggle(lang: Lang, theme: Theme, on: &Callback<Intent>) -> Html {
    let words = lang.words();
    let (icon, label, next) = match theme {
        Theme::Auto => (Icon::Auto, words.theme_auto, Theme::Light),
        Theme::Light => (Icon::Light, words.theme_light, Theme::Dark),
        Theme::Dark => (Icon::Dark, words.theme_dark, Theme::Auto),
    };
    html! {
        <button type="button" class="quiet square" data-testid="theme" title={label}
            aria-label={label} onclick={on.reform(move |_| Intent::Theme(next))}>
            { icon.draw() }
        </button>
    }
}
