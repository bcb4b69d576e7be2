//! What is done in the share panel.

use super::State;
use crate::ui::{ShareChange, Sharing};

impl State {
    pub(super) fn share(&mut self, change: ShareChange) {
        match (&mut self.sharing, change) {
            (_, ShareChange::Close) => self.sharing = None,
            (sharing @ None, ShareChange::Open) => *sharing = Some(Sharing::of(&self.view)),
            (Some(sharing), change) => sharing.apply(change),
            (None, _) => {}
        }
    }
}
