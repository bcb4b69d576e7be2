//! The printed lines of all modes as one text, a heading over each.

use crate::derive::log::Log;
use crate::derive::roster::Roster;
use crate::derive::stamps::Start;
use crate::model::{Stamps, Trace};
use std::rc::Rc;

/// The lines of one mode.
pub struct Told {
    /// What stands over them.
    pub heading: String,
    /// The run, or the prediction.
    pub trace: Rc<Trace>,
    /// When it began, by the clock.
    pub started: Option<Start>,
}

/// The lines as the console's copy button gives them. `main` is the name of the main program.
pub fn console_text(stamps: Stamps, told: &[Told], roster: &Roster, main: &str) -> String {
    let mut text = String::new();
    for told in told {
        if !text.is_empty() {
            text.push('\n');
        }
        let log = Log::new(&[(told.trace.clone(), None)]);
        text.push_str(&told.heading);
        text.push('\n');
        text.push_str(&log.copied(stamps, &[("", told.started)], roster, main));
    }
    text
}
