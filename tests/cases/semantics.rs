//! What a row of the table of errors and cancellation says, and whether a run bears it out.

use super::table::TABLE;
use super::{Backend, lines};
use async_playground::model::{
    EventKind, Job, JobId, Lines, Micros, Mode, Options, Parts, Scenario, Trace,
};
use std::rc::Rc;

/// A job of a case: its name, its rounds, and the wait of each in milliseconds.
#[derive(Clone, Copy)]
pub struct Row {
    name: &'static str,
    rounds: u32,
    millis: u64,
    fails_after: Option<u32>,
    background: bool,
}

pub(super) const fn job(name: &'static str, rounds: u32, millis: u64) -> Row {
    Row {
        name,
        rounds,
        millis,
        fails_after: None,
        background: false,
    }
}

impl Row {
    pub(super) const fn fails(self, round: u32) -> Self {
        Self {
            fails_after: Some(round),
            ..self
        }
    }

    pub(super) const fn background(self) -> Self {
        Self {
            background: true,
            ..self
        }
    }
}

/// What is defined of the order of a case's lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// All of it.
    Defined,
    /// All of it, but it hangs on waits that end in the same moment: not to be measured.
    Tied,
    /// None of it: several threads print.
    Free,
}

/// A row of the table.
pub struct Case {
    /// Its name.
    pub name: &'static str,
    mode: Mode,
    jobs: &'static [Row],
    /// What is printed: `main` first and `end` last; `a+` a job starts, `a1` a round of it, `a.` it
    /// ends, `ax` it cleans up after its cancellation; `!a` its error, `!time` the end of the time
    /// reach the main program.
    pub printed: &'static str,
    /// What is defined of their order.
    pub order: Order,
    /// How long it takes, in milliseconds.
    pub millis: u64,
    /// How each job ends: `.` finished, `!` failed, `x` cancelled, `-` never heard of.
    ends: &'static str,
}

pub(super) const fn case(
    name: &'static str,
    mode: Mode,
    jobs: &'static [Row],
    outcome: (&'static str, u64, &'static str),
) -> Case {
    let (printed, millis, ends) = outcome;
    Case {
        name,
        mode,
        jobs,
        printed,
        order: Order::Defined,
        millis,
        ends,
    }
}

impl Case {
    pub(super) const fn tied(self) -> Self {
        Self {
            order: Order::Tied,
            ..self
        }
    }

    pub(super) const fn free(self) -> Self {
        Self {
            order: Order::Free,
            ..self
        }
    }

    /// The scenario of it.
    pub fn scenario(&self) -> Rc<Scenario> {
        let jobs = self.jobs.iter().map(|row| Job {
            rounds: row.rounds,
            fails_after: row.fails_after,
            background: row.background,
            ..Job::waiting(row.name, Micros::from_millis(row.millis))
        });
        let lines = Lines {
            first: "main".to_owned(),
            start: "{name}+".to_owned(),
            round: "{name}{round}".to_owned(),
            end: "{name}.".to_owned(),
            cancelled: "{name}x".to_owned(),
            error: "!{name}".to_owned(),
            timeout: "!time".to_owned(),
            last: "end".to_owned(),
            ..Lines::default()
        };
        let parts = Parts {
            jobs: jobs.collect(),
            modes: vec![self.mode],
            lines,
            options: Options::default(),
        };
        Rc::new(Scenario::new(parts).expect("within the limits"))
    }

    /// Its lines, where their order is free in one order for all.
    pub fn comparable<'a>(&self, printed: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        let mut printed: Vec<_> = printed.into_iter().collect();
        if self.order == Order::Free {
            printed.sort_unstable();
        }
        printed
    }
}

/// Every case that this backend can run.
pub async fn errors_and_cancellation_come_to_what_the_table_says<B: Backend>(backend: &B) {
    let mut run = 0;
    for case in TABLE {
        let can = B::EXACT || (case.order == Order::Defined);
        if can {
            check(backend, case).await;
            run += 1;
        }
    }
    // What a page alone cannot run is left to the end-to-end suite.
    let own = |case: &&Case| case.mode.is_event_loop() || case.mode == Mode::Sequential;
    let expected = if B::EXACT {
        TABLE.len()
    } else {
        TABLE.iter().filter(own).count() - 1
    };
    assert_eq!(run, expected);
}

async fn check<B: Backend>(backend: &B, case: &Case) {
    let scenario = case.scenario();
    let trace = super::run(backend, &scenario, case.mode).await;
    let expected = case.comparable(case.printed.split(' '));
    assert_eq!(
        case.comparable(lines(&trace).iter().map(|line| &**line)),
        expected,
        "{}",
        case.name
    );
    let ends: String = scenario
        .instances()
        .map(|job| end(&trace, job.id))
        .collect();
    assert_eq!(ends, case.ends, "{}", case.name);
    super::takes(backend, &trace, Micros::from_millis(case.millis));
}

fn end(trace: &Trace, job: JobId) -> char {
    let mut own = trace.events().iter().filter(|event| event.job == Some(job));
    match own.next_back().map(|event| &event.kind) {
        None => '-',
        Some(EventKind::Finished) => '.',
        Some(EventKind::Failed(_)) => '!',
        Some(EventKind::Cancelled) => 'x',
        Some(other) => panic!("job {job:?} is left at {other:?}"),
    }
}
