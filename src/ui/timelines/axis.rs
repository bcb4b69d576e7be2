//! The numbers over the timelines.

use crate::derive::Scale;
use crate::text::Lang;
use yew::{Html, Properties, component, html};

/// Which axis.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The axis.
    pub scale: Scale,
}

/// The marks in seconds. The pictures have the lines under them, the tables the exact figures.
#[component]
pub(super) fn Axis(props: &Props) -> Html {
    let (scale, words) = (props.scale, props.lang.words());
    html! {
        <div class="axis" aria-hidden="true">
            <svg width="100%" height="20">
                for tick in scale.ticks() {
                    <text key={tick.0} class={if tick.0 == 0 { "zero" } else { "" }}
                        x={scale.percent(tick)} y="14">
                        { if tick.0 == 0 { (words.seconds)("0") } else { scale.label(tick) } }
                    </text>
                }
            </svg>
        </div>
    }
}
