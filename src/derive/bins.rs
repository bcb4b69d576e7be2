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

/// How long each kind took in each bin: `part` in bins that a span covers in part, and `whole` as
/// the change, from one bin to the next, of how many spans cover a bin altogether.
pub(super) struct Bins {
    width: u32,
    part: Vec<[u64; 6]>,
    whole: Vec<[i32; 6]>,
}

impl Bins {
    /// So many of them.
    pub(super) fn new(bins: u32) -> Self {
        Self {
            width: Scale::WHOLE / bins,
            part: vec![[0; 6]; bins as usize],
            whole: vec![[0; 6]; bins as usize + 1],
        }
    }

    /// Adds a span.
    pub(super) fn add(&mut self, from: u32, to: u32, kind: SpanKind) {
        let kind = KINDS.iter().position(|each| *each == kind).unwrap_or(0);
        let last = self.part.len() - 1;
        let (first, end) = (from / self.width, to / self.width);
        let at = |bin: u32| (bin as usize).min(last);
        // One more than it took, so that a moment is seen where there is nothing else.
        if first == end {
            self.part[at(first)][kind] += u64::from(to - from) + 1;
            return;
        }
        self.part[at(first)][kind] += u64::from((first + 1) * self.width - from) + 1;
        if (end as usize) <= last {
            self.part[at(end)][kind] += u64::from(to - end * self.width);
        }
        self.whole[first as usize + 1][kind] += 1;
        self.whole[end as usize][kind] -= 1;
    }

    /// What wins each bin, as bars of `job`.
    pub(super) fn bars(&self, job: JobId) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        let mut covering = [0_i32; 6];
        for ((bin, part), change) in (0..).zip(&self.part).zip(&self.whole) {
            let mut best: Option<(u64, SpanKind)> = None;
            for (at, kind) in KINDS.into_iter().enumerate() {
                covering[at] += change[at];
                let whole = u64::from(covering[at].unsigned_abs()) * u64::from(self.width);
                let weight = part[at] + whole;
                let taken = best.is_some_and(|(most, _)| weight <= most || kind == SpanKind::Ready);
                if weight > 0 && !taken {
                    best = Some((weight, kind));
                }
            }
            let Some((_, kind)) = best else { continue };
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
