//! The console: the order of lines, in one run and in several.

use async_playground::derive::{Line, Source, lines, merged};
use async_playground::model::{Event, EventKind, JobId, LaneId, Micros, Trace};
use std::borrow::Cow;

/// A trace in which each of these lines is printed by a job of its own, on (time, lane).
fn printed(lines: &[(u64, u16, &str)]) -> Trace {
    let mut trace = Trace::new();
    for (job, (at, lane, text)) in (0..).zip(lines) {
        let mut push = |kind| {
            let (at, lane, job) = (Micros(*at), LaneId(*lane), Some(JobId(job)));
            let event = Event {
                at,
                lane,
                job,
                kind,
            };
            trace.push(event).expect("a legal event");
        };
        push(EventKind::Started);
        push(EventKind::Printed((*text).into()));
    }
    trace
}

fn texts<'a>(lines: impl IntoIterator<Item = Line<'a>>) -> Vec<Cow<'a, str>> {
    lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn lines_come_by_time_then_lane_then_report() {
    let trace = printed(&[
        (5, 1, "third"),
        (5, 1, "fourth"),
        (2, 2, "first"),
        (5, 0, "second"),
        (6, 1, "fifth"),
    ]);
    let lines = lines(&trace);
    assert_eq!(
        texts(lines.clone()),
        ["first", "second", "third", "fourth", "fifth"]
    );
    assert_eq!(lines[0].source, Source::Job(JobId(2)));
    assert_eq!((lines[0].at, lines[0].seq), (Micros(2), 5));
}

#[test]
fn lines_of_one_lane_keep_their_order() {
    let trace = printed(&[(0, 0, "c"), (0, 0, "b"), (0, 0, "a"), (0, 0, "c")]);
    assert_eq!(texts(lines(&trace)), ["c", "b", "a", "c"]);
}

#[test]
fn the_main_program_is_named_as_such() {
    let mut trace = Trace::new();
    let event = Event {
        at: Micros(1),
        lane: LaneId(0),
        job: None,
        kind: EventKind::Printed("main".into()),
    };
    trace.push(event).expect("a legal event");
    assert_eq!(lines(&trace)[0].source, Source::Main);
    assert!(lines(&Trace::new()).is_empty());
}

#[test]
fn runs_are_merged_by_time_then_place() {
    let one = printed(&[(0, 0, "a0"), (7, 0, "a7"), (7, 0, "a7 too")]);
    let two = printed(&[(0, 0, "b0"), (3, 1, "b3"), (7, 0, "b7")]);
    let all = merged([&one, &two]);
    let runs: Vec<_> = all.iter().map(|(run, _)| *run).collect();
    assert_eq!(runs, [0, 1, 1, 0, 0, 1]);
    let all = texts(all.into_iter().map(|(_, line)| line));
    assert_eq!(all, ["a0", "b0", "b3", "a7", "a7 too", "b7"]);
    assert!(merged([]).is_empty());
}

#[test]
fn a_redrawn_line_keeps_its_place_and_can_be_taken_away() {
    let mut trace = Trace::new();
    let steps = [
        (0, 0, None),
        (0, 1, None),
        (1, 0, Some("\r| turning")),
        (2, 1, Some("working")),
        (3, 0, Some("\r/ turning")),
    ];
    let push = |trace: &mut Trace, (at, job, text): (u64, u32, Option<&str>)| {
        let kind = text.map_or(EventKind::Started, |text| EventKind::Printed(text.into()));
        let (at, lane, job) = (Micros(at), LaneId(0), Some(JobId(job)));
        let event = Event {
            at,
            lane,
            job,
            kind,
        };
        trace.push(event).expect("a legal event");
    };
    for step in steps {
        push(&mut trace, step);
    }
    assert_eq!(texts(lines(&trace)), ["/ turning", "working"]);
    assert_eq!(lines(&trace)[0].at, Micros(3));
    push(&mut trace, (4, 0, Some("\r")));
    push(&mut trace, (5, 1, Some("done")));
    assert_eq!(texts(lines(&trace)), ["working", "done"]);
    push(&mut trace, (6, 0, Some("\ragain")));
    assert_eq!(texts(lines(&trace)), ["working", "done", "again"]);
}
