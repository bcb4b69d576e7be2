//! An embed in somebody else's page, on another origin, as hosts put it there.

mod channel;
mod focus;
mod fuzz;
mod height;
pub mod host;
mod messages;
mod predicted;
mod shown;
mod visible;
