//! Everything about a scenario that a person can change.

mod field;
mod fold;
mod job_row;
mod job_table;
mod lines;
mod modes;
mod options;
mod row_actions;

pub(super) use fold::Editor;

use crate::derive::field_text;
use crate::model::{Field, Scenario};
use crate::text::Lang;
use crate::ui::contract::{Intent, Platform};
use crate::ui::drafts::Drafts;
use std::rc::Rc;
use yew::{Callback, Properties};

/// What the editor and its parts show.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FormProps {
    /// The language.
    pub lang: Lang,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Fields whose text is not in the scenario.
    pub drafts: Rc<Drafts>,
    /// What the person asked for.
    pub on: Callback<Intent>,
    /// The browser.
    pub platform: Option<Platform>,
}

impl FormProps {
    /// What a field shows.
    fn entry(&self, field: Field) -> field::Entry {
        let draft = self.drafts.get(&field);
        field::Entry {
            field,
            text: draft.map_or_else(
                || field_text(&self.scenario, field),
                |draft| draft.text.clone(),
            ),
            error: draft.and_then(|draft| draft.error.clone()),
        }
    }
}
