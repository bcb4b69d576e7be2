//! The editor, folded away until it is wanted, and not drawn before.

use super::FormProps;
use super::job_table::JobTable;
use super::lines::lines;
use super::modes::Modes;
use super::options::options;
use crate::model::{Control, Controls, Scenario};
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::drafts::Drafts;
use crate::ui::erased::mount;
use crate::ui::lock::mark;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_context, use_state_eq};

/// What can be edited.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// Whether it is unfolded from the start.
    pub open: bool,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Fields whose text is not in the scenario.
    pub drafts: Rc<Drafts>,
    /// What is not on the page.
    pub hidden: Controls,
    /// What does not change.
    pub locked: Controls,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The disclosure and what is in it.
#[component]
pub(in crate::ui) fn Editor(props: &Props) -> Html {
    let form = FormProps {
        lang: props.lang,
        scenario: props.scenario.clone(),
        drafts: props.drafts.clone(),
        hidden: props.hidden,
        locked: props.locked,
        on: props.on.clone(),
        platform: use_context(),
    };
    let words = props.lang.words();
    // Nobody has asked for it on most pages, of which it would be the larger part. Once it was there it
    // stays, with what is unfolded in it. Where there is no browser nothing unfolds later.
    let drawn = use_state_eq(|| props.open || cfg!(not(target_arch = "wasm32")));
    let (on_press, on_toggle) = (drawn.setter(), drawn.setter());
    html! {
        <details class="editor" data-testid="editor" open={props.open}
            ontoggle={move |_| on_toggle.set(true)}>
            <summary onclick={move |_| on_press.set(true)}>
                { words.edit }
                { mark(words, props.locked.has(Control::Editor), true) }
            </summary>
            if *drawn {
                <div class="editor-parts">
                    { mount::<JobTable>(form.clone()) }
                    { lines(&form) }
                    { mount::<Modes>(form.clone()) }
                    { options(&form) }
                </div>
            }
        </details>
    }
}
