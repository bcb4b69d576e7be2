//! What every job does, whatever the mode: print, wait, print.

use super::Host;
use crate::model::{EventKind, Instance, JobId, Micros, Scenario, Slot};
use std::rc::Rc;

/// How a job waits.
#[derive(Clone, Copy)]
pub(super) enum Wait {
    /// As a coroutine does: the lane is free meanwhile.
    Await,
    /// As a blocking call does: the lane is kept.
    Block,
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
    /// Runs it from its first line to its last.
    pub(super) async fn run<H: Host>(&self, host: &H, wait: Wait) {
        let row = &self.scenario.jobs[self.row];
        host.report(Some(self.id), EventKind::Started);
        self.print(host, Slot::Start, 0);
        for round in 1..=row.rounds {
            self.print(host, Slot::Round, round);
            self.wait(host, wait, row.wait).await;
        }
        self.print(host, Slot::End, row.rounds);
        host.report(Some(self.id), EventKind::Finished);
    }

    async fn wait<H: Host>(&self, host: &H, wait: Wait, length: Micros) {
        match wait {
            Wait::Await => {
                host.report(Some(self.id), EventKind::WaitBegin(length));
                host.lane().sleep(length).await;
                host.report(Some(self.id), EventKind::WaitEnd);
            }
            Wait::Block => {
                host.report(Some(self.id), EventKind::BlockBegin(length));
                host.lane().block(length).await;
                host.report(Some(self.id), EventKind::BlockEnd);
            }
        }
    }

    fn print<H: Host>(&self, host: &H, slot: Slot, round: u32) {
        let instance = Instance {
            id: self.id,
            row: self.row,
            job: &self.scenario.jobs[self.row],
            copy: self.copy,
        };
        if let Some(line) = self.scenario.lines.of_job(slot, &instance, round) {
            host.report(Some(self.id), EventKind::Printed(line));
        }
    }
}
