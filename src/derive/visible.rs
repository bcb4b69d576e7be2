//! Which lines of a long console are worth being on the page.

use std::ops::Range;

/// How many lines more than can be seen are on the page, before and after.
const MARGIN: usize = 20;

/// The lines that can be seen where a list of `count` lines, each `line_height` high, is scrolled to
/// `scroll_top` and shows `height` of it, and a few more. What is beyond the end is the end.
pub fn visible(scroll_top: u32, height: u32, line_height: u32, count: usize) -> Range<usize> {
    let line_height = u64::from(line_height.max(1));
    let whole = line_height.saturating_mul(count as u64);
    let top = u64::from(scroll_top).min(whole.saturating_sub(height.into()));
    let line = |at: u64| usize::try_from(at).map_or(count, |at| at.min(count));
    let first = line(top / line_height);
    let end = line((top + u64::from(height)).div_ceil(line_height));
    first.saturating_sub(MARGIN)..(end + MARGIN).min(count)
}

/// Where the keys move what is marked in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before.
    Up,
    /// To the next.
    Down,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Step {
    /// From there, in a list of so many; where nothing was marked, Down begins at the start and Up
    /// at the end.
    pub fn from(self, marked: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        let to = match (self, marked) {
            (Self::First, _) | (Self::Down, None) => 0,
            (Self::Last, _) | (Self::Up, None) => last,
            (Self::Up, Some(at)) => at.saturating_sub(1),
            (Self::Down, Some(at)) => at.saturating_add(1),
        };
        Some(to.min(last))
    }
}
