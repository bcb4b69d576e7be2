//! The list of keys.

use super::contract::Platform;
use super::icon::Icon;
use super::icon_button::plain_icon_button;
use crate::text::Lang;
use yew::{
    Callback, Html, Properties, component, html, use_context, use_effect_with, use_node_ref,
};

/// What it needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// It is to be closed.
    pub on_close: Callback<()>,
}

/// The list, which takes the focus when it appears.
#[component]
pub(super) fn Help(props: &Props) -> Html {
    let tools = props.lang.words().tools;
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let back = platform.map(|platform| {
                let back = (platform.focused)();
                (platform.focus)(&node);
                back
            });
            // Who has closed it goes on where the list was asked for.
            move || {
                if let Some(back) = back {
                    back();
                }
            }
        });
    }
    let close = props.on_close.reform(|_| ());
    html! {
        <div class="help" role="dialog" aria-labelledby="help-title" tabindex="-1" ref={node}
            data-testid="help">
            <div class="section-head">
                <h2 id="help-title">{ tools.keys }</h2>
                { plain_icon_button("help-close", tools.close, Icon::Remove, false, close) }
            </div>
            <dl>
                for (keys, does) in tools.key_list {
                    <div key={*keys}><dt><kbd>{ *keys }</kbd></dt><dd>{ *does }</dd></div>
                }
            </dl>
        </div>
    }
}
