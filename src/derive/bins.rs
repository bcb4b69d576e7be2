//! Many spans at the resolution of a screen: a bin shows what took most of its time, where being held up
//! counts only if nothing else happened.

use super::scale::Scale;
use super::timeline::SpanKind;
use super::tracks::Bar;
use crate::model::JobId;

/// In the order in which they win a bin at equal time.
const KINDS: [SpanKind; 6] = [
    SpanKind::Running,
    SpanKind::Blocking,
    SpanKind::Locked,
    SpanKind::Waiting,
    SpanKind::Starting,
    SpanKind::Ready,
];

/// How long each kind took in each bin.
pub(super) struct Bins {
    width: u32,
    bins: Vec<Bin>,
}

/// What a span that starts, ends or lies in a bin leaves there. Most bins are only passed through.
#[derive(Clone, Copy, Default)]
struct Bin {
    touched: bool,
    /// How much of it spans cover that do not cover all of it.
    part: [u32; 6],
    /// How many more spans cover all of it than all of the bin before.
    more: [i32; 6],
}

impl Bins {
    /// So many of them.
    pub(super) fn new(bins: u32) -> Self {
        Self {
            width: Scale::WHOLE / bins,
            // One behind the last, for what ends there.
            bins: vec![Bin::default(); bins as usize + 1],
        }
    }

    fn at(&mut self, bin: u32) -> &mut Bin {
        let bin = &mut self.bins[bin as usize];
        bin.touched = true;
        bin
    }

    /// Adds a span.
    pub(super) fn add(&mut self, from: u32, to: u32, kind: SpanKind) {
        let kind = KINDS.iter().position(|each| *each == kind).unwrap_or(0);
        let width = self.width;
        let last = Scale::WHOLE / width - 1;
        let (first, end) = ((from / width).min(last), to / width);
        // One more than it took, so that a moment is seen where there is nothing else.
        if first >= end {
            self.at(first).part[kind] += to - from + 1;
            return;
        }
        self.at(first).part[kind] += (first + 1) * width - from + 1;
        self.at(first + 1).more[kind] += 1;
        let end = self.at(end.min(last + 1));
        end.part[kind] += to % width;
        end.more[kind] -= 1;
    }

    /// What wins each bin, as bars of `job`.
    pub(super) fn bars(&self, job: JobId) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        let mut covering = [0_i32; 6];
        // What wins where nothing starts or ends, once that was looked for.
        let mut through: Option<Option<SpanKind>> = None;
        for (bin, own) in (0..).zip(&self.bins[..self.bins.len() - 1]) {
            let best = if own.touched {
                for (sum, more) in covering.iter_mut().zip(own.more) {
                    *sum += more;
                }
                through = None;
                self.best(&own.part, &covering)
            } else {
                *through.get_or_insert_with(|| self.best(&[0; 6], &covering))
            };
            let Some(kind) = best else { continue };
            let (from, to) = (bin * self.width, (bin + 1) * self.width);
            match bars.last_mut() {
                Some(last) if last.to == from && last.kind == kind => last.to = to,
                _ => bars.push(Bar {
                    from,
                    to,
                    kind,
                    job,
                }),
            }
        }
        bars
    }

    fn best(&self, part: &[u32; 6], covering: &[i32; 6]) -> Option<SpanKind> {
        let mut best: Option<(u32, SpanKind)> = None;
        for ((kind, part), covering) in KINDS.into_iter().zip(part).zip(covering) {
            let weight = part + covering.unsigned_abs() * self.width;
            let taken = best.is_some_and(|(most, _)| weight <= most || kind == SpanKind::Ready);
            if weight > 0 && !taken {
                best = Some((weight, kind));
            }
        }
        best.map(|(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bin_shows_what_took_most_of_it() {
        let mut bins = Bins::new(100);
        bins.add(0, 700, SpanKind::Waiting);
        bins.add(700, 2_000, SpanKind::Running);
        bins.add(0, 100_000, SpanKind::Ready);
        let kinds: Vec<_> = bins
            .bars(JobId(0))
            .into_iter()
            .map(|bar| bar.kind)
            .collect();
        assert_eq!(
            kinds,
            [SpanKind::Waiting, SpanKind::Running, SpanKind::Ready]
        );
    }
}
