//! What a file of an export must be, whatever is in it: for the native and the end-to-end tests.

mod csv;
mod svg;
mod trace;

pub use csv::fields;
pub use svg::{Element, parsed};
pub use trace::{Seen, validated};
