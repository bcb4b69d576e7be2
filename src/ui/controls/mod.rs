//! What a person turns and presses in a lesson: sliders, speed, run, stop, reset.

mod actions;
mod bar;
mod knob;
mod time_scale;

pub(super) use bar::{Controls, Props};
