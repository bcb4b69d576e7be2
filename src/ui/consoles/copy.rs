//! The button that puts a console's lines on the clipboard.

use crate::text::Consoles;
use crate::ui::icon::Icon;
use yew::{AttrValue, Callback, Html, html};

/// The button.
pub(in crate::ui) struct Copy<'a> {
    /// The words.
    pub words: &'a Consoles,
    /// The console's name in tests.
    pub name: &'a str,
    /// Its name for people.
    pub label: &'a AttrValue,
    /// Whether there is nothing to copy.
    pub empty: bool,
    /// Whether it has just worked.
    pub said: Option<bool>,
    /// It was pressed.
    pub press: Callback<()>,
}

/// The button. What it may say stands in one place, so that it is as wide as the longest of them.
pub(in crate::ui) fn copy_button(props: &Copy<'_>) -> Html {
    let words = props.words;
    let say = |text: &'static str, when: Option<bool>| {
        let class = if props.said == when { "" } else { "off" };
        html! { <span {class}>{ text }</span> }
    };
    let spoken = props.said.map(|copied| {
        if copied {
            words.copied
        } else {
            words.copy_failed
        }
    });
    html! {
        <>
            <button type="button" class="quiet copy" data-testid={format!("copy-{}", props.name)}
                aria-disabled={props.empty.then_some("true")}
                onclick={props.press.reform(|_| ())}>
                { Icon::Copy.draw() }
                <span class="says">
                    { say(words.copy, None) }
                    { say(words.copied, Some(true)) }
                    { say(words.copy_failed, Some(false)) }
                </span>
                <span class="unseen">{ format!(": {}", props.label) }</span>
            </button>
            <span class="unseen" role="status">{ spoken }</span>
        </>
    }
}
