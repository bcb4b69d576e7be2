//! The numbers over the timelines.

use super::canvas::{self, Canvas};
use crate::derive::Scale;
use crate::text::Lang;
use crate::ui::erased::mount;
use crate::ui::picture::{Label, Picture};
use crate::ui::times::mark;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_memo};

/// In CSS pixels; for a projector, the second.
const HEIGHTS: [u32; 2] = [20, 24];
/// As much as the styles let it stand out on either side; in CSS pixels.
const MARGIN: u32 = 12;

/// Which axis.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// What is seen of it.
    pub scale: Scale,
    /// Whether it is shown to a room.
    pub presentation: bool,
}

/// The marks in seconds. The pictures have the lines under them, the tables the exact figures. Painted,
/// as the pictures are: the browser lays out and paints the page for elements that move, which was a third
/// of a step of a zoom.
#[component]
pub(super) fn Axis(props: &Props) -> Html {
    let picture = use_memo(
        (props.lang, props.scale, props.presentation),
        |(lang, scale, large)| {
            let words = lang.words();
            let label = |tick| Label {
                at: scale.share(tick),
                number: tick.0 / scale.step.0.max(1),
                text: mark(words, *scale, tick),
            };
            Picture {
                height: HEIGHTS[usize::from(*large)],
                margin: MARGIN,
                labels: scale.ticks().map(label).collect(),
                ..Picture::default()
            }
        },
    );
    let labels = picture.labels.iter().map(|label| label.text.as_str());
    let text = labels.collect::<Vec<_>>().join(" | ");
    let Scale { from, end, .. } = props.scale;
    html! {
        <div class="axis" data-testid="axis" data-from-us={from.0.to_string()} data-to-us={end.0.to_string()}>
            { mount::<Canvas>(canvas::Props {
                picture: Rc::clone(&picture),
                class: "".into(),
                text: text.into(),
                on: Callback::noop(),
            }) }
        </div>
    }
}
