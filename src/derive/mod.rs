//! From a trace to what is shown: pure functions, nothing kept.
//!
//! ```text
//! Trace ──> timeline   a row of spans per job ──> tracks  what a screen can show of it
//!       ──> lock       who held it, and when
//!       ──> console    the printed lines in order
//!       ──> statistics elapsed, difference, speed-up
//! Guess ──> question   which lines a reader puts in order before a run
//!       ──> guess      what was predicted against what came, and the miss that tells most
//! Scenario ──> fields  what stands in the editor
//!          ──> roster  names and colours by job
//! ```

mod axis;
mod console;
mod fields;
mod figures;
mod guess;
mod lock;
mod looks;
mod miss;
mod question;
mod roster;
mod scale;
mod statistics;
mod timeline;
mod tracks;

pub use axis::{tick_step, ticks};
pub use console::{Line, Source, count_lines, lines, merged};
pub use fields::{field_number, field_text};
pub use figures::{grouped, short_seconds, tenths};
pub use guess::{Estimate, Outcome, Placed, Verdict, typed_seconds, verdict};
pub use lock::{Hold, held_percent, holds, lock_bars};
pub use looks::{Looks, looks};
pub use miss::{Miss, Reason};
pub use question::{Asked, Question, question};
pub use roster::{Roster, hue};
pub use scale::Scale;
pub use statistics::{Ratio, Statistics, Times, statistics};
pub use timeline::{End, Row, Span, SpanKind, Timeline, lost, timeline};
pub use tracks::{Bar, MOST_TRACKS, Mark, Track, jobs_per_track, tracks};
