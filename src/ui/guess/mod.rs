//! The reader predicts before the page does: the switch, the form, and how good it was.

mod card;
mod form;
mod order;
mod result;
mod switch;

pub(super) use card::{GuessCard, Props};
pub(super) use switch::{moved, switch};
