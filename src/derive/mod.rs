//! From a trace to what is shown: pure functions, nothing kept.
//!
//! ```text
//! Trace ──> timeline   a row of spans per job ──> tracks  what a screen can show of it
//!       ──> lock       who held it, and when
//!       ──> console    the printed lines in order
//!       ──> statistics elapsed, difference, speed-up
//!       ──> study      what follows is read off  ──> facts    why it came out so
//!                                                ──> summary  sums, most at once, stalls
//! Scenario ──> fields  what stands in the editor
//!          ──> roster  names and colours by job
//! ```

mod axis;
mod computing;
mod console;
mod fact;
mod facts;
mod fields;
mod figures;
mod lives;
mod lock;
mod looks;
mod outcome;
mod path;
mod roster;
mod scale;
mod stall;
mod statistics;
mod stretches;
mod study;
mod summary;
mod timeline;
mod tracks;

pub use axis::{tick_step, ticks};
pub use console::{Line, Source, count_lines, lines, merged};
pub use fact::{Fact, Others, Who};
pub use facts::facts;
pub use fields::{field_number, field_text};
pub use figures::{about, grouped, short_seconds, tenths};
pub use lock::{Hold, held_percent, holds, lock_bars};
pub use looks::{Looks, looks};
pub use path::Path;
pub use roster::{Roster, hue};
pub use scale::Scale;
pub use statistics::{Ratio, Statistics, Times, statistics};
pub use summary::{Summary, summary};
pub use timeline::{End, Row, Span, SpanKind, Timeline, lost, timeline};
pub use tracks::{Bar, MOST_TRACKS, Mark, Track, jobs_per_track, tracks};
