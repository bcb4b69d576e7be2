//! One mode: its name, its figures, its picture, the same as a table.

use super::cuts::Cuts;
use super::figures::figures;
use super::stage::{self, Stage};
use super::table::{self, JobTimes};
use crate::derive::{Roster, Scale, Times, grouped, lost, statistics};
use crate::lessons::Lesson;
use crate::model::{Control, Failure, Micros, ModeKind, Selected, Status, View};
use crate::text::{Lang, Words};
use crate::ui::code::Pointed;
use crate::ui::contract::{Intent, ModeView, Untold};
use crate::ui::erased::mount;
use crate::ui::times::times;
use crate::ui::wording::{failure, mode_name};
use std::ops::Range;
use std::rc::Rc;
use yew::{Callback, Html, html};

/// What the regions of all modes have in common.
pub(super) struct Common<'a> {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// Who the jobs are.
    pub roster: &'a Rc<Roster>,
    /// The rows of what is shown.
    pub cuts: &'a Rc<Cuts>,
    /// The axis, and the part of it that is seen.
    pub scales: (Scale, Scale),
    /// The jobs that have rows.
    pub jobs: Range<u32>,
    /// How the page is looked at.
    pub look: View,
    /// What a pointer is at.
    pub hover: Option<Selected>,
    /// A pointer is there.
    pub on_hover: Callback<Option<Selected>>,
    /// What is pointed at, here or in the program.
    pub pointed: Option<&'a Pointed>,
    /// Something is pointed at, or nothing any more.
    pub on_point: &'a Callback<Option<Pointed>>,
    /// The axis is to stay as it is.
    pub on_hold: Callback<Option<Scale>>,
    /// The times of `sequential`, where it is compared with others.
    pub sequential: Option<Times>,
    /// Whether what is shown as measured was not measured.
    pub played_back: bool,
    /// What the person asked for.
    pub on: &'a Callback<Intent>,
}

/// The region of a mode.
pub(super) fn mode_region(common: &Common<'_>, view: &ModeView, first: bool) -> Html {
    let Common { lang, roster, .. } = *common;
    let words = lang.words();
    let kind = view.mode.kind();
    let name = mode_name(words, view.mode);
    let own = times(view);
    let against = common.sequential.filter(|_| kind != ModeKind::Sequential);
    let title = format!("mode-{}-title", kind.slug());
    let label = words.picture.with([&name, &grouped(roster.jobs().into())]);
    let us = |time: Option<Micros>| time.map(|time| time.0.to_string());
    let why = match &view.predicted {
        Err(Untold::Failed(why)) => Some(why),
        _ => None,
    };
    let pictured = common.look.shows(Control::Timeline);
    html! {
        <section key={kind.slug()} class={format!("mode {}", view.status.slug())}
            aria-labelledby={title.clone()}
            data-testid={format!("mode-{}", kind.slug())} data-status={view.status.slug()}
            data-elapsed-us={us(own.elapsed)} data-predicted-us={us(own.predicted)}>
            <header>
                <div class="mode-name">
                    <h2 id={title}>{ &name }</h2>
                    <code>{ kind.slug() }</code>
                    { pill(words, view.status) }
                </div>
                { figures(words, statistics(own, against)) }
            </header>
            <div class="plot">
                { sentence(words, view.failure.as_ref().or(why)) }
                { remarks(roster, view, words) }
                if pictured {
                    { mount::<Stage>(stage::Props {
                        lang,
                        lesson: common.lesson,
                        cuts: common.cuts.clone(),
                        view: view.clone(),
                        label: label.into(),
                        first,
                        roster: roster.clone(),
                        scales: common.scales,
                        jobs: common.jobs.clone(),
                        look: common.look,
                        hover: common.hover,
                        on_hover: common.on_hover.clone(),
                        pointed: common.pointed.and_then(|pointed| pointed.line(kind)).cloned(),
                        on_point: common.on_point.clone(),
                        on_hold: common.on_hold.clone(),
                        on: common.on.clone(),
                    }) }
                }
                if pictured && (view.measured.is_some() || view.predicted.is_ok()) {
                    { mount::<JobTimes>(table::Props {
                        lang,
                        name: name.clone().into(),
                        roster: roster.clone(),
                        predicted: view.predicted.as_ref().ok().cloned(),
                        measured: view.measured.clone(),
                        played_back: common.played_back,
                    }) }
                }
            </div>
        </section>
    }
}

/// What a reader has to know of this mode alone.
fn remarks(roster: &Roster, view: &ModeView, words: &Words) -> Html {
    let lost = view.measured.as_deref().and_then(lost);
    html! {
        <>
            if view.freezes {
                <p class="note freezes" data-testid="freezes">
                    <i class="spinner" data-testid="spinner" aria-hidden="true"></i>
                    { words.freezes }
                </p>
            }
            if let Some((lanes, cores)) = view.crowded {
                <p class="note" data-testid="crowded">
                    { words.crowded.with([&lanes.to_string(), &cores.to_string()]) }
                </p>
            }
            if let Some((job, why)) = lost {
                <p class="error" data-testid="lost">
                    { format!("{}: {}", roster.shown(job), words.lane_broke.with([why])) }
                </p>
            }
        </>
    }
}

fn pill(words: &Words, status: Status) -> Html {
    let text = match status {
        Status::Queued => words.queued,
        Status::Stopped => words.stopped,
        Status::Failed => words.failed,
        Status::Idle | Status::Running | Status::Finished => return Html::default(),
    };
    html! { <span class="pill">{ text }</span> }
}

fn sentence(words: &Words, why: Option<&Failure>) -> Html {
    why.map_or_else(Html::default, |why| {
        html! { <p class="error" data-testid="failure">{ failure(words, why) }</p> }
    })
}
