//! What is kept of a program from one drawing to the next, so that only what is new is worked out.

use super::lines::MOST_WHOLE;
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
    /// What is known of each of its lines, where all are on the page.
    known: Vec<Known>,
    follower: Follower,
}

/// A line that is on the page with all others of its program.
struct Known {
    /// By its text, so that one that did not change stays the same element.
    key: String,
    /// Whether the last edit has brought it.
    new: bool,
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
        let before = last.filter(|_| self.of.as_ref().is_some_and(edited));
        self.known = known(&listing, before.as_deref());
        self.of = now;
        self.follower = Follower::default();
        listing
    }

    /// Whether the last edit has brought this line.
    pub fn is_new(&self, place: usize) -> bool {
        self.known.get(place).is_some_and(|line| line.new)
    }

    /// What a line is known by, from one edit to the next.
    pub fn key(&self, place: usize) -> Option<&str> {
        self.known.get(place).map(|line| &*line.key)
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

fn known(listing: &Listing, before: Option<&Listing>) -> Vec<Known> {
    let count = listing.len();
    if count > MOST_WHOLE {
        return Vec::new();
    }
    let line = |place: usize| {
        let text = listing.line(place);
        let alike = |one: &usize| listing.line(*one) == text;
        let had = |before: &Listing| (0..before.len()).any(|place| before.line(place) == text);
        Known {
            key: [&(0..place).filter(alike).count().to_string(), " ", text].concat(),
            new: before.is_some_and(|before| !had(before)),
        }
    };
    (0..count).map(line).collect()
}
