//! The page: header and lesson list as everywhere, and in the middle what an embed is made of.

use super::maker::{self, Maker};
use crate::lessons::Group;
use crate::ui::arrival::arrival;
use crate::ui::contract::{PageProps, Platform};
use crate::ui::controls::{self, Controls};
use crate::ui::editor::{self, Editor};
use crate::ui::erased::mount;
use crate::ui::files::file_notice;
use crate::ui::frame::{Header, HeaderProps, LessonList, LessonListProps, skip, use_menu};
use yew::{Callback, Html, component, html, use_context, use_node_ref};

/// The whole page.
#[component]
pub fn MakePage(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let main = use_node_ref();
    let menu = use_menu();
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let words = &lang.words().make;
    let to_main = {
        let main = main.clone();
        Callback::from(move |()| {
            if let Some(platform) = platform {
                (platform.focus)(&main);
            }
        })
    };
    html! {
        <div class="page making" data-testid="page">
            { skip(props.place, lang, lesson, to_main.clone()) }
            { mount::<Header>(HeaderProps {
                place: props.place,
                lang,
                theme: props.theme,
                lesson,
                lessons: true,
                menu: menu.open,
                share: false,
                beside: props.beside.clone(),
                on_menu: menu.set.clone(),
                on: on.clone(),
            }) }
            <div class="columns">
                { mount::<LessonList>(LessonListProps {
                    place: props.place,
                    lang,
                    lesson,
                    open: menu.open,
                    on_menu: menu.set.clone(),
                    on: on.clone(),
                }) }
                <main id="main" tabindex="-1" ref={main} onclick={menu.close}>
                    { file_notice(lang, lesson, props.file.as_deref(), on, &to_main) }
                    <div class="heading">
                        <h1>{ words.title }</h1>
                        <p class="question">{ words.intro }</p>
                    </div>
                    { arrival(props) }
                    <section class="make-part" aria-labelledby="make-values">
                        <h2 id="make-values">
                            { words.values }{ ": " }{ lesson.title.in_lang(lang) }
                        </h2>
                        <div class="panel" key={lesson.slug}>
                            { mount::<Controls>(controls::Props {
                                lang,
                                lesson,
                                scenario: props.scenario.clone(),
                                drafts: props.drafts.clone(),
                                view: props.view,
                                runs: false,
                                running: None,
                                on: on.clone(),
                                platform,
                            }) }
                            { mount::<Editor>(editor::Props {
                                lang,
                                open: lesson.group == Group::Free,
                                scenario: props.scenario.clone(),
                                drafts: props.drafts.clone(),
                                hidden: props.view.hidden,
                                locked: props.view.locked,
                                on: on.clone(),
                            }) }
                        </div>
                    </section>
                    if let Some(make) = &props.make {
                        { mount::<Maker>(maker::Props {
                            lang,
                            lesson,
                            make: make.clone(),
                            on: on.clone(),
                        }) }
                    }
                </main>
            </div>
        </div>
    }
}
