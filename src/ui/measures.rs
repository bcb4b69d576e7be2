//! The single statistics: what they are called, and what they come to in a mode.

use super::contract::ModeView;
use super::times::{sequential, times};
use crate::derive::{Path, Roster, Statistics, Summary, grouped, statistics};
use crate::model::{Micros, ModeKind};
use crate::text::Words;
use std::cmp::Ordering;

/// How many statistics there are.
const COUNT: usize = 12;

/// What each is called in tests and on the page.
pub(super) fn names(words: &Words) -> [(&'static str, &'static str); COUNT] {
    let measures = &words.measures;
    [
        ("elapsed", measures.elapsed),
        ("predicted", measures.prediction),
        ("difference", measures.difference),
        ("speed-up", measures.speed_up),
        ("waits", measures.waits),
        ("critical-path", measures.critical),
        ("cpu", measures.cpu),
        ("at-once", measures.at_once),
        ("stall", measures.stall),
        ("lock-held", measures.lock_held),
        ("lock-waited", measures.lock_waited),
        ("start-up", measures.start_up),
    ]
}

/// The statistics of one of these modes, in the order of their names.
pub(super) fn cells(
    words: &Words,
    roster: &Roster,
    modes: &[ModeView],
    view: &ModeView,
    summary: Option<&Summary>,
) -> [String; COUNT] {
    let compared = modes.len() > 1 && view.mode.kind() != ModeKind::Sequential;
    let against = sequential(modes).filter(|_| compared);
    let Statistics {
        elapsed,
        predicted,
        difference,
        speed_up,
    } = statistics(times(view), against);
    let none = || "–".to_owned();
    let time = |time: Option<Micros>| time.map_or_else(none, |time| time.to_string());
    let of = |pick: fn(&Summary) -> Option<Micros>| time(summary.and_then(pick));
    [
        time(elapsed),
        time(predicted),
        difference.map_or_else(none, |(side, by)| format!("{}{by}", sign(side))),
        speed_up.map_or_else(none, |ratio| format!("{ratio}×")),
        of(|summary| Some(summary.waits)),
        summary.map_or_else(none, |summary| critical(words, roster, &summary.critical)),
        of(|summary| Some(summary.cpu)),
        summary.map_or_else(none, |summary| grouped(summary.at_once.into())),
        of(|summary| Some(summary.stall)),
        of(|summary| summary.lock_held),
        of(|summary| summary.lock_waited),
        of(|summary| summary.start_up),
    ]
}

/// The length of the critical path, and who is on it.
fn critical(words: &Words, roster: &Roster, path: &Path) -> String {
    let who = match &path.jobs[..] {
        [] => return "–".to_owned(),
        few @ ([_] | [_, _] | [_, _, _]) => {
            let names: Vec<_> = few.iter().map(|job| roster.shown(*job)).collect();
            names.join(" → ")
        }
        many => words
            .measures
            .critical_jobs
            .with([&grouped(many.len() as u64)]),
    };
    format!("{} ({who})", path.length)
}

const fn sign(side: Ordering) -> &'static str {
    match side {
        Ordering::Less => "−",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::summary;
    use crate::lessons::first;
    use crate::model::{Ending, Event, EventKind, JobId, LaneId, Mode, Status, Trace};
    use crate::text::Lang;
    use std::rc::Rc;

    /// A job that blocks for so many milliseconds, and 4 ms on top.
    fn trace(millis: u64) -> Rc<Trace> {
        let wait = Micros::from_millis(millis);
        let end = wait + Micros::from_millis(4);
        let mut trace = Trace::new();
        for (at, job, kind) in [
            (Micros::ZERO, Some(JobId(1)), EventKind::Started),
            (Micros::ZERO, Some(JobId(1)), EventKind::BlockBegin(wait)),
            (end, Some(JobId(1)), EventKind::BlockEnd),
            (end, Some(JobId(1)), EventKind::Finished),
            (end, None, EventKind::RunEnded(Ending::Completed)),
        ] {
            let lane = LaneId::default();
            let event = Event {
                at,
                lane,
                job,
                kind,
            };
            assert_eq!(trace.push(event), Ok(()));
        }
        Rc::new(trace)
    }

    #[test]
    fn what_there_is_not_is_a_dash() {
        let lang = Lang::En;
        let scenario = Rc::new((first().scenario)(lang));
        let view = ModeView {
            mode: Mode::Sequential,
            status: Status::Finished,
            predicted: Ok(trace(1_000)),
            measured: Some(trace(1_500)),
            whole: None,
            kept: None,
            failure: None,
            now: Micros::ZERO,
            started: None,
            comparable: true,
            freezes: false,
            crowded: None,
        };
        let summary = summary(&trace(1_500), view.mode);
        let (words, roster) = (lang.words(), Roster::new(&scenario));
        let modes = std::slice::from_ref(&view);
        let found = cells(words, &roster, modes, &view, Some(&summary));
        let expected = [
            "1.504",
            "1.004",
            "+0.500",
            "–",
            "1.500",
            "1.504 (B)",
            "0.000",
            "1",
            "0.000",
            "–",
            "–",
            "–",
        ];
        assert_eq!(found, expected);
    }
}
