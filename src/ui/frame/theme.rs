//! Light, dark, or as the system is set.

use crate::text::Lang;
use crate::ui::contract::{Intent, Theme};
use crate::ui::icon::{Drawn, Icon};
use yew::{Callback, Html, Properties, component, html};

/// What is chosen.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The theme now.
    pub theme: Theme,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// A button that says the theme and goes on to the next.
#[component]
pub(super) fn ThemeToggle(props: &Props) -> Html {
    let words = props.lang.words();
    let (icon, label, next) = match props.theme {
        Theme::Auto => (Icon::Auto, words.theme_auto, Theme::Light),
        Theme::Light => (Icon::Light, words.theme_light, Theme::Dark),
        Theme::Dark => (Icon::Dark, words.theme_dark, Theme::Auto),
    };
    html! {
        <button type="button" class="quiet square" data-testid="theme" title={label}
            aria-label={label} onclick={props.on.reform(move |_| Intent::Theme(next))}>
            <Drawn {icon} />
        </button>
    }
}
