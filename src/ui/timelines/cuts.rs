//! The rows of the runs that are looked at, cut once for all who show something of them.

use crate::derive::{Cutter, Timeline, timeline};
use crate::model::{Micros, Trace};
use crate::ui::contract::ModeView;
use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

/// What was cut.
#[derive(Default)]
pub(super) struct Cuts {
    cuts: RefCell<Vec<Cut>>,
    /// Of runs that go on, how far they were cut.
    live: RefCell<Vec<Cutter>>,
}

/// A trace, the moment up to which it was cut, its rows.
type Cut = (Rc<Trace>, Micros, Rc<Timeline>);

impl Cuts {
    /// The rows of a trace, as [`timeline`] cuts them.
    pub(super) fn of(&self, trace: &Rc<Trace>, now: Micros) -> Rc<Timeline> {
        let mut cuts = self.cuts.borrow_mut();
        let known = (cuts.iter()).position(|(own, ..)| Rc::ptr_eq(own, trace));
        if let Some((_, at, rows)) = known.map(|place| &cuts[place])
            && *at == now
        {
            return rows.clone();
        }
        let rows = Rc::new(self.cut(trace, now));
        let cut = (trace.clone(), now, rows.clone());
        match known {
            Some(place) => cuts[place] = cut,
            None => cuts.push(cut),
        }
        rows
    }

    fn cut(&self, trace: &Trace, now: Micros) -> Timeline {
        if trace.ended().is_some() {
            return timeline(trace, now);
        }
        let mut live = self.live.borrow_mut();
        let place = live.iter().position(|cutter| cutter.is_of(trace));
        let place = place.unwrap_or_else(|| {
            live.push(Cutter::default());
            live.len() - 1
        });
        live[place].timeline(trace, now)
    }

    /// Forgets what is in none of these modes any more.
    pub(super) fn keep(&self, modes: &[ModeView]) {
        let shown = |trace: &Rc<Trace>| {
            modes.iter().any(|view| {
                let predicted = view.predicted.as_ref().ok();
                let told = [predicted, view.measured.as_ref(), view.kept.as_ref()];
                told.into_iter().flatten().any(|own| Rc::ptr_eq(own, trace))
            })
        };
        self.cuts.borrow_mut().retain(|(trace, ..)| shown(trace));
        let mut live = self.live.borrow_mut();
        let more = live.len().saturating_sub(modes.len());
        live.drain(..more);
    }
}

/// The same store, whatever is in it.
impl PartialEq for Cuts {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}
