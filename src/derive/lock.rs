//! Who held the run's lock, and when.

use super::scale::Scale;
use crate::model::{EventKind, JobId, Micros, Trace};

/// A picture shows the lock in no more pieces than this.
const MOST_BARS: u32 = 500;

/// A stretch in which a job held the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Who.
    pub job: JobId,
    /// From when.
    pub from: Micros,
    /// Until when; for the last one of a live run, the present.
    pub to: Micros,
}

/// Every stretch, in the order in which they ended on each lane. A job that is over has let go.
pub fn holds(trace: &Trace, now: Micros) -> Vec<Hold> {
    let mut holds = Vec::new();
    let mut open: Vec<Option<Micros>> = Vec::new();
    for event in trace.events().iter() {
        let Some(job) = event.job else { continue };
        let at = job.0 as usize;
        match event.kind {
            EventKind::LockTaken => {
                if open.len() <= at {
                    open.resize(at + 1, None);
                }
                open[at] = Some(event.at);
            }
            EventKind::LockReleased
            | EventKind::Finished
            | EventKind::Failed(_)
            | EventKind::Cancelled => {
                if let Some(from) = open.get_mut(at).and_then(Option::take) {
                    let to = event.at;
                    holds.push(Hold { job, from, to });
                }
            }
            _ => {}
        }
    }
    for (job, from) in (0..).map(JobId).zip(open) {
        if let Some(from) = from {
            let to = trace.end().max(now);
            holds.push(Hold { job, from, to });
        }
    }
    holds
}

/// How much of a run the lock was held for, in percent with one decimal: `94.3`.
pub fn held_percent(holds: &[Hold], end: Micros) -> String {
    let held: Micros = holds.iter().map(|hold| hold.to - hold.from).sum();
    let share = held.0.saturating_mul(1_000).checked_div(end.0);
    let share = share.unwrap_or(0).min(1_000);
    format!("{}.{}", share / 10, share % 10)
}

/// The lock at the resolution of a screen, in order of time: from, to, and who held it longest.
pub fn lock_bars(holds: &[Hold], scale: Scale) -> Vec<(u32, u32, JobId)> {
    let width = Scale::WHOLE / MOST_BARS;
    // Per bin: the job that has held the lock for longest in it, and for how long.
    let mut bins: Vec<Option<(u32, JobId)>> = vec![None; MOST_BARS as usize + 1];
    for hold in holds.iter().filter(|hold| scale.shows(hold.from, hold.to)) {
        let (from, to) = (scale.share(hold.from), scale.share(hold.to));
        for bin in from / width..=to / width {
            let start = from.max(bin * width);
            let long = to.min((bin + 1) * width).saturating_sub(start) + 1;
            let best = &mut bins[bin as usize];
            match best {
                Some((most, job)) if *job == hold.job => *most += long,
                Some((most, _)) if *most >= long => {}
                _ => *best = Some((long, hold.job)),
            }
        }
    }
    let mut bars: Vec<(u32, u32, JobId)> = Vec::new();
    for (bin, best) in (0..).zip(bins) {
        let Some((_, job)) = best else { continue };
        let (from, to) = (bin * width, ((bin + 1) * width).min(Scale::WHOLE));
        match bars.last_mut() {
            Some(last) if last.1 == from && last.2 == job => last.1 = to,
            _ => bars.push((from, to, job)),
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Event, LaneId};

    /// A trace of (milliseconds, job, kind).
    fn trace(steps: &[(u64, u32, EventKind)]) -> Trace {
        let mut trace = Trace::new();
        for (at, job, kind) in steps.iter().cloned() {
            let lane = LaneId(u16::try_from(job).expect("few"));
            let pushed = trace.push(Event {
                at: Micros::from_millis(at),
                lane,
                job: Some(JobId(job)),
                kind,
            });
            assert_eq!(pushed, Ok(()));
        }
        trace
    }

    #[test]
    fn a_job_holds_the_lock_until_it_releases_it_or_is_over() {
        let trace = trace(&[
            (0, 0, EventKind::Started),
            (0, 0, EventKind::LockWanted),
            (0, 0, EventKind::LockTaken),
            (40, 0, EventKind::LockReleased),
            (0, 1, EventKind::Started),
            (0, 1, EventKind::LockWanted),
            (40, 1, EventKind::LockTaken),
            (90, 1, EventKind::Cancelled),
        ]);
        let holds = holds(&trace, Micros::ZERO);
        let facts: Vec<_> = holds
            .iter()
            .map(|hold| (hold.job.0, hold.from.as_millis(), hold.to.as_millis()))
            .collect();
        assert_eq!(facts, [(0, 0, 40), (1, 40, 90)]);
        let end = Micros::from_millis(100);
        assert_eq!(held_percent(&holds, end), "90.0");
        let bars = lock_bars(&holds, Scale::new(end, Micros::ZERO));
        assert_eq!(bars.first().map(|bar| bar.2), Some(JobId(0)));
        assert_eq!(bars.last().map(|bar| bar.2), Some(JobId(1)));
        assert!(bars.windows(2).all(|pair| pair[0].1 <= pair[1].0));
    }
}
