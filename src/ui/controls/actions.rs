//! Run, stop, reset.

use crate::text::Lang;
use crate::ui::contract::Intent;
use crate::ui::icon::Icon;
use yew::{Callback, Html, html};

/// The three buttons, or without `runs` the last; `now` is for how many seconds it has run. None of them is
/// ever taken away or made deaf to the focus, so that a press of Stop leaves the keyboard where it was.
pub(super) fn actions(lang: Lang, runs: bool, now: Option<&str>, on: &Callback<Intent>) -> Html {
    let words = lang.words();
    let running = now.is_some();
    html! {
        <div class="buttons">
            if runs {
            <button type="button" class="primary" data-testid="run"
                title={running.then_some(words.rerun)}
                onclick={on.reform(|_| Intent::Run)}>
                if let Some(now) = now {
                    { Icon::Again.draw() }
                    <span aria-hidden="true">{ words.seconds.with([now]) }</span>
                    <span class="unseen">{ words.rerun }</span>
                } else {
                    { Icon::Run.draw() }
                    <span>{ words.run }</span>
                }
            </button>
            <button type="button" class="plain" data-testid="stop"
                aria-disabled={(!running).then_some("true")} onclick={on.reform(|_| Intent::Stop)}>
                { Icon::Stop.draw() }
                <span>{ words.stop }</span>
            </button>
            }
            <button type="button" class="plain square" data-testid="reset"
                title={words.reset} aria-label={words.reset}
                onclick={on.reform(|_| Intent::Reset)}>
                { Icon::Reset.draw() }
            </button>
        </div>
    }
}
