//! What there is to see in the timelines of some runs.

use crate::model::{EventKind, Trace};

/// What occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// A job waits and has given the lane back.
    pub waiting: bool,
    /// A job waits and keeps the lane.
    pub blocking: bool,
    /// A job is held up for some time between being made and its first step, or after a wait.
    pub held_up: bool,
}

/// What occurs in any of these runs.
pub fn looks<'a>(traces: impl IntoIterator<Item = &'a Trace>) -> Looks {
    let mut seen = Looks::default();
    for trace in traces {
        let mut spawned = std::collections::BTreeMap::new();
        for event in trace.events() {
            match event.kind {
                EventKind::WaitBegin(_) => seen.waiting = true,
                EventKind::BlockBegin(_) => seen.blocking = true,
                EventKind::Spawned => {
                    spawned.insert(event.job, event.at);
                }
                EventKind::Started => {
                    let since = spawned.remove(&event.job);
                    seen.held_up |= since.is_some_and(|since| since < event.at);
                }
                _ => {}
            }
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Event, JobId, LaneId, Micros};

    #[test]
    fn a_task_that_starts_later_than_it_was_made_is_held_up() {
        let mut trace = Trace::new();
        let steps = [(0, EventKind::Spawned), (5, EventKind::Started)];
        for (at, kind) in steps {
            let (at, lane) = (Micros(at), LaneId::default());
            let job = Some(JobId(0));
            let pushed = trace.push(Event {
                at,
                lane,
                job,
                kind,
            });
            assert_eq!(pushed, Ok(()));
        }
        let expect = Looks {
            held_up: true,
            ..Looks::default()
        };
        assert_eq!(looks([&trace]), expect);
    }
}
