//! The page: what stands where, and who is given what.

use super::consoles::Consoles;
use super::contract::{PageProps, Platform};
use super::controls::Controls;
use super::editor::Editor;
use super::frame::{Header, LessonList, Skip, StatusLine, status_text};
use super::notes::Notes;
use super::timelines::Timelines;
use super::why::Why;
use crate::lessons::Group;
use crate::model::Status;
use yew::{Callback, Html, component, html, use_context, use_node_ref, use_state};

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let main = use_node_ref();
    let menu = use_state(|| false);
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let running = props.running();
    let finished = |view: &super::ModeView| view.status == Status::Finished;
    let explained = !props.modes.is_empty() && props.modes.iter().all(finished);
    let skip = {
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
    html! {
        <div class="page" data-testid="page">
            <Skip {lang} {lesson} on_skip={skip} />
            <Header {lang} theme={props.theme} {lesson} menu={*menu} on_menu={&set_menu} {on} />
            <div class="columns">
                <LessonList {lang} {lesson} open={*menu} on_menu={&set_menu} {on} />
                <main id="main" tabindex="-1" ref={main}>
                    <div class="heading">
                        <h1>{ lesson.title.in_lang(lang) }</h1>
                        <p class="question">{ lesson.question.in_lang(lang) }</p>
                    </div>
                    <div class="panel" key={lesson.slug}>
                        <Controls {lang} {lesson} scenario={&props.scenario}
                            drafts={&props.drafts} {on}
                            running={running.then_some(props.now)} />
                        <Editor {lang} open={lesson.group == Group::Free}
                            scenario={&props.scenario} drafts={&props.drafts} {on} />
                    </div>
                    <Notes {lang} outdated={props.outdated} played_back={props.played_back}
                        throttled={props.throttled} />
                    <Timelines {lang} shown={&props.shown} modes={props.modes.clone()}
                        now={props.now} />
                    <Consoles {lang} shown={&props.shown} modes={props.modes.clone()} />
                    if explained {
                        <Why {lang} {lesson} />
                    }
                </main>
            </div>
            <StatusLine text={status_text(lang, &props.modes)} />
        </div>
    }
}
