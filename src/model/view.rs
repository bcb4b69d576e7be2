//! How a scenario is looked at: nothing of it changes what is run.

use super::{Controls, JobId, Micros, ModeKind};

/// How the page shows a scenario and its runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The stretch of time that the timelines show; `None` is all of it.
    pub window: Option<Window>,
    /// What a row of a timeline is.
    pub rows: Rows,
    /// The jobs that have rows, first and last; `None` is all of them.
    pub jobs: Option<(JobId, JobId)>,
    /// What is pointed out in timelines and consoles.
    pub selected: Option<Selected>,
    /// Whether all modes print into one console.
    pub merged: bool,
    /// What stands before a printed line.
    pub stamps: Stamps,
    /// Whether the reader predicts before the page does.
    pub predict_first: bool,
    /// Whether the page is set for a projector: large, and the controls away.
    pub presentation: bool,
    /// What the author has taken off the page.
    pub hidden: Controls,
    /// What the author does not let be changed.
    pub locked: Controls,
}

impl View {
    /// This view, changed as `from` is to become `to`: what is the same in both stays as it is here. Who asks
    /// may not have seen this one yet. What the author has hidden and locked stays in any case.
    #[must_use]
    pub fn changed(self, from: &Self, to: &Self) -> Self {
        fn newer<T: PartialEq>(now: T, from: &T, to: T) -> T {
            if *from == to { now } else { to }
        }
        Self {
            window: newer(self.window, &from.window, to.window),
            rows: newer(self.rows, &from.rows, to.rows),
            jobs: newer(self.jobs, &from.jobs, to.jobs),
            selected: newer(self.selected, &from.selected, to.selected),
            merged: newer(self.merged, &from.merged, to.merged),
            stamps: newer(self.stamps, &from.stamps, to.stamps),
            predict_first: newer(self.predict_first, &from.predict_first, to.predict_first),
            presentation: newer(self.presentation, &from.presentation, to.presentation),
            hidden: self.hidden,
            locked: self.locked,
        }
    }
}

/// What a row of a timeline is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// A job.
    #[default]
    Jobs,
    /// A lane, with the jobs that had it.
    Lanes,
}

/// What stands before a printed line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stamps {
    /// Seconds since the start of the run.
    #[default]
    Relative,
    /// Seconds since the line before.
    Gap,
    /// The time of day.
    Clock,
}

/// A moment of a job in a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The mode.
    pub mode: ModeKind,
    /// The job; `None` is the main program.
    pub job: Option<JobId>,
    /// The moment.
    pub at: Micros,
}

/// A stretch of time, at least [`Window::LEAST`] long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its start.
    pub from: Micros,
    /// Its end.
    pub to: Micros,
}

impl Window {
    /// No window is shorter.
    pub const LEAST: Micros = Micros(200);

    /// The stretch between two moments, made as long as a window has to be.
    pub fn new(from: Micros, to: Micros) -> Self {
        let to = to.max(from + Self::LEAST);
        Self { from, to }
    }

    /// Its length.
    pub fn span(self) -> Micros {
        self.to - self.from
    }

    /// So many thousandths as long, with what stands at `at` staying where it is.
    #[must_use]
    pub fn zoomed(self, at: Micros, permille: u32) -> Self {
        let scaled = |part: Micros| Micros(part.0.saturating_mul(permille.into()) / 1_000);
        let at = at.clamp(self.from, self.to);
        let span = scaled(self.span()).max(Self::LEAST);
        // What is left of `at` keeps its share of the whole.
        let left = (at - self.from).0.saturating_mul(span.0) / self.span().0.max(1);
        let from = at - Micros(left);
        Self {
            from,
            to: from + span,
        }
    }

    /// As long, and moved so that it starts there.
    #[must_use]
    pub fn moved_to(self, from: Micros) -> Self {
        Self {
            from,
            to: from + self.span(),
        }
    }

    /// Within a run that ends at `end`; `None` where that is all of it.
    pub fn within(self, end: Micros) -> Option<Self> {
        if self.span() >= end {
            return None;
        }
        let from = self.from.min(end - self.span());
        Some(self.moved_to(from))
    }

    /// While it shows the present, it goes on with it: moved so that `now` has some room before it.
    #[must_use]
    pub fn following(self, before: Micros, now: Micros) -> Self {
        let room = Micros(self.span().0 / 10);
        if self.contains(before) && now + room > self.to {
            self.moved_to(now + room - self.span())
        } else {
            self
        }
    }

    /// Whether a moment lies in it.
    pub fn contains(self, at: Micros) -> bool {
        (self.from..=self.to).contains(&at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn window(from: u64, to: u64) -> Window {
        Window {
            from: Micros::from_millis(from),
            to: Micros::from_millis(to),
        }
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let whole = window(0, 10_000);
        let at = Micros::from_secs(8);
        let near = whole.zoomed(at, 500);
        assert_eq!(near, window(4_000, 9_000));
        assert_eq!(near.zoomed(at, 2_000), whole);
        assert_eq!(whole.zoomed(at, 0).span(), Window::LEAST);
    }

    #[test]
    fn a_window_on_the_present_goes_on_with_it() {
        let present = window(0, 1_000);
        let at = Micros::from_millis;
        assert_eq!(present.following(at(100), at(500)), present);
        assert_eq!(present.following(at(880), at(1_400)), window(500, 1_500));
        assert_eq!(present.following(at(1_100), at(1_400)), present);
    }

    #[test]
    fn a_window_stays_within_the_run_and_all_of_it_is_none() {
        let end = Micros::from_secs(10);
        assert_eq!(
            window(8_000, 12_000).within(end),
            Some(window(6_000, 10_000))
        );
        assert_eq!(window(0, 10_000).within(end), None);
        assert_eq!(window(3_000, 20_000).within(end), None);
    }
}
