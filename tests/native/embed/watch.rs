//! What is told of a run and of the state, and when: in virtual time.

use async_playground::embed::{Event, MOST_ITEMS, ModeSeen, RunSeen, Subscription, Watch};
use async_playground::model::{
    Event as RunEvent, EventKind, JobId, Lines, Machine, Micros, Mode, ModeKind, Parts, Scenario,
    Status, Trace,
};
use async_playground::run::simulate;
use std::rc::Rc;

const NONE: Subscription = Subscription {
    task: false,
    console: false,
};
const BOTH: Subscription = Subscription {
    task: true,
    console: true,
};
const LINK: (&str, &str) = ("https://example.org/#v=1", "v=1");

fn name(job: JobId) -> String {
    format!("job {}", job.0)
}

/// The events of a run of three jobs.
fn events(jobs: u32) -> Vec<RunEvent> {
    let jobs = crate::support::row("job", 2, 100, jobs);
    let parts = crate::support::parts(vec![jobs]);
    let lines = Lines {
        round: "{name}: {round}".to_owned(),
        ..Lines::default()
    };
    let scenario = Scenario::new(Parts { lines, ..parts }).expect("within the limits");
    let trace = simulate(
        &Rc::new(scenario),
        Mode::Gather { limit: None },
        &Machine::default(),
    );
    trace.expect("it has an end").events().to_vec()
}

/// The run after so many of these events.
fn seen(id: u32, events: &[RunEvent], status: Status) -> RunSeen {
    let mut trace = Trace::new();
    for event in events {
        trace.push(event.clone()).expect("it can follow");
    }
    RunSeen {
        id,
        instant: false,
        modes: vec![ModeSeen {
            mode: ModeKind::Gather,
            status,
            trace: Rc::new(trace),
            predicted: Some(Micros::from_millis(200)),
            failure: None,
        }],
    }
}

fn at(millis: u64) -> Micros {
    Micros::from_millis(millis)
}

fn names(events: &[Event]) -> Vec<&'static str> {
    events.iter().map(Event::name).collect()
}

#[test]
fn a_run_is_told_from_its_start_to_its_end() {
    let events = events(3);
    let mut watch = Watch::new(LINK.0, None);
    let mut look = |now, run: &RunSeen| watch.look(at(now), LINK, Some(run), NONE, &name);
    let first = look(0, &seen(4, &[], Status::Running));
    assert_eq!(names(&first), ["runstart"]);
    assert_eq!(look(10, &seen(4, &events[..5], Status::Running)), []);
    let last = look(20, &seen(4, &events, Status::Finished));
    assert_eq!(names(&last), ["runend"]);
    let Event::RunEnd(end) = &last[0] else {
        panic!("{last:?}")
    };
    assert_eq!((end.run, end.reason, end.left), (4, "finished", 0));
    assert_eq!((end.elapsed, end.predicted), (at(200), Some(at(200))));
    let order: Vec<_> = end.order.iter().map(|job| job.name.as_str()).collect();
    assert_eq!(order, ["job 0", "job 1", "job 2"]);
    assert_eq!(look(30, &seen(4, &events, Status::Finished)), [], "once");
}

#[test]
fn what_was_over_before_is_not_told_and_what_is_under_way_is() {
    let events = events(3);
    let over = seen(1, &events, Status::Finished);
    let mut watch = Watch::new(LINK.0, Some(&over));
    assert_eq!(watch.look(at(0), LINK, Some(&over), BOTH, &name), []);
    let live = seen(1, &events[..3], Status::Running);
    let mut watch = Watch::new(LINK.0, Some(&live));
    let told = watch.look(at(0), LINK, Some(&live), NONE, &name);
    assert_eq!(names(&told), ["runstart"]);
}

#[test]
fn batches_come_ten_times_a_second_at_most_and_nothing_is_lost_or_told_twice() {
    let events = events(5);
    let mut watch = Watch::new(LINK.0, None);
    let (mut batches, mut tasks, mut lines, mut ends) = (Vec::new(), 0, 0, 0);
    let mut take = |now: u64, told: Vec<Event>| {
        for event in told {
            match event {
                Event::Task {
                    items, left_out, ..
                } => {
                    assert_eq!(left_out, 0);
                    tasks += items.len();
                    batches.push(now);
                }
                Event::Console { items, .. } => lines += items.len(),
                Event::RunEnd(_) => ends += 1,
                _ => {}
            }
        }
        (tasks, lines, ends)
    };
    for count in 0..=events.len() {
        let status = if count == events.len() {
            Status::Finished
        } else {
            Status::Running
        };
        let run = seen(0, &events[..count], status);
        let now = count as u64 * 7;
        take(now, watch.look(at(now), LINK, Some(&run), BOTH, &name));
    }
    let run = seen(0, &events, Status::Finished);
    let due = watch
        .due()
        .expect("the last batch is held back, and the end with it");
    let (told, printed, ended) = take(
        due.as_millis(),
        watch.look(due, LINK, Some(&run), BOTH, &name),
    );
    let is_line = |event: &&RunEvent| matches!(event.kind, EventKind::Printed(_));
    assert_eq!(printed, events.iter().filter(is_line).count());
    let of_job = |event: &&RunEvent| event.job.is_some() && !is_line(event);
    assert_eq!(told, events.iter().filter(of_job).count());
    assert_eq!((ended, watch.due()), (1, None));
    assert!(
        batches.windows(2).all(|two| two[1] - two[0] >= 100),
        "{batches:?}"
    );
}

#[test]
fn only_what_was_subscribed_to_is_told_and_only_from_then_on() {
    let events = events(3);
    let mut watch = Watch::new(LINK.0, None);
    let half = events.len() / 2;
    watch.look(
        at(0),
        LINK,
        Some(&seen(0, &events[..half], Status::Running)),
        NONE,
        &name,
    );
    let console = Subscription {
        task: false,
        console: true,
    };
    let run = seen(0, &events, Status::Finished);
    let told = watch.look(at(1), LINK, Some(&run), console, &name);
    assert_eq!(names(&told), ["console", "runend"]);
    let Event::Console { items, .. } = &told[0] else {
        panic!("{told:?}")
    };
    assert!(items.iter().all(|line| line.seq >= half));
}

#[test]
fn a_batch_is_bounded_and_what_is_left_out_is_counted() {
    let events = events(500);
    let mut watch = Watch::new(LINK.0, None);
    let run = seen(0, &events, Status::Finished);
    let told = watch.look(at(0), LINK, Some(&run), BOTH, &name);
    let Event::Task {
        items, left_out, ..
    } = &told[1]
    else {
        panic!("{:?}", names(&told))
    };
    let all = events
        .iter()
        .filter(|event| event.job.is_some() && !matches!(event.kind, EventKind::Printed(_)));
    assert_eq!(
        (items.len(), items.len() + left_out),
        (MOST_ITEMS, all.count())
    );
    let Some(Event::RunEnd(end)) = told.last() else {
        panic!("{:?}", names(&told))
    };
    assert_eq!(end.order.len(), MOST_ITEMS);
}

#[test]
fn a_run_that_is_replaced_has_an_end_all_the_same() {
    let events = events(3);
    let mut watch = Watch::new(LINK.0, None);
    watch.look(
        at(0),
        LINK,
        Some(&seen(0, &events[..4], Status::Running)),
        NONE,
        &name,
    );
    let told = watch.look(
        at(1),
        LINK,
        Some(&seen(1, &[], Status::Running)),
        NONE,
        &name,
    );
    assert_eq!(names(&told), ["runend", "runstart"]);
    let Event::RunEnd(end) = &told[0] else {
        panic!("{told:?}")
    };
    assert_eq!((end.run, end.reason), (0, "abandoned"));
    let told = watch.look(at(2), LINK, None, NONE, &name);
    assert_eq!(names(&told), ["runend"]);
    assert_eq!(watch.look(at(3), LINK, None, NONE, &name), []);
}

#[test]
fn a_failure_is_told_with_the_end() {
    let mut run = seen(0, &[], Status::Failed);
    run.modes[0].failure = Some("a worker broke".to_owned());
    let told = Watch::new(LINK.0, None).look(at(0), LINK, Some(&run), NONE, &name);
    assert_eq!(names(&told), ["runstart", "error", "runend"]);
    let Event::Error(error) = &told[1] else {
        panic!("{told:?}")
    };
    assert_eq!(error.found, "gather: a worker broke");
}

#[test]
fn changes_of_the_state_are_told_ten_times_a_second_at_most_and_the_last_one_is() {
    let mut watch = Watch::new(LINK.0, None);
    let mut told = Vec::new();
    for step in 0..50_u64 {
        let params = format!("n={step}");
        let link = format!("https://example.org/#{params}");
        for event in watch.look(at(step * 10), (&link, &params), None, NONE, &name) {
            told.push((step * 10, event));
        }
    }
    let due = watch.due().expect("the last one is held back");
    let last = ("https://example.org/#n=49", "n=49");
    let event = watch.look(due, last, None, NONE, &name);
    assert_eq!(names(&event), ["statechange"]);
    assert!(told.windows(2).all(|two| two[1].0 - two[0].0 >= 100));
    assert_eq!(told.len(), 5);
    assert_eq!(watch.due(), None);
}
