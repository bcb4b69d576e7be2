//! Yew components: data in, callbacks out. Nothing is computed here that `derive` can compute.

mod contract;
mod picture;

pub use contract::{Draft, Drafts, Intent, ModeView, PageProps, Platform, Theme};
pub use picture::{Picture, Shape, Style};
mod temp_page;
pub use temp_page::Page;
