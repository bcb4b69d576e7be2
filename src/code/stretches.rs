//! When tasks were at a line of their program, and which line one was at.

use super::step::step;
use crate::derive::Roster;
use crate::model::{JobId, LaneId, Micros, Trace};
use crate::python::{Mark, Part};

/// The most stretches that are told: more would hide what they are to point out.
const MOST: usize = 2_000;

/// A time for which a job is at a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which job.
    pub job: JobId,
    /// The lane that it is on then.
    pub lane: LaneId,
    /// Its start.
    pub from: Micros,
    /// Its end; the start where it takes no time.
    pub to: Micros,
}

/// The stretches for which jobs are at a line that is there for `marks`, in the order in which they
/// begin, up to 2,000. One that has not ended reaches to `now`, or to the last event if that is later.
pub fn stretches(roster: &Roster, trace: &Trace, now: Micros, marks: &[Mark]) -> Vec<Stretch> {
    let end = trace.end().max(now);
    let mut all: Vec<Stretch> = Vec::new();
    // Where the stretch of each job stands that has not ended yet.
    let mut open: Vec<Option<usize>> = vec![None; roster.jobs() as usize];
    for event in trace.events().iter() {
        let Some(step) = step(roster, event) else {
            continue;
        };
        let own = &mut open[step.job.id.0 as usize];
        if let Some(place) = own.take() {
            all[place].to = event.at.max(all[place].from);
        }
        let row = step.job.row;
        let here =
            |mark: &Mark| Some(mark.part) == step.part && mark.row.is_none_or(|own| own == row);
        if marks.iter().any(here) && all.len() < MOST {
            *own = (!step.over).then_some(all.len());
            all.push(Stretch {
                job: step.job.id,
                lane: event.lane,
                from: event.at,
                to: if step.over { event.at } else { end },
            });
        }
    }
    all
}

/// The part of its program that a job is at at a moment, and the job's row.
pub fn part_at(roster: &Roster, trace: &Trace, job: JobId, at: Micros) -> Option<(usize, Part)> {
    let own = |event: &&crate::model::Event| event.job == Some(job) && event.at <= at;
    let events = trace.events().iter().rev().filter(own);
    let mut steps = events.filter_map(|event| step(roster, event));
    let last = steps.find(|step| step.part.is_some())?;
    Some((last.job.row, last.part?))
}
