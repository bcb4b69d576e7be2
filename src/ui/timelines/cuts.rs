//! The rows of the runs that are looked at, cut once for all who show something of them.

use crate::derive::{Timeline, timeline};
use crate::model::{Micros, Trace};
use crate::ui::contract::ModeView;
use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

/// What was cut.
#[derive(Default)]
pub(super) struct Cuts(RefCell<Vec<Cut>>);

/// A trace, the moment up to which it was cut, its rows.
type Cut = (Rc<Trace>, Micros, Rc<Timeline>);

impl Cuts {
    /// The rows of a trace, as [`timeline`] cuts them.
    pub(super) fn of(&self, trace: &Rc<Trace>, now: Micros) -> Rc<Timeline> {
        let mut all = self.0.borrow_mut();
        let known = all.iter_mut().find(|(own, ..)| Rc::ptr_eq(own, trace));
        if let Some((_, at, rows)) = known {
            if *at != now {
                (*at, *rows) = (now, Rc::new(timeline(trace, now)));
            }
            return rows.clone();
        }
        let rows = Rc::new(timeline(trace, now));
        all.push((trace.clone(), now, rows.clone()));
        rows
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
        self.0.borrow_mut().retain(|(trace, ..)| shown(trace));
    }
}

/// The same store, whatever is in it.
impl PartialEq for Cuts {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}
