//! Why a run came out as it did: the facts of every lesson, and of any small scenario.

use async_playground::derive::{Fact, Others, Who, facts};
use async_playground::lessons;
use async_playground::model::{Machine, Mode, Scenario};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

/// The facts of a prediction.
fn of(scenario: &Rc<Scenario>, mode: Mode) -> Vec<Fact> {
    let trace = simulate(scenario, mode, &Machine::default()).expect("a prediction");
    facts(&trace, mode)
}

fn named(who: &Who) -> String {
    if who.named.is_empty() {
        return format!("{} jobs", who.count);
    }
    let names: Vec<_> = who.named.iter().map(|job| job.0.to_string()).collect();
    names.join("+")
}

/// A fact as a short line; jobs by their numbers.
fn line(fact: &Fact) -> String {
    match fact {
        Fact::Stopped { at, left } => format!("stopped at {at}, {left} left"),
        Fact::TimeIsUp { at, cancelled } => format!("time is up at {at}, {cancelled} cancelled"),
        Fact::Failed { job, at, others } => {
            let others = match others {
                Others::NotStarted => "others not started".to_owned(),
                Others::Cancelled(jobs) => format!("{jobs} cancelled"),
                Others::WentOn(jobs) => format!("{jobs} went on"),
                Others::Collected => "collected".to_owned(),
                Others::Over => "others over".to_owned(),
            };
            format!("{} failed at {at}, {others}", job.0)
        }
        Fact::Blocked {
            job,
            longest,
            others,
            total,
        } => format!(
            "{} kept the loop {longest} of {total}, {others} held up",
            job.0
        ),
        Fact::Locked {
            percent,
            waited,
            jobs,
        } => format!("lock {percent} %, {jobs} waited {waited}"),
        Fact::Parallel {
            lanes,
            work,
            within,
        } => format!("work {work} in {within} on {lanes} lanes"),
        Fact::Crowded {
            lanes,
            work,
            within,
        } => format!("work {work} in {within} in spite of {lanes} lanes"),
        Fact::Turns { jobs, work } => format!("work {work} of {jobs} in turns"),
        Fact::Queued {
            most,
            jobs,
            longest,
        } => format!("at most {most}, {jobs} queued up to {longest}"),
        Fact::Together { who, within, sum } => {
            format!("{} waited {sum} in {within}", named(who))
        }
        Fact::InTurn { who, waits, work } => {
            format!("{} in turn, waits {waits} work {work}", named(who))
        }
        Fact::StartUp { lanes, took } => format!("{lanes} lanes started in {took}"),
        Fact::Decided {
            job: Some(job),
            took,
        } => format!("{} decided {took}", job.0),
        Fact::Decided { job: None, took } => format!("any of them alone {took}"),
        Fact::Background { who, at } => format!("{} cancelled in the end at {at}", named(who)),
        Fact::Alone { job, took } => format!("{} alone {took}", job.0),
        Fact::Late { time } => format!("late {time}"),
        Fact::Slowed { work, took } => format!("work {work} took {took}"),
        Fact::NoWork => "no work".to_owned(),
        Fact::OnlyWaits { waits } => format!("only waits {waits}"),
        Fact::OnlyWork { work } => format!("only work {work}"),
    }
}

#[test]
fn the_facts_of_every_lesson() {
    for lesson in lessons::all() {
        let scenario = Rc::new((lesson.scenario)(Lang::En));
        for mode in &scenario.modes {
            let slug = mode.kind().slug();
            let found: Vec<_> = of(&scenario, *mode).iter().map(line).collect();
            let of_mode = |(own, kind, _): &&Expected| (*own, *kind) == (lesson.slug, slug);
            let Some((_, _, expected)) = EXPECTED.iter().find(of_mode) else {
                panic!("{} {slug}: nothing is expected", lesson.slug);
            };
            assert_eq!(found, *expected, "{} {slug}", lesson.slug);
        }
    }
}

/// A lesson, a mode, and its facts in order.
type Expected = (&'static str, &'static str, &'static [&'static str]);

const EXPECTED: &[Expected] = &[
    (
        "three-tasks",
        "sequential",
        &["0+1+2 in turn, waits 6.000 work 0.000", "only waits 6.000"],
    ),
    (
        "three-tasks",
        "gather",
        &["0+1+2 waited 6.000 in 2.000", "any of them alone 2.000"],
    ),
    (
        "user-lookup",
        "sequential",
        &[
            "0+1+2 in turn, waits 15.000 work 0.000",
            "only waits 15.000",
        ],
    ),
    (
        "user-lookup",
        "await-each",
        &[
            "0+1+2 in turn, waits 15.000 work 0.000",
            "only waits 15.000",
        ],
    ),
    (
        "user-lookup",
        "gather",
        &["0+1+2 waited 15.000 in 7.000", "1 decided 7.000"],
    ),
    (
        "two-coroutines",
        "sequential",
        &["0+1 in turn, waits 13.000 work 0.000", "only waits 13.000"],
    ),
    (
        "two-coroutines",
        "await-each",
        &["0+1 in turn, waits 13.000 work 0.000", "only waits 13.000"],
    ),
    (
        "two-coroutines",
        "gather",
        &["0+1 waited 13.000 in 7.000", "1 decided 7.000"],
    ),
    ("hi-bye", "gather", &["0 alone 1.000", "only waits 1.000"]),
    (
        "numbered-workers",
        "gather",
        &["0+1+2 waited 3.000 in 1.000", "any of them alone 1.000"],
    ),
    (
        "request-order",
        "sequential",
        &["0+1+2 in turn, waits 6.000 work 0.000", "only waits 6.000"],
    ),
    (
        "request-order",
        "gather",
        &["0+1+2 waited 6.000 in 3.000", "1 decided 3.000"],
    ),
    ("threads", "threads", &["no work"]),
    (
        "processes",
        "processes",
        &["5 lanes started in 0.046", "no work"],
    ),
    (
        "blocking-call",
        "gather-blocking",
        &[
            "0 kept the loop 6.000 of 6.000, 1 held up",
            "0+1 in turn, waits 13.000 work 0.000",
        ],
    ),
    (
        "blocking-call",
        "gather",
        &["0+1 waited 13.000 in 7.000", "1 decided 7.000"],
    ),
    (
        "ten-requests",
        "sequential",
        &[
            "10 jobs in turn, waits 6.988 work 0.000",
            "only waits 6.988",
        ],
    ),
    (
        "ten-requests",
        "gather",
        &["10 jobs waited 6.988 in 0.988", "0 decided 0.988"],
    ),
    (
        "ten-requests",
        "executor",
        &["10 jobs waited 6.988 in 0.988", "0 decided 0.988"],
    ),
    (
        "cpu-loop",
        "sequential",
        &["0 alone 2.000", "only work 2.000"],
    ),
    (
        "cpu-loop",
        "gather",
        &["0 alone 2.000", "work 2.000 took 2.050"],
    ),
    (
        "gil",
        "sequential",
        &[
            "work 2.000 of 2 in turns",
            "0+1 in turn, waits 0.000 work 2.000",
        ],
    ),
    (
        "gil",
        "threads",
        &["lock 100 %, 2 waited 1.995", "work 2.000 of 2 in turns"],
    ),
    (
        "gil",
        "free-threads",
        &["work 2.000 in 1.000 on 2 lanes", "any of them alone 1.000"],
    ),
    (
        "gil",
        "processes",
        &["work 2.000 in 1.000 on 2 lanes", "2 lanes started in 0.030"],
    ),
    (
        "io-with-gil",
        "sequential",
        &["5 jobs in turn, waits 5.000 work 0.000", "only waits 5.000"],
    ),
    (
        "io-with-gil",
        "gather",
        &["5 jobs waited 5.000 in 1.000", "any of them alone 1.000"],
    ),
    (
        "io-with-gil",
        "threads",
        &["5 jobs waited 5.000 in 1.000", "any of them alone 1.000"],
    ),
    (
        "kitchen",
        "gather",
        &[
            "0 kept the loop 0.100 of 1.000, 9 held up",
            "work 1.000 of 10 in turns",
            "10 jobs waited 2.000 in 1.100",
        ],
    ),
    (
        "kitchen",
        "threads",
        &[
            "lock 83 %, 10 waited 8.775",
            "work 1.000 of 10 in turns",
            "10 jobs waited 2.000 in 0.245",
        ],
    ),
    (
        "kitchen",
        "processes",
        &[
            "work 1.000 in 0.268 on 10 lanes",
            "10 jobs waited 2.000 in 0.226",
            "10 lanes started in 0.088",
        ],
    ),
    (
        "spinner-thread",
        "threads",
        &[
            "0+1 waited 6.100 in 3.100",
            "0 cancelled in the end at 3.100",
        ],
    ),
    (
        "spinner-task",
        "gather",
        &[
            "0+1 waited 6.000 in 3.000",
            "1 decided 3.000",
            "0 cancelled in the end at 3.000",
        ],
    ),
    (
        "mail-queue",
        "sequential",
        &[
            "6 jobs in turn, waits 12.000 work 0.000",
            "only waits 12.000",
        ],
    ),
    (
        "mail-queue",
        "gather",
        &[
            "at most 2, 4 queued up to 4.000",
            "6 jobs waited 12.000 in 6.000",
        ],
    ),
    (
        "failures",
        "gather",
        &[
            "1 failed at 1.000, 2 went on",
            "0+1+2 waited 5.000 in 2.000",
        ],
    ),
    (
        "failures",
        "collect",
        &[
            "1 failed at 1.000, collected",
            "0+1+2 waited 5.000 in 2.000",
        ],
    ),
    (
        "failures",
        "task-group",
        &[
            "1 failed at 1.000, 2 cancelled",
            "0+1+2 waited 3.000 in 1.000",
        ],
    ),
    (
        "failures",
        "wait-for",
        &[
            "time is up at 0.500, 3 cancelled",
            "0+1+2 waited 1.500 in 0.500",
        ],
    ),
    (
        "workbench",
        "sequential",
        &["4 jobs in turn, waits 9.100 work 0.000", "only waits 9.100"],
    ),
    (
        "workbench",
        "await-each",
        &["4 jobs in turn, waits 9.100 work 0.000", "only waits 9.100"],
    ),
    (
        "workbench",
        "gather",
        &["4 jobs waited 9.100 in 3.600", "3 decided 3.600"],
    ),
];
