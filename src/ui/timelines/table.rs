//! The timeline as a table, for everybody who cannot see it, or wants the figures.

use crate::derive::{End, Roster, Row, SpanKind, grouped, timeline};
use crate::model::{Micros, Trace};
use crate::text::{Lang, Words};
use crate::ui::swatch::swatch;
use crate::ui::table::{cells, head};
use std::rc::Rc;
use yew::{AttrValue, Html, MouseEvent, Properties, component, html, use_state_eq};

/// The most rows.
const MOST_ROWS: usize = 200;

/// Which mode.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The mode's name.
    pub name: AttrValue,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// What should come out.
    pub predicted: Option<Rc<Trace>>,
    /// What has come out.
    pub measured: Option<Rc<Trace>>,
    /// Whether that was not measured.
    pub played_back: bool,
}

/// The table, made once it is opened.
#[component]
pub(super) fn JobTimes(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let words = props.lang.words();
    let toggle = {
        let open = open.clone();
        move |event: MouseEvent| {
            event.prevent_default();
            open.set(!*open);
        }
    };
    html! {
        <details class="as-table" open={*open}>
            <summary onclick={toggle}>
                { words.as_table }
                <span class="unseen">{ format!(": {}", props.name) }</span>
            </summary>
            if *open {
                { table(props, words) }
            }
        </details>
    }
}

fn table(props: &Props, words: &Words) -> Html {
    let (trace, caption) = match (&props.measured, &props.predicted) {
        (Some(trace), _) if props.played_back => (trace, words.table_predicted.with([&props.name])),
        (Some(trace), _) => (trace, words.table_measured.with([&props.name])),
        (None, Some(trace)) => (trace, words.table_predicted.with([&props.name])),
        (None, None) => return Html::default(),
    };
    let rows = timeline(trace, Micros::ZERO).rows;
    let capped = rows.len() > MOST_ROWS;
    let locks = rows
        .iter()
        .any(|row| row.spent(SpanKind::Locked) > Micros::ZERO);
    let columns = [
        words.job,
        words.started,
        words.ended,
        words.waited,
        words.waited_for_lock,
    ];
    html! {
        <>
            <table>
                <caption>{ caption }</caption>
                { head(&columns[..if locks { 5 } else { 4 }]) }
                <tbody>
                    for row in rows.iter().take(MOST_ROWS) {
                        { job(props, words, row, locks) }
                    }
                </tbody>
            </table>
            if capped {
                <p class="hint">
                    { words.table_capped.with([&grouped(MOST_ROWS as u64), &grouped(rows.len() as u64)]) }
                </p>
            }
        </>
    }
}

fn job(props: &Props, words: &Words, row: &Row, locks: bool) -> Html {
    let started = row
        .started
        .map_or_else(|| "–".to_owned(), |at| at.to_string());
    let ended = match row.end {
        Some(End::Finished(at)) => at.to_string(),
        Some(End::Failed(at)) => format!("{at} {}", words.failed),
        Some(End::Cancelled(at)) => format!("{at} {}", words.cancelled),
        None => "–".to_owned(),
    };
    let mut texts = vec![started, ended, row.waited().to_string()];
    if locks {
        texts.push(row.spent(SpanKind::Locked).to_string());
    }
    html! {
        <tr key={row.job.0}>
            <th scope="row">
                { swatch(Some((props.roster.hue(row.job), props.roster.mark(row.job)))) }
                <bdi>{ props.roster.name(row.job) }</bdi>
            </th>
            { cells(texts) }
        </tr>
    }
}
