//! The share panel: the link in its forms, what goes into it, what an author hides and locks.

mod author;
mod button;
mod copy;
mod include;
mod panel;
mod qr;
mod sharing;

pub(super) use author::author;
pub(super) use button::share_button;
pub(super) use copy::{Form, Outcome, copy_button, copy_note};
pub(super) use panel::{Props, SharePanel};
pub use sharing::{Copied, Include, ShareChange, ShareLinks, ShareView, Sharing};
