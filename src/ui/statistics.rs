//! The statistics of all modes as one table, for those who want every figure.

use super::contract::ModeView;
use super::times::{sequential, times};
use super::wording::mode_name;
use crate::derive::{Path, Roster, Statistics as Figures, Summary, grouped, statistics, summary};
use crate::model::{Micros, Mode, ModeKind, Status, Trace};
use crate::text::{Lang, Words};
use std::cmp::Ordering;
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
    let trace = match &view.measured {
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
        .map(|(view, summary)| cells(props, words, view, summary.as_ref()))
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

/// How many statistics there are.
const COUNT: usize = 12;

fn names(words: &Words) -> [(&'static str, &'static str); COUNT] {
    let measures = &words.measures;
    [
        ("elapsed", measures.elapsed),
        ("predicted", measures.prediction),
        ("difference", measures.difference),
        ("speed-up", measures.speed_up),
        ("waits", measures.waits),
        ("critical-path", measures.critical),
        ("cpu", measures.cpu),
        ("at-once", measures.at_once),
        ("stall", measures.stall),
        ("lock-held", measures.lock_held),
        ("lock-waited", measures.lock_waited),
        ("start-up", measures.start_up),
    ]
}

/// The statistics of a mode, in the order of their names.
fn cells(
    props: &Props,
    words: &Words,
    view: &ModeView,
    summary: Option<&Summary>,
) -> [String; COUNT] {
    let compared = props.modes.len() > 1 && view.mode.kind() != ModeKind::Sequential;
    let against = sequential(&props.modes).filter(|_| compared);
    let Figures {
        elapsed,
        predicted,
        difference,
        speed_up,
    } = statistics(times(view), against);
    let none = || "–".to_owned();
    let time = |time: Option<Micros>| time.map_or_else(none, |time| time.to_string());
    let of = |pick: fn(&Summary) -> Option<Micros>| time(summary.and_then(pick));
    [
        time(elapsed),
        time(view.predicted.is_ok().then_some(predicted)),
        difference.map_or_else(none, |(side, by)| format!("{}{by}", sign(side))),
        speed_up.map_or_else(none, |ratio| format!("{ratio}×")),
        of(|summary| Some(summary.waits)),
        summary.map_or_else(none, |summary| critical(props, words, &summary.critical)),
        of(|summary| Some(summary.cpu)),
        summary.map_or_else(none, |summary| grouped(summary.at_once.into())),
        of(|summary| Some(summary.stall)),
        of(|summary| summary.lock_held),
        of(|summary| summary.lock_waited),
        of(|summary| summary.start_up),
    ]
}

/// The length of the critical path, and who is on it.
fn critical(props: &Props, words: &Words, path: &Path) -> String {
    let who = match &path.jobs[..] {
        [] => return "–".to_owned(),
        few @ ([_] | [_, _] | [_, _, _]) => {
            let names: Vec<_> = few.iter().map(|job| props.roster.name(*job)).collect();
            names.join(" → ")
        }
        many => (words.measures.critical_jobs)(&grouped(many.len() as u64)),
    };
    format!("{} ({who})", path.length)
}

const fn sign(side: Ordering) -> &'static str {
    match side {
        Ordering::Less => "−",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons::first;
    use crate::model::{Ending, Event, EventKind, JobId, LaneId};

    /// A job that blocks for so many milliseconds, and 4 ms on top.
    fn trace(millis: u64) -> Rc<Trace> {
        let wait = Micros::from_millis(millis);
        let end = wait + Micros::from_millis(4);
        let mut trace = Trace::new();
        for (at, job, kind) in [
            (Micros::ZERO, Some(JobId(1)), EventKind::Started),
            (Micros::ZERO, Some(JobId(1)), EventKind::BlockBegin(wait)),
            (end, Some(JobId(1)), EventKind::BlockEnd),
            (end, Some(JobId(1)), EventKind::Finished),
            (end, None, EventKind::RunEnded(Ending::Completed)),
        ] {
            let lane = LaneId::default();
            let event = Event {
                at,
                lane,
                job,
                kind,
            };
            assert_eq!(trace.push(event), Ok(()));
        }
        Rc::new(trace)
    }

    #[test]
    fn what_there_is_not_is_a_dash() {
        let lang = Lang::En;
        let scenario = Rc::new((first().scenario)(lang));
        let view = ModeView {
            mode: Mode::Sequential,
            status: Status::Finished,
            predicted: Ok(trace(1_000)),
            measured: Some(trace(1_500)),
            failure: None,
            now: Micros::ZERO,
            freezes: false,
            crowded: None,
        };
        let props = Props {
            lang,
            roster: Rc::new(Roster::new(&scenario)),
            modes: vec![view.clone()],
            played_back: false,
        };
        let (mode, source) = source(&view);
        let summary = source.map(|trace| summary(&trace, mode));
        let found = cells(&props, lang.words(), &view, summary.as_ref());
        let expected = [
            "1.504",
            "1.004",
            "+0.500",
            "–",
            "1.500",
            "1.504 (B)",
            "0.000",
            "1",
            "0.000",
            "–",
            "–",
            "–",
        ];
        assert_eq!(found, expected);
    }
}
