//! What the page says about the reader's own prediction.

use crate::text::template::Template;

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
    pub seconds_of: Template<1>,
    /// A number from 0 to `most`, or nothing; `found` is not.
    /// Places: found, most.
    pub refused: Template<2>,
    /// Above the lines of a mode that are to be put in order.
    pub order_of: Template<1>,
    /// A line was moved to a place, of so many.
    /// Places: line, place, places.
    pub moved: Template<3>,
    /// What the reader said, in seconds.
    pub said: Template<1>,
    /// What it took, in seconds.
    pub took: Template<1>,
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
    pub came_in_place: Template<1>,
    /// Nothing was predicted.
    pub nothing: &'static str,
    /// Asks the same once more.
    pub again: &'static str,
    /// The jobs' times were added up, and overlapped in this mode.
    pub added_up: Template<1>,
    /// The longest job decided in this mode.
    pub longest_decides: Template<1>,
    /// In this mode, each job begins only when the one before is over.
    pub one_after_another: Template<1>,
    /// In this mode, only one job computes at a time.
    pub one_computes: Template<1>,
    /// In this mode, not all jobs could go on at once.
    pub not_all_at_once: Template<1>,
    /// One line came before another.
    /// Places: first, later.
    pub came_before: Template<2>,
    /// Why: both are of one job, or of the main program.
    pub same_source: &'static str,
    /// Why: one job has to be over before the next.
    pub in_turn: &'static str,
    /// Why: at the same moment, first come, first served.
    pub same_moment: &'static str,
    /// Why: its wait was over sooner.
    pub waited_less: &'static str,
}
