//! A thread per job, with the lock or without.

use super::rows::{Make, lists};
use super::sequential::{close_main, open_main};
use super::shape::{Of, Shape};
use super::writer::{Need, Part, Writer};

pub(super) fn main(w: &mut Writer, shape: &Shape) {
    w.needs(Need::Threading);
    open_main(w, shape, "def main():");
    let make = Make {
        list: "threads",
        before: "threading.Thread(target=job, args=(",
        after: "))",
    };
    lists(w, shape, make);
    let all = match shape.background {
        Of::None => "threads",
        Of::Some => "background + threads",
        Of::All => "background",
    };
    w.open(&["for thread in ", all, ":"]);
    w.line(&["thread.start()"]);
    w.close();
    if shape.background != Of::All {
        join(w, "threads");
    }
    if shape.background != Of::None {
        w.needs(Need::Done);
        w.marked(Part::Cancel, &["done.set()"]);
        join(w, "background");
    }
    close_main(w, shape, "main()");
}

fn join(w: &mut Writer, list: &str) {
    w.open(&["for thread in ", list, ":"]);
    w.marked(Part::Await, &["thread.join()"]);
    w.close();
}
