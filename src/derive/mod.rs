//! From a trace to what is shown: pure functions, nothing kept.
//!
//! ```text
//! Trace ──> timeline   a row of spans per job
//!       ──> console    the printed lines in order
//!       ──> statistics elapsed, difference, speed-up
//! ```

mod axis;
mod console;
mod statistics;
mod timeline;

pub use axis::{tick_step, ticks};
pub use console::{Line, Source, lines, merged};
pub use statistics::{Ratio, Statistics, Times, statistics};
pub use timeline::{End, Row, Span, SpanKind, Timeline, timeline};
