//! All modes under one axis.

use super::axis::axis;
use super::key::Key;
use super::mode::ModeRegion;
use crate::derive::{Roster, jobs_per_track};
use crate::model::{Scenario, Status};
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::times::{scale, sequential};
use std::rc::Rc;
use yew::{Html, html};

/// What is compared.
pub(in crate::ui) struct Timelines<'a> {
    /// The language.
    pub lang: Lang,
    /// The scenario that the modes are about.
    pub shown: &'a Rc<Scenario>,
    /// Its jobs.
    pub roster: &'a Rc<Roster>,
    /// The modes.
    pub modes: &'a [ModeView],
    /// Whether what is shown as measured was not measured.
    pub played_back: bool,
}

/// The axis and the modes.
pub(in crate::ui) fn timelines(props: &Timelines<'_>) -> Html {
    let Timelines { lang, roster, .. } = *props;
    let words = lang.words();
    let scale = scale(props.modes);
    let sequential = sequential(props.modes).filter(|_| props.modes.len() > 1);
    let share = jobs_per_track(roster.jobs());
    // A live run is left out: its trace grows with every frame, and the prediction says enough.
    let over = |view: &ModeView| view.status != Status::Running;
    let measured =
        (props.modes.iter().filter(|view| over(view))).filter_map(|view| view.measured.clone());
    let predicted = (props.modes.iter()).filter_map(|view| view.predicted.clone().ok());
    let traces: Vec<_> = predicted.chain(measured).collect();
    html! {
        <section class="timelines" aria-label={words.timeline}>
            { axis(lang, scale) }
            for view in props.modes {
                <ModeRegion key={view.mode.kind().slug()} {lang} view={view.clone()}
                    roster={roster} {scale} {sequential} played_back={props.played_back} />
            }
            if share > 1 {
                <p class="hint">{ (words.jobs_per_line)(&share.to_string()) }</p>
            }
            <Key {lang} {traces} shown={props.shown} />
        </section>
    }
}
