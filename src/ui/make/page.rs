//! The page: header and lesson list as everywhere, and in the middle what an embed is made of.

use super::maker::{self, Maker};
use crate::lessons::Group;
use crate::ui::arrival::arrival;
use crate::ui::contract::{PageProps, Platform};
use crate::ui::controls::{Controls, controls};
use crate::ui::editor::{self, Editor};
use crate::ui::erased::mount;
use crate::ui::files::file_notice;
use crate::ui::frame::{Header, LessonList, header, lesson_list, skip};
use yew::{Callback, Html, component, html, use_context, use_node_ref, use_state_eq};

/// The whole page.
#[component]
pub fn MakePage(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let main = use_node_ref();
    let menu = use_state_eq(|| false);
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
    let set_menu = {
        let menu = menu.setter();
        Callback::from(move |open| menu.set(open))
    };
    // A press beside the open lesson list closes it.
    let close = {
        let menu = menu.clone();
        Callback::from(move |_| {
            if *menu {
                menu.set(false);
            }
        })
    };
    html! {
        <div class="page making" data-testid="page">
            { skip(props.place, lang, lesson, to_main.clone()) }
            { header(&Header {
                place: props.place,
                lang,
                theme: props.theme,
                lesson,
                lessons: true,
                menu: *menu,
                share: false,
                beside: &props.beside,
                on_menu: &set_menu,
                on,
            }) }
            <div class="columns">
                { lesson_list(&LessonList {
                    place: props.place,
                    lang,
                    lesson,
                    open: *menu,
                    on_menu: &set_menu,
                    on,
                }) }
                <main id="main" tabindex="-1" ref={main} onclick={close}>
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
                            { controls(&Controls {
                                lang,
                                lesson,
                                scenario: &props.scenario,
                                drafts: &props.drafts,
                                view: props.view,
                                runs: false,
                                running: None,
                                on,
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
