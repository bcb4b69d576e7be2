//! The consoles, and the choice between one per mode and one for all.

use super::card::{Card, card};
use super::merged::merged_card;
use crate::derive::Roster;
use crate::model::Status;
use crate::model::View;
use crate::text::Lang;
use crate::ui::contract::{Intent, ModeView};
use crate::ui::segment::{Segment, segment};
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// What was printed.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario that the modes are about.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// How they are looked at.
    pub view: View,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The consoles.
#[component]
pub(in crate::ui) fn Consoles(props: &Props) -> Html {
    let (lang, words) = (props.lang, props.lang.words());
    let view = props.view;
    let roster = &props.roster;
    let choice = |value: &'static str, label: &'static str, merged| {
        segment(&Segment {
            name: "console-view".into(),
            value: value.into(),
            label: label.into(),
            hint: None,
            checked: view.merged == merged,
            on_choose: props
                .on
                .reform(move |()| Intent::Look(View { merged, ..view })),
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
            if view.merged && props.modes.len() > 1 {
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
