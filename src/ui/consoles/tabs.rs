//! The consoles, and the choice between one per mode and one for all.

use super::card::{Card, card};
use super::merged::merged_card;
use crate::derive::Roster;
use crate::model::Status;
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::segment::{Segment, segment};
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_state_eq};

/// What was printed.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario that the modes are about.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
}

/// The consoles.
#[component]
pub(in crate::ui) fn Consoles(props: &Props) -> Html {
    let (lang, words) = (props.lang, props.lang.words());
    let together = use_state_eq(|| false);
    let roster = &props.roster;
    let choice = |value: &'static str, label: &'static str, merged| {
        let chosen = together.clone();
        segment(&Segment {
            name: "console-view".into(),
            value: value.into(),
            label: label.into(),
            hint: None,
            checked: *together == merged,
            on_choose: Callback::from(move |()| chosen.set(merged)),
        })
    };
    html! {
        <section class="consoles" aria-labelledby="console-title">
            <div class="section-head">
                <h2 id="console-title">{ words.console }</h2>
                if props.modes.len() > 1 {
                    <fieldset class="segments small" data-testid="console-view">
                        <legend class="unseen">{ words.console_view }</legend>
                        { choice("by-mode", words.by_mode, false) }
                        { choice("merged", words.merged, true) }
                    </fieldset>
                }
            </div>
            if *together && props.modes.len() > 1 {
                { merged_card(lang, roster, &props.modes) }
            } else {
                <div class="cards">
                    for view in &props.modes {
                        { card(&Card {
                            lang,
                            kind: view.mode.kind(),
                            name: mode_name(words, view.mode).into(),
                            roster,
                            predicted: view.predicted.as_ref().ok().cloned(),
                            trace: view.measured.clone(),
                            live: view.status == Status::Running,
                        }) }
                    }
                </div>
            }
        </section>
    }
}
