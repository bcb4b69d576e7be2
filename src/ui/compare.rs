//! The run that was kept beside this one, or beside what this one should come to.

use super::contract::ModeView;
use super::table::{cells, head};
use super::wording::{mode_name, signed};
use crate::derive::{Comparison, Ends, Roster, compare, grouped};
use crate::model::{Micros, Mode, Status, Trace};
use crate::text::{Lang, Words};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// The most jobs that are listed.
const MOST_ROWS: usize = 200;

/// What is compared.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// Each mode with its kept run and what that is compared with.
    pub pairs: Vec<(Mode, Rc<Trace>, Rc<Trace>)>,
    /// Whether that is what should come out, and not what came out.
    pub predicted: bool,
}

/// The pairs of a page; none while no run is kept, or while another one is live.
pub(super) fn pairs(modes: &[ModeView]) -> Vec<(Mode, Rc<Trace>, Rc<Trace>)> {
    let pair = |view: &ModeView| {
        let this = match view.status {
            Status::Running | Status::Queued => return None,
            _ => {
                (view.whole.as_ref().or(view.measured.as_ref())).or(view.predicted.as_ref().ok())?
            }
        };
        Some((view.mode, view.kept.clone()?, this.clone()))
    };
    modes.iter().filter_map(pair).collect()
}

/// The comparison, made anew only for other runs.
#[component]
pub(super) fn Compared(props: &Props) -> Html {
    let (words, tools) = (props.lang.words(), props.lang.words().tools);
    let rows = props.pairs.iter();
    let rows: Vec<_> = rows
        .map(|(mode, kept, this)| (*mode, compare(kept, this)))
        .collect();
    let this = if props.predicted {
        tools.predicted
    } else {
        tools.this
    };
    html! {
        <section class="compared" aria-labelledby="compared-title" data-testid="comparison">
            <h2 id="compared-title">{ tools.compared }</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="compared-title">
                <table>
                    { head(&[tools.mode, tools.kept, this, tools.difference, tools.reordered]) }
                    <tbody>
                        for (mode, found) in &rows {
                            { mode_row(words, *mode, found) }
                        }
                    </tbody>
                </table>
            </div>
            for (mode, found) in &rows {
                { jobs(words, &props.roster, *mode, found) }
            }
        </section>
    }
}

fn mode_row(words: &Words, mode: Mode, found: &Comparison) -> Html {
    let slug = mode.kind().slug();
    html! {
        <tr key={slug} data-testid={format!("compared-{slug}")}>
            <th scope="row">{ mode_name(words, mode) }</th>
            { cells(vec![
                found.kept.to_string(),
                found.this.to_string(),
                signed(found.this, found.kept),
                grouped(found.moved as u64),
            ]) }
        </tr>
    }
}

fn jobs(words: &Words, roster: &Roster, mode: Mode, found: &Comparison) -> Html {
    let changed: Vec<&Ends> = found.jobs.iter().filter(|job| found.differs(job)).collect();
    let tools = words.tools;
    let at = |time: Option<Micros>| time.map_or_else(|| "–".to_owned(), |time| time.to_string());
    let by = |job: &Ends| match (job.kept, job.this) {
        (Some(kept), Some(this)) => signed(this, kept),
        _ => String::new(),
    };
    let key = mode.kind().slug();
    let name = mode_name(words, mode);
    if changed.is_empty() {
        return html! { <p {key} class="same">{ format!("{name}: {}", tools.same_jobs) }</p> };
    }
    let [some, all] = [changed.len(), found.jobs.len()].map(|count| grouped(count as u64));
    let some_differ = tools.changed_jobs.with([&some, &all]);
    html! {
        <details {key} class="as-table">
            <summary>{ format!("{name}: {some_differ}") }</summary>
            <table>
                <caption>{ tools.by_job_ends.with([&name]) }</caption>
                { head(&[words.job, tools.kept, tools.this, tools.difference]) }
                <tbody>
                    for job in changed.iter().take(MOST_ROWS) {
                        <tr key={job.job.0}>
                            <th scope="row"><bdi>{ roster.name(job.job) }</bdi></th>
                            { cells(vec![at(job.kept), at(job.this), by(job)]) }
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
