//! The composition root: state, actions, the pure reducer, the session that runs things, the root.
//!
//! ```text
//! intent, frame, address ──> Action ──> reduce ──> State ──> view ──> ui::Page
//!                               ^                    |
//!                               └──── Session <──────┘ (a run id that is live)
//! ```

mod action;
mod address;
#[cfg(target_arch = "wasm32")]
mod address_bar;
mod embedding;
mod files;
#[cfg(target_arch = "wasm32")]
mod host_page;
#[cfg(target_arch = "wasm32")]
mod live;
mod playback;
mod reduce;
#[cfg(target_arch = "wasm32")]
mod root;
mod route;
#[cfg(target_arch = "wasm32")]
mod session;
#[cfg(target_arch = "wasm32")]
mod settled;
mod share;
mod sharing;
mod state;
mod view;

pub use action::{Action, OpenedFile, Report};
pub use address::{Address, Link, Location};
pub use embedding::{Exported, checkpoints, exported, run_seen, with_checkpoints};
#[cfg(target_arch = "wasm32")]
pub use root::start;
pub use route::Route;
pub use share::{beside, links, look, make};
pub use state::{Author, ModeRun, Run, State};
pub use view::{Prediction, asked, cuts, mode_views, predict, wholes};
