//! Who has a lane or the lock when, cut so that nothing lies on top of anything else.

use crate::derive::timeline::Span;
use crate::model::{JobId, Micros};

/// A stretch of time, and who has what is asked about: the first of them, and how many there are.
/// There are several where jobs give way to each other while they compute, and no event says when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub from: Micros,
    pub to: Micros,
    pub first: (JobId, Span),
    pub jobs: usize,
}

/// The pieces of spans that stand in order of their starts.
pub(super) fn pieces(spans: &[(JobId, Span)]) -> Vec<Piece> {
    let mut cut = Cut::default();
    for (job, span) in spans {
        cut.go_to(span.from);
        cut.open.push((*job, *span));
        if span.from == span.to {
            // What takes no time is seen alone.
            cut.add(span.to, cut.open.len() - 1);
            cut.open.pop();
        }
    }
    cut.go_to(Micros(u64::MAX));
    cut.pieces
}

#[derive(Default)]
struct Cut {
    at: Micros,
    open: Vec<(JobId, Span)>,
    pieces: Vec<Piece>,
}

impl Cut {
    /// What is open from a place on has it up to `to`.
    fn add(&mut self, to: Micros, place: usize) {
        if let Some(first) = self.open.get(place) {
            self.pieces.push(Piece {
                from: self.at,
                to,
                first: *first,
                jobs: self.open.len() - place,
            });
        }
        self.at = to;
    }

    /// Closes what ends up to a moment, and goes there.
    fn go_to(&mut self, at: Micros) {
        while let Some(end) = self.open.iter().map(|(_, span)| span.to).min() {
            let next = end.min(at);
            if self.at < next {
                self.add(next, 0);
            }
            if end > at {
                break;
            }
            self.open.retain(|(_, span)| span.to > end);
        }
        self.at = self.at.max(at);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::timeline::SpanKind;
    use super::*;
    use crate::model::LaneId;

    fn cut(spans: &[(u32, u64, u64)]) -> Vec<(u64, u64, u32, usize)> {
        let spans = spans.iter().map(|(job, from, to)| {
            let (from, to) = (Micros(*from), Micros(*to));
            let kind = SpanKind::Running;
            let (requested, lane) = (None, LaneId::default());
            let span = Span {
                from,
                to,
                kind,
                requested,
                lane,
            };
            (JobId(*job), span)
        });
        let pieces = pieces(&spans.collect::<Vec<_>>()).into_iter();
        pieces
            .map(|piece| (piece.from.0, piece.to.0, piece.first.0.0, piece.jobs))
            .collect()
    }

    #[test]
    fn what_follows_is_left_as_it_is_and_what_overlaps_is_shared() {
        let apart = [(0, 0, 0), (1, 0, 5), (2, 5, 5), (2, 7, 9)];
        let alone = apart.map(|(job, from, to)| (from, to, job, 1));
        assert_eq!(cut(&apart), alone);
        assert_eq!(
            cut(&[(0, 0, 10), (1, 4, 4), (2, 6, 12)]),
            [
                (0, 4, 0, 1),
                (4, 4, 1, 1),
                (4, 6, 0, 1),
                (6, 10, 0, 2),
                (10, 12, 2, 1)
            ]
        );
    }
}
