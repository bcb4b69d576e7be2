//! A picture on the page.

use crate::ui::contract::{Painting, Platform};
use crate::ui::picture::Picture;
use std::rc::Rc;
use yew::{
    AttrValue, Html, Properties, component, html, use_context, use_effect_with, use_mut_ref,
    use_node_ref,
};

/// Which picture.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub picture: Rc<Picture>,
    /// What it shows, in words.
    pub label: AttrValue,
}

/// A canvas, painted by the platform for as long as it is on the page.
#[component]
pub(super) fn Canvas(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    let painting = use_mut_ref(|| None::<Box<dyn Painting>>);
    {
        let node = node.clone();
        use_effect_with(props.picture.clone(), move |picture| {
            let mut painting = painting.borrow_mut();
            if painting.is_none() {
                *painting = platform.map(|platform| (platform.canvas)(&node));
            }
            if let Some(painting) = painting.as_ref() {
                painting.show(picture.clone());
            }
        });
    }
    html! { <canvas ref={node} role="img" aria-label={&props.label}></canvas> }
}
