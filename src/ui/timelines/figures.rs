//! The figures of a mode. They keep their places from before the run to after it.

use crate::derive::{Ratio, Statistics};
use crate::text::Words;
use std::cmp::Ordering;
use yew::{Html, classes, html};

/// Elapsed, predicted, the difference, the speed-up.
pub(super) fn figures(words: &Words, statistics: Statistics) -> Html {
    let Statistics {
        elapsed,
        predicted,
        difference,
        speed_up,
    } = statistics;
    // What is not known, or not told yet, has its place too.
    let dash = || "–".to_owned();
    let predicted = predicted.map(|time| time.to_string());
    let big = elapsed.map(|time| time.to_string()).or(predicted.clone());
    html! {
        <div class="figures">
            <strong class={classes!(elapsed.is_none().then_some("expected"))}>
                { big.map_or_else(dash, |big| words.seconds.with([&big])) }
            </strong>
            <small>
                { words.predicted }
                if elapsed.is_some() || predicted.is_none() {
                    { format!(" {}", predicted.unwrap_or_else(dash)) }
                }
                if let Some((side, by)) = difference {
                    <span class="difference">{ format!(" {}{by}", sign(side)) }</span>
                }
            </small>
            if let Some(ratio) = speed_up {
                <em class={class(ratio)}>{ speed(words, ratio) }</em>
            }
        </div>
    }
}

/// The same as text: the large figure, the prediction, the speed-up with its side.
pub(in crate::ui) fn figure_texts(
    words: &Words,
    statistics: Statistics,
) -> (String, String, Option<(Ordering, String)>) {
    let dash = || "–".to_owned();
    let large = statistics.elapsed.or(statistics.predicted);
    let large = large.map_or_else(dash, |time| words.seconds.with([&time.to_string()]));
    let predicted = statistics.predicted.map(|time| time.to_string());
    let mut small = words.predicted.to_owned();
    if statistics.elapsed.is_some() || predicted.is_none() {
        small = format!("{small} {}", predicted.unwrap_or_else(dash));
    }
    if let Some((side, by)) = statistics.difference {
        small = format!("{small} {}{by}", sign(side));
    }
    let ratio = statistics.speed_up;
    let ratio = ratio.map(|ratio| (ratio.side(), speed(words, ratio)));
    (large, small, ratio)
}

const fn sign(side: Ordering) -> &'static str {
    match side {
        Ordering::Less => "−",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    }
}

fn class(ratio: Ratio) -> &'static str {
    match ratio.side() {
        Ordering::Less => "slower",
        Ordering::Equal => "same",
        Ordering::Greater => "faster",
    }
}

fn speed(words: &Words, ratio: Ratio) -> String {
    match ratio.side() {
        Ordering::Less => words.slower.with([&ratio.inverse().to_string()]),
        Ordering::Equal => words.same_time.to_owned(),
        Ordering::Greater => words.faster.with([&ratio.to_string()]),
    }
}
