//! How high an embed is said to be.

/// No embed is lower, in CSS pixels.
pub const LEAST_HEIGHT: u32 = 120;
/// None is higher.
pub const MOST_HEIGHT: u32 = 4_000;
/// A change that small is not told: the host would only move its page for nothing.
const STEADY: u32 = 4;

/// The height to tell the host, where the content is `measured` and `told` was said last; `None` where
/// nothing is to be said.
pub fn height(told: Option<u32>, measured: u32, most: Option<u32>) -> Option<u32> {
    let most = most.unwrap_or(MOST_HEIGHT).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let height = measured.clamp(LEAST_HEIGHT, most);
    let moved = told.is_none_or(|told| told.abs_diff(height) > STEADY);
    moved.then_some(height)
}
