//! What an author has locked: it is seen, it has the focus, and it does not change.

use super::icon::Icon;
use crate::model::Controls;
use crate::text::Words;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, html};

/// The mark of a group of controls, where any of them is locked.
pub(super) fn lock(words: &Words, locked: Controls, group: Controls) -> Html {
    let free = group.without(locked);
    mark(words, free != group, free.is_empty())
}

/// The mark of a group of which any is locked, or all are.
pub(super) fn mark(words: &Words, any: bool, all: bool) -> Html {
    if !any {
        return Html::default();
    }
    let text = if all {
        words.locks.all
    } else {
        words.locks.some
    };
    html! {
        <span class="lock" title={text}>
            { Icon::Lock.draw() }
            <span class="unseen">{ text }</span>
        </span>
    }
}

/// The value of `aria-disabled`.
pub(super) fn disabled(locked: bool) -> Option<&'static str> {
    locked.then_some("true")
}

/// Takes a click back: what it has ticked is as it was.
pub(super) fn held(locked: bool) -> Option<Callback<MouseEvent>> {
    locked.then(|| Callback::from(|event: MouseEvent| event.prevent_default()))
}

/// Takes those keys back that set a slider or choose among segments.
pub(super) fn held_keys(locked: bool) -> Option<Callback<KeyboardEvent>> {
    locked.then(|| {
        Callback::from(|event: KeyboardEvent| {
            let key = event.key();
            if key.starts_with("Arrow") || matches!(&*key, "Home" | "End" | "PageUp" | "PageDown") {
                event.prevent_default();
            }
        })
    })
}
