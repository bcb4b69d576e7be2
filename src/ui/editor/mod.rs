//! Everything about a scenario that a person can change.

mod field;
mod fold;
mod job_row;
mod job_table;
mod lines;
mod modes;
mod options;
mod row_actions;

pub(super) use fold::{Editor, Props};

use crate::derive::field_text;
use crate::model::{Control, Controls, Edit, Field, Scenario};
use crate::text::Lang;
use crate::ui::contract::{Intent, Platform};
use crate::ui::drafts::Drafts;
use crate::ui::lock::lock;
use std::rc::Rc;
use yew::{Callback, Html, Properties};

/// What the editor and its parts show.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FormProps {
    /// The language.
    pub lang: Lang,
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
    /// The browser.
    pub platform: Option<Platform>,
}

impl FormProps {
    /// Whether an edit is refused here.
    fn locks(&self, edit: &Edit) -> bool {
        self.locked.has(Control::Editor) || self.locked.hold(edit)
    }

    /// Which of these are on the page.
    fn shown(&self, group: &[Control]) -> Controls {
        Controls::of(group).without(self.hidden)
    }

    /// The mark of these, unless the editor as a whole has one.
    fn lock(&self, group: Controls) -> Html {
        if self.locked.has(Control::Editor) {
            return Html::default();
        }
        lock(self.lang.words(), self.locked, group)
    }

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
