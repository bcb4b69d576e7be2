//! The reader predicts before the page does: the switch, the form, and how good it was.

mod card;
mod form;
mod order;
mod result;
mod switch;

use card::Props;

pub(super) use card::GuessCard;
pub(super) use switch::{moved, switch};
