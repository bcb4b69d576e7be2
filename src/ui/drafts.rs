//! What stands in fields while it is not, or not yet, part of the scenario.

use crate::model::{Field, Invalid};

/// What stands in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// As typed.
    pub text: String,
    /// Why it was refused, where it was.
    pub error: Option<Invalid>,
}

/// The drafts by field. There are few, so they are looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<(Field, Draft)>);

impl Drafts {
    /// What stands in a field, where it has a draft.
    pub fn get(&self, field: &Field) -> Option<&Draft> {
        let (_, draft) = self.0.iter().find(|(own, _)| own == field)?;
        Some(draft)
    }

    /// Puts a draft in place of the field's last one.
    pub fn insert(&mut self, field: Field, draft: Draft) {
        self.remove(field);
        self.0.push((field, draft));
    }

    /// The field shows the scenario's value again.
    pub fn remove(&mut self, field: Field) {
        self.retain(|own| own != field);
    }

    /// Only these fields keep their drafts.
    pub fn retain(&mut self, keep: impl Fn(Field) -> bool) {
        self.0.retain(|(field, _)| keep(*field));
    }
}
