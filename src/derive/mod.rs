//! From a trace to what is shown: pure functions, nothing kept.
//!
//! ```text
//! Trace ──> timeline   a row of spans per job ──> tracks  what a screen can show of it
//!       ──> lock       who held it, and when
//!       ──> console    the printed lines in order ──> log  what a console shows of them
//!       ──> order      lines that came otherwise than predicted
//!       ──> statistics elapsed, difference, speed-up
//! Scenario ──> fields  what stands in the editor
//!          ──> roster  names and colours by job
//! ```

mod axis;
mod console;
mod fields;
mod figures;
mod lock;
mod log;
mod looks;
mod order;
mod roster;
mod scale;
mod stamps;
mod statistics;
mod timeline;
mod tracks;
mod visible;

pub use axis::{tick_step, ticks};
pub use console::{Line, Source, count_lines, lines, merged};
pub use fields::{field_number, field_text};
pub use figures::{grouped, short_seconds, tenths};
pub use lock::{Hold, held_percent, holds, lock_bars};
pub use log::{Entry, Log};
pub use looks::{Looks, looks};
pub use order::{Verdict, moved};
pub use roster::{Roster, hue, mark};
pub use scale::Scale;
pub use stamps::{Start, stamp};
pub use statistics::{Ratio, Statistics, Times, statistics};
pub use timeline::{End, Row, Span, SpanKind, Timeline, lost, timeline};
pub use tracks::{Bar, MOST_TRACKS, Mark, Track, jobs_per_track, tracks};
pub use visible::{Step, visible};
