//! One call after another, also of coroutines that are awaited in turn; the end of every program.

use super::lines::{Places, print, print_text};
use super::literal::Piece;
use super::rows::{Make, statements};
use super::shape::Shape;
use super::writer::{Part, Writer};
use crate::model::Slot;

pub(super) fn main(w: &mut Writer, shape: &Shape) {
    open_main(w, shape, "def main():");
    in_turn(w, shape, "job(");
    close_main(w, shape, "main()");
}

/// The jobs one by one; an error ends the whole.
pub(super) fn in_turn(w: &mut Writer, shape: &Shape, before: &'static str) {
    let make = Make {
        list: "",
        before,
        after: ")",
    };
    if !shape.is_told() {
        return statements(w, shape, make, make);
    }
    w.open(&["try:"]);
    statements(w, shape, make, make);
    w.close();
    except(w, shape, "");
}

/// What is done about the first error, and then `rest`.
pub(super) fn except(w: &mut Writer, shape: &Shape, rest: &str) {
    let says = shape.says_error();
    let name = if says { " as error:" } else { ":" };
    w.open(&["except RuntimeError", name]);
    if says {
        error(w, shape, "error");
    }
    if !rest.is_empty() {
        w.marked(Part::Await, &[rest]);
    } else if !says {
        w.line(&["pass"]);
    }
    w.close();
}

/// The line on an error that stands in the variable `name`.
pub(super) fn error(w: &mut Writer, shape: &Shape, name: &str) {
    let template = shape.line(Slot::Error);
    let [first, second] = [".args[0]", ".args[1]"].map(|place| [name, place].concat());
    let with_rounds = shape.error_has_rounds();
    let guarded = shape.is_guarded(template);
    if guarded {
        w.open(&["if ", &second, " > 1:"]);
    }
    let places = Places {
        name: &[Piece::Code(if with_rounds { &first } else { name })],
        rounds: if with_rounds {
            Piece::Code(&second)
        } else {
            Piece::Text("1")
        },
        round: Piece::Text("0"),
    };
    print(w, Slot::Error, None, template, places);
    if guarded {
        w.close();
    }
}

/// The head of the main program, and its first line.
pub(super) fn open_main(w: &mut Writer, shape: &Shape, head: &str) {
    w.section();
    w.open(&[head]);
    print_text(w, Slot::First, shape.line(Slot::First));
}

/// Its last line, and its call; none is one that only the first process makes.
pub(super) fn close_main(w: &mut Writer, shape: &Shape, call: &str) {
    print_text(w, Slot::Last, shape.line(Slot::Last));
    w.close();
    w.section();
    if call.is_empty() {
        w.open(&["if __name__ == \"__main__\":"]);
        w.line(&["main()"]);
        w.close();
    } else {
        w.line(&[call]);
    }
}
