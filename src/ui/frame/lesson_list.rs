//! The lessons, by group: beside the lesson, or behind a button where there is no room.

use super::click::{address, on_escape, on_plain_click};
use crate::lessons::{self, Lesson};
use crate::text::Lang;
use crate::ui::contract::{Intent, Place};
use crate::ui::wording::group_name;
use yew::{Callback, Html, Properties, component, html};

/// Which lesson is open.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// Where its links stay.
    pub place: Place,
    /// The language.
    pub lang: Lang,
    /// The lesson that is open.
    pub lesson: &'static Lesson,
    /// Whether the list is open, where it stands behind a button.
    pub open: bool,
    /// Open or close it.
    pub on_menu: Callback<bool>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The list.
#[component]
pub(in crate::ui) fn LessonList(props: &Props) -> Html {
    let words = props.lang.words();
    let groups = lessons::all().chunk_by(|one, next| one.group == next.group);
    html! {
        <nav id="lessons" class={if props.open { "lessons open" } else { "lessons" }}
            aria-label={words.lessons} onkeydown={on_escape(&props.on_menu)}>
            for group in groups {
                <section key={group[0].slug}>
                    <h2>{ group_name(words, group[0].group) }</h2>
                    <ul>
                        for &lesson in group {
                            <li key={lesson.slug}>{ link(props, lesson) }</li>
                        }
                    </ul>
                </section>
            }
        </nav>
    }
}

fn link(props: &Props, lesson: &'static Lesson) -> Html {
    let (on, on_menu) = (props.on.clone(), props.on_menu.clone());
    let open = on_plain_click(move || {
        on_menu.emit(false);
        on.emit(Intent::Open(lesson));
    });
    html! {
        <a href={address(props.place, props.lang, lesson)} data-testid={format!("lesson-{}", lesson.slug)}
            aria-current={(lesson == props.lesson).then_some("page")} onclick={open}>
            { lesson.title.in_lang(props.lang) }
        </a>
    }
}
