//! The console of one mode.

use super::line::{Log, hidden, line};
use crate::derive::{Roster, count_lines, lines};
use crate::model::{ModeKind, Trace};
use crate::text::Lang;
use std::rc::Rc;
use yew::{AttrValue, Html, html};

/// Which mode.
pub(super) struct Card<'a> {
    /// The language.
    pub lang: Lang,
    /// The mode.
    pub kind: ModeKind,
    /// Its name.
    pub name: AttrValue,
    /// Who the jobs are.
    pub roster: &'a Roster,
    /// What should come out.
    pub predicted: Option<Rc<Trace>>,
    /// What has come out, once it was run.
    pub trace: Option<Rc<Trace>>,
    /// Whether the mode is under way.
    pub live: bool,
}

/// The card.
pub(super) fn card(props: &Card<'_>) -> Html {
    let words = props.lang.words();
    let lines = props.trace.as_deref().map(lines).unwrap_or_default();
    let expected = props.predicted.as_deref().map_or(0, count_lines);
    let printed: Html = (lines.iter().skip(hidden(lines.len(), props.live)))
        .map(|each| line(props.roster, each, each.seq.to_string(), Html::default()))
        .collect();
    html! {
        <div key={props.kind.slug()} class="card">
            <h3>{ &props.name }</h3>
            <Log lang={props.lang} name={props.kind.slug()}
                label={(words.console_of)(&props.name)} expected={expected} count={lines.len()} live={props.live} lines={printed} />
        </div>
    }
}
