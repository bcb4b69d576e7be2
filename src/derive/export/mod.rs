//! What the page shows, as files for other programs: figures as CSV, a trace for Perfetto, the printed
//! lines. Names in them are those that stand in links and tests, the same in both languages.

mod chrome_trace;
mod console_text;
mod csv;
mod json;
mod pieces;

pub use chrome_trace::chrome_trace;
pub use console_text::{Told, console_text};
pub use csv::csv;
pub(crate) use json::json;

use crate::model::{Micros, Mode, Trace};

/// One mode, as it is written out.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The mode.
    pub mode: Mode,
    /// What came out, or should.
    pub trace: &'a Trace,
    /// Whether that was measured.
    pub measured: bool,
    /// What should come out, where that may be told.
    pub predicted: Option<&'a Trace>,
    /// The present of a live run.
    pub now: Micros,
}

impl Export<'_> {
    const fn source(&self) -> &'static str {
        if self.measured {
            "measured"
        } else {
            "predicted"
        }
    }
}
