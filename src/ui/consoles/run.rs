//! A run whose lines stand in a console.

use crate::derive::{Source, Start};
use crate::model::{JobId, ModeKind, Status, Trace};
use crate::text::Words;
use crate::ui::contract::ModeView;
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::AttrValue;

/// A run of a mode.
#[derive(Clone, PartialEq)]
pub(super) struct Run {
    /// The mode.
    pub kind: ModeKind,
    /// Its name.
    pub name: AttrValue,
    /// What has come out.
    pub trace: Rc<Trace>,
    /// What the order of its lines is held against, once it is over.
    pub expected: Option<Rc<Trace>>,
    /// When it began, by the clock.
    pub started: Option<Start>,
    /// Whether there may be more.
    pub live: bool,
}

impl Run {
    /// The run of a mode; `None` before there is one.
    pub(super) fn of(words: &Words, view: &ModeView) -> Option<Self> {
        let over = matches!(
            view.status,
            Status::Finished | Status::Stopped | Status::Failed
        );
        let predicted = view.predicted.as_ref().ok().cloned();
        Some(Self {
            kind: view.mode.kind(),
            name: mode_name(words, view.mode).into(),
            trace: view.measured.clone()?,
            expected: predicted.filter(|_| over && view.comparable),
            started: view.started,
            live: view.status == Status::Running,
        })
    }
}

/// Who prints, where that is a job.
pub(super) const fn job(source: Source) -> Option<JobId> {
    match source {
        Source::Main => None,
        Source::Job(job) => Some(job),
    }
}
