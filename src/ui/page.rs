//! The page: what stands where, and who is given what.

use super::consoles::Consoles;
use super::contract::{PageProps, Platform};
use super::controls::{Controls, controls};
use super::editor::Editor;
use super::frame::{Header, LessonList, header, lesson_list, skip, status_line};
use super::notes::notes;
use super::timelines::{Timelines, timelines};
use super::why::why;
use crate::derive::Roster;
use crate::lessons::Group;
use crate::model::Status;
use yew::{Callback, Html, component, html, use_context, use_memo, use_node_ref, use_state_eq};

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let main = use_node_ref();
    let menu = use_state_eq(|| false);
    let roster = use_memo(props.shown.clone(), Roster::new);
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let running = props.running();
    let finished = |view: &super::ModeView| view.status == Status::Finished;
    let explained = !props.modes.is_empty() && props.modes.iter().all(finished);
    let to_main = {
        let main = main.clone();
        Callback::from(move |()| {
            if let Some(platform) = platform {
                (platform.focus)(&main);
            }
        })
    };
    let set_menu = {
        let menu = menu.clone();
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
        <div class="page" data-testid="page">
            { skip(lang, lesson, to_main) }
            { header(&Header {
                lang,
                theme: props.theme,
                lesson,
                menu: *menu,
                on_menu: &set_menu,
                on,
            }) }
            <div class="columns">
                { lesson_list(&LessonList {
                    lang,
                    lesson,
                    open: *menu,
                    on_menu: &set_menu,
                    on,
                }) }
                <main id="main" tabindex="-1" ref={main} onclick={close}>
                    <div class="heading">
                        <h1>{ lesson.title.in_lang(lang) }</h1>
                        <p class="question">{ lesson.question.in_lang(lang) }</p>
                    </div>
                    <div class="panel" key={lesson.slug}>
                        { controls(&Controls {
                            lang,
                            lesson,
                            scenario: &props.scenario,
                            drafts: &props.drafts,
                            running: running.then_some(props.now()),
                            on,
                            platform,
                        }) }
                        <Editor {lang} open={lesson.group == Group::Free}
                            scenario={&props.scenario} drafts={&props.drafts} {on} />
                    </div>
                    { notes(props) }
                    { timelines(&Timelines {
                        lang,
                        shown: &props.shown,
                        roster: &roster,
                        modes: &props.modes,
                        played_back: props.played_back,
                    }) }
                    <Consoles key={lesson.slug} {lang} roster={&roster} modes={props.modes.clone()} view={props.view} {on} />
                    if explained {
                        { why(lang, lesson) }
                    }
                </main>
            </div>
            { status_line(lang, &props.modes) }
        </div>
    }
}
