//! Which part of a program an event is about.

use super::writer::Part;
use crate::model::{Event, EventKind, Instance, Scenario, Slot};

/// The part of the program that `event` of `job` is about, without going through the other jobs. The
/// lock has no line of its own, nor has a job's end; a line that several slots print alike is taken
/// for the first of them.
pub fn part_of(scenario: &Scenario, job: &Instance<'_>, event: &Event) -> Option<Part> {
    match &event.kind {
        EventKind::Spawned => Some(Part::Make),
        EventKind::Started => Some(Part::Begin),
        EventKind::WaitBegin(_) => Some(Part::Wait),
        EventKind::BlockBegin(_) => Some(Part::Block),
        EventKind::ComputeBegin(_) => Some(Part::Compute),
        EventKind::Failed(_) => Some(Part::Raise),
        EventKind::Cancelled => Some(Part::CleanUp),
        EventKind::Printed(line) => {
            let slots = [Slot::Start, Slot::Round, Slot::End, Slot::Cancelled];
            let line = line.text();
            let own = |slot: &Slot| scenario.lines.is_of_job(*slot, job, &line);
            slots.into_iter().find(own).map(Part::Print)
        }
        _ => None,
    }
}

/// What the main program's `line` is there for, and the row of the job that it is about, where it is
/// about one. Of equal lines about several jobs, the first job's; this goes through all of them.
pub fn main_part_of(scenario: &Scenario, line: &str) -> Option<(Part, Option<usize>)> {
    let about_none = [Slot::First, Slot::Timeout, Slot::Last];
    let as_it_is = |slot: &Slot| scenario.lines.get(*slot) == line;
    if let Some(slot) = about_none.into_iter().find(as_it_is) {
        return Some((Part::Print(slot), None));
    }
    let about_job = [Slot::Queued, Slot::Error];
    about_job.into_iter().find_map(|slot| {
        let is = |job: &Instance<'_>| scenario.lines.is_of_job(slot, job, line);
        let job = scenario.instances().find(is)?;
        Some((Part::Print(slot), Some(job.row)))
    })
}
