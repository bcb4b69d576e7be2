//! Light, dark, or as the system is set.

use crate::text::Lang;
use crate::ui::contract::{Intent, Theme};
use crate::ui::icon::Icon;
use crate::ui::icon_button::plain_icon_button;
use yew::{Callback, Html};

/// A button that says the theme and goes on to the next.
pub(super) fn theme_toggle(lang: Lang, theme: Theme, on: &Callback<Intent>) -> Html {
    let words = lang.words();
    let (icon, label, next) = match theme {
        Theme::Auto => (Icon::Auto, words.theme_auto, Theme::Light),
        Theme::Light => (Icon::Light, words.theme_light, Theme::Dark),
        Theme::Dark => (Icon::Dark, words.theme_dark, Theme::Auto),
    };
    let press = on.reform(move |_| Intent::Theme(next));
    plain_icon_button("theme", label, icon, false, press)
}
