//! The consoles, and the choice between one per mode and one for all.

use super::card::Card;
use super::merged::Merged;
use crate::derive::Roster;
use crate::model::Scenario;
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::segment::Segment;
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state_eq};

/// What was printed.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario that the modes are about.
    pub shown: Rc<Scenario>,
    /// The modes.
    pub modes: Vec<ModeView>,
}

/// The consoles.
#[component]
pub(in crate::ui) fn Consoles(props: &Props) -> Html {
    let (lang, words) = (props.lang, props.lang.words());
    let together = use_state_eq(|| false);
    let roster = use_memo(props.shown.clone(), Roster::new);
    let choose = |value| {
        let together = together.clone();
        Callback::from(move |()| together.set(value))
    };
    html! {
        <section class="consoles" aria-labelledby="console-title">
            <div class="section-head">
                <h2 id="console-title">{ words.console }</h2>
                if props.modes.len() > 1 {
                    <fieldset class="segments small" data-testid="console-view">
                        <legend class="unseen">{ words.console_view }</legend>
                        <Segment name="console-view" value="by-mode" label={words.by_mode}
                            checked={!*together} on_choose={choose(false)} />
                        <Segment name="console-view" value="merged" label={words.merged}
                            checked={*together} on_choose={choose(true)} />
                    </fieldset>
                }
            </div>
            if *together && props.modes.len() > 1 {
                <Merged {lang} roster={&roster} modes={props.modes.clone()} />
            } else {
                <div class="cards">
                    for view in &props.modes {
                        <Card key={view.mode.kind().slug()} {lang} kind={view.mode.kind()}
                            name={mode_name(words, view.mode)} roster={&roster}
                            predicted={view.predicted.as_ref().ok().cloned()}
                            trace={view.measured.clone()} />
                    }
                </div>
            }
        </section>
    }
}
