//! The key to the pictures: which colour is which job, and which look means what.

use super::cuts::Cuts;
use crate::derive::{Looks, grouped, looks};
use crate::model::{Micros, Scenario, Trace};
use crate::text::{Lang, Words};
use crate::ui::swatch::row_swatch;
use std::rc::Rc;
use yew::{Html, Properties, component, html, use_memo};

/// The most jobs that are named.
pub(in crate::ui) const MOST_JOBS: usize = 8;

/// What is in the pictures.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario shown.
    pub shown: Rc<Scenario>,
    /// What is in the pictures.
    pub traces: Vec<Rc<Trace>>,
    /// Whether a kept run is in them too.
    pub kept: bool,
    /// Their rows.
    pub cuts: Rc<Cuts>,
}

/// The key, with the looks that occur and no others.
#[component]
pub(super) fn Key(props: &Props) -> Html {
    let words = props.lang.words();
    let seen = use_memo(props.traces.clone(), |traces| {
        looks((traces.iter()).map(|trace| props.cuts.of(trace, Micros::ZERO)))
    });
    let looks = legend(words, *seen, props.kept).into_iter();
    let looks = looks.filter(|(_, seen, _)| *seen);
    let jobs = &props.shown.jobs;
    let more = jobs.len().saturating_sub(MOST_JOBS);
    html! {
        <div class="key" role="group" aria-label={words.key}>
            <ul>
                for (row, job) in jobs.iter().enumerate().take(MOST_JOBS) {
                    <li key={row}>
                        { row_swatch(row) }
                        <bdi>{ &job.name }</bdi>
                    </li>
                }
                if more > 0 {
                    <li key="more">{ words.more_jobs.with([&grouped(more as u64)]) }</li>
                }
            </ul>
            <ul>
                for (name, _, text) in looks {
                    <li key={name}><i class={format!("look {name}")} aria-hidden="true"></i>{ text }</li>
                }
            </ul>
        </div>
    }
}

/// Every look: its name, whether it occurs, what it means.
pub(in crate::ui) fn legend(
    words: &'static Words,
    seen: Looks,
    kept: bool,
) -> [(&'static str, bool, &'static str); 12] {
    [
        ("ghost", true, words.key_predicted),
        ("running", true, words.key_running),
        ("waiting", seen.waiting, words.key_waiting),
        ("blocking", seen.blocking, words.key_blocking),
        ("locked", seen.locked, words.key_locked),
        ("ready", seen.held_up, words.key_ready),
        ("starting", seen.starting, words.key_starting),
        ("finished", true, words.key_finished),
        ("cancelled", seen.cancelled, words.key_cancelled),
        ("failed", seen.failed, words.key_failed),
        ("lock", seen.lock, words.key_lock),
        ("kept", kept, words.tools.key_kept),
    ]
}
