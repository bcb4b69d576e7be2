//! What follows a text only once it has settled.

use crate::browser::{Task, pause};
use std::rc::Rc;
use yew::{hook, use_effect_with, use_state_eq};

/// A text counts once no other has followed it for so many milliseconds.
const QUIET_MILLIS: u32 = 500;

/// The text as it was when it last stood still.
#[hook]
pub(super) fn use_settled(text: &Rc<str>) -> Rc<str> {
    let settled = use_state_eq(|| text.clone());
    let set = settled.setter();
    use_effect_with(text.clone(), move |text| {
        let text = text.clone();
        let task = Task::spawn(async move {
            pause(QUIET_MILLIS).await;
            set.set(text);
        });
        move || drop(task)
    });
    (*settled).clone()
}
