//! The reader's prediction beside what came, and the miss that tells most.

use super::Props;
use super::order::source_swatch;
use crate::derive::{
    Estimate, Miss, Outcome, Placed, Question, Reason, Verdict, grouped, isolated, short_seconds,
    tenths, verdict,
};
use crate::text::Words;
use crate::ui::times::times;
use crate::ui::wording::{kind_name, mode_name};
use std::cmp::Ordering;
use yew::{Callback, Html, html};

/// The comparison.
pub(super) fn result(props: &Props, again: &Callback<()>) -> Html {
    let words = props.lang.words();
    let question = props.question.as_deref();
    let outcomes = props.modes.iter().map(|view| {
        let times = times(view);
        Outcome {
            mode: view.mode,
            took: times.elapsed.filter(|_| times.finished),
            trace: view.measured.as_deref(),
        }
    });
    let outcomes: Vec<_> = outcomes.collect();
    let verdict = verdict(&props.shown, question, &props.guess, &outcomes);
    html! {
        <>
            if verdict.is_empty() {
                <p class="hint" data-testid="guess-nothing">{ words.guess.nothing }</p>
            } else {
                { comparison(props, words, &verdict) }
            }
            <button type="button" class="plain" data-testid="guess-again" onclick={again.reform(|_| ())}>
                { words.guess.again }
            </button>
        </>
    }
}

fn comparison(props: &Props, words: &Words, verdict: &Verdict) -> Html {
    let question = props.question.as_deref();
    html! {
        <>
            <div class="guess-parts">
                if !verdict.estimates.is_empty() {
                    <ul class="estimates">
                        for each in &verdict.estimates {
                            { estimate(words, each) }
                        }
                    </ul>
                }
                if let Some(question) = question.filter(|_| !verdict.order.is_empty()) {
                    { orders(props, words, question, &verdict.order) }
                }
            </div>
            if let Some(miss) = verdict.miss {
                <p class="miss" data-testid="guess-miss">{ sentence(words, miss, question) }</p>
            }
        </>
    }
}

fn estimate(words: &Words, estimate: &Estimate) -> Html {
    let guess = &words.guess;
    let said = guess.said.with([&short_seconds(estimate.said)]);
    let slug = estimate.mode.kind().slug();
    let (took, judged) = match estimate.took {
        Some((took, side)) => {
            let (sign, verdict, class) = match side {
                Ordering::Equal => ("✓", guess.right, "verdict right"),
                Ordering::Greater => ("↑", guess.too_long, "verdict wrong"),
                Ordering::Less => ("↓", guess.too_short, "verdict wrong"),
            };
            let judged = html! {
                <span {class}><i aria-hidden="true">{ sign }</i>{ format!(" {verdict}") }</span>
            };
            (guess.took.with([&tenths(took)]), judged)
        }
        None => (guess.no_end.to_owned(), Html::default()),
    };
    html! {
        <li key={slug} data-testid={format!("guess-verdict-{slug}")}>
            <strong>{ mode_name(words, estimate.mode) }</strong>
            <span>{ format!("{said} · {took} ") }</span>
            { judged }
        </li>
    }
}

fn orders(props: &Props, words: &Words, question: &Question, order: &[Placed]) -> Html {
    let guess = &words.guess;
    let line = |line: usize| {
        let asked = &question.lines[line];
        html! { <>{ source_swatch(props, asked.source) }<span class="printed">{ &asked.text }</span></> }
    };
    html! {
        <table class="orders" data-testid="guess-orders">
            <caption>{ kind_name(words, question.mode) }</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="unseen">{ guess.place }</span></th>
                    <th scope="col">{ guess.your_order }</th>
                    <th scope="col">{ guess.real_order }</th>
                </tr>
            </thead>
            <tbody>
                for (place, each) in order.iter().enumerate() {
                    <tr key={place}>
                        <th scope="row">{ grouped(place as u64 + 1) }</th>
                        <td>
                            <div class="placed">
                                { mark(words, place, each.belongs) }
                                { line(each.said) }
                            </div>
                        </td>
                        <td><div class="placed">{ line(each.came) }</div></td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// Whether the line in a place belongs there, else where it does.
fn mark(words: &Words, place: usize, belongs: usize) -> Html {
    let there = grouped(belongs as u64 + 1);
    let (sign, text, class) = match belongs.cmp(&place) {
        Ordering::Equal => (
            "✓".to_owned(),
            words.guess.in_place.to_owned(),
            "verdict right",
        ),
        Ordering::Less => (
            format!("↑{there}"),
            words.guess.came_in_place.with([&there]),
            "verdict wrong",
        ),
        Ordering::Greater => (
            format!("↓{there}"),
            words.guess.came_in_place.with([&there]),
            "verdict wrong",
        ),
    };
    html! {
        <span {class} title={text.clone()}>
            <i aria-hidden="true">{ sign }</i>
            <span class="unseen">{ text }</span>
        </span>
    }
}

fn sentence(words: &Words, miss: Miss, question: Option<&Question>) -> String {
    let guess = &words.guess;
    let (about, mode) = match miss {
        Miss::AddedUp(mode) => (guess.added_up, mode),
        Miss::LongestDecides(mode) => (guess.longest_decides, mode),
        Miss::OneAfterAnother(mode) => (guess.one_after_another, mode),
        Miss::OneComputes(mode) => (guess.one_computes, mode),
        Miss::NotAllAtOnce(mode) => (guess.not_all_at_once, mode),
        Miss::Order { first, later, why } => {
            let text = |line: usize| {
                let text = question.map(|question| question.lines[line].text.clone());
                isolated(text.unwrap_or_default())
            };
            let came = guess.came_before.with([&text(first), &text(later)]);
            let why = match why {
                Some(Reason::SameSource) => guess.same_source,
                Some(Reason::OneAfterAnother) => guess.in_turn,
                Some(Reason::SameMoment) => guess.same_moment,
                Some(Reason::WaitedLess) => guess.waited_less,
                None => return came,
            };
            return format!("{came} {why}");
        }
    };
    about.with([&mode_name(words, mode)])
}
