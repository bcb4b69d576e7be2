//! The lines that are printed: a template of the scenario as a call of `print`.

use super::literal::{Piece, literal, string};
use super::writer::{Need, Part, Writer};
use crate::model::Slot;

/// What stands for the places of a template.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub name: &'a [Piece<'a>],
    pub rounds: Piece<'a>,
    pub round: Piece<'a>,
}

/// A line about a job, from 0 to 1 lines of the program.
pub(super) fn print(w: &mut Writer, slot: Slot, row: Option<usize>, template: &str, at: Places) {
    if template.is_empty() {
        return;
    }
    let pieces = filled(template, at);
    let redraws = matches!(pieces.first(), Some(Piece::Code("REDRAW")));
    if redraws {
        w.needs(Need::Redraw);
    }
    if pieces.iter().any(|piece| matches!(piece, Piece::Stroke(_))) {
        w.needs(Need::Strokes);
    }
    let end = if redraws {
        ", end=\"\", flush=True)"
    } else {
        ")"
    };
    w.mark(Part::Print(slot), row);
    w.line(&["print(", &string(&pieces), end]);
}

/// A line of the main program, about no job.
pub(super) fn print_text(w: &mut Writer, slot: Slot, text: &str) {
    if !text.is_empty() {
        w.marked(Part::Print(slot), &["print(", &literal(text), ")"]);
    }
}

fn filled<'a>(template: &'a str, at: Places<'a>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    if let Some(after) = rest.strip_prefix("{redraw}") {
        pieces.push(Piece::Code("REDRAW"));
        rest = after;
    }
    while let Some(open) = rest.find('{') {
        let (text, tail) = rest.split_at(open);
        pieces.push(Piece::Text(text));
        rest = if let Some(after) = tail.strip_prefix("{name}") {
            pieces.extend_from_slice(at.name);
            after
        } else if let Some(after) = tail.strip_prefix("{rounds}") {
            pieces.push(at.rounds);
            after
        } else if let Some(after) = tail.strip_prefix("{round}") {
            pieces.push(at.round);
            after
        } else if let Some(after) = tail.strip_prefix("{spin}") {
            pieces.push(match at.round {
                Piece::Code(code) => Piece::Stroke(code),
                _ => Piece::Text("|"),
            });
            after
        } else {
            pieces.push(Piece::Text("{"));
            &tail[1..]
        };
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| !matches!(piece, Piece::Text("")));
    pieces
}
