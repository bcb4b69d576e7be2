//! The one line that is read out: how the run stands, said once and not on every frame.

use crate::derive::{Roster, detail, facts, stretch, tenths, timeline};
use crate::model::{Control, Edit, Micros, Status};
use crate::text::Lang;
use crate::ui::contract::{ModeView, PageProps};
use crate::ui::narration::narrate;
use crate::ui::timelines::detail_line;
use crate::ui::times::times;
use crate::ui::wording::{last_event, mode_name};
use std::rc::Rc;
use yew::{Html, hook, html, use_memo};

/// What came of each mode, and the first reason why: once all are over, as one who sees the page is told
/// then.
#[hook]
pub(in crate::ui) fn use_outcome(props: &PageProps, roster: &Rc<Roster>) -> Rc<str> {
    let finished = |view: &ModeView| view.status == Status::Finished;
    let modes = if props.modes.iter().all(finished) {
        props.modes.clone()
    } else {
        Vec::new()
    };
    let told = use_memo(
        (props.lang, modes, roster.clone()),
        |(lang, modes, roster)| {
            let words = lang.words();
            let each = modes.iter().map(|view| {
                let elapsed = times(view).elapsed.unwrap_or_default();
                let seconds = words.seconds.with([&tenths(elapsed)]);
                let name = mode_name(words, view.mode);
                let trace = view.whole.as_ref().or(view.measured.as_ref());
                let facts = trace.map(|trace| facts(trace, view.mode));
                let first =
                    facts.and_then(|facts| narrate(words, roster, &facts).into_iter().next());
                match first {
                    Some(why) => format!("{name}: {seconds}. {why}"),
                    None => format!("{name}: {seconds}."),
                }
            });
            let each: Vec<_> = each.collect();
            Rc::<str>::from(words.status_finished.with([&each.join(" ")]))
        },
    );
    Rc::clone(&told)
}

/// What to say of the run; before it, where a line was moved to, if one was.
fn status_text(lang: Lang, modes: &[ModeView], outcome: &str, moved: Option<String>) -> String {
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
    } else if !modes.is_empty() && modes.iter().all(|view| view.status == Status::Finished) {
        outcome.to_owned()
    } else if any(Status::Finished).is_some() {
        // The next one is about to begin.
        words.status_running.to_owned()
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
    outcome: &str,
    moved: Option<String>,
) -> Html {
    let run = || status_text(props.lang, &props.modes, outcome, moved);
    let text = reading(props, roster).unwrap_or_else(run);
    html! { <div class="unseen" role="status" data-testid="status">{ text }</div> }
}
