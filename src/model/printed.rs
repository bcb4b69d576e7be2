//! A line that was printed. What a scenario's own line says is put together when somebody reads it: a
//! prediction of many jobs is made anew with every edit, and hardly any of its lines is ever read.

use super::{Instance, JobId, Scenario, Slot};
use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

/// A printed line. Two are equal that say the same.
#[derive(Clone)]
pub struct Printed(Said);

#[derive(Clone)]
enum Said {
    /// This.
    Text(String),
    /// What the scenario says there of a job.
    OfJob(OfJob),
}

#[derive(Clone)]
struct OfJob {
    scenario: Rc<Scenario>,
    row: u32,
    copy: u32,
    round: u32,
    slot: Slot,
}

impl Printed {
    /// The line that the scenario has for a job in this slot, where it has one; `round` counts from 1,
    /// `row` and `copy` are as in [`Instance`].
    pub fn of_job(
        scenario: &Rc<Scenario>,
        slot: Slot,
        (row, copy): (usize, u32),
        round: u32,
    ) -> Option<Self> {
        let prints = scenario.lines.prints(slot, scenario.jobs.get(row)?);
        let of_job = OfJob {
            scenario: scenario.clone(),
            row: u32::try_from(row).ok()?,
            copy,
            round,
            slot,
        };
        prints.then_some(Self(Said::OfJob(of_job)))
    }

    /// What it says. Where it begins with `\r`, it is drawn over the last such line of whose it is.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.0 {
            Said::Text(text) => text.into(),
            Said::OfJob(line) => line.text().into(),
        }
    }

    /// Whether it is drawn over such a line.
    pub fn draws_over(&self) -> bool {
        match &self.0 {
            Said::Text(text) => text.starts_with('\r'),
            Said::OfJob(line) => line.template().starts_with(super::lines::REDRAW),
        }
    }
}

impl OfJob {
    fn template(&self) -> &str {
        self.scenario.lines.get(self.slot)
    }

    fn text(&self) -> String {
        let line = self.instance().and_then(|job| {
            let lines = &self.scenario.lines;
            lines.of_job(self.slot, &job, self.round)
        });
        line.unwrap_or_default()
    }

    fn instance(&self) -> Option<Instance<'_>> {
        let row = self.row as usize;
        Some(Instance {
            // No line tells it.
            id: JobId(0),
            row,
            job: self.scenario.jobs.get(row)?,
            copy: self.copy,
        })
    }

    /// What it is put together from.
    fn parts(&self) -> (&str, Option<(&str, u32)>, u32, u32) {
        let job = self.scenario.jobs.get(self.row as usize);
        let job = job.map(|job| (&*job.name, job.rounds));
        (self.template(), job, self.copy, self.round)
    }
}

impl PartialEq for Printed {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Said::OfJob(one), Said::OfJob(other)) if one.parts() == other.parts() => true,
            _ => self.text() == other.text(),
        }
    }
}

impl Eq for Printed {}

impl fmt::Debug for Printed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text(), out)
    }
}

impl<T: Into<String>> From<T> for Printed {
    fn from(text: T) -> Self {
        Self(Said::Text(text.into()))
    }
}
