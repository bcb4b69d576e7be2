//! The editor, folded away until it is wanted.

use super::FormProps;
use super::job_table::JobTable;
use super::lines::lines;
use super::modes::Modes;
use super::options::options;
use crate::model::Scenario;
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::drafts::Drafts;
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
        on: props.on.clone(),
        platform: use_context(),
    };
    html! {
        <details class="editor" data-testid="editor" open={props.open}>
            <summary>{ props.lang.words().edit }</summary>
            <div class="editor-parts">
                <JobTable ..form.clone() />
                { lines(&form) }
                <Modes ..form.clone() />
                { options(&form) }
            </div>
        </details>
    }
}
