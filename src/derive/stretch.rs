//! Editing on the picture: which field the end of a job's bar stands for, and what dragging it sets.

use super::roster::Roster;
use super::timeline::Row;
use crate::model::{Field, Micros, limits};

/// A dragged end comes to rest at whole multiples of this, in milliseconds.
const STEP_MILLIS: u64 = 50;

/// A job whose end can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What is changed: the wait of its row, or its CPU work where it does not wait.
    pub field: Field,
    /// When it starts.
    pub from: Micros,
    /// When it ends.
    pub to: Micros,
    /// What stands in the field, in milliseconds.
    pub millis: u64,
    most: u64,
}

/// What moving the end of a job's row changes; `None` where it takes no time.
pub fn stretch(roster: &Roster, row: &Row) -> Option<Stretch> {
    let job = roster.find(row.job)?;
    let (from, to) = (row.started?, row.extent()?.1);
    let waits = job.job.wait > Micros::ZERO;
    let (field, time, most) = if waits {
        (Field::Wait(job.row), job.job.wait, limits::WAIT_MILLIS)
    } else {
        (Field::Cpu(job.row), job.job.cpu, limits::CPU_MILLIS)
    };
    let some = from < to && time > Micros::ZERO;
    some.then_some(Stretch {
        field,
        from,
        to,
        millis: time.as_millis(),
        most,
    })
}

impl Stretch {
    /// What the field has to be, about, for the job to end at that moment, in milliseconds.
    pub fn until(&self, at: Micros) -> u64 {
        let (now, wanted) = ((self.to - self.from).0.max(1), (at - self.from).0);
        let millis = u128::from(self.millis) * u128::from(wanted) / u128::from(now);
        let millis = u64::try_from(millis).unwrap_or(self.most);
        let steps = (millis + STEP_MILLIS / 2) / STEP_MILLIS;
        (steps * STEP_MILLIS).clamp(STEP_MILLIS, self.most)
    }

    /// The field so many steps longer or shorter, in milliseconds.
    pub fn by(&self, steps: i32) -> u64 {
        let by = u64::from(steps.unsigned_abs()) * STEP_MILLIS;
        let millis = if steps < 0 {
            self.millis.saturating_sub(by)
        } else {
            self.millis + by
        };
        millis.clamp(STEP_MILLIS.min(self.millis), self.most)
    }
}
