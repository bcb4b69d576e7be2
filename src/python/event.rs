//! Which part of a program an event is about.

use super::writer::Part;
use crate::model::{Event, EventKind, Instance, Scenario, Slot};

/// The part of the program that `event` is about. The lock has no line of its own, nor has a job's
/// end; a line that several slots print alike is taken for the first of them.
pub fn part_of(scenario: &Scenario, event: &Event) -> Option<Part> {
    match &event.kind {
        EventKind::Spawned => Some(Part::Make),
        EventKind::Started => Some(Part::Begin),
        EventKind::WaitBegin(_) => Some(Part::Wait),
        EventKind::BlockBegin(_) => Some(Part::Block),
        EventKind::ComputeBegin(_) => Some(Part::Compute),
        EventKind::Failed(_) => Some(Part::Raise),
        EventKind::Cancelled => Some(Part::CleanUp),
        EventKind::Printed(line) => {
            let slot = match event.job {
                Some(id) => {
                    let job = scenario.instances().find(|job| job.id == id)?;
                    of_job(scenario, &job, line)
                }
                None => of_main(scenario, line),
            };
            slot.map(Part::Print)
        }
        _ => None,
    }
}

fn of_job(scenario: &Scenario, job: &Instance<'_>, line: &str) -> Option<Slot> {
    let slots = [Slot::Start, Slot::Round, Slot::End, Slot::Cancelled];
    slots.into_iter().find(|slot| {
        let mut rounds = 0..=job.job.rounds;
        rounds.any(|round| is(scenario, *slot, job, round, line))
    })
}

fn of_main(scenario: &Scenario, line: &str) -> Option<Slot> {
    let about_none = [Slot::First, Slot::Timeout, Slot::Last];
    let as_it_is = |slot: &Slot| scenario.lines.get(*slot) == line;
    about_none.into_iter().find(as_it_is).or_else(|| {
        let about_job = [Slot::Queued, Slot::Error];
        about_job.into_iter().find(|slot| {
            let mut jobs = scenario.instances();
            jobs.any(|job| is(scenario, *slot, &job, 0, line))
        })
    })
}

fn is(scenario: &Scenario, slot: Slot, job: &Instance<'_>, round: u32, line: &str) -> bool {
    let own = scenario.lines.of_job(slot, job, round);
    own.as_deref() == Some(line)
}
