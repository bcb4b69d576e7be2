//! Run, stop, reset.

use crate::derive::tenths;
use crate::model::Micros;
use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::icon::{Drawn, Icon};
use yew::{Callback, Html, Properties, component, html};

/// How the run stands.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The present, while running.
    pub running: Option<Micros>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The three buttons. None of them is ever taken away or made deaf to the focus, so that a press
/// of Stop leaves the keyboard where it was.
#[component]
pub(super) fn Actions(props: &Props) -> Html {
    let words = props.lang.words();
    let running = props.running.is_some();
    let stop = {
        let on = props.on.clone();
        Callback::from(move |_| {
            if running {
                on.emit(Intent::Stop);
            }
        })
    };
    html! {
        <div class="buttons">
            <button type="button" class="primary" data-testid="run"
                title={running.then_some(words.rerun)}
                onclick={props.on.reform(|_| Intent::Run)}>
                if let Some(now) = props.running {
                    <Drawn icon={Icon::Again} />
                    <span aria-hidden="true">{ (words.seconds)(&tenths(now)) }</span>
                    <span class="unseen">{ words.rerun }</span>
                } else {
                    <Drawn icon={Icon::Run} />
                    <span>{ words.run }</span>
                }
            </button>
            <button type="button" class="plain" data-testid="stop"
                aria-disabled={(!running).then_some("true")} onclick={stop}>
                <Drawn icon={Icon::Stop} />
                <span>{ words.stop }</span>
            </button>
            <button type="button" class="plain square" data-testid="reset"
                title={words.reset} aria-label={words.reset}
                onclick={props.on.reform(|_| Intent::Reset)}>
                <Drawn icon={Icon::Reset} />
            </button>
        </div>
    }
}
