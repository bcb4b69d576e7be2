//! The console: what was printed, in the order of time.

use crate::model::{EventKind, JobId, Micros, Trace};

/// Who printed a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The main program.
    Main,
    /// A job.
    Job(JobId),
}

/// A printed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// When, since the start of the run.
    pub at: Micros,
    /// By whom.
    pub source: Source,
    /// What.
    pub text: &'a str,
    /// Its place among the events of its trace: a stable key.
    pub seq: usize,
}

/// The lines of one run, ordered by time, then lane, then the order in which they were reported.
pub fn lines(trace: &Trace) -> Vec<Line<'_>> {
    let printed = trace
        .events()
        .iter()
        .enumerate()
        .filter_map(|(seq, event)| {
            let EventKind::Printed(text) = &event.kind else {
                return None;
            };
            let source = event.job.map_or(Source::Main, Source::Job);
            let line = Line {
                at: event.at,
                source,
                text,
                seq,
            };
            Some((event.lane, line))
        });
    let mut lines: Vec<_> = printed.collect();
    lines.sort_by_key(|(lane, line)| (line.at, *lane, line.seq));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The lines of several runs on one time axis: by time, then by the run's place in `runs`, which
/// stands before each line.
pub fn merged<'a>(runs: impl IntoIterator<Item = &'a Trace>) -> Vec<(usize, Line<'a>)> {
    let runs = runs.into_iter().enumerate();
    let mut all: Vec<_> = runs
        .flat_map(|(run, trace)| lines(trace).into_iter().map(move |line| (run, line)))
        .collect();
    all.sort_by_key(|(run, line)| (line.at, *run));
    all
}
