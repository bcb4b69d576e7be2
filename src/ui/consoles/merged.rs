//! The lines of all modes in one console, by time.

use super::line::{Log, hidden, line};
use crate::derive::{Roster, merged};
use crate::model::Status;
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::wording::mode_name;
use yew::{Html, html};

/// The merged console; each line says its mode.
pub(super) fn merged_card(lang: Lang, roster: &Roster, modes: &[ModeView]) -> Html {
    let words = lang.words();
    let run: Vec<_> = (modes.iter())
        .filter_map(|view| Some((view, &**view.measured.as_ref()?)))
        .collect();
    let live = modes.iter().any(|view| view.status == Status::Running);
    let lines = merged(run.iter().map(|(_, trace)| *trace));
    let printed: Html = (lines.iter().skip(hidden(lines.len(), live)))
        .map(|(at, each)| {
            let view = run[*at].0;
            let slug = view.mode.kind().slug();
            let mark =
                html! { <span class="which" title={mode_name(words, view.mode)}>{ slug }</span> };
            line(roster, each, format!("{slug}-{}", each.seq), mark)
        })
        .collect();
    html! {
        <div class="card">
            <Log {lang} name="merged" label={(words.console_of)(words.merged)}
                expected={usize::MAX} count={lines.len()} {live} lines={printed} />
        </div>
    }
}
