//! The console: the order of lines, in one run and in several.

use async_playground::derive::{Line, Source, lines, merged};
use async_playground::model::{Event, EventKind, JobId, LaneId, Micros, Trace};

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
        push(EventKind::Printed((*text).to_owned()));
    }
    trace
}

fn texts<'a>(lines: impl IntoIterator<Item = Line<'a>>) -> Vec<&'a str> {
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
        kind: EventKind::Printed("main".to_owned()),
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
