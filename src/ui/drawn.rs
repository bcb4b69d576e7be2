//! How much of the page is drawn by now: each part in a task of its own, so that no first task is long, and
//! the last once its code has been loaded.

use super::contract::Platform;
use yew::{Callback, hook, use_effect_with, use_state_eq};

/// How much of the page is drawn, from the top.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(super) enum Drawn {
    /// What is above the timelines.
    Controls,
    /// The timelines too.
    Timelines,
    /// All but what is loaded late.
    Outputs,
    /// All.
    All,
}

/// How much is drawn, and whether the code of the rest could not be loaded so far. Where there is no
/// browser, all is drawn at once.
#[hook]
pub(super) fn use_drawn(platform: Option<Platform>) -> (Drawn, bool) {
    let drawn = use_state_eq(|| {
        if cfg!(target_arch = "wasm32") {
            Drawn::Controls
        } else {
            Drawn::All
        }
    });
    let unloaded = use_state_eq(|| false);
    let (set, fail) = (drawn.setter(), unloaded.setter());
    use_effect_with(*drawn, move |drawn| {
        let later = |next| {
            let set = set.clone();
            Callback::from(move |()| set.set(next))
        };
        let waits = platform.and_then(|platform| match drawn {
            Drawn::Controls => {
                (platform.after)(0, later(Drawn::Timelines));
                None
            }
            Drawn::Timelines => {
                (platform.after)(0, later(Drawn::Outputs));
                None
            }
            Drawn::Outputs => {
                let all = later(Drawn::All);
                Some((platform.late)(Callback::from(move |here: bool| {
                    fail.set(!here);
                    if here {
                        (platform.after)(0, all.clone());
                    }
                })))
            }
            Drawn::All => None,
        });
        move || drop(waits)
    });
    (*drawn, *unloaded)
}
