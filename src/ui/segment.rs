//! One of several choices that exclude each other: a radio button drawn as a segment.

use yew::{AttrValue, Callback, Html, html};

/// A choice.
pub(super) struct Segment {
    /// The choices of one group share this name.
    pub name: AttrValue,
    /// Its name in tests.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// What it means, where the label does not say it.
    pub hint: Option<AttrValue>,
    /// Whether it is the one chosen.
    pub checked: bool,
    /// It was chosen.
    pub on_choose: Callback<()>,
}

/// One segment; the group around it is a `fieldset` with a `legend`.
pub(super) fn segment(props: &Segment) -> Html {
    let hint_id = props
        .hint
        .as_ref()
        .map(|_| format!("hint-{}-{}", props.name, props.value));
    html! {
        <label key={&*props.value} class="segment" title={props.hint.clone()}>
            <input type="radio" name={&props.name} value={&props.value} checked={props.checked}
                aria-describedby={hint_id.clone()}
                onchange={props.on_choose.reform(|_| ())} />
            <span>{ &props.label }</span>
            if let Some(hint) = &props.hint {
                <span class="unseen" id={hint_id}>{ hint }</span>
            }
        </label>
    }
}
