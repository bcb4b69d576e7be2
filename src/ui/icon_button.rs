//! A button that shows an icon; its label is heard, and seen where it is pointed at.

use super::icon::Icon;
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef, html};

/// Which.
pub(super) struct IconButton {
    /// Its name among the buttons beside it, which stays the same where it moves with its row.
    pub key: &'static str,
    /// Its name in tests.
    pub id: AttrValue,
    /// What it does.
    pub label: AttrValue,
    /// What it shows.
    pub icon: Icon,
    /// Whether there is nothing for it to do.
    pub off: bool,
    /// Where it can be found again.
    pub node: NodeRef,
    /// It was pressed, also where there is nothing to do.
    pub press: Callback<MouseEvent>,
}

/// The button.
pub(super) fn icon_button(props: IconButton) -> Html {
    html! {
        <button key={props.key} type="button" class="quiet square" data-testid={props.id}
            title={props.label.clone()} aria-label={props.label} ref={props.node}
            aria-disabled={props.off.then_some("true")} onclick={props.press}>
            { props.icon.draw() }
        </button>
    }
}

/// One whose words are known before, and that nothing has to find again.
pub(super) fn plain_icon_button(
    id: &'static str,
    label: &'static str,
    icon: Icon,
    off: bool,
    press: Callback<MouseEvent>,
) -> Html {
    icon_button(IconButton {
        key: id,
        id: id.into(),
        label: label.into(),
        icon,
        off,
        node: NodeRef::default(),
        press,
    })
}
