//! The editor, folded away until it is wanted.

use super::FormProps;
use super::job_table::JobTable;
use super::lines::lines;
use super::modes::Modes;
use super::options::options;
use crate::model::{Control, Controls, Scenario};
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::drafts::Drafts;
use crate::ui::lock::mark;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_context};

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
    html! {
        <details class="editor" data-testid="editor" open={props.open}>
            <summary>
                { words.edit }
                { mark(words, props.locked.has(Control::Editor), true) }
            </summary>
            <div class="editor-parts">
                <JobTable ..form.clone() />
                { lines(&form) }
                <Modes ..form.clone() />
                { options(&form) }
            </div>
        </details>
    }
}
