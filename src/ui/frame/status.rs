//! The one line that is read out: how the run stands, said once and not on every frame.

use crate::derive::{Roster, detail, stretch, tenths, timeline};
use crate::model::{Control, Edit, Micros, Status};
use crate::text::Lang;
use crate::ui::contract::{ModeView, PageProps};
use crate::ui::timelines::detail_line;
use crate::ui::times::times;
use crate::ui::wording::{last_event, mode_name};
use yew::{Html, html};

/// What to say of the run; before it, where a line was moved to, if one was.
fn status_text(lang: Lang, modes: &[ModeView], moved: Option<String>) -> String {
    let words = lang.words();
    let any = |status| modes.iter().find(|view| view.status == status);
    let elapsed = |view: &ModeView| times(view).elapsed.unwrap_or_default();
    if any(Status::Running).is_some() {
        words.status_running.to_owned()
    } else if let Some(view) = any(Status::Failed) {
        words.status_failed.with([&mode_name(words, view.mode)])
    } else if any(Status::Stopped).is_some() {
        let stopped = modes.iter().filter(|view| view.status == Status::Stopped);
        let after = stopped.map(elapsed).max().unwrap_or_default();
        words.status_stopped.with([&tenths(after)])
    } else if any(Status::Finished).is_some() {
        let finished = modes.iter().filter(|view| view.status == Status::Finished);
        let each = finished.map(|view| {
            let seconds = words.seconds.with([&tenths(elapsed(view))]);
            format!("{} {seconds}", mode_name(words, view.mode))
        });
        words
            .status_finished
            .with([&each.collect::<Vec<_>>().join("; ")])
    } else {
        moved.unwrap_or_default()
    }
}

/// What a reader does in the picture, while nothing runs: the last event of a playback that stands
/// still, or what is selected.
fn reading(props: &PageProps, roster: &Roster) -> Option<String> {
    let words = props.lang.words();
    if props.running() {
        return None;
    }
    if let Some(playback) = props.playback {
        let still = !playback.playing;
        return still.then(|| last_event(words, roster, &props.modes, playback.moment));
    }
    let one = props.view.selected?;
    let view = props
        .modes
        .iter()
        .find(|view| view.mode.kind() == one.mode)?;
    let trace = view.measured.as_ref().or(view.predicted.as_ref().ok())?;
    let rows = timeline(trace, view.now);
    let row = rows.row(one.job?)?;
    let found = detail(row, one.at, Micros::ZERO)?;
    let locked = props.view.shows(Control::Timeline)
        && stretch(roster, row).is_some_and(|end| {
            let edit = Edit::Set(end.field, String::new());
            props.lesson.refuses(props.view.locked, &edit)
        });
    Some(detail_line(words, roster, &found, locked))
}

/// The line, heard and not seen.
pub(in crate::ui) fn status_line(
    props: &PageProps,
    roster: &Roster,
    moved: Option<String>,
) -> Html {
    let run = || status_text(props.lang, &props.modes, moved);
    let text = reading(props, roster).unwrap_or_else(run);
    html! { <div class="unseen" role="status" data-testid="status">{ text }</div> }
}
