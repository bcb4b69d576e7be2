//! A task per job, all under way at once: waits overlap, and the longest decides.

use super::Host;
use super::job::{Wait, jobs};
use super::semaphore::Semaphore;
use crate::model::{EventKind, Scenario};
use std::rc::Rc;

pub(super) async fn gather<H: Host>(host: &H, scenario: &Rc<Scenario>, limit: Option<u32>) {
    let semaphore = limit.map(Semaphore::new);
    let mut tasks = Vec::new();
    for job in jobs(scenario) {
        host.report(Some(job.id), EventKind::Spawned);
        let (own, semaphore) = (host.clone(), semaphore.clone());
        tasks.push(host.lane().spawn(async move {
            let _permit = match &semaphore {
                Some(semaphore) => Some(semaphore.acquire().await),
                None => None,
            };
            job.run(&own, Wait::Await).await;
        }));
    }
    for task in tasks {
        task.await;
    }
}
