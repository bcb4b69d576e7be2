//! The numbers over the timelines.

use crate::derive::Scale;
use crate::text::Lang;
use yew::{Html, html};

/// The marks in seconds. The pictures have the lines under them, the tables the exact figures.
pub(super) fn axis(lang: Lang, scale: Scale) -> Html {
    let words = lang.words();
    html! {
        <div class="axis" aria-hidden="true">
            <svg width="100%" height="20">
                for tick in scale.ticks() {
                    <text key={tick.0} class={if tick.0 == 0 { "zero" } else { "" }}
                        x={scale.percent(tick)} y="14">
                        { if tick.0 == 0 { words.seconds.with(["0"]) } else { scale.label(tick) } }
                    </text>
                }
            </svg>
        </div>
    }
}
