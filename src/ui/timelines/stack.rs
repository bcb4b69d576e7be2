//! All modes under one axis, with the tools to look at them and the playback of their run.

use super::axis::{self, Axis};
use super::cuts::Cuts;
use super::key::{self, Key};
use super::mode::{Common, mode_region};
use super::tools::tools;
use super::transport::transport;
use crate::derive::{Roster, Scale, jobs_per_track};
use crate::lessons::Lesson;
use crate::model::{Control, Scenario, Selected, Status, View};
use crate::text::Lang;
use crate::ui::code::Pointed;
use crate::ui::contract::{Intent, ModeView, PageProps, Platform, Playback};
use crate::ui::erased::mount;
use crate::ui::times::{scale, sequential};
use std::ops::Range;
use std::rc::Rc;
use yew::{Callback, Html, KeyboardEvent, Properties, component, html, use_memo, use_state_eq};

/// What is compared.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson, which says what has a slider.
    pub lesson: &'static Lesson,
    /// The scenario that the modes are about.
    pub shown: Rc<Scenario>,
    /// Its jobs.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// How they are looked at.
    pub look: View,
    /// The moment that is played back.
    pub playback: Option<Playback>,
    /// How fast.
    pub pace: u32,
    /// The browser.
    pub platform: Option<Platform>,
    /// Whether what is shown as measured was not measured.
    pub played_back: bool,
    /// What the person asked for.
    pub on: Callback<Intent>,
    /// What is pointed at, here or in the program.
    pub pointed: Option<Pointed>,
    /// Something is pointed at, or nothing any more.
    pub on_point: Callback<Option<Pointed>>,
    /// The list of keys is asked for.
    pub on_help: Callback<()>,
}

impl Props {
    /// Those of a page, whatever stands around it: what is pointed at there, and who is told.
    pub(in crate::ui) fn of(
        page: &PageProps,
        roster: &Rc<Roster>,
        look: View,
        platform: Option<Platform>,
        (pointed, on_point): (&Option<Pointed>, &Callback<Option<Pointed>>),
        on_help: Callback<()>,
    ) -> Self {
        Self {
            lang: page.lang,
            lesson: page.lesson,
            shown: page.shown.clone(),
            roster: roster.clone(),
            modes: page.modes.clone(),
            look,
            playback: page.playback,
            pace: page.pace,
            platform,
            played_back: page.played_back,
            on: page.on.clone(),
            pointed: pointed.clone(),
            on_point: on_point.clone(),
            on_help,
        }
    }
}

/// The axis, the modes, the playback, the key.
#[component]
pub(in crate::ui) fn Timelines(props: &Props) -> Html {
    let (lang, look, roster) = (props.lang, props.look, &props.roster);
    let words = lang.words();
    let hover = use_state_eq(|| None::<Selected>);
    let held = use_state_eq(|| None::<Scale>);
    let whole = held.unwrap_or_else(|| scale(&props.modes));
    let seen = whole.windowed(look.window);
    let jobs = shown_jobs(look, roster);
    let cuts = use_memo((), |()| Cuts::default());
    cuts.keep(&props.modes);
    let share = jobs_per_track(jobs.end - jobs.start);
    let common = Common {
        lang,
        lesson: props.lesson,
        roster,
        cuts: &cuts,
        scales: (whole, seen),
        jobs,
        look,
        hover: *hover,
        on_hover: Callback::from(move |at| hover.set(at)),
        pointed: props.pointed.as_ref(),
        on_point: &props.on_point,
        on_hold: Callback::from(move |scale| held.set(scale)),
        sequential: sequential(&props.modes).filter(|_| props.modes.len() > 1),
        played_back: props.played_back,
        on: &props.on,
    };
    let modes = props.modes.iter().enumerate();
    let modes: Html = modes
        .map(|(at, view)| mode_region(&common, view, at == 0))
        .collect();
    if !look.shows(Control::Timeline) {
        return html! { <section class="timelines bare">{ modes }</section> };
    }
    // A live run is left out: its trace grows with every frame, and the prediction says enough.
    let over = |view: &&ModeView| view.status != Status::Running;
    let measured = (props.modes.iter().filter(over)).filter_map(|view| view.measured.clone());
    let predicted = (props.modes.iter()).filter_map(|view| view.predicted.clone().ok());
    let traces: Vec<_> = predicted.chain(measured).collect();
    let on_key = {
        let help = props.on_help.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "?" {
                help.emit(());
            }
        })
    };
    html! {
        <section class="timelines" aria-label={words.timeline} onkeydown={on_key}>
            { tools(props, &cuts, (whole, seen)) }
            { mount::<Axis>(axis::Props { lang, scale: seen, presentation: look.presentation }) }
            { modes }
            { transport(props, whole) }
            if share > 1 {
                <p class="hint">{ words.jobs_per_line.with([&share.to_string()]) }</p>
            }
            { mount::<Key>(key::Props {
                lang,
                shown: props.shown.clone(),
                traces,
                kept: props.modes.iter().any(|view| view.kept.is_some()),
                cuts,
            }) }
        </section>
    }
}

/// The jobs that have rows.
pub(in crate::ui) fn shown_jobs(look: View, roster: &Roster) -> Range<u32> {
    let jobs = match look.jobs {
        Some((first, last)) => first.0..(last.0 + 1).min(roster.jobs()),
        None => 0..roster.jobs(),
    };
    if jobs.is_empty() {
        0..roster.jobs()
    } else {
        jobs
    }
}
