//! What there is to see in the timelines of some runs.

use super::{End, SpanKind, Timeline};
use crate::model::Micros;
use std::rc::Rc;

/// What is shorter than this part of a run cannot be seen in its picture.
const SEEN: u64 = 300;

/// What occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is seen or not")]
pub struct Looks {
    /// A job waits and has given the lane back.
    pub waiting: bool,
    /// A job waits and keeps the lane.
    pub blocking: bool,
    /// A job could go on and is held up, long enough to be seen.
    pub held_up: bool,
    /// A lane is being started, long enough to be seen.
    pub starting: bool,
    /// A job waits for the lock, long enough to be seen.
    pub locked: bool,
    /// There is a lock.
    pub lock: bool,
    /// A job failed.
    pub failed: bool,
    /// A job was cancelled.
    pub cancelled: bool,
}

/// What occurs in any of these runs.
pub fn looks(timelines: impl IntoIterator<Item = Rc<Timeline>>) -> Looks {
    let mut seen = Looks::default();
    for timeline in timelines {
        let seen_from = Micros(timeline.end.0 / SEEN);
        let rows = &timeline.rows;
        for row in rows {
            seen.failed |= matches!(row.end, Some(End::Failed(_)));
            seen.cancelled |= matches!(row.end, Some(End::Cancelled(_)));
        }
        for span in rows.iter().flat_map(|row| &row.spans) {
            let long = span.to - span.from > seen_from;
            match span.kind {
                SpanKind::Waiting => seen.waiting = true,
                SpanKind::Blocking => seen.blocking = true,
                SpanKind::Ready => seen.held_up |= long,
                SpanKind::Starting => seen.starting |= long,
                SpanKind::Locked => {
                    seen.lock = true;
                    seen.locked |= long;
                }
                SpanKind::Running => {}
            }
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::timeline;
    use crate::model::{Event, EventKind, JobId, LaneId, Trace};

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
        assert_eq!(looks([Rc::new(timeline(&trace, Micros::ZERO))]), expect);
    }
}
