//! Whether the lesson list is open, where it stands behind a button.

use yew::{Callback, MouseEvent, hook, use_callback, use_state_eq};

/// The lesson list as a menu.
pub(in crate::ui) struct Menu {
    /// Whether it is open.
    pub open: bool,
    /// Open or close it.
    pub set: Callback<bool>,
    /// A press beside it, which closes it.
    pub close: Callback<MouseEvent>,
}

/// A menu that is closed at first.
#[hook]
pub(in crate::ui) fn use_menu() -> Menu {
    let open = use_state_eq(|| false);
    let set = use_callback(open.setter(), |now, open| open.set(now));
    Menu {
        open: *open,
        close: set.reform(|_| false),
        set,
    }
}
