//! What is kept of a program from one drawing to the next, so that only what is new is worked out.

use crate::code::{Follower, Here, Listing};
use crate::derive::Roster;
use crate::model::{Micros, Mode, Trace};
use std::rc::Rc;

/// Which program: whose, in which mode, and whether it is the Rust that runs.
type Of = (Rc<Roster>, Mode, bool);

/// A program that is being read.
#[derive(Default)]
pub(super) struct Reading {
    of: Option<Of>,
    listing: Option<Rc<Listing>>,
    /// The same program before the last edit.
    before: Option<Rc<Listing>>,
    follower: Follower,
}

impl Reading {
    /// The program, written anew only where it is another one.
    pub fn open(&mut self, roster: &Rc<Roster>, mode: Mode, rust: bool) -> Rc<Listing> {
        let now = Some((roster.clone(), mode, rust));
        if let Some(listing) = self.listing.as_ref().filter(|_| self.of == now) {
            return listing.clone();
        }
        let listing = Rc::new(if rust {
            Listing::rust(mode)
        } else {
            Listing::python(roster.scenario(), mode)
        });
        // An edit changes a program; another tab or mode shows another one.
        let edited = |of: &Of| of.1.kind() == mode.kind() && of.2 == rust;
        let last = self.listing.replace(listing.clone());
        self.before = last.filter(|_| self.of.as_ref().is_some_and(edited));
        self.of = now;
        self.follower = Follower::default();
        listing
    }

    /// Whether the last edit has brought this line.
    pub fn is_new(&self, line: &str) -> bool {
        let had = |before: &Rc<Listing>| (0..before.len()).any(|place| before.line(place) == line);
        self.before.as_ref().is_some_and(|before| !had(before))
    }

    /// The lines that the tasks of a run are at now.
    pub fn here(&mut self, trace: Option<&Rc<Trace>>, now: Micros) -> Vec<Here> {
        let (Some((roster, mode, false)), Some(listing), Some(trace)) =
            (&self.of, &self.listing, trace)
        else {
            return Vec::new();
        };
        self.follower.follow(listing, roster, *mode, trace, now)
    }
}
