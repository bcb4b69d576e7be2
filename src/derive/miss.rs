//! Which of a reader's misses tells most, and what it shows.

use super::console::Source;
use super::guess::{Estimate, Placed, near};
use super::question::{Asked, Question};
use crate::model::{Job, Micros, Mode, ModeKind, Scenario};
use std::cmp::Ordering;

/// A miss that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Miss {
    /// What all jobs take was added up, and they overlapped.
    AddedUp(Mode),
    /// Too much was said, and the longest job alone decided.
    LongestDecides(Mode),
    /// Too little was said: each job begins only when the one before is over.
    OneAfterAnother(Mode),
    /// Too little was said: only one job computes at a time.
    OneComputes(Mode),
    /// Only the longest job was counted, and not all jobs could go on at once.
    NotAllAtOnce(Mode),
    /// One line came before another that was put before it.
    Order {
        /// The line that came first.
        first: usize,
        /// The line that came later.
        later: usize,
        /// Why, where that is known.
        why: Option<Reason>,
    },
}

/// Why one line came before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The lines of one job, and of the main program, do not change places.
    SameSource,
    /// A job prints nothing before the one before it is over.
    OneAfterAnother,
    /// Both came at the same moment, first come, first served.
    SameMoment,
    /// Nothing held the event loop, and its wait was over sooner.
    WaitedLess,
}

/// The first miss about seconds that is understood, else one about the order.
pub(super) fn miss(
    scenario: &Scenario,
    estimates: &[Estimate],
    question: Option<&Question>,
    order: &[Placed],
) -> Option<Miss> {
    let work = Work::of(scenario);
    let told = estimates.iter().find_map(|estimate| work.miss(estimate));
    told.or_else(|| wrong_order(scenario, question?, order))
}

/// What the jobs take, by the numbers of the job table.
struct Work {
    all: Micros,
    longest: Micros,
    computing: Micros,
}

impl Work {
    fn of(scenario: &Scenario) -> Self {
        let mut work = Self {
            all: Micros::ZERO,
            longest: Micros::ZERO,
            computing: Micros::ZERO,
        };
        // What runs in the background ends with the others.
        for job in scenario.jobs.iter().filter(|job| !job.background) {
            let rounds = job.fails_after.unwrap_or(job.rounds).min(job.rounds);
            let own = (job.wait + job.cpu) * rounds.into();
            work.longest = work.longest.max(own);
            work.all += own * job.count.into();
            work.computing += job.cpu * rounds.into() * job.count.into();
        }
        work
    }

    fn miss(&self, estimate: &Estimate) -> Option<Miss> {
        let (said, mode) = (estimate.said, estimate.mode);
        let (took, side) = estimate.took?;
        // A run that is late by its timers is still the run it is.
        let late = Micros((self.all - self.longest).0 / 4);
        let added_up = near(took, self.all) || took + late >= self.all;
        let longest = near(took, self.longest) || took <= self.longest + late;
        match side {
            Ordering::Greater if near(said, self.all) => Some(Miss::AddedUp(mode)),
            Ordering::Greater if longest => Some(Miss::LongestDecides(mode)),
            Ordering::Less if added_up && self.computing * 2 > self.all => {
                Some(Miss::OneComputes(mode))
            }
            Ordering::Less if added_up => Some(Miss::OneAfterAnother(mode)),
            Ordering::Less if near(said, self.longest) => Some(Miss::NotAllAtOnce(mode)),
            _ => None,
        }
    }
}

/// The first place where another line came than was put there.
fn wrong_order(scenario: &Scenario, question: &Question, order: &[Placed]) -> Option<Miss> {
    let line = |line: usize| question.lines.get(line);
    for place in order {
        let (came, said) = (line(place.came)?, line(place.said)?);
        if came.text != said.text {
            let why = reason(scenario, question.mode, came, said);
            let (first, later) = (place.came, place.said);
            return Some(Miss::Order { first, later, why });
        }
    }
    None
}

fn reason(scenario: &Scenario, mode: ModeKind, first: &Asked, later: &Asked) -> Option<Reason> {
    if first.source == later.source {
        return Some(Reason::SameSource);
    }
    if first.source == Source::Main || later.source == Source::Main {
        return None;
    }
    let alone = [
        ModeKind::Sequential,
        ModeKind::AwaitEach,
        ModeKind::GatherBlocking,
    ];
    if alone.contains(&mode) {
        return Some(Reason::OneAfterAnother);
    }
    if first.at == later.at {
        return Some(Reason::SameMoment);
    }
    let held = |job: &Job| job.blocking || job.cpu > Micros::ZERO;
    let limited = |mode: &Mode| matches!(mode, Mode::Gather { limit: Some(_) });
    let free =
        !scenario.jobs.iter().any(held) && !scenario.mode(mode).is_some_and(|mode| limited(&mode));
    free.then_some(Reason::WaitedLess)
}
