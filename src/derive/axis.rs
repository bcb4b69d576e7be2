//! The time axis: round steps, few enough to read.

use crate::model::Micros;

/// The smallest step of 1, 2 or 5 times a power of ten microseconds that cuts `end` into at most
/// `most` pieces.
pub fn tick_step(end: Micros, most: u64) -> Micros {
    let steps = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
    let least = end.0.div_ceil(most.max(1));
    let step = steps.map(Micros).find(|step| step.0 >= least);
    step.unwrap_or(end)
}

/// Where the marks of an axis from zero to `end` stand, at most `most` apart from the first.
pub fn ticks(end: Micros, most: u64) -> impl Iterator<Item = Micros> {
    let step = tick_step(end, most);
    (0..=end.0 / step.0.max(1)).map(move |tick| step * tick)
}
