//! The function that all jobs share: print, compute, wait, print.

use super::lines::{Places, print};
use super::literal::Piece;
use super::rows::parameters;
use super::shape::{Kind, Of, Shape};
use super::writer::{Need, Part, Writer};
use crate::model::{Mode, Slot};

pub(super) fn job(w: &mut Writer, shape: &Shape) {
    let mut list = String::from("name");
    for (key, default) in parameters(shape) {
        list.push_str(", ");
        list.push_str(key);
        if let Some(default) = default {
            list.push('=');
            list.push_str(default);
        }
    }
    let head = if shape.kind == Kind::Coroutine {
        "async def job("
    } else {
        "def job("
    };
    w.section();
    w.mark(Part::Begin, None);
    w.open(&[head, &list, "):"]);
    let limited = matches!(shape.mode, Mode::Gather { limit: Some(_) });
    if limited {
        w.open(&["async with limit:"]);
    }
    let cleans_up =
        shape.kind == Kind::Coroutine && shape.is_cancelled() && shape.says(Slot::Cancelled);
    if cleans_up {
        w.open(&["try:"]);
    }
    block(w, |w| body(w, shape));
    if cleans_up {
        w.close();
        w.mark(Part::CleanUp, None);
        w.open(&["except asyncio.CancelledError:"]);
        say(w, shape, Slot::Cancelled, Piece::Text("0"));
        w.line(&["raise"]);
        w.close();
    }
    if limited {
        w.close();
    }
    w.close();
}

fn body(w: &mut Writer, shape: &Shape) {
    let looped = shape.rounds != Of::None;
    say(w, shape, Slot::Start, Piece::Text("0"));
    if shape.fails_after(|round| round == 0) {
        fail(w, shape, "fails_after == 0");
    }
    let number = if looped {
        Piece::Code("number")
    } else {
        Piece::Text("1")
    };
    if looped {
        let numbered = shape.fails_after(|round| round > 0) || shape.counts();
        let number = if numbered { "number" } else { "_" };
        match (shape.has_lists(), numbered) {
            (true, true) => w.open(&["for number, wait in enumerate(waits, 1):"]),
            (true, false) => w.open(&["for wait in waits:"]),
            (false, true) => w.open(&["for number in range(1, rounds + 1):"]),
            (false, false) => w.open(&["for ", number, " in range(rounds):"]),
        }
    }
    block(w, |w| {
        if shape.looks() {
            w.mark(Part::Look, None);
            w.open(&["if done.is_set():"]);
            say(w, shape, Slot::Cancelled, number);
            w.marked(Part::CleanUp, &["return"]);
            w.close();
        }
        say(w, shape, Slot::Round, number);
        compute(w, shape);
        wait(w, shape);
        if shape.fails_after(|round| round > 0) {
            fail(
                w,
                shape,
                if looped {
                    "number == fails_after"
                } else {
                    "fails_after == 1"
                },
            );
        }
    });
    if looped {
        w.close();
    }
    say(w, shape, Slot::End, shape.rounds_of_job());
}

/// A block that must not be empty.
fn block(w: &mut Writer, inner: impl FnOnce(&mut Writer)) {
    let above = w.lines();
    inner(w);
    if w.lines() == above {
        w.line(&["pass"]);
    }
}

fn say(w: &mut Writer, shape: &Shape, slot: Slot, round: Piece) {
    let template = shape.line(slot);
    if !shape.says(slot) {
        return;
    }
    let guarded = shape.is_guarded(template);
    if guarded {
        let rounds = if shape.has_lists() {
            "len(waits)"
        } else {
            "rounds"
        };
        w.open(&["if ", rounds, " > 1:"]);
    }
    let rounds = shape.rounds_of_job();
    let name = &[Piece::Code("name")];
    print(
        w,
        slot,
        None,
        template,
        Places {
            name,
            rounds,
            round,
        },
    );
    if guarded {
        w.close();
    }
}

/// The error carries what the main program prints of its job.
fn fail(w: &mut Writer, shape: &Shape, when: &str) {
    w.open(&["if ", when, ":"]);
    let more = match (shape.error_has_rounds(), shape.has_lists()) {
        (false, _) => "",
        (true, true) => ", len(waits)",
        (true, false) => ", rounds",
    };
    w.marked(Part::Raise, &["raise RuntimeError(name", more, ")"]);
    w.close();
}

fn compute(w: &mut Writer, shape: &Shape) {
    if shape.computes == Of::None {
        return;
    }
    w.needs(Need::Time);
    w.needs(Need::Work);
    if shape.steps == Of::None {
        return w.marked(Part::Compute, &["work(cpu)"]);
    }
    w.needs(Need::Steps);
    if shape.steps == Of::All {
        return w.marked(Part::Compute, &["await work_in_steps(cpu, step)"]);
    }
    w.open(&["if step:"]);
    w.marked(Part::Compute, &["await work_in_steps(cpu, step)"]);
    w.close();
    w.open(&["else:"]);
    w.marked(Part::Compute, &["work(cpu)"]);
    w.close();
}

fn wait(w: &mut Writer, shape: &Shape) {
    let waits = shape.waits != Of::None;
    if waits && shape.blocks != Of::None {
        w.needs(Need::Time);
    }
    let sleep = if waits {
        "await asyncio.sleep(wait)"
    } else {
        "await asyncio.sleep(0)"
    };
    let stops = if shape.kind == Kind::Coroutine {
        "  # the whole event loop waits"
    } else {
        ""
    };
    // Nobody is there to give way to, and no time limit either.
    let alone = shape.scenario.count() == 1 && !matches!(shape.mode, Mode::WaitFor { .. });
    match shape.blocks {
        Of::None if alone && !waits => {}
        Of::None => {
            w.needs(Need::Asyncio);
            w.marked(Part::Wait, &[sleep]);
        }
        Of::All if waits => w.marked(Part::Block, &["time.sleep(wait)", stops]),
        Of::All => {}
        Of::Some if !waits => {
            w.open(&["if not blocking:"]);
            w.marked(Part::Wait, &[sleep]);
            w.close();
        }
        Of::Some => {
            w.open(&["if blocking:"]);
            w.marked(Part::Block, &["time.sleep(wait)", stops]);
            w.close();
            w.open(&["else:"]);
            w.marked(Part::Wait, &[sleep]);
            w.close();
        }
    }
}
