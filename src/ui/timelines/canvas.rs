//! A picture on the page, and what is done to it.

use crate::ui::contract::{Painting, Platform};
use crate::ui::gesture::Gesture;
use crate::ui::picture::Picture;
use std::rc::Rc;
use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_context, use_effect_with,
    use_mut_ref, use_node_ref,
};

/// Which picture.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub picture: Rc<Picture>,
    /// How its pointer looks.
    pub class: AttrValue,
    /// What it says, where it is written on.
    pub text: AttrValue,
    /// What is done to it.
    pub on: Callback<Gesture>,
}

/// A canvas, painted by the platform for as long as it is on the page. What it shows is said by what
/// stands around it, or in it.
#[component]
pub(super) fn Canvas(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    let painting = use_mut_ref(|| None::<Box<dyn Painting>>);
    // The platform listens once; what hears of it is another callback with each drawing.
    let latest = use_mut_ref(|| props.on.clone());
    latest.replace(props.on.clone());
    {
        let node = node.clone();
        use_effect_with(props.picture.clone(), move |picture| {
            let mut painting = painting.borrow_mut();
            if painting.is_none() {
                let tell = Callback::from(move |gesture| {
                    let on = latest.borrow().clone();
                    on.emit(gesture);
                });
                *painting = platform.map(|platform| (platform.canvas)(&node, tell));
            }
            if let Some(painting) = painting.as_ref() {
                painting.show(picture.clone());
            }
        });
    }
    html! { <canvas class={&props.class} ref={node} aria-hidden="true">{ &props.text }</canvas> }
}
