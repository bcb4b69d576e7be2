//! What a lesson is made of.

use crate::model::{Controls, Edit, Field, Scenario};
use crate::text::{Both, Lang};

/// The groups of the lesson list, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Waiting, alone and together.
    Waiting,
    /// Threads and processes.
    Workers,
    /// CPU work and the lock of the interpreter.
    Cpu,
    /// Cancelling, failing, queueing.
    Control,
    /// The free-form page.
    Free,
}

/// A control that matters in a lesson: a slider on one field of its scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knob {
    /// The field it sets.
    pub field: Field,
    /// The unit its values are shown in.
    pub unit: Unit,
    /// The smallest value, in the field's own unit (milliseconds for most times).
    pub min: u32,
    /// The largest value.
    pub max: u32,
    /// The step.
    pub step: u32,
    /// Its label, where the job's name does not say it.
    pub label: Option<Both>,
}

impl Knob {
    /// A bare number from 1 up.
    pub(super) const fn count(field: Field, max: u32) -> Self {
        Self {
            field,
            unit: Unit::Count,
            min: 1,
            max,
            step: 1,
            label: None,
        }
    }

    /// A stretch of time from one step up, in milliseconds.
    pub(super) const fn time(field: Field, max: u32, step: u32) -> Self {
        Self {
            field,
            unit: Unit::Seconds,
            min: step,
            max,
            step,
            label: None,
        }
    }

    /// The same from another value up.
    pub(super) const fn from(self, min: u32) -> Self {
        Self { min, ..self }
    }

    pub(super) const fn labelled(self, ko: &'static str, en: &'static str) -> Self {
        Self {
            label: Some(Both { ko, en }),
            ..self
        }
    }
}

/// How a knob's value reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A bare number.
    Count,
    /// Milliseconds, shown as seconds.
    Seconds,
    /// Microseconds.
    Micros,
}

/// A lesson: a preset of the general scenario, with its texts.
#[derive(Debug)]
pub struct Lesson {
    /// Its part of an address; never changes once published.
    pub slug: &'static str,
    /// Where it stands in the list.
    pub group: Group,
    /// Its name.
    pub title: Both,
    /// What to answer before running.
    pub question: Both,
    /// Why it came out as it did, to read after running. It holds for every setting of the knobs.
    pub explanation: Both,
    /// The controls that matter in it. A reader may take out the row that one is about.
    pub knobs: &'static [Knob],
    /// Its scenario, with names and lines in a language.
    pub scenario: fn(Lang) -> Scenario,
}

impl Lesson {
    /// Whether an edit is refused in this lesson, where these controls are locked.
    pub fn refuses(&self, locked: Controls, edit: &Edit) -> bool {
        let slider = |field| self.knobs.iter().any(|knob| knob.field == field);
        locked.refuse(edit, matches!(edit, Edit::Set(field, _) if slider(*field)))
    }
}

/// Two lessons are the same where their slugs are.
impl PartialEq for Lesson {
    fn eq(&self, other: &Self) -> bool {
        self.slug == other.slug
    }
}
