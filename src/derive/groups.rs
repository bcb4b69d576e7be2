//! Which jobs share a track, and what is known of them together whatever part of time is seen.

use super::timeline::{End, Row, Timeline};
use super::tracks::{Mark, jobs_per_track};
use crate::model::{JobId, Micros};
use std::ops::Range;

/// The jobs of one track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first of them.
    pub first: JobId,
    /// How many there are, heard of or not.
    pub members: u32,
    /// The rows of those that have been heard of.
    pub rows: Range<usize>,
    /// From when the first of them ran to where the last of them is, once any has run.
    pub life: Option<(Micros, Micros)>,
    /// When the last of them ended, once all have, and the worst way in which one did.
    pub ended: Option<(Micros, Mark)>,
}

/// The tracks of these jobs.
pub fn groups(timeline: &Timeline, jobs: &Range<u32>) -> Vec<Group> {
    let count = jobs.end.saturating_sub(jobs.start);
    let share = jobs_per_track(count);
    let place = |job: u32| timeline.rows.partition_point(|row| row.job.0 < job);
    let tracks = (0..count.div_ceil(share)).map(|at| {
        let first = jobs.start + at * share;
        let members = share.min(jobs.end - first);
        let rows = place(first)..place(first + members);
        let own = &timeline.rows[rows.clone()];
        Group {
            first: JobId(first),
            members,
            life: life(own),
            ended: ended(own).filter(|_| own.len() == members as usize),
            rows,
        }
    });
    tracks.collect()
}

fn life(rows: &[Row]) -> Option<(Micros, Micros)> {
    let first = rows.iter().filter_map(|row| row.started).min()?;
    let last = rows.iter().map(|row| row.to).max()?;
    Some((first, last))
}

fn ended(rows: &[Row]) -> Option<(Micros, Mark)> {
    let mut last: Option<(Micros, Mark)> = None;
    for row in rows {
        let (at, mark) = match row.end? {
            End::Finished(at) => (at, Mark::Finished),
            End::Failed(at) => (at, Mark::Failed),
            End::Cancelled(at) => (at, Mark::Cancelled),
        };
        last = Some(last.map_or((at, mark), |last| (last.0.max(at), last.1.max(mark))));
    }
    last
}
