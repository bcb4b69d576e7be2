//! The page on which an author makes an embed: values, choices, a live preview, and the code.

mod choices;
mod code;
mod maker;
mod page;
mod view;

pub use page::MakePage;
pub use view::MakeView;
