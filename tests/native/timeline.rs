//! The timeline: rows of spans without a gap, open ends at the present.

use async_playground::derive::{Cutter, End, Row, Span, SpanKind, Timeline, timeline};
use async_playground::model::{Ending, Event, EventKind as Kind, JobId, LaneId, Micros, Trace};

/// What holds for the rows of every trace.
#[track_caller]
pub fn check_rows(trace: &Trace, now: Micros) {
    let Timeline { rows, end } = timeline(trace, now);
    let expected = match trace.ended() {
        Some(_) => trace.end(),
        None => trace.end().max(now),
    };
    assert_eq!(end, expected);
    assert!(rows.is_sorted_by(|one, next| one.job < next.job));
    for row in &rows {
        let events = || {
            trace
                .events()
                .iter()
                .filter(|event| event.job == Some(row.job))
        };
        let first = row.spans.first().expect("a row starts with a span");
        assert_eq!(Some(first.from), events().map(|event| event.at).next());
        for span in &row.spans {
            assert!(span.from <= span.to, "{row:?}");
            let waits = matches!(span.kind, SpanKind::Waiting | SpanKind::Blocking);
            assert_eq!(waits, span.requested.is_some(), "{row:?}");
        }
        for pair in row.spans.windows(2) {
            assert_eq!(pair[0].to, pair[1].from, "{row:?}");
        }
        let last = row.spans.last().expect("a row starts with a span");
        match row.end {
            Some(End::Finished(at) | End::Failed(at) | End::Cancelled(at)) => {
                assert_eq!(last.to, at);
            }
            None => assert_eq!(last.to, end),
        }
        assert!(row.started.is_none_or(|at| first.from <= at && at <= end));
    }
    check_growth(trace, now);
}

/// A run that is cut while it goes on comes to the same as one that is cut at once.
#[track_caller]
fn check_growth(trace: &Trace, now: Micros) {
    let (mut part, mut cutter) = (Trace::new(), Cutter::default());
    for (seq, event) in trace.events().iter().enumerate() {
        part.push(event.clone()).expect("as in the whole");
        if seq % 61 == 0 {
            assert_eq!(cutter.timeline(&part, now), timeline(&part, now));
            assert!(cutter.is_of(&part));
        }
    }
    assert_eq!(cutter.timeline(trace, now), timeline(trace, now));
}

fn trace(events: &[(u64, u16, u32, Kind)]) -> Trace {
    let mut trace = Trace::new();
    for (at, lane, job, kind) in events.iter().cloned() {
        let event = Event {
            at: Micros(at),
            lane: LaneId(lane),
            job: Some(JobId(job)),
            kind,
        };
        trace.push(event).expect("a legal event");
    }
    trace
}

fn span(from: u64, to: u64, kind: SpanKind) -> Span {
    let requested = None;
    let (from, to) = (Micros(from), Micros(to));
    Span {
        from,
        to,
        kind,
        requested,
        lane: LaneId(0),
    }
}

fn asked(requested: u64, span: Span) -> Span {
    Span {
        requested: Some(Micros(requested)),
        ..span
    }
}

fn two_jobs() -> Trace {
    trace(&[
        (0, 0, 1, Kind::Spawned),
        (3, 0, 1, Kind::Started),
        (3, 0, 1, Kind::Printed("x".into())),
        (4, 0, 1, Kind::WaitBegin(Micros(10))),
        (5, 0, 0, Kind::Started),
        (6, 0, 0, Kind::BlockBegin(Micros(10))),
        (16, 0, 0, Kind::BlockEnd),
        (17, 0, 0, Kind::Finished),
        (17, 0, 1, Kind::WaitEnd),
    ])
}

#[test]
fn a_row_is_cut_where_the_job_does_something_else() {
    let rows = timeline(&two_jobs(), Micros(20)).rows;
    assert_eq!(
        rows,
        [
            Row {
                job: JobId(0),
                started: Some(Micros(5)),
                to: Micros(17),
                spans: vec![
                    span(5, 6, SpanKind::Running),
                    asked(10, span(6, 16, SpanKind::Blocking)),
                    span(16, 17, SpanKind::Running),
                ],
                end: Some(End::Finished(Micros(17))),
            },
            Row {
                job: JobId(1),
                started: Some(Micros(3)),
                to: Micros(20),
                spans: vec![
                    span(0, 3, SpanKind::Ready),
                    span(3, 4, SpanKind::Running),
                    asked(10, span(4, 17, SpanKind::Waiting)),
                    span(17, 20, SpanKind::Running),
                ],
                end: None,
            },
        ]
    );
    assert_eq!(rows[1].started, Some(Micros(3)));
    assert_eq!(
        (rows[0].waited(), rows[1].waited()),
        (Micros(10), Micros(13))
    );
}

#[test]
fn what_is_open_ends_at_the_present_but_never_before_the_last_event() {
    for (now, end) in [(0, 17), (17, 17), (18, 18), (900, 900)] {
        let timeline = timeline(&two_jobs(), Micros(now));
        assert_eq!(timeline.end, Micros(end));
        assert_eq!(
            timeline.rows[1].spans.last().map(|span| span.to),
            Some(Micros(end))
        );
        check_rows(&two_jobs(), Micros(now));
    }
}

#[test]
fn after_the_end_there_is_no_present() {
    let mut trace = two_jobs();
    trace.stop(Micros(30));
    let timeline = timeline(&trace, Micros(900));
    assert_eq!(timeline.end, Micros(30));
    assert_eq!(timeline.rows[1].end, Some(End::Cancelled(Micros(30))));
    assert_eq!(trace.ended(), Some(Ending::Stopped));
    check_rows(&trace, Micros(900));
}

#[test]
fn a_job_that_never_ran_has_not_started() {
    let mut trace = trace(&[(2, 0, 0, Kind::Spawned)]);
    assert_eq!(timeline(&trace, Micros(5)).rows[0].started, None);
    trace.stop(Micros(5));
    let rows = timeline(&trace, Micros(5)).rows;
    assert_eq!(rows[0].started, None);
    assert_eq!(rows[0].spans, [span(2, 5, SpanKind::Ready)]);
}

#[test]
fn a_job_seen_from_two_lanes_does_not_run_backwards() {
    // Two lanes have two clocks: a worker may say "started" before the page says "spawned".
    let trace = trace(&[
        (9, 0, 0, Kind::Spawned),
        (7, 1, 0, Kind::Started),
        (8, 1, 0, Kind::WaitBegin(Micros(3))),
        (11, 1, 0, Kind::WaitEnd),
        (12, 1, 0, Kind::Finished),
    ]);
    check_rows(&trace, Micros(0));
    let row = &timeline(&trace, Micros(0)).rows[0];
    assert_eq!(
        row.waited(),
        Micros(2),
        "as much of it as comes after the start"
    );
}

#[test]
fn no_events_no_rows() {
    assert_eq!(timeline(&Trace::new(), Micros::ZERO), Timeline::default());
}
