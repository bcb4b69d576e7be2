//! What could not be taken of the address that the page was opened with, where there is such.

use super::contract::{Intent, PageProps};
use super::icon::Icon;
use super::icon_button::plain_icon_button;
use super::wording::refusal;
use crate::derive::grouped;
use crate::model::{Dropped, Problem};
use crate::text::Lang;
use yew::{Html, html};

/// The notice, or nothing.
pub(super) fn arrival(props: &PageProps) -> Html {
    let words = &props.lang.words().links;
    if props.unknown.is_none() && props.dropped.is_empty() {
        return Html::default();
    }
    let dismiss = props.on.reform(|_| Intent::Dismiss);
    html! {
        <section class="arrival" role="alert" aria-labelledby="arrival-title" data-testid="arrival">
            <div class="section-head">
                <h2 id="arrival-title">{ words.title }</h2>
                { plain_icon_button("arrival-close", words.dismiss, Icon::Remove, false, dismiss) }
            </div>
            if let Some(slug) = &props.unknown {
                <p>{ words.unknown_lesson.with([slug]) }</p>
            }
            if !props.dropped.is_empty() {
                <p>{ words.instead }</p>
                <ul>
                    for (place, dropped) in props.dropped.iter().enumerate() {
                        <li key={place}>
                            if !dropped.key.is_empty() {
                                <code><bdi>{ &dropped.key }</bdi></code>
                                { " " }
                            }
                            { why(props.lang, dropped) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

fn why(lang: Lang, dropped: &Dropped) -> String {
    let words = &lang.words().links;
    match &dropped.problem {
        Problem::UnknownKey => words.unknown_key.to_owned(),
        Problem::Twice => words.twice.to_owned(),
        Problem::Invalid(invalid) => refusal(lang, invalid),
        Problem::NotOneOf { found, allowed } => words.not_one_of.with([found, allowed]),
        Problem::NotANumber { found } => words.not_a_number.with([found]),
        Problem::CutOff => words.cut_off.to_owned(),
        Problem::TooMany { found, allowed } => {
            let numbers = [&*grouped(*found), &grouped(*allowed)];
            words.too_many.with(numbers)
        }
        Problem::Newer { found, known } => {
            let versions = [&*found.to_string(), &known.to_string()];
            words.newer.with(versions)
        }
        Problem::TooLong { found, allowed } => {
            let sizes = [&*grouped(*found), &grouped(*allowed)];
            words.too_long.with(sizes)
        }
        Problem::Broken => words.broken.to_owned(),
    }
}
