//! What is kept of a console's lines from one drawing to the next.

use super::list::is_virtual;
use super::run::Run;
use crate::derive::Log;
use crate::model::Trace;
use std::rc::Rc;

/// A long list that nobody sees is drawn in one of so many frames: whoever is told of it may read it.
const RESTS: u32 = 60;

/// The runs whose lines were read, each with what they are held against.
type Runs = Vec<(Rc<Trace>, Option<Rc<Trace>>)>;

/// The lines of a console.
#[derive(Default)]
pub(super) struct Reading {
    of: Runs,
    log: Rc<Log>,
    /// For how many frames it has been as it is though there may be more.
    rested: u32,
}

impl Reading {
    /// The lines of these runs, of which those that are known are not gone through again.
    pub fn of(&mut self, runs: &[Run], seen: bool) -> Rc<Log> {
        let runs_now: Runs = (runs.iter())
            .map(|run| (run.trace.clone(), run.expected.clone()))
            .collect();
        let goes_on = || {
            let pairs = self.of.iter().zip(&runs_now);
            let on = |((old, _), (new, _)): (&(Rc<Trace>, _), &(Rc<Trace>, _))| {
                new.events().continues(old.events())
            };
            self.of.len() == runs.len() && pairs.into_iter().all(on)
        };
        let live = runs.iter().any(|run| run.live);
        if !seen && live && is_virtual(self.log.len()) && self.rested < RESTS && goes_on() {
            self.rested += 1;
        } else if runs_now != self.of {
            self.rested = 0;
            self.log = Rc::new(self.log.grown(&runs_now));
            self.of = runs_now;
        }
        self.log.clone()
    }
}
