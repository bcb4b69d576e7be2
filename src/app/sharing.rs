//! What is done in the share panel.

use super::State;
use crate::model::{Controls, Look, View};
use crate::ui::{Include, ShareChange, Sharing};

impl State {
    pub(super) fn share(&mut self, change: ShareChange) {
        match (&mut self.sharing, change) {
            (_, ShareChange::Close) => self.sharing = None,
            (sharing @ None, ShareChange::Open) => *sharing = Some(Sharing::of(&self.view)),
            (Some(sharing), change) => sharing.apply(change),
            (None, _) => {}
        }
    }

    /// What a look says is what the author has chosen for those who read the page: the author has all of
    /// the page.
    pub(super) fn author(&mut self, look: &Look) {
        self.sharing = Some(Sharing {
            include: Include {
                view: true,
                at: true,
                predict: look.predict_first,
            },
            ..Sharing::of(&View::of(look))
        });
        self.view = View {
            predict_first: false,
            hidden: Controls::NONE,
            locked: Controls::NONE,
            ..self.view
        };
    }
}
