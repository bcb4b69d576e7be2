//! Who is who: from a job of a run back to its row of the job table.

use super::isolate::isolated;
use crate::model::{Instance, JobId, Scenario};
use std::rc::Rc;

/// How many colours jobs have.
const HUES: usize = 8;
/// How many shapes they have: with as many colours, the same two would always meet.
const MARKS: usize = 7;

/// The jobs of a scenario, found by their number without counting out every row again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    scenario: Rc<Scenario>,
    /// The number of each row's first job, and at the end how many jobs there are.
    starts: Vec<u32>,
}

impl Roster {
    /// The jobs of that scenario.
    pub fn new(scenario: &Rc<Scenario>) -> Self {
        let counts = scenario.jobs.iter().map(|job| job.count);
        let starts = counts.scan(0, |next, count| {
            *next += count;
            Some(*next)
        });
        Self {
            starts: std::iter::once(0).chain(starts).collect(),
            scenario: scenario.clone(),
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    /// How many jobs there are.
    pub fn jobs(&self) -> u32 {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The job of that number, where the scenario has one.
    pub fn find(&self, id: JobId) -> Option<Instance<'_>> {
        let row = self.starts.partition_point(|start| *start <= id.0);
        let row = row.checked_sub(1)?;
        let job = self.scenario.jobs.get(row)?;
        let copy = if job.count == 1 {
            0
        } else {
            id.0 - self.starts[row] + 1
        };
        Some(Instance { id, row, job, copy })
    }

    /// The job's name; empty where the scenario has no such job.
    pub fn name(&self, id: JobId) -> String {
        self.find(id).map_or_else(String::new, |job| job.name())
    }

    /// The job's name as a part of other text.
    pub fn shown(&self, id: JobId) -> String {
        isolated(self.name(id))
    }

    /// The job's colour.
    pub fn hue(&self, id: JobId) -> u8 {
        self.find(id).map_or(0, |job| hue(job.row))
    }

    /// The job's shape.
    pub fn mark(&self, id: JobId) -> u8 {
        self.find(id).map_or(0, |job| mark(job.row))
    }
}

/// The colour of a row's jobs, from 1.
pub fn hue(row: usize) -> u8 {
    u8::try_from(row % HUES + 1).unwrap_or(1)
}

/// The shape of a row's jobs, from 1.
pub fn mark(row: usize) -> u8 {
    u8::try_from(row % MARKS + 1).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Job, Micros, Mode, Parts};

    #[test]
    fn finds_what_counting_out_finds() {
        let several = Job {
            count: 3,
            ..Job::waiting("b", Micros::from_secs(1))
        };
        let one = Job::waiting("a", Micros::from_secs(1));
        let scenario = Scenario::new(Parts {
            jobs: vec![one.clone(), several, one],
            modes: vec![Mode::Sequential],
            ..Parts::default()
        });
        let scenario = Rc::new(scenario.expect("within the limits"));
        let roster = Roster::new(&scenario);
        assert_eq!(roster.jobs(), 5);
        for job in scenario.instances() {
            let found = roster.find(job.id).expect("a job of the scenario");
            assert_eq!((found.row, found.name()), (job.row, job.name()));
        }
        assert_eq!(roster.name(JobId(2)), "b 2");
        assert!(roster.find(JobId(5)).is_none());
    }
}
