//! The trace: only what can follow is taken in, and a refusal leaves no mark.

use crate::support::property;
use async_playground::derive::timeline;
use async_playground::model::{
    Checksum, Ending, Event, EventKind as Kind, JobId, LaneId, Micros, Trace, Why, limits,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const SECOND: Micros = Micros::from_secs(1);

fn event(at: u64, lane: u16, job: Option<u32>, kind: Kind) -> Event {
    Event {
        at: Micros(at),
        lane: LaneId(lane),
        job: job.map(JobId),
        kind,
    }
}

/// The phases of a job that is not over.
const LIVE: &[&str] = &[
    "spawned",
    "running",
    "waiting",
    "blocking",
    "computing",
    "wants lock",
    "computing, wants lock",
];

/// Where a job can stand, and the events that lead there.
fn phases() -> [(&'static str, Vec<Kind>); 11] {
    [
        ("unheard of", vec![]),
        ("spawned", vec![Kind::Spawned]),
        ("running", vec![Kind::Spawned, Kind::Started]),
        ("waiting", vec![Kind::Started, Kind::WaitBegin(SECOND)]),
        ("blocking", vec![Kind::Started, Kind::BlockBegin(SECOND)]),
        ("computing", vec![Kind::Started, Kind::ComputeBegin(SECOND)]),
        ("wants lock", vec![Kind::Started, Kind::LockWanted]),
        (
            "computing, wants lock",
            vec![Kind::Started, Kind::ComputeBegin(SECOND), Kind::LockWanted],
        ),
        ("failed", vec![Kind::Started, Kind::Failed(Why::Raised)]),
        ("finished", vec![Kind::Started, Kind::Finished]),
        ("cancelled", vec![Kind::Spawned, Kind::Cancelled]),
    ]
}

/// Every kind of event, with the phases of a job in which it can come.
fn kinds() -> [(Kind, &'static [&'static str]); 18] {
    [
        (Kind::Spawned, &["unheard of"]),
        (Kind::Started, &["unheard of", "spawned"]),
        (Kind::WaitBegin(SECOND), &["running"]),
        (Kind::WaitEnd, &["waiting"]),
        (Kind::BlockBegin(SECOND), &["running"]),
        (Kind::BlockEnd, &["blocking"]),
        (Kind::ComputeBegin(SECOND), &["running"]),
        (Kind::ComputeEnd(Checksum(1)), &["computing"]),
        (Kind::LockWanted, &["running", "computing"]),
        (Kind::LockTaken, &["wants lock", "computing, wants lock"]),
        (Kind::LockReleased, &["running", "computing"]),
        // A job that is cancelled while it waits, or between two steps, may have a last word.
        (
            Kind::Printed("x".into()),
            &["running", "waiting", "computing"],
        ),
        (Kind::Failed(Why::Raised), LIVE),
        (Kind::Finished, &["running"]),
        (Kind::Cancelled, LIVE),
        (Kind::LaneStarting, &[]),
        (Kind::LaneReady, &[]),
        (Kind::RunEnded(Ending::Completed), &[]),
    ]
}

fn trace(events: impl IntoIterator<Item = Event>) -> Trace {
    let mut trace = Trace::new();
    for event in events {
        trace.push(event).expect("a legal event");
    }
    trace
}

/// Pushes what cannot follow, and checks that it is named and leaves no mark.
#[track_caller]
fn assert_refused(trace: &Trace, event: &Event, context: &str) {
    let mut after = trace.clone();
    let illegal = after.push(event.clone()).expect_err(context);
    assert_eq!(illegal.seq, trace.events().len());
    assert_eq!(&illegal.event, event);
    assert_eq!(&after, trace, "{context}");
}

#[test]
fn a_job_does_only_what_it_can_do_next() {
    for (phase, before) in phases() {
        let before = trace(before.into_iter().map(|kind| event(0, 0, Some(0), kind)));
        for (kind, can_come_in) in kinds() {
            let next = event(0, 0, Some(0), kind.clone());
            if can_come_in.contains(&phase) {
                assert_eq!(before.clone().push(next), Ok(()), "{phase} then {kind:?}");
            } else {
                assert_refused(&before, &next, &format!("{phase} then {kind:?}"));
            }
        }
    }
}

#[test]
fn the_main_program_gets_lanes_ready_prints_and_ends() {
    let start = trace([event(0, 0, None, Kind::LaneReady)]);
    for (kind, _) in kinds() {
        let next = event(0, 1, None, kind.clone());
        match kind {
            Kind::LaneStarting | Kind::LaneReady | Kind::Printed(_) | Kind::RunEnded(_) => {
                assert_eq!(start.clone().push(next), Ok(()), "{kind:?}");
            }
            _ => assert_refused(&start, &next, &format!("{kind:?} without a job")),
        }
    }
    let again = event(0, 0, None, Kind::LaneReady);
    assert_refused(&start, &again, "a lane gets ready once");
}

#[test]
fn a_run_does_not_end_before_its_jobs() {
    let end = event(9, 0, None, Kind::RunEnded(Ending::Completed));
    for (phase, before) in phases() {
        let before = trace(before.into_iter().map(|kind| event(0, 0, Some(3), kind)));
        if LIVE.contains(&phase) {
            assert_refused(&before, &end, phase);
        } else {
            let mut after = before;
            assert_eq!(after.push(end.clone()), Ok(()), "{phase}");
            assert_eq!(after.ended(), Some(Ending::Completed));
            assert_eq!(after.end(), Micros(9));
        }
    }
}

#[test]
fn nothing_comes_after_the_end() {
    let over = trace([event(5, 0, None, Kind::RunEnded(Ending::Stopped))]);
    for (kind, _) in kinds() {
        for job in [None, Some(0)] {
            assert_refused(&over, &event(6, 1, job, kind.clone()), "after the end");
        }
    }
    let mut stopped = over.clone();
    stopped.stop(Micros(7));
    assert_eq!(stopped, over);
}

#[test]
fn time_on_a_lane_does_not_go_back() {
    let print = |at, lane| event(at, lane, None, Kind::Printed("x".into()));
    let mut trace = trace([print(5, 0), print(5, 0)]);
    assert_refused(&trace, &print(4, 0), "earlier on its lane");
    trace
        .push(print(1, 1))
        .expect("another lane has its own time");
    assert_eq!(trace.end(), Micros(5));
    assert_refused(&trace, &print(0, 1), "earlier on its lane");
}

#[test]
fn no_run_has_more_jobs_than_a_scenario() {
    let jobs = u32::try_from(limits::JOBS).expect("a small number");
    let start = |job| event(0, 0, Some(job), Kind::Spawned);
    let mut trace = trace([start(jobs - 1)]);
    assert_refused(&trace, &start(jobs), "one too many");
    assert_refused(&trace, &start(u32::MAX), "far too many");
    trace.push(start(0)).expect("any order of jobs");
}

#[test]
fn stopping_cancels_what_is_live_and_ends() {
    let mut trace = trace([
        event(0, 0, None, Kind::LaneReady),
        event(1, 0, Some(2), Kind::Spawned),
        event(2, 0, Some(0), Kind::Started),
        event(2, 0, Some(0), Kind::Finished),
        event(3, 1, Some(4), Kind::Started),
        event(3, 1, Some(4), Kind::WaitBegin(SECOND)),
    ]);
    let before = trace.events().len();
    trace.stop(Micros(8));
    assert_eq!(
        trace.events().to_vec()[before..],
        [
            event(8, 0, Some(2), Kind::Cancelled),
            event(8, 0, Some(4), Kind::Cancelled),
            event(8, 0, None, Kind::RunEnded(Ending::Stopped)),
        ]
    );
    assert_eq!(
        (trace.ended(), trace.end()),
        (Some(Ending::Stopped), Micros(8))
    );
}

#[test]
fn stopping_is_never_earlier_than_what_has_happened() {
    let mut trace = trace([event(9, 1, Some(0), Kind::Started)]);
    trace.stop(Micros(3));
    assert_eq!(trace.end(), Micros(9));
    assert!(trace.events().iter().all(|event| event.at == Micros(9)));
}

fn events() -> impl Strategy<Value = Event> {
    let kind = prop::sample::select(kinds().map(|(kind, _)| kind).to_vec());
    let job = prop::option::weighted(0.9, 0..3_u32);
    // Mostly forward, so that long traces come about.
    (0..3_u64, 0..3_u16, job, kind).prop_map(|(at, lane, job, kind)| event(at, lane, job, kind))
}

/// The phases once more, told from the accepted events alone.
fn phase_after(events: &[Event], job: JobId) -> &'static str {
    // Printing changes nothing.
    let is_own = |event: &&Event| event.job == Some(job) && !matches!(event.kind, Kind::Printed(_));
    let mut own = events.iter().rev().filter(is_own);
    let last = own.next();
    // Between two turns with the lock, the job computes on.
    let computes = own.find_map(|event| match event.kind {
        Kind::LockWanted | Kind::LockTaken | Kind::LockReleased => None,
        Kind::ComputeBegin(_) => Some(true),
        _ => Some(false),
    });
    let computes = computes.unwrap_or(false);
    match last.map(|event| &event.kind) {
        Some(Kind::ComputeBegin(_)) => "computing",
        Some(Kind::LockTaken | Kind::LockReleased) if computes => "computing",
        Some(Kind::LockWanted) if computes => "computing, wants lock",
        Some(Kind::LockWanted) => "wants lock",
        Some(Kind::Failed(_)) => "failed",
        None => "unheard of",
        Some(Kind::Spawned) => "spawned",
        Some(Kind::WaitBegin(_)) => "waiting",
        Some(Kind::BlockBegin(_)) => "blocking",
        Some(Kind::Finished) => "finished",
        Some(Kind::Cancelled) => "cancelled",
        Some(_) => "running",
    }
}

/// Whether `next` can follow, told from the accepted events alone.
fn can_follow(events: &[Event], next: &Event) -> bool {
    let over = |event: &Event| matches!(event.kind, Kind::RunEnded(_));
    let on_lane = || events.iter().filter(|event| event.lane == next.lane);
    let live = |job| LIVE.contains(&phase_after(events, job));
    let can = match (next.job, &next.kind) {
        (Some(job), kind) => {
            let phase = phase_after(events, job);
            let (_, can_come_in) = kinds()
                .into_iter()
                .find(|(other, _)| other == kind)
                .unwrap();
            can_come_in.contains(&phase)
        }
        (None, Kind::Printed(_)) => true,
        (None, Kind::LaneReady) => on_lane().all(|event| event.kind != Kind::LaneReady),
        (None, Kind::LaneStarting) => on_lane().next().is_none(),
        (None, Kind::RunEnded(_)) => !(0..3).map(JobId).any(live),
        (None, _) => false,
    };
    can && !events.iter().any(over) && on_lane().all(|event| event.at <= next.at)
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn random_events_never_break_the_invariants(
        steps in prop::collection::vec(events(), 0..120),
        stop in 0..200_u64,
    ) {
        let mut trace = Trace::new();
        for (step, mut next) in (0_u64..).zip(steps) {
            next.at.0 += step;
            let before = trace.clone();
            let expected = can_follow(&trace.events().to_vec(), &next);
            let pushed = trace.push(next.clone());
            prop_assert_eq!(pushed.is_ok(), expected, "{:?} after {:?}", next, before);
            if expected {
                prop_assert_eq!(trace.events().last(), Some(&next));
            } else {
                prop_assert_eq!(&trace, &before);
            }
        }
        trace.stop(Micros(stop));
        prop_assert!(trace.ended().is_some());
        let last = trace.events().last();
        prop_assert!(matches!(last.map(|event| &event.kind), Some(Kind::RunEnded(_))));
        prop_assert_eq!(trace.events().iter().map(|event| event.at).max(), Some(trace.end()));
        let mut lanes: BTreeMap<LaneId, Micros> = BTreeMap::new();
        for event in trace.events().iter() {
            let before = lanes.insert(event.lane, event.at);
            prop_assert!(before.is_none_or(|before| before <= event.at));
        }
        for job in (0..3).map(JobId) {
            let phase = phase_after(&trace.events().to_vec(), job);
            prop_assert!(!LIVE.contains(&phase));
        }
        let rows = timeline(&trace, Micros::ZERO).rows;
        prop_assert!(rows.iter().all(|row| row.end.is_some()));
    }

    #[test]
    fn rows_of_random_traces_have_no_gap(
        steps in prop::collection::vec(events(), 0..120),
        now in 0..200_u64,
    ) {
        let mut trace = Trace::new();
        for (step, mut next) in (0_u64..).zip(steps) {
            next.at.0 += step;
            // What cannot follow is left out.
            let _ = trace.push(next);
        }
        super::timeline::check_rows(&trace, Micros(now));
    }
}
