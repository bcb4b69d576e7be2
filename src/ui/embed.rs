//! A lesson in somebody else's page: the same parts, closer together, and without what surrounds them
//! on a page of its own. Nothing here takes the focus by itself.

use super::arrival::arrival;
use super::code::Pointed;
use super::compare::{self, Compared, pairs};
use super::consoles::{self, Consoles};
use super::contract::{Intent, PageProps, Platform};
use super::controls::{self, Controls};
use super::editor::{self, Editor};
use super::erased::{mount, mount_keyed};
use super::frame::{status_line, use_outcome};
use super::guess::{self, GuessCard, moved};
use super::help::{self, Help};
use super::notes::notes;
use super::page::use_keys;
use super::timelines::{self, Timelines};
use super::why::{self, Why};
use crate::derive::Roster;
use crate::model::{Control, Part, Status, View};
use yew::{Callback, Html, component, html, use_callback, use_context, use_memo, use_state_eq};

/// The lesson, as far as the embedder shows it.
#[component]
pub fn Embed(props: &PageProps) -> Html {
    let platform = use_context::<Platform>();
    let help = use_state_eq(|| false);
    let pointed = use_state_eq(|| None::<Pointed>);
    let on_point = use_callback(pointed.setter(), |now, pointed| pointed.set(now));
    let roster = use_memo(props.shown.clone(), Roster::new);
    let outcome = use_outcome(props, &roster);
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let part = props.embedding.part;
    let on_help = {
        let help = help.clone();
        Callback::from(move |open| help.set(open))
    };
    let open = help.clone();
    use_keys(platform, on, move |key, with| match key {
        "Enter" if with => Some(Intent::Run),
        "." if with => Some(Intent::Stop),
        "Escape" if *open => {
            open.set(false);
            None
        }
        _ => None,
    });
    // There is no room for a projector here.
    let look = View {
        presentation: false,
        ..props.view
    };
    let shows = |control| look.shows(control);
    let compared = pairs(&props.modes);
    let run = props.modes.iter().any(|view| view.status != Status::Idle);
    html! {
        <div class={format!("page embed view-{}", part.slug())} data-testid="embed">
            <main id="main">
                { heading(props) }
                { arrival(props) }
                { panel(props, look, platform) }
                if look.predict_first {
                    { mount::<GuessCard>(guess::Props::of(props, &roster)) }
                }
                { notes(props) }
                if part.has(Part::Timeline) {
                    { mount::<Timelines>(timelines::Props::of(props, &roster, look, platform, (&pointed, &on_point), on_help.reform(|()| true))) }
                    if !compared.is_empty() {
                        { mount::<Compared>(compare::Props {
                            lang,
                            roster: roster.clone(),
                            pairs: compared,
                            predicted: !run,
                        }) }
                    }
                }
                if part.has(Part::Console) && shows(Control::Console) {
                    { mount_keyed::<Consoles>(lesson.slug, consoles::Props {
                        lang,
                        roster: roster.clone(),
                        modes: props.modes.clone(),
                        view: look,
                        on: on.clone(),
                    }) }
                }
                if part == Part::All && shows(Control::Why) {
                    { mount::<Why>(why::Props {
                        lang,
                        lesson,
                        roster: roster.clone(),
                        modes: props.modes.clone(),
                    }) }
                }
            </main>
            { foot(props) }
            if *help {
                { mount::<Help>(help::Props { lang, on_close: on_help.reform(|()| false) }) }
            }
            { status_line(props, &roster, &outcome, moved(props)) }
        </div>
    }
}

/// Title and question; where only a part is shown, the title is there to be heard.
fn heading(props: &PageProps) -> Html {
    let title = props.lesson.title.in_lang(props.lang);
    if props.embedding.part != Part::All {
        return html! { <h1 class="unseen">{ title }</h1> };
    }
    html! {
        <div class="heading">
            <h1>{ title }</h1>
            if props.view.shows(Control::Question) {
                <p class="question">{ props.lesson.question.in_lang(props.lang) }</p>
            }
        </div>
    }
}

/// What is turned and pressed: everywhere run, stop and reset; the sliders where they are shown.
fn panel(props: &PageProps, look: View, platform: Option<Platform>) -> Html {
    let (lang, lesson, on) = (props.lang, props.lesson, &props.on);
    let turned = props.embedding.part.has(Part::Params);
    let hidden = look
        .hidden
        .with(Control::Knobs, !turned || look.hidden.has(Control::Knobs));
    let edited = turned && !props.embedding.read_only && look.shows(Control::Editor);
    html! {
        <div class="panel" key={lesson.slug}>
            { mount::<Controls>(controls::Props {
                lang,
                lesson,
                scenario: props.scenario.clone(),
                drafts: props.drafts.clone(),
                view: View { hidden, ..look },
                runs: true,
                running: props.running_for(),
                on: on.clone(),
                platform,
            }) }
            if edited {
                { mount::<Editor>(editor::Props {
                    lang,
                    open: false,
                    scenario: props.scenario.clone(),
                    drafts: props.drafts.clone(),
                    hidden: look.hidden,
                    locked: look.locked,
                    on: on.clone(),
                }) }
            }
        </div>
    }
}

/// The way to the full page.
fn foot(props: &PageProps) -> Html {
    let words = &props.lang.words().embeds;
    html! {
        <footer class="embed-foot">
            if props.embedding.read_only {
                <p data-testid="read-only">{ words.read_only }</p>
            }
            <a href={props.full_page.to_string()} target="_blank" rel="noopener" data-testid="full-page">
                { words.full_page }
                <span aria-hidden="true">{ " ↗" }</span>
                <span class="unseen">{ " (" }{ words.new_tab }{ ")" }</span>
            </a>
        </footer>
    }
}
