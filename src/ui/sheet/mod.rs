//! The timelines of all modes as one SVG document, which stands for itself: no script, no style sheet,
//! nothing from elsewhere.

mod colors;
mod key;
mod mode;
mod page;
mod paint;
mod pen;

pub use colors::Colors;
pub use page::{WIDTH, sheet};
