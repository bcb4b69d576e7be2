//! The run that was kept beside this one, or beside what this one should come to.

use super::contract::ModeView;
use super::table::{cells, head};
use super::wording::{mode_name, signed};
use crate::derive::{Comparison, Ends, Roster, compare, grouped};
use crate::model::{Micros, Status};
use crate::text::{Lang, Words};
use yew::{Html, html};

/// The most jobs that are listed.
const MOST_ROWS: usize = 200;

/// The comparison; nothing where no run was kept.
pub(super) fn comparison(lang: Lang, roster: &Roster, modes: &[ModeView]) -> Html {
    let (words, tools) = (lang.words(), lang.words().tools);
    let rows: Vec<_> = modes
        .iter()
        .filter_map(|view| Some((view, pair(view)?)))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let predicted = rows.iter().any(|(view, _)| view.measured.is_none());
    let this = if predicted {
        tools.predicted
    } else {
        tools.this
    };
    html! {
        <section class="compared" aria-labelledby="compared-title" data-testid="comparison">
            <h2 id="compared-title">{ tools.compared }</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="compared-title">
                <table>
                    { head(&[tools.mode, tools.kept, this, tools.difference]) }
                    <tbody>
                        for (view, found) in &rows {
                            { mode_row(words, view, found) }
                        }
                    </tbody>
                </table>
            </div>
            for (view, found) in &rows {
                { jobs(words, roster, view, found) }
            }
        </section>
    }
}

fn pair(view: &ModeView) -> Option<Comparison> {
    let this = match view.status {
        Status::Running | Status::Queued => return None,
        _ => (view.whole.as_ref().or(view.measured.as_ref())).or(view.predicted.as_ref().ok())?,
    };
    Some(compare(view.kept.as_ref()?, this))
}

fn mode_row(words: &Words, view: &ModeView, found: &Comparison) -> Html {
    let slug = view.mode.kind().slug();
    html! {
        <tr key={slug} data-testid={format!("compared-{slug}")}>
            <th scope="row">{ mode_name(words, view.mode) }</th>
            { cells(vec![found.kept.to_string(), found.this.to_string(), signed(found.this, found.kept)]) }
        </tr>
    }
}

fn jobs(words: &Words, roster: &Roster, view: &ModeView, found: &Comparison) -> Html {
    let changed: Vec<&Ends> = found.jobs.iter().filter(|job| found.differs(job)).collect();
    let tools = words.tools;
    let (some, all) = (
        grouped(changed.len() as u64),
        grouped(found.jobs.len() as u64),
    );
    let at = |time: Option<Micros>| time.map_or_else(|| "–".to_owned(), |time| time.to_string());
    let by = |job: &Ends| match (job.kept, job.this) {
        (Some(kept), Some(this)) => signed(this, kept),
        _ => String::new(),
    };
    html! {
        <details key={view.mode.kind().slug()} class="as-table">
            <summary>
                { format!("{}: {}", mode_name(words, view.mode), tools.changed_jobs.with([&some, &all])) }
            </summary>
            <table>
                <caption>{ tools.by_job_ends.with([&mode_name(words, view.mode)]) }</caption>
                { head(&[words.job, tools.kept, tools.this, tools.difference]) }
                <tbody>
                    for job in changed.iter().take(MOST_ROWS) {
                        <tr key={job.job.0}>
                            <th scope="row">{ roster.name(job.job) }</th>
                            { cells(vec![at(job.kept), at(job.this), by(job)]) }
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
