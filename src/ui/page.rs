//! The page: what stands where, and who is given what.

use super::arrival::arrival;
use super::code::{self, Code, Pointed};
use super::compare::{self, Compared, pairs};
use super::consoles::{self, Consoles};
use super::contract::{Intent, PageProps, Platform};
use super::controls::{self, Controls};
use super::drawn::{Drawn, use_drawn};
use super::editor::{self, Editor};
use super::erased::{mount, mount_keyed};
use super::exports::exports;
use super::files::{Files, file_notice, files};
use super::frame::{
    Header, HeaderProps, LessonList, LessonListProps, skip, status_line, use_menu, use_outcome,
};
use super::guess::{self, GuessCard, moved, switch};
use super::help::{self, Help};
use super::notes::notes;
use super::share::{self, ShareChange, SharePanel};
use super::statistics::{self, Statistics};
use super::timelines::{self, Timelines};
use super::why::{self, Why};
use crate::derive::Roster;
use crate::lessons::Group;
use crate::model::{Control, Status, View};
use crate::text::Lang;
use yew::{
    Callback, Html, KeyboardEvent, component, hook, html, use_callback, use_context,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let main = use_node_ref();
    let menu = use_menu();
    let help = use_state_eq(|| false);
    let unsaved = use_state_eq(|| false);
    // What is pointed at on a timeline, or in the program.
    let pointed = use_state_eq(|| None::<Pointed>);
    let (drawn, unloaded) = use_drawn(platform);
    let on_point = use_callback(pointed.setter(), |now, pointed| pointed.set(now));
    let hovered = match &*pointed {
        Some(Pointed::Span(one)) => Some(*one),
        _ => None,
    };
    let roster = use_memo(props.shown.clone(), Roster::new);
    let outcome = use_outcome(props, &roster);
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let to_main = {
        let main = main.clone();
        Callback::from(move |()| {
            if let Some(platform) = platform {
                (platform.focus)(&main);
            }
        })
    };
    let on_help = {
        let help = help.clone();
        Callback::from(move |open| help.set(open))
    };
    let (open, view, sharing) = (help.clone(), props.view, props.share.is_some());
    use_keys(platform, on, move |key, with| {
        let none = View {
            presentation: false,
            ..view
        };
        match key {
            "Enter" if with => Some(Intent::Run),
            "." if with => Some(Intent::Stop),
            "Escape" if *open => {
                open.set(false);
                None
            }
            "Escape" if sharing => Some(Intent::Share(ShareChange::Close)),
            "Escape" if view.presentation => Some(Intent::Look {
                from: view,
                to: none,
            }),
            _ => None,
        }
    });
    // Controls, consoles and program are not drawn anew while timelines are zoomed.
    let beside = View {
        window: None,
        ..view
    };
    let shows = |control| view.shows(control);
    let compared = pairs(&props.modes);
    // A projector shows what happens; the program would take its room.
    let reads = shows(Control::Code) && !view.presentation;
    let class = if props.view.presentation {
        "page presenting"
    } else {
        "page"
    };
    html! {
        <div {class} data-testid="page" aria-busy={(drawn < Drawn::All).then_some("true")}>
            { skip(props.place, lang, lesson, to_main.clone()) }
            { mount::<Header>(HeaderProps {
                place: props.place,
                lang,
                theme: props.theme,
                lesson,
                lessons: shows(Control::Lessons),
                menu: menu.open,
                share: props.share.is_some(),
                beside: props.beside.clone(),
                on_menu: menu.set.clone(),
                on: on.clone(),
            }) }
            if let (Some(share), Drawn::All) = (&props.share, drawn) {
                { mount::<SharePanel>(share::Props {
                    lang,
                    share: share.clone(),
                    moment: props.playback.map(|playback| playback.moment.at),
                    on: on.clone(),
                    children: files(&Files {
                        lang,
                        lesson,
                        scenario: &props.scenario,
                        view: props.view,
                        platform,
                    }),
                }) }
            }
            if sharing && unloaded {
                { missing(lang) }
            }
            <div class="columns">
                if shows(Control::Lessons) {
                    { mount::<LessonList>(LessonListProps {
                        place: props.place,
                        lang,
                        lesson,
                        open: menu.open,
                        on_menu: menu.set.clone(),
                        on: on.clone(),
                    }) }
                }
                <main id="main" tabindex="-1" ref={main} onclick={menu.close}>
                    { file_notice(lang, lesson, props.file.as_deref(), on, &to_main) }
                    <div class="heading">
                        <h1>{ lesson.title.in_lang(lang) }</h1>
                        if shows(Control::Question) {
                            <p class="question">{ lesson.question.in_lang(lang) }</p>
                        }
                        { switch(lang, props.view, on) }
                    </div>
                    { arrival(props) }
                    <div class="panel" key={lesson.slug}>
                        { mount::<Controls>(controls::Props {
                            lang,
                            lesson,
                            scenario: props.scenario.clone(),
                            drafts: props.drafts.clone(),
                            view: beside,
                            runs: true,
                            running: props.running_for(),
                            on: on.clone(),
                            platform,
                        }) }
                        if shows(Control::Editor) {
                            { mount::<Editor>(editor::Props {
                                lang,
                                open: lesson.group == Group::Free,
                                scenario: props.scenario.clone(),
                                drafts: props.drafts.clone(),
                                hidden: view.hidden,
                                locked: view.locked,
                                on: on.clone(),
                            }) }
                        }
                    </div>
                    if props.view.predict_first {
                        { mount::<GuessCard>(guess::Props::of(props, &roster)) }
                    }
                    { notes(props) }
                    if drawn >= Drawn::Timelines {
                        { mount::<Timelines>(timelines::Props::of(props, &roster, view, platform, (&pointed, &on_point), on_help.reform(|()| true))) }
                    }
                    if !compared.is_empty() {
                        { mount::<Compared>(compare::Props {
                            lang,
                            roster: roster.clone(),
                            pairs: compared,
                            predicted: props.modes.iter().any(|view| view.status == Status::Idle),
                        }) }
                    }
                    if drawn >= Drawn::Outputs {
                        <div class="outputs">
                            if shows(Control::Console) {
                                { mount_keyed::<Consoles>(lesson.slug, consoles::Props {
                                    lang,
                                    roster: roster.clone(),
                                    modes: props.modes.clone(),
                                    view: beside,
                                    on: on.clone(),
                                }) }
                            }
                            if reads && drawn == Drawn::All {
                                { mount_keyed::<Code>(lesson.slug, code::Props {
                                    lang,
                                    slug: lesson.slug,
                                    roster: roster.clone(),
                                    modes: props.modes.clone(),
                                    view: beside,
                                    hovered,
                                    on_point,
                                    on: on.clone(),
                                }) }
                            } else if unloaded {
                                { missing(lang) }
                            }
                        </div>
                        if shows(Control::Statistics) && props.modes.iter().any(|view| view.measured.is_some() || view.predicted.is_ok()) {
                            { mount::<Statistics>(statistics::Props {
                                lang,
                                roster: roster.clone(),
                                modes: props.modes.clone(),
                                played_back: props.played_back,
                            }) }
                        }
                        if shows(Control::Why) {
                            { mount::<Why>(why::Props {
                                lang,
                                lesson,
                                roster: roster.clone(),
                                modes: props.modes.clone(),
                            }) }
                        }
                        if drawn == Drawn::All {
                            { exports(props, platform, &unsaved) }
                        }
                    }
                </main>
            </div>
            if *help {
                { mount::<Help>(help::Props { lang, on_close: on_help.reform(|()| false) }) }
            }
            { status_line(props, &roster, &outcome, moved(props)) }
        </div>
    }
}

/// What is said where something is not loaded yet.
fn missing(lang: Lang) -> Html {
    html! { <p class="note" role="status" data-testid="unloaded">{ lang.words().unloaded }</p> }
}

/// Does what a key asks for, wherever the focus is, unless what has it has done something else. `find`
/// is given the key, and whether Ctrl is held.
#[hook]
pub(super) fn use_keys(
    platform: Option<Platform>,
    on: &Callback<Intent>,
    find: impl Fn(&str, bool) -> Option<Intent> + 'static,
) {
    let press = {
        let on = on.clone();
        Callback::from(move |event: KeyboardEvent| {
            let with = event.ctrl_key() || event.meta_key();
            // A key that ends or undoes what is being composed is for that.
            if event.default_prevented() || event.is_composing() {
                return;
            }
            if let Some(intent) = find(&event.key(), with) {
                event.prevent_default();
                on.emit(intent);
            }
        })
    };
    // The platform listens once; what hears of it is another callback with each drawing.
    let latest = use_mut_ref(|| press.clone());
    latest.replace(press);
    use_effect_with((), move |()| {
        let keys = platform.map(|platform| {
            (platform.keys)(Callback::from(move |event| {
                let press = latest.borrow().clone();
                press.emit(event);
            }))
        });
        move || drop(keys)
    });
}
