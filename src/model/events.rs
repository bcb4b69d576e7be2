//! A list of events that grows at its end and is cheap to copy: what is full is shared.

use super::Event;
use std::ops::Index;
use std::rc::Rc;

/// How many events are copied at most when a shared list grows.
const CHUNK: usize = 128;

/// Events, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events(Vec<Rc<Vec<Event>>>);

impl Events {
    /// Adds an event at the end.
    pub(super) fn push(&mut self, event: Event) {
        if let Some(last) = self.0.last_mut().filter(|last| last.len() < CHUNK) {
            Rc::make_mut(last).push(event);
        } else {
            let mut chunk = Vec::with_capacity(CHUNK);
            chunk.push(event);
            self.0.push(Rc::new(chunk));
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        let last = self.0.last().map_or(0, |last| last.len());
        self.0.len().saturating_sub(1) * CHUNK + last
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The event at a place, where there is one.
    pub fn get(&self, at: usize) -> Option<&Event> {
        self.0.get(at / CHUNK)?.get(at % CHUNK)
    }

    /// All of them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Event> + Clone {
        self.0.iter().flat_map(|chunk| chunk.iter())
    }

    /// All of them but the first so many.
    pub fn after(&self, count: usize) -> impl Iterator<Item = &Event> {
        let full = self.0.get(count / CHUNK..).unwrap_or_default();
        let events = full.iter().flat_map(|chunk| chunk.iter());
        events.skip(count % CHUNK)
    }

    /// The last one.
    pub fn last(&self) -> Option<&Event> {
        self.0.last()?.last()
    }

    /// Whether these are `earlier` and what was added to them since. Told by what both share, without
    /// comparing event by event: of lists that were made apart, the answer may be no.
    pub fn continues(&self, earlier: &Self) -> bool {
        let Some((last, full)) = earlier.0.split_last() else {
            return true;
        };
        let shared = full
            .iter()
            .zip(&self.0)
            .all(|(one, other)| Rc::ptr_eq(one, other));
        let same = |own: &Rc<Vec<Event>>| Rc::ptr_eq(own, last) || own.starts_with(last);
        shared && self.0.get(full.len()).is_some_and(same)
    }

    /// A copy of them in one piece.
    pub fn to_vec(&self) -> Vec<Event> {
        self.iter().cloned().collect()
    }
}

impl Index<usize> for Events {
    type Output = Event;

    fn index(&self, at: usize) -> &Event {
        &self.0[at / CHUNK][at % CHUNK]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventKind, LaneId, Micros};

    #[test]
    fn a_copy_keeps_what_it_was_and_every_event_is_found() {
        let mut events = Events::default();
        let mut copies = Vec::new();
        for at in 0..1_000 {
            copies.push(events.clone());
            events.push(Event {
                at: Micros(at),
                lane: LaneId::default(),
                job: None,
                kind: EventKind::LaneReady,
            });
        }
        for (count, copy) in copies.iter().enumerate() {
            assert!(events.continues(copy));
            assert!(!copy.continues(&events));
            assert_eq!(copy.len(), count);
            assert_eq!(copy.iter().count(), count);
            assert_eq!(copy.last(), count.checked_sub(1).map(|last| &events[last]));
            assert_eq!(copy.get(count), None);
            assert!(events.after(count).eq(events.iter().skip(count)));
        }
        let times: Vec<u64> = events.iter().map(|event| event.at.0).collect();
        assert!(times.into_iter().eq(0..1_000));
    }
}
