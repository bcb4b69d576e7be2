//! A thread per job, started and joined, as with `threading.Thread`. An error ends its own thread
//! and no other, and the main program does not hear of it.

use super::pool::Pool;
use super::{Host, Start};
use crate::model::Scenario;
use std::rc::Rc;

pub(super) async fn threads(host: &Rc<dyn Host>, scenario: &Rc<Scenario>) {
    let mut threads = Pool::open(host, scenario, scenario.count(), Start::Warm);
    while threads.next().await.is_some() {}
    // A thread cannot be cancelled from outside: it ends when it next looks at its flag.
    threads.end_background().await;
}
