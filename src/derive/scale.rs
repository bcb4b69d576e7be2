//! The one time axis that all modes of a page share.

use super::axis::tick_step;
use crate::model::{Micros, Window};

/// From the first moment drawn to the last one, with a mark every `step`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The first moment drawn.
    pub from: Micros,
    /// The last moment drawn; later than the first.
    pub end: Micros,
    /// From mark to mark.
    pub step: Micros,
}

impl Scale {
    /// The axis' whole length, in the unit of [`Scale::share`].
    pub const WHOLE: u32 = 100_000;
    /// A shorter axis is cut into shares exactly, in microseconds: half a year.
    const EXACT: u64 = 1 << 44;
    /// The most marks after zero.
    const MOST_TICKS: u64 = 15;
    /// Where an axis ends at least while the end of the run is not told.
    const LEAST_OPEN: Micros = Micros::from_secs(5);

    /// An axis that both the longest prediction and the longest measurement fit on. A measurement
    /// that is a little late moves the end, not the marks.
    pub fn new(predicted: Micros, measured: Micros) -> Self {
        let end = predicted.max(measured).max(Micros::from_millis(1));
        let late = end - predicted;
        let like = if late.0 <= predicted.0 / 10 {
            predicted
        } else {
            end
        };
        let step = tick_step(like, Self::MOST_TICKS).max(Micros::from_millis(1));
        let from = Micros::ZERO;
        Self { from, end, step }
    }

    /// An axis for a run whose end is not told: a round one with room for what has come so far.
    pub fn open(measured: Micros) -> Self {
        let end = tick_step(measured.max(Self::LEAST_OPEN), 1);
        Self::new(end, Micros::ZERO)
    }

    /// A part of it at the same width; all of it where there is no window.
    #[must_use]
    pub fn windowed(self, window: Option<Window>) -> Self {
        window.map_or(self, |window| Self {
            from: window.from,
            end: window.to,
            step: tick_step(window.span(), Self::MOST_TICKS),
        })
    }

    /// The stretch of time that it shows.
    pub fn window(self) -> Window {
        Window::new(self.from, self.end)
    }

    /// Where a moment stands, of [`Scale::WHOLE`]; one that is not shown stands at an edge.
    pub fn share(self, at: Micros) -> u32 {
        let span = (self.end - self.from).0.max(1);
        let part = (at - self.from).0.min(span);
        // Asked for very often: what cannot come near an overflow is not checked for one.
        let share = if span < Self::EXACT {
            part * u64::from(Self::WHOLE) / span
        } else {
            part / (span / u64::from(Self::WHOLE))
        };
        u32::try_from(share).unwrap_or(Self::WHOLE).min(Self::WHOLE)
    }

    /// The moment that stands there; beyond an edge, one that is not shown.
    pub fn at(self, across: i32) -> Micros {
        let span = self.end - self.from;
        let way =
            Micros(span.0.saturating_mul(across.unsigned_abs().into()) / u64::from(Self::WHOLE));
        if across < 0 {
            self.from - way
        } else {
            self.from + way
        }
    }

    /// Whether any of a stretch is shown.
    pub fn shows(self, from: Micros, to: Micros) -> bool {
        from <= self.end && to >= self.from
    }

    /// The marks.
    pub fn ticks(self) -> impl Iterator<Item = Micros> {
        let step = self.step.0.max(1);
        (self.from.0.div_ceil(step)..=self.end.0 / step).map(move |tick| Micros(step * tick))
    }

    /// A mark in seconds, with as many decimals as the step needs.
    pub fn label(self, tick: Micros) -> String {
        let mut label = format!("{tick}{:03}", tick.0 % 1_000);
        let cut = match self.step.0 {
            1_000_000.. => 7,
            100_000.. => 5,
            10_000.. => 4,
            1_000.. => 3,
            100.. => 2,
            10.. => 1,
            _ => 0,
        };
        label.truncate(label.len() - cut);
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_end_keeps_the_marks() {
        let on_time = Scale::new(Micros::from_secs(15), Micros::ZERO);
        let late = Scale::new(Micros::from_secs(15), Micros::from_millis(15_004));
        assert_eq!(on_time.step, Micros::from_secs(1));
        assert_eq!(late.step, on_time.step);
        assert_eq!(late.ticks().count(), 16);
    }

    #[test]
    fn an_open_axis_tells_no_end_and_grows_in_steps() {
        let end = |measured| Scale::open(Micros::from_millis(measured)).end;
        let ends = [0, 5_000, 5_001, 12_345].map(end);
        assert_eq!(ends, [5, 5, 10, 20].map(Micros::from_secs));
    }

    #[test]
    fn shares_and_labels() {
        let scale = Scale::new(Micros::from_secs(3), Micros::ZERO);
        assert_eq!(scale.share(Micros::from_secs(9)), Scale::WHOLE);
        let labels: Vec<_> = scale.ticks().map(|tick| scale.label(tick)).collect();
        assert_eq!(
            labels,
            [
                "0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "1.2", "1.4", "1.6", "1.8", "2.0", "2.2",
                "2.4", "2.6", "2.8", "3.0"
            ]
        );
    }

    #[test]
    fn a_window_has_marks_of_its_own() {
        let whole = Scale::new(Micros::from_secs(10), Micros::ZERO);
        let window = Window::new(Micros(2_000_100), Micros(2_001_100));
        let part = whole.windowed(Some(window));
        let labels: Vec<_> = part.ticks().map(|tick| part.label(tick)).collect();
        assert_eq!(labels.first().map(String::as_str), Some("2.0001"));
        assert_eq!(labels.last().map(String::as_str), Some("2.0011"));
        assert_eq!(part.share(Micros(2_000_600)), Scale::WHOLE / 2);
        assert_eq!(part.at(50_000), Micros(2_000_600));
        assert_eq!(part.at(-100_000), Micros(1_999_100));
        assert!(!part.shows(Micros::ZERO, Micros::from_secs(2)));
        assert_eq!(part.window(), window);
        assert_eq!(whole.windowed(None), whole);
    }

    #[test]
    fn nothing_to_show_is_an_axis_too() {
        let scale = Scale::new(Micros::ZERO, Micros::ZERO);
        assert_eq!(scale.ticks().count(), 2);
        assert_eq!(scale.share(Micros::ZERO), 0);
    }
}
