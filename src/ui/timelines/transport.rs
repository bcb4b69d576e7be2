//! Playback: play, pause, event by event, any moment, at any pace.

use super::stack::Props;
use crate::derive::Scale;
use crate::model::{Micros, Status};
use crate::ui::contract::{Intent, Play};
use crate::ui::icon::Icon;
use crate::ui::icon_button::plain_icon_button;
use crate::ui::segment::{Segment, segment};
use crate::ui::wording::last_event;
use yew::{Html, InputEvent, html};

/// The paces, in thousandths, with what they are called.
const PACES: [(u32, &str); 5] = [
    (100, "0.1×"),
    (250, "¼×"),
    (1_000, "1×"),
    (2_000, "2×"),
    (5_000, "5×"),
];

/// The controls. While a run is live they show where it is, and wait.
pub(super) fn transport(props: &Props, whole: Scale) -> Html {
    let words = props.lang.words().tools;
    let live = |status| matches!(status, Status::Running | Status::Queued);
    let live = props.modes.iter().any(|view| live(view.status));
    let now = props
        .modes
        .iter()
        .map(|view| view.now)
        .max()
        .unwrap_or_default();
    let at = props.playback.map_or(now, |playback| playback.moment.at);
    let end = props.playback.map_or(whole.end, |playback| playback.end);
    let playing = props.playback.is_some_and(|playback| playback.playing);
    let button = |id: &'static str, label: &'static str, icon: Icon, play: Play, off: bool| {
        let press = props.on.reform(move |_| Intent::Play(play));
        plain_icon_button(id, label, icon, off, press)
    };
    let seek = {
        let on = props.on.clone();
        let platform = props.platform;
        move |event: InputEvent| {
            let text = platform.map(|platform| (platform.value)(&event));
            if let Some(at) = text.and_then(|text| text.parse().ok()) {
                on.emit(Intent::Play(Play::Seek(Micros(at))));
            }
        }
    };
    let (name, icon) = if playing {
        (words.pause, Icon::Pause)
    } else {
        (words.play, Icon::Run)
    };
    html! {
        <div class="transport" role="group" aria-label={words.playback} data-testid="transport"
            data-at-us={at.0.to_string()} data-playing={if playing { "true" } else { "false" }}>
            <div class="steps">
                { button("to-start", words.to_start, Icon::ToStart, Play::Seek(Micros::ZERO), live) }
                { button("step-back", words.step_back, Icon::StepBack, Play::StepBack, live) }
                { button("play", name, icon, Play::Toggle, live) }
                { button("step-on", words.step_on, Icon::StepOn, Play::StepOn, live) }
            </div>
            <input type="range" data-testid="scrub" aria-label={words.moment}
                min="0" max={end.0.to_string()} step={(end.0 / 400).max(1).to_string()}
                value={at.min(end).0.to_string()} aria-valuetext={at.to_string()}
                disabled={live} oninput={seek} />
            <output>{ format!("{at} / {end}") }</output>
            <fieldset class="segments small" data-testid="pace">
                <legend class="unseen">{ words.pace }</legend>
                for (pace, label) in PACES {
                    { segment(&Segment {
                        name: "pace".into(),
                        value: pace.to_string().into(),
                        label: label.into(),
                        hint: None,
                        checked: props.pace == pace,
                        on_choose: props.on.reform(move |()| Intent::Play(Play::Pace(pace))),
                    }) }
                }
            </fieldset>
            { button("leave-playback", words.leave, Icon::Remove, Play::Leave, props.playback.is_none()) }
            <p class="event" data-testid="event">{ event(props) }</p>
        </div>
    }
}

/// The last event at the moment shown.
fn event(props: &Props) -> String {
    let Some(playback) = props.playback else {
        return String::new();
    };
    last_event(
        props.lang.words(),
        &props.roster,
        &props.modes,
        playback.moment,
    )
}
