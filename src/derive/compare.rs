//! Two runs of one mode against each other: the one that was kept, and this one.

use super::console::lines;
use super::order::{Standing, moved};
use super::timeline::{End, Row, timeline};
use crate::model::{JobId, Micros, Trace};

/// Ends that differ by no more than this part of the run and this time are alike: timers are late.
const LATE: (u64, Micros) = (50, Micros::from_millis(25));

/// When a job ended in both runs; `None` where it did not, or was not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Which job.
    pub job: JobId,
    /// In the run that was kept.
    pub kept: Option<Micros>,
    /// In this one.
    pub this: Option<Micros>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How long the kept run took.
    pub kept: Micros,
    /// How long this one took.
    pub this: Micros,
    /// Every job that either run has heard of.
    pub jobs: Vec<Ends>,
    /// How many lines of this run stand in another place of the order, or are others.
    pub moved: usize,
    late: Micros,
}

/// Compares two runs.
pub fn compare(kept: &Trace, this: &Trace) -> Comparison {
    let rows = [kept, this].map(|trace| timeline(trace, Micros::ZERO).rows);
    let [mut kept_rows, mut this_rows] = rows.map(|rows| rows.into_iter().peekable());
    let mut jobs = Vec::new();
    while let Some(job) = (kept_rows.peek().into_iter().chain(this_rows.peek()))
        .map(|row| row.job)
        .min()
    {
        let own = |row: &Row| row.job == job;
        jobs.push(Ends {
            job,
            kept: kept_rows.next_if(own).and_then(|row| ended(&row)),
            this: this_rows.next_if(own).and_then(|row| ended(&row)),
        });
    }
    let standings = moved(&lines(kept), &lines(this)).into_iter();
    let moved = standings
        .filter(|line| *line != Standing::AsPredicted)
        .count();
    let (kept, this) = (kept.end(), this.end());
    Comparison {
        kept,
        this,
        jobs,
        moved,
        late: Micros(kept.max(this).0 / LATE.0) + LATE.1,
    }
}

impl Comparison {
    /// Whether a job ends at another time, by more than timers may be late.
    pub fn differs(&self, job: &Ends) -> bool {
        match (job.kept, job.this) {
            (Some(kept), Some(this)) => kept.abs_diff(this) > self.late,
            (kept, this) => kept.is_some() != this.is_some(),
        }
    }
}

/// When a job ended, however it did.
pub(super) fn ended(row: &Row) -> Option<Micros> {
    match row.end? {
        End::Finished(at) | End::Failed(at) | End::Cancelled(at) => Some(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Event, EventKind, LaneId};

    fn ends(ends: &[(u32, u64)]) -> Trace {
        let mut trace = Trace::new();
        let mut push = |at: u64, job, kind| {
            let pushed = trace.push(Event {
                at: Micros::from_millis(at),
                lane: LaneId::default(),
                job: Some(JobId(job)),
                kind,
            });
            assert_eq!(pushed, Ok(()));
        };
        for (job, _) in ends {
            push(0, *job, EventKind::Started);
        }
        for (job, at) in ends {
            push(*at, *job, EventKind::Finished);
        }
        trace
    }

    #[test]
    fn jobs_that_end_about_when_they_did_are_alike() {
        let kept = ends(&[(0, 1_000), (1, 2_000), (2, 3_000)]);
        let this = ends(&[(0, 1_004), (1, 2_500), (3, 4_000)]);
        let found = compare(&kept, &this);
        let differ: Vec<_> = (found.jobs.iter())
            .map(|job| (job.job.0, found.differs(job)))
            .collect();
        assert_eq!(differ, [(0, false), (1, true), (2, true), (3, true)]);
        let seconds = |time: Micros| time.as_millis() / 1_000;
        assert_eq!((seconds(found.kept), seconds(found.this)), (3, 4));
    }
}
