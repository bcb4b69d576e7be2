//! The statistics of all modes as one table, for those who want every figure.

use super::contract::ModeView;
use super::measures::{cells, names};
use super::wording::mode_name;
use crate::derive::{Roster, Summary, summary};
use crate::model::{Mode, Status, Trace};
use crate::text::{Lang, Words};
use std::rc::Rc;
use yew::{Html, MouseEvent, Properties, component, html, use_memo, use_state_eq};

/// Whose.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// Whether what is shown as measured was not measured.
    pub played_back: bool,
}

/// The table, made once it is opened.
#[component]
pub(super) fn Statistics(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let words = props.lang.words();
    let traces: Vec<_> = if *open {
        props.modes.iter().map(source).collect()
    } else {
        Vec::new()
    };
    let summaries = use_memo(traces, |traces| {
        let of = |(mode, trace): &Source| Some(summary(trace.as_deref()?, *mode));
        traces.iter().map(of).collect::<Vec<_>>()
    });
    let toggle = {
        let open = open.clone();
        move |event: MouseEvent| {
            event.prevent_default();
            open.set(!*open);
        }
    };
    html! {
        <details class="as-table statistics" open={*open} data-testid="statistics">
            <summary onclick={toggle} data-testid="statistics-open">{ words.measures.title }</summary>
            if *open {
                <div class="wide" tabindex="0" role="region" aria-label={words.measures.title}>
                    { table(props, words, &summaries) }
                </div>
            }
        </details>
    }
}

/// A mode, and the trace that its statistics are taken from.
type Source = (Mode, Option<Rc<Trace>>);

/// A run that is over, or else the prediction: a live run's trace grows with every frame.
fn source(view: &ModeView) -> Source {
    let trace = match view.whole.as_ref().or(view.measured.as_ref()) {
        Some(trace) if is_over(view) => Some(trace.clone()),
        _ => view.predicted.as_ref().ok().cloned(),
    };
    (view.mode, trace)
}

fn is_over(view: &ModeView) -> bool {
    matches!(
        view.status,
        Status::Finished | Status::Failed | Status::Stopped
    )
}

fn table(props: &Props, words: &Words, summaries: &[Option<Summary>]) -> Html {
    let measures = &words.measures;
    let was_run = !props.played_back && props.modes.iter().any(is_over);
    let columns: Vec<_> = (props.modes.iter().zip(summaries))
        .map(|(view, summary)| cells(words, &props.roster, &props.modes, view, summary.as_ref()))
        .collect();
    let caption = if was_run {
        measures.caption
    } else {
        measures.caption_predicted
    };
    html! {
        <table>
            <caption>{ caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ measures.name }</th>
                    for view in &props.modes {
                        <th key={view.mode.kind().slug()} scope="col">
                            { mode_name(words, view.mode) }
                            if was_run && !is_over(view) {
                                { format!(" {}", measures.predicted) }
                            }
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                for (place, (name, label)) in names(words).into_iter().enumerate() {
                    <tr key={name}>
                        <th scope="row">{ label }</th>
                        for (view, column) in props.modes.iter().zip(&columns) {
                            { cell(name, view, &column[place]) }
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}

fn cell(name: &str, view: &ModeView, text: &str) -> Html {
    let slug = view.mode.kind().slug();
    html! {
        <td key={slug} data-testid={format!("stat-{name}-{slug}")}>{ text }</td>
    }
}
