//! What the page says about the reader's own prediction.

pub(super) mod en;
pub(super) mod ko;

/// The reader's prediction: asked before a run, judged after it.
#[derive(Debug)]
pub struct GuessWords {
    /// The switch.
    pub switch: &'static str,
    /// Above what is asked.
    pub title: &'static str,
    /// What to do, and what comes of it.
    pub how: &'static str,
    /// The field for the seconds of a mode.
    pub seconds_of: fn(mode: &str) -> String,
    /// A number from 0 to `most`, or nothing; `found` is not.
    pub refused: fn(found: &str, most: &str) -> String,
    /// Above the lines of a mode that are to be put in order.
    pub order_of: fn(mode: &str) -> String,
    /// A line was moved to a place, of so many.
    pub moved: fn(line: &str, place: &str, places: &str) -> String,
    /// What the reader said, in seconds.
    pub said: fn(said: &str) -> String,
    /// What it took, in seconds.
    pub took: fn(took: &str) -> String,
    /// It did not come to its end.
    pub no_end: &'static str,
    /// The reader said about what it took.
    pub right: &'static str,
    /// The reader said more.
    pub too_long: &'static str,
    /// The reader said less.
    pub too_short: &'static str,
    /// Column: the place.
    pub place: &'static str,
    /// Column: the order that the reader predicted.
    pub your_order: &'static str,
    /// Column: the order that came.
    pub real_order: &'static str,
    /// The line stood in its place.
    pub in_place: &'static str,
    /// It came in another place.
    pub came_in_place: fn(place: &str) -> String,
    /// Nothing was predicted.
    pub nothing: &'static str,
    /// Asks the same once more.
    pub again: &'static str,
    /// The jobs' times were added up, and overlapped in this mode.
    pub added_up: fn(mode: &str) -> String,
    /// The longest job decided in this mode.
    pub longest_decides: fn(mode: &str) -> String,
    /// In this mode, each job begins only when the one before is over.
    pub one_after_another: fn(mode: &str) -> String,
    /// In this mode, only one job computes at a time.
    pub one_computes: fn(mode: &str) -> String,
    /// In this mode, not all jobs could go on at once.
    pub not_all_at_once: fn(mode: &str) -> String,
    /// One line came before another.
    pub came_before: fn(first: &str, later: &str) -> String,
    /// Why: both are of one job, or of the main program.
    pub same_source: &'static str,
    /// Why: one job has to be over before the next.
    pub in_turn: &'static str,
    /// Why: at the same moment, first come, first served.
    pub same_moment: &'static str,
    /// Why: its wait was over sooner.
    pub waited_less: &'static str,
}
