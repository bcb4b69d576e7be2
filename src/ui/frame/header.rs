//! The bar at the top of the page.

use super::click::on_escape;
use super::language::language;
use super::theme::theme_toggle;
use crate::lessons::Lesson;
use crate::text::Lang;
use crate::ui::contract::{Intent, Place, Theme};
use crate::ui::icon::Icon;
use crate::ui::share::share_button;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// What the header shows.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// Where the lesson is shown.
    pub place: Place,
    /// The language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// Whether there is a lesson list.
    pub lessons: bool,
    /// Whether it is open, where it does not stand beside the lesson.
    pub menu: bool,
    /// Whether the share panel is open.
    pub share: bool,
    /// Where the same scenario is shown beside this place.
    pub beside: Rc<str>,
    /// Open or close it.
    pub on_menu: Callback<bool>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// Mark, name, the lesson list's button, language, theme, and the share panel's button.
#[component]
pub(in crate::ui) fn Header(props: &Props) -> Html {
    let Props { lang, menu, .. } = *props;
    let expanded = if menu { "true" } else { "false" };
    let toggle = props.on_menu.reform(move |_| !menu);
    html! {
        <header class="top">
            if props.lessons {
                <button type="button" class="quiet menu-button" data-testid="menu"
                    aria-expanded={expanded} aria-controls="lessons" onclick={toggle}
                    onkeydown={on_escape(&props.on_menu)}>
                    { Icon::Menu.draw() }
                    <span>{ lang.words().lessons }</span>
                </button>
            }
            <span class="brand">
                <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                    <rect class="hue-1" width="20" height="6" rx="2" />
                    <rect class="hue-2" y="7" width="14" height="6" rx="2" />
                    <rect class="hue-3" y="14" width="17" height="6" rx="2" />
                </svg>
                <span translate="no">{ "Async Playground" }</span>
            </span>
            <span class="spring"></span>
            { language(props.place, lang, props.lesson, &props.on) }
            { theme_toggle(lang, props.theme, &props.on) }
            { beside(props) }
            if props.place == Place::Page {
                { share_button(lang, props.share, &props.on) }
            }
        </header>
    }
}

/// The way to where an embed is made, and back. It is another page, with the scenario in its address.
fn beside(props: &Props) -> Html {
    let words = &props.lang.words().make;
    let (class, label) = if props.place == Place::Make {
        ("plain beside", words.back)
    } else {
        ("quiet beside on-page-only", words.title)
    };
    html! {
        <a {class} href={props.beside.clone()} data-testid="beside">{ label }</a>
    }
}
