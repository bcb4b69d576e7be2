//! The lines of all modes in one console, by time.

use super::line::{Log, hidden, line};
use crate::derive::{Roster, merged};
use crate::text::Lang;
use crate::ui::contract::ModeView;
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// Which modes.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
}

/// The merged console; each line says its mode.
#[component]
pub(super) fn Merged(props: &Props) -> Html {
    let words = props.lang.words();
    let run: Vec<_> = (props.modes.iter())
        .filter_map(|view| Some((view, &**view.measured.as_ref()?)))
        .collect();
    let lines = merged(run.iter().map(|(_, trace)| *trace));
    let printed: Html = (lines.iter().skip(hidden(lines.len())))
        .map(|(at, each)| {
            let view = run[*at].0;
            let slug = view.mode.kind().slug();
            let mark =
                html! { <span class="which" title={mode_name(words, view.mode)}>{ slug }</span> };
            line(&props.roster, each, format!("{slug}-{}", each.seq), mark)
        })
        .collect();
    html! {
        <div class="card">
            <Log lang={props.lang} name="merged" label={(words.console_of)(words.merged)}
                expected={usize::MAX} count={lines.len()} lines={printed} />
        </div>
    }
}
