//! What the runs print: a console per mode, or one for all of them by time.

mod console;
mod copy;
mod head;
mod line;
mod list;
mod pointer;
mod reading;
mod run;
mod tabs;

pub(super) use copy::{Copy, copy_button};
pub(super) use tabs::{Consoles, Props};
