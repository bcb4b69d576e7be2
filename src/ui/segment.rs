//! One of several choices that exclude each other: a radio button drawn as a segment.

use yew::{AttrValue, Callback, Html, Properties, component, html};

/// A choice.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The choices of one group share this name.
    pub name: AttrValue,
    /// Its name in tests.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// What it means, where the label does not say it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is the one chosen.
    pub checked: bool,
    /// It was chosen.
    pub on_choose: Callback<()>,
}

/// One segment; the group around it is a `fieldset` with a `legend`.
#[component]
pub(super) fn Segment(props: &Props) -> Html {
    let hint_id = props
        .hint
        .as_ref()
        .map(|_| format!("hint-{}-{}", props.name, props.value));
    html! {
        <label class="segment" title={props.hint.clone()}>
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
