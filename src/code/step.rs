//! A step of a job from one line of its program to another.

use crate::derive::Roster;
use crate::model::{Event, EventKind, Instance};
use crate::python::{Part, part_of};

/// Where a job is from an event on.
pub(super) struct Step<'a> {
    /// The job.
    pub job: Instance<'a>,
    /// The part of the program; `None` where the job has come to its end.
    pub part: Option<Part>,
    /// Whether it has ended, in whichever way.
    pub over: bool,
}

/// The step that an event tells of: a job stays at a line until it is at another, or has ended.
pub(super) fn step<'a>(roster: &'a Roster, event: &Event) -> Option<Step<'a>> {
    let job = roster.find(event.job?)?;
    let part = part_of(roster.scenario(), &job, event);
    let over = matches!(
        event.kind,
        EventKind::Finished | EventKind::Failed(_) | EventKind::Cancelled
    );
    (over || part.is_some()).then_some(Step { job, part, over })
}
