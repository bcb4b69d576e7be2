//! What every job does, whatever the mode: print, compute, wait, print.

use super::work::Work;
use super::{Host, JobEnd};
use crate::model::{EventKind, Instance, JobId, Micros, Printed, Scenario, Slot, Why};
use std::rc::Rc;

/// What kind of code a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// Whether it waits as a coroutine does, and its lane is free meanwhile.
    pub awaits: bool,
    /// Whether it needs the run's lock for all but waiting.
    pub locks: bool,
    /// Whether it looks at a flag, round by round, that tells it to end.
    pub looks: bool,
}

impl Style {
    /// A coroutine: it gives its lane back while it waits.
    pub const COROUTINE: Self = Self {
        awaits: true,
        locks: false,
        looks: false,
    };
    /// An ordinary function: its waits are blocking calls.
    pub const FUNCTION: Self = Self {
        awaits: false,
        ..Self::COROUTINE
    };
}

/// A single job that can be moved into a task.
#[derive(Clone)]
pub(super) struct Job {
    scenario: Rc<Scenario>,
    pub(super) id: JobId,
    row: usize,
    copy: u32,
}

/// Every job of a scenario, in the order of the table.
pub(super) fn jobs(scenario: &Rc<Scenario>) -> impl Iterator<Item = Job> {
    scenario.instances().map(|instance| Job {
        scenario: scenario.clone(),
        id: instance.id,
        row: instance.row,
        copy: instance.copy,
    })
}

impl Job {
    /// Whether it is cancelled once all others have ended.
    pub(super) fn is_background(&self) -> bool {
        self.row().background
    }

    /// Runs it from its first line to its last.
    pub(super) async fn run(&self, host: &Rc<dyn Host>, style: Style) -> JobEnd {
        let row = self.row();
        host.report(Some(self.id), EventKind::Started);
        self.lock(host, style).await;
        self.print(host, Slot::Start, 0);
        for round in 1..=row.rounds {
            if row.fails_after == Some(round - 1) {
                return self.fail(host, style);
            }
            if style.looks && row.background && host.asked_to_end().await {
                self.print(host, Slot::Cancelled, round);
                self.unlock(host, style);
                host.report(Some(self.id), EventKind::Cancelled);
                return JobEnd::Cancelled;
            }
            self.print(host, Slot::Round, round);
            self.compute(host, style).await;
            self.wait(host, style, round).await;
        }
        if row.fails_after == Some(row.rounds) {
            return self.fail(host, style);
        }
        self.print(host, Slot::End, row.rounds);
        self.unlock(host, style);
        host.report(Some(self.id), EventKind::Finished);
        JobEnd::Finished
    }

    /// Prints a line about it: as itself, or by `print_by_main` as the main program.
    pub(super) fn print(&self, host: &Rc<dyn Host>, slot: Slot, round: u32) {
        if let Some(line) = self.line(slot, round) {
            host.report(Some(self.id), EventKind::Printed(line));
        }
    }

    /// The main program prints a line about it.
    pub(super) fn print_by_main(&self, host: &Rc<dyn Host>, slot: Slot) {
        if let Some(line) = self.line(slot, 0) {
            host.report(None, EventKind::Printed(line));
        }
    }

    fn row(&self) -> &crate::model::Job {
        &self.scenario.jobs[self.row]
    }

    fn instance(&self) -> Instance<'_> {
        Instance {
            id: self.id,
            row: self.row,
            job: self.row(),
            copy: self.copy,
        }
    }

    fn line(&self, slot: Slot, round: u32) -> Option<Printed> {
        Printed::of_job(&self.scenario, slot, (self.row, self.copy), round)
    }

    fn fail(&self, host: &Rc<dyn Host>, style: Style) -> JobEnd {
        self.unlock(host, style);
        host.report(Some(self.id), EventKind::Failed(Why::Raised));
        JobEnd::Failed
    }

    async fn compute(&self, host: &Rc<dyn Host>, style: Style) {
        let row = self.row();
        if row.cpu == Micros::ZERO {
            return;
        }
        host.report(Some(self.id), EventKind::ComputeBegin(row.cpu));
        let mut work = Work::new(self.id, host.rate());
        if style.locks {
            self.compute_in_slices(host, style, &mut work).await;
        } else if style.awaits && row.yield_every > Micros::ZERO {
            self.compute_giving_way(host, &mut work).await;
        } else {
            keep(host, host.compute(&mut work, row.cpu)).await;
        }
        let sum = work.checksum();
        host.report(Some(self.id), EventKind::ComputeEnd(sum));
    }

    /// Hands the lock on after each switch interval, as CPython does when it is asked to.
    async fn compute_in_slices(&self, host: &Rc<dyn Host>, style: Style, work: &mut Work) {
        let (cpu, options) = (self.row().cpu, &self.scenario.options);
        let slice = options.time_scale.scaled(options.switch_interval);
        loop {
            let until = cpu.min(work.done() + slice);
            keep(host, host.compute(work, until)).await;
            if until == cpu {
                return;
            }
            if host.lock_is_wanted() {
                self.unlock(host, style);
                self.lock(host, style).await;
            }
        }
    }

    /// `await asyncio.sleep(0)` at every so many steps.
    async fn compute_giving_way(&self, host: &Rc<dyn Host>, work: &mut Work) {
        let (cpu, step) = (self.row().cpu, self.row().yield_every);
        let pieces = cpu.0 / step.0;
        let times = pieces.div_ceil(host.most_pieces()).max(1);
        while work.done() < cpu {
            let until = cpu.min(work.done() + step * times);
            keep(host, host.compute(work, until) + host.yield_cost(times)).await;
            host.lane().sleep(Micros::ZERO).await;
        }
    }

    async fn wait(&self, host: &Rc<dyn Host>, style: Style, round: u32) {
        let length = self.instance().wait(self.scenario.options.seed, round);
        if style.awaits && !self.row().blocking {
            host.report(Some(self.id), EventKind::WaitBegin(length));
            host.lane().sleep(length).await;
            host.report(Some(self.id), EventKind::WaitEnd);
        } else if length > Micros::ZERO {
            self.unlock(host, style);
            host.report(Some(self.id), EventKind::BlockBegin(length));
            host.lane().block(length).await;
            host.report(Some(self.id), EventKind::BlockEnd);
            self.lock(host, style).await;
        }
    }

    async fn lock(&self, host: &Rc<dyn Host>, style: Style) {
        if style.locks {
            host.report(Some(self.id), EventKind::LockWanted);
            host.take_lock().await;
            host.report(Some(self.id), EventKind::LockTaken);
        }
    }

    fn unlock(&self, host: &Rc<dyn Host>, style: Style) {
        if style.locks {
            host.report(Some(self.id), EventKind::LockReleased);
            host.release_lock();
        }
    }
}

/// Keeps the lane for as long as is still to be kept.
async fn keep(host: &Rc<dyn Host>, length: Micros) {
    if length > Micros::ZERO {
        host.lane().compute(length).await;
    }
}
