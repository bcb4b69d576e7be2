//! One form of what is shared: the button that copies it, and what became of that.

use crate::text::{ShareForm, ShareWords};
use crate::ui::icon::Icon;
use yew::{Callback, Html, NodeRef, html};

/// What became of copying it.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::ui) enum Outcome {
    /// Nothing yet.
    None,
    /// What was copied is what is seen.
    Copied,
    /// What was copied is older than that.
    Outdated,
    /// The browser did not let it be copied.
    Failed,
}

impl Outcome {
    /// To be read out, and but for the second to be seen too.
    pub(in crate::ui) fn says(self, words: &ShareWords, form: &ShareForm) -> &'static str {
        match self {
            Self::None => "",
            Self::Copied => words.copied,
            Self::Outdated => form.outdated,
            Self::Failed => words.failed_hint,
        }
    }
}

/// A form of what is shared.
pub(in crate::ui) struct Form<'a> {
    /// The words of all forms.
    pub words: &'a ShareWords,
    /// The words of this one.
    pub own: &'a ShareForm,
    /// Its name in tests.
    pub id: &'static str,
    /// Whether it is what most will want.
    pub primary: bool,
    /// What became of copying it.
    pub outcome: Outcome,
    /// It is to be copied.
    pub press: Callback<()>,
}

/// The button. What it may say stands in one place, so that it does not change its width.
pub(in crate::ui) fn copy_button(props: &Form<'_>) -> Html {
    let words = props.words;
    let say = |text: &'static str, when: Outcome| {
        let class = if props.outcome == when { "" } else { "off" };
        html! { <span {class}>{ text }</span> }
    };
    html! {
        <button type="button" class={if props.primary { "primary" } else { "plain" }}
            data-testid={props.id} onclick={props.press.reform(|_| ())}>
            { Icon::Copy.draw() }
            <span class="says">
                { say(props.own.copy, Outcome::None) }
                { say(words.copied, Outcome::Copied) }
                { say(words.again, Outcome::Outdated) }
                { say(words.failed, Outcome::Failed) }
            </span>
        </button>
    }
}

/// What is to be known about it: that what was copied is old, or that nothing was.
pub(in crate::ui) fn copy_note(props: &Form<'_>) -> Html {
    if matches!(props.outcome, Outcome::None | Outcome::Copied) {
        return Html::default();
    }
    let text = props.outcome.says(props.words, props.own);
    html! { <p class="note" data-testid={format!("{}-note", props.id)}>{ text }</p> }
}

/// Such a form with its text folded away. Where it was not copied it unfolds, as it is selected then.
pub(super) fn folded(props: &Form<'_>, text: &str, node: &NodeRef) -> Html {
    html! {
        <div class="share-form">
            { copy_button(props) }
            { copy_note(props) }
            <details open={props.outcome == Outcome::Failed}>
                <summary>
                    { props.words.preview }
                    <span class="unseen">{ format!(": {}", props.own.title) }</span>
                </summary>
                <pre translate="no"><code ref={node} data-testid={format!("{}-text", props.id)}>
                    { text }
                </code></pre>
            </details>
        </div>
    }
}
