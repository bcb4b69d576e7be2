//! Playback: the runs of all modes up to a moment, and the way from event to event.
//!
//! ```text
//! all events by time, then by mode, then as reported
//!   0.000 a spawned   0.000 b spawned   0.000 a started   1.000 a goes on …
//!                                     ^ Moment { at: 0, steps: 2 }
//! ```

use crate::model::{Event, Micros, Trace};

/// A moment of several runs: all that happened before `at`, and the first `steps` of what happens
/// right then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub at: Micros,
    /// How much of what happens at that time.
    pub steps: usize,
}

/// Which event is the last one at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// How many events there are up to it.
    pub number: usize,
    /// How many there are in all.
    pub of: usize,
    /// The last of them, and the place of its run.
    pub last: Option<(usize, &'a Event)>,
}

impl Moment {
    /// Before anything happens.
    pub const START: Self = Self {
        at: Micros::ZERO,
        steps: 0,
    };

    /// All that happens up to a time.
    pub const fn whole(at: Micros) -> Self {
        let steps = usize::MAX;
        Self { at, steps }
    }
}

/// The runs up to a moment.
pub fn cut(runs: &[&Trace], moment: Moment) -> Vec<Trace> {
    let mut left = moment.steps;
    let run = |run: &&Trace| {
        let mut part = Trace::new();
        for event in run.events().iter() {
            if event.at > moment.at || event.at == moment.at && left == 0 {
                continue;
            }
            if event.at == moment.at {
                left -= 1;
            }
            // Where the clocks of two lanes differ a little, what cannot stand there yet is left out.
            let _ = part.push(event.clone());
        }
        part
    };
    runs.iter().map(run).collect()
}

/// One event on; `None` at the end.
pub fn step_on(runs: &[&Trace], moment: Moment) -> Option<Moment> {
    let Moment { at, steps } = moment;
    if steps < count(runs, at) {
        let steps = steps + 1;
        return Some(Moment { at, steps });
    }
    let later = times(runs).filter(|time| *time > at).min()?;
    Some(Moment {
        at: later,
        steps: 1,
    })
}

/// One event back; `None` at the start.
pub fn step_back(runs: &[&Trace], moment: Moment) -> Option<Moment> {
    let steps = moment.steps.min(count(runs, moment.at));
    if steps > 1 {
        let steps = steps - 1;
        return Some(Moment { steps, ..moment });
    }
    let earlier = times(runs).filter(|time| *time < moment.at).max();
    match earlier {
        Some(at) => Some(Moment {
            at,
            steps: count(runs, at),
        }),
        None => (steps == 1).then_some(Moment::START),
    }
}

/// Which event is the last one at a moment.
pub fn place<'a>(runs: &[&'a Trace], moment: Moment) -> Place<'a> {
    let mut place = Place {
        number: 0,
        of: 0,
        last: None,
    };
    let mut left = moment.steps;
    for (at, run) in runs.iter().enumerate() {
        place.of += run.events().len();
        for event in run.events().iter() {
            if event.at > moment.at || event.at == moment.at && left == 0 {
                continue;
            }
            if event.at == moment.at {
                left -= 1;
            }
            place.number += 1;
            if place.last.is_none_or(|(_, last)| last.at <= event.at) {
                place.last = Some((at, event));
            }
        }
    }
    place
}

fn times<'a>(runs: &'a [&Trace]) -> impl Iterator<Item = Micros> + 'a {
    runs.iter()
        .flat_map(|run| run.events().iter())
        .map(|event| event.at)
}

fn count(runs: &[&Trace], at: Micros) -> usize {
    times(runs).filter(|time| *time == at).count()
}
