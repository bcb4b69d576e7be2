//! The seconds of each mode, as the reader types them.

use super::Props;
use crate::derive::{grouped, typed_seconds};
use crate::model::{Guessing, Mode, limits};
use crate::ui::contract::{Intent, Platform};
use crate::ui::wording::mode_name;
use yew::{Callback, Html, InputEvent, html};

/// A field for each mode.
pub(super) fn fields(props: &Props, platform: Option<Platform>) -> Html {
    html! {
        <div class="guess-seconds">
            for view in &props.modes {
                { field(props, view.mode, platform) }
            }
        </div>
    }
}

/// What is typed stays as it is, also where it says no number.
fn field(props: &Props, mode: Mode, platform: Option<Platform>) -> Html {
    let (kind, words) = (mode.kind(), props.lang.words());
    let text = props.guess.seconds_of(kind);
    let refused = typed_seconds(text).err();
    let id = format!("guess-seconds-{}", kind.slug());
    let error_id = format!("{id}-error");
    let on = props.on.clone();
    let set = Callback::from(move |event: InputEvent| {
        if let Some(platform) = platform {
            let typed = (platform.value)(&event);
            on.emit(Intent::Guess(Guessing::Seconds(kind, typed)));
        }
    });
    let most = grouped(limits::RUN.as_millis() / 1_000);
    html! {
        <div key={kind.slug()} class="field number">
            <label for={id.clone()}>{ words.guess.seconds_of.with([&mode_name(words, mode)]) }</label>
            <input type="text" id={id.clone()} data-testid={id} value={text.to_owned()}
                inputmode="decimal" autocomplete="off" spellcheck="false" readonly={props.running}
                aria-invalid={refused.is_some().then_some("true")}
                aria-describedby={refused.is_some().then(|| error_id.clone())} oninput={set} />
            if let Some(found) = refused {
                <p class="error" data-testid="error" id={error_id}>
                    { words.guess.refused.with([&found, &most]) }
                </p>
            }
        </div>
    }
}
