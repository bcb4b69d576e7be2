//! What is timed, and so runs alone: two browsers on two cores would measure each other.

mod alive;
mod crowd;
mod frames;
mod freeze;
mod lessons;
mod lighthouse;
mod parallel;
mod speed;
mod stop;
mod workers;
