//! Which lines the tasks of a run are at, followed event by event while the run goes on.

use super::listing::Listing;
use super::step::step;
use crate::derive::Roster;
use crate::model::{Event, EventKind, JobId, Micros, Mode, ModeKind, Trace};
use crate::python::{Part, main_part_of};
use std::rc::Rc;

/// Of so many rows one job is named.
const NAMED: usize = 3;

/// The tasks that are at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The line, from 1.
    pub line: u32,
    /// How many jobs.
    pub jobs: u32,
    /// The first job of each of the first three rows.
    pub named: Vec<JobId>,
    /// Whether the main program is.
    pub main: bool,
}

/// A job that is under way.
#[derive(Clone, Copy, Debug, Default)]
struct At {
    live: bool,
    /// The line; 0 is none.
    line: u32,
    row: usize,
}

/// Follows a run. What it has seen of it is not gone through again.
#[derive(Debug, Default)]
pub struct Follower {
    trace: Rc<Trace>,
    jobs: Vec<At>,
    /// How many jobs are under way, and how many in the background.
    live: [u32; 2],
    /// The job that was started last.
    latest: Option<JobId>,
    /// Whether a job that is awaited has failed or was cancelled.
    trouble: bool,
}

impl Follower {
    /// Which lines the tasks are at after all events of `trace`, at `now`, in the order of their first jobs. A
    /// trace that does not go on from the last one is followed from its start. Another program needs
    /// another follower.
    pub fn follow(
        &mut self,
        listing: &Listing,
        roster: &Roster,
        mode: Mode,
        trace: &Rc<Trace>,
        now: Micros,
    ) -> Vec<Here> {
        if !trace.events().continues(self.trace.events()) {
            *self = Self::default();
        }
        let events = trace.events();
        for place in self.trace.events().len()..events.len() {
            self.take(listing, roster, &events[place]);
        }
        self.trace = trace.clone();
        if trace.ended().is_some() {
            return Vec::new();
        }
        let mut all = self.here(listing);
        if let Some(line) = self.main(listing, roster, mode, now) {
            entry(&mut all, line).main = true;
        }
        all
    }

    fn take(&mut self, listing: &Listing, roster: &Roster, event: &Event) {
        let Some(step) = step(roster, event) else {
            return;
        };
        let (job, behind) = (step.job.id.0 as usize, step.job.job.background);
        if self.jobs.len() <= job {
            self.jobs.resize(job + 1, At::default());
        }
        let own = &mut self.jobs[job];
        let count = &mut self.live[usize::from(behind)];
        if step.over {
            *count = count.saturating_sub(own.live.into());
            *own = At::default();
            self.trouble |= !behind && event.kind != EventKind::Finished;
            return;
        }
        *count += u32::from(!own.live);
        let line = step
            .part
            .and_then(|part| listing.line_of(step.job.row, part));
        *own = At {
            live: true,
            // What has no line of its own is still the line before.
            line: line.unwrap_or(own.line),
            row: step.job.row,
        };
        if event.kind == EventKind::Started {
            self.latest = event.job;
        }
    }

    fn here(&self, listing: &Listing) -> Vec<Here> {
        // For each line, what of `all` is about it: no line is looked for job by job.
        let mut places = vec![None; listing.len() + 1];
        let mut all: Vec<Here> = Vec::new();
        for (job, at) in (0..).map(JobId).zip(&self.jobs) {
            if at.line == 0 {
                continue;
            }
            let place = *places[at.line as usize].get_or_insert(all.len());
            if place == all.len() {
                all.push(Here::nobody(at.line));
            }
            let here = &mut all[place];
            here.jobs += 1;
            let row = |job: &JobId| self.jobs[job.0 as usize].row;
            if here.named.len() < NAMED && here.named.last().is_none_or(|last| row(last) != at.row)
            {
                here.named.push(job);
            }
        }
        all
    }

    /// Where the main program is: at the call of a job, at what it has just printed, or waiting.
    fn main(&self, listing: &Listing, roster: &Roster, mode: Mode, now: Micros) -> Option<u32> {
        let last = self.trace.events().last()?;
        // What it does next is not reported: it has gone on once time has.
        if let (EventKind::Printed(line), None, true) = (&last.kind, last.job, last.at >= now) {
            let (part, row) = main_part_of(roster.scenario(), &line.text())?;
            return listing.line_of(row.unwrap_or_default(), part);
        }
        let mut awaits = listing.lines_of(Part::Await);
        match mode.kind() {
            ModeKind::Sequential | ModeKind::AwaitEach => {
                let job = roster.find(self.latest?)?;
                let live = self.jobs.get(job.id.0 as usize)?.live;
                listing.line_of(job.row, Part::Make).filter(|_| live)
            }
            ModeKind::Threads | ModeKind::FreeThreads => match self.live {
                [0, 0] => None,
                [0, _] => awaits.next_back(),
                _ => awaits.next(),
            },
            _ => match self.live {
                [0, 0] => None,
                [0, _] => listing.lines_of(Part::Cancel).next_back(),
                // After an error, it waits for the rest.
                _ if self.trouble => awaits.next_back(),
                _ => awaits.next(),
            },
        }
    }
}

impl Here {
    const fn nobody(line: u32) -> Self {
        Self {
            line,
            jobs: 0,
            named: Vec::new(),
            main: false,
        }
    }
}

fn entry(all: &mut Vec<Here>, line: u32) -> &mut Here {
    let place = all.iter().position(|here| here.line == line);
    let place = place.unwrap_or_else(|| {
        all.push(Here::nobody(line));
        all.len() - 1
    });
    &mut all[place]
}
