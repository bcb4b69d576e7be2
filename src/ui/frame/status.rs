//! The one line that is read out: how the run stands, said once and not on every frame.

use crate::derive::tenths;
use crate::model::Status;
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::times::times;
use crate::ui::wording::mode_name;
use yew::{Html, html};

/// What to say of the run; before it, where a line was moved to, if one was.
fn status_text(lang: Lang, modes: &[ModeView], moved: Option<String>) -> String {
    let words = lang.words();
    let any = |status| modes.iter().find(|view| view.status == status);
    let elapsed = |view: &ModeView| times(view).elapsed.unwrap_or_default();
    if any(Status::Running).is_some() {
        words.status_running.to_owned()
    } else if let Some(view) = any(Status::Failed) {
        (words.status_failed)(&mode_name(words, view.mode))
    } else if any(Status::Stopped).is_some() {
        let stopped = modes.iter().filter(|view| view.status == Status::Stopped);
        let after = stopped.map(elapsed).max().unwrap_or_default();
        (words.status_stopped)(&tenths(after))
    } else if any(Status::Finished).is_some() {
        let finished = modes.iter().filter(|view| view.status == Status::Finished);
        let each = finished.map(|view| {
            let seconds = (words.seconds)(&tenths(elapsed(view)));
            format!("{} {seconds}", mode_name(words, view.mode))
        });
        (words.status_finished)(&each.collect::<Vec<_>>().join("; "))
    } else {
        moved.unwrap_or_default()
    }
}

/// The line, heard and not seen.
pub(in crate::ui) fn status_line(lang: Lang, modes: &[ModeView], moved: Option<String>) -> Html {
    html! { <div class="unseen" role="status" data-testid="status">{ status_text(lang, modes, moved) }</div> }
}
