//! From a trace to what is shown: pure functions, nothing kept.
//!
//! ```text
//! Trace ──> timeline   a row of spans per job ──> tracks  what a screen can show of it
//!                 └──> lanes   who kept which lane ──┘ └─> layout  where the rows stand
//!                 └──> detail  what stands at a point; stretch  what dragging its end sets
//!       ──> playback   the same trace up to a moment
//!       ──> compare    two runs of a mode against each other
//!       ──> lock       who held it, and when
//!       ──> console    the printed lines in order ──> log  what a console shows of them
//!       ──> order      lines that came otherwise than predicted
//!       ──> statistics elapsed, difference, speed-up
//!       ──> study      what follows is read off  ──> facts    why it came out so
//!                                                ──> summary  sums, most at once, stalls
//! Runs  ──> export     CSV, a trace for Perfetto, the printed lines as a file
//! Guess ──> question   which lines a reader puts in order before a run
//!       ──> guess      what was predicted against what came, and the miss that tells most
//! link  ──> qr         the same to be read by a camera
//! Scenario ──> fields  what stands in the editor
//!          ──> roster  names and colours by job ──> isolate  in other text
//! ```

mod axis;
mod bins;
mod compare;
mod computing;
mod console;
mod cutter;
mod detail;
pub(crate) mod export;
mod fact;
mod facts;
mod fields;
mod figures;
mod groups;
mod guess;
mod isolate;
mod lanes;
mod layout;
mod lives;
mod lock;
mod log;
mod looks;
mod miss;
mod order;
mod outcome;
mod path;
mod playback;
mod qr;
mod qr_words;
mod question;
mod roster;
mod scale;
mod stall;
mod stamps;
mod statistics;
mod stretch;
mod stretches;
mod study;
mod summary;
mod timeline;
mod tracks;
mod visible;

pub use axis::{tick_step, ticks};
pub use compare::{Comparison, Ends, compare};
pub use console::{Line, Source, count_lines, lines, merged};
pub use cutter::Cutter;
pub use detail::{Detail, detail};
pub use export::{Export, Told, chrome_trace, console_text, csv};
pub use fact::{Fact, Others, Who};
pub use facts::facts;
pub use fields::{field_number, field_text};
pub use figures::{about, grouped, short_seconds, tenths};
pub use groups::{Group, groups};
pub use guess::{Estimate, Outcome, Placed, Verdict, typed_seconds, verdict};
pub use isolate::isolated;
pub use lanes::{LaneSpans, lanes};
pub use layout::Layout;
pub use lock::{Hold, held_percent, holds, lock_bars};
pub use log::{Entry, Log};
pub use looks::{Looks, looks};
pub use miss::{Miss, Reason};
pub use order::{Standing, moved};
pub use path::Path;
pub use playback::{Moment, Place, cut, place, step_back, step_on};
pub use qr::Qr;
pub use question::{Asked, Question, question};
pub use roster::{Roster, hue, mark};
pub use scale::Scale;
pub use stamps::{Start, stamp};
pub use statistics::{Ratio, Statistics, Times, statistics};
pub use stretch::{Stretch, stretch};
pub use summary::{Summary, summary};
pub use timeline::{End, Row, Span, SpanKind, Timeline, lost, timeline};
pub use tracks::{Bar, MOST_TRACKS, Mark, Track, jobs_per_track, lane_tracks, outlines, tracks};
pub use visible::{Step, visible};
