//! The main program around every mode: its first line, the jobs, its last line.

use super::job::{Style, jobs};
use super::{
    Host, JobEnd, Start, await_each, collect, executor, gather, sequential, task_group, threads,
    wait_for,
};
use crate::model::{Ending, EventKind, EventLoop, JobId, Micros, Mode, Scenario, Slot, limits};
use std::rc::Rc;

/// Where a mode's main program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// On the page's own event loop.
    Page,
    /// On a worker.
    Worker,
}

/// Where the main program of a mode runs: what keeps its lane is kept off the page, unless that is
/// what was asked for.
pub fn home(scenario: &Scenario, mode: Mode) -> Home {
    if mode == Mode::Sequential {
        return Home::Worker;
    }
    if !mode.is_event_loop() {
        return Home::Page;
    }
    match scenario.options.event_loop {
        EventLoop::Worker => Home::Worker,
        EventLoop::Auto if kept(scenario, mode) > Micros::ZERO => Home::Worker,
        EventLoop::Page | EventLoop::Auto => Home::Page,
    }
}

/// How long the jobs keep the event loop of such a mode in all: computing, or in blocking calls.
pub fn kept(scenario: &Scenario, mode: Mode) -> Micros {
    let of_job = |job: &crate::model::Job| {
        let blocks = job.blocking || mode == Mode::GatherBlocking;
        let wait = if blocks {
            job.total_wait()
        } else {
            Micros::ZERO
        };
        (wait + job.total_cpu()) * job.count.into()
    };
    scenario.jobs.iter().map(of_job).sum()
}

/// Whether all modes of a scenario are run at the same time: only where they take nothing from each
/// other, as CPU work does, and need no more workers than there may be.
pub fn side_by_side(scenario: &Scenario) -> bool {
    let lanes = |mode: &Mode| match home(scenario, *mode) {
        Home::Worker => 1,
        Home::Page => u64::from(mode.lanes(scenario.count())),
    };
    let frozen = |mode: &Mode| {
        home(scenario, *mode) == Home::Page
            && mode.is_event_loop()
            && kept(scenario, *mode) > Micros::ZERO
    };
    !scenario.computes()
        && !scenario.modes.iter().any(frozen)
        && scenario.modes.iter().map(lanes).sum::<u64>() <= limits::WORKERS
}

/// Runs a scenario in a mode, from the lane's first event to its last.
pub async fn program(host: Rc<dyn Host>, scenario: Rc<Scenario>, mode: Mode) {
    host.report(None, EventKind::LaneReady);
    print(&host, &scenario, Slot::First);
    let (host, jobs) = (&host, scenario.count());
    match mode {
        Mode::Sequential => sequential::sequential(host, &scenario).await,
        Mode::AwaitEach => await_each::await_each(host, &scenario).await,
        Mode::Gather { limit } => gather::gather(host, &scenario, Style::COROUTINE, limit).await,
        Mode::GatherBlocking => gather::gather(host, &scenario, Style::FUNCTION, None).await,
        Mode::Collect => collect::collect(host, &scenario).await,
        Mode::TaskGroup => task_group::task_group(host, &scenario).await,
        Mode::WaitFor { timeout } => wait_for::wait_for(host, &scenario, timeout).await,
        Mode::Executor { .. } => {
            executor::executor(host, &scenario, mode.lanes(jobs), Start::Warm).await;
        }
        Mode::Threads | Mode::FreeThreads => threads::threads(host, &scenario).await,
        Mode::Processes { .. } => {
            executor::executor(host, &scenario, mode.lanes(jobs), Start::Fresh).await;
        }
    }
    print(host, &scenario, Slot::Last);
    host.report(None, EventKind::RunEnded(Ending::Completed));
}

/// Runs a single job on a lane that its main program has opened for it.
pub async fn job_on_lane(
    host: Rc<dyn Host>,
    scenario: Rc<Scenario>,
    mode: Mode,
    id: JobId,
) -> JobEnd {
    let style = Style {
        locks: matches!(mode, Mode::Threads | Mode::Executor { .. }),
        looks: true,
        ..Style::FUNCTION
    };
    let job = jobs(&scenario).find(|job| job.id == id);
    match job {
        Some(job) => job.run(&host, style).await,
        None => JobEnd::Failed,
    }
}

fn print(host: &Rc<dyn Host>, scenario: &Scenario, slot: Slot) {
    let line = scenario.lines.get(slot);
    if !line.is_empty() {
        host.report(None, EventKind::Printed(line.into()));
    }
}
