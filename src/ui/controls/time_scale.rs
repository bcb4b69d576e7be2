//! How many times faster than its own time the scenario runs.

use crate::model::{Edit, TimeScale};
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::segment::Segment;
use yew::{Callback, Html, Properties, component, html};

/// Which speed.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The speed chosen.
    pub chosen: TimeScale,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The speeds, of which one is chosen.
#[component]
pub(super) fn Speed(props: &Props) -> Html {
    let words = props.lang.words();
    html! {
        <fieldset class="segments" data-testid="timescale">
            <legend class="unseen">{ words.speed }</legend>
            for scale in TimeScale::ALL {
                <Segment key={value(scale)} name="timescale" value={value(scale)}
                    label={scale.factor().map_or(words.instant.to_owned(), |times| format!("{times}×"))}
                    hint={scale.factor().is_none().then_some(words.instant_hint)}
                    checked={scale == props.chosen}
                    on_choose={props.on.reform(move |()| Intent::Edit(Edit::TimeScale(scale)))} />
            }
        </fieldset>
    }
}

fn value(scale: TimeScale) -> String {
    scale
        .factor()
        .map_or_else(|| "instant".to_owned(), |times| times.to_string())
}
