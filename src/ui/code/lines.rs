//! The lines of a program that are on the page: all of them, or of a long one those in sight.

use super::card::{MARKED, number};
use super::reading::Reading;
use crate::code::{Here, Listing, Token};
use crate::derive::{Roster, grouped, visible};
use crate::text::Words;
use crate::ui::contract::Scroll;
use crate::ui::swatch::swatch;
use yew::{Callback, Html, html};

/// The most lines that are all on the page.
pub(super) const MOST_WHOLE: usize = 120;
/// How high a line is, in pixels: the same number is in the styles.
pub(super) const LINE_HEIGHT: u32 = 22;

/// The lines, and what is around them.
pub(super) struct Lines<'a> {
    /// The words.
    pub words: &'a Words,
    /// Who the jobs are.
    pub roster: &'a Roster,
    /// The program.
    pub listing: &'a Listing,
    /// What is known of it from before.
    pub reading: &'a Reading,
    /// The lines that tasks are at.
    pub here: &'a [Here],
    /// The line, from 1, of what is pointed at on a timeline.
    pub spot: Option<u32>,
    /// The line, from 0, that the keys are at.
    pub cursor: Option<usize>,
    /// Where the list is scrolled to.
    pub scroll: Scroll,
    /// A line is pointed at.
    pub point: Callback<usize>,
    /// A line was chosen.
    pub choose: Callback<usize>,
}

/// The list.
pub(super) fn lines(props: &Lines<'_>) -> Html {
    let count = props.listing.len();
    let whole = count <= MOST_WHOLE;
    let range = if whole {
        0..count
    } else {
        visible(props.scroll.top, props.scroll.height, LINE_HEIGHT, count)
    };
    let (first, below) = (range.start, count - range.end);
    let each = range.map(|place| line(props, first, place, whole));
    html! {
        <div class="code-lines" role="list">
            { spacer("above", first) }
            { each.collect::<Html>() }
            { spacer("below", below) }
        </div>
    }
}

/// The room of lines that are not on the page.
fn spacer(key: &'static str, lines: usize) -> Html {
    if lines == 0 {
        return Html::default();
    }
    let height = (lines as u64 * u64::from(LINE_HEIGHT)).to_string();
    html! { <svg {key} class="spacer" width="1" {height} aria-hidden="true"></svg> }
}

fn line(props: &Lines<'_>, first: usize, place: usize, whole: bool) -> Html {
    let text = props.listing.line(place);
    // A line is known by its text, so that one that did not change stays the same element.
    let alike = (first..place).filter(|above| props.listing.line(*above) == text);
    let key = [&alike.count().to_string(), " ", text].concat();
    let number = number(place);
    let here = props.here.iter().find(|here| here.line == number);
    let is_at = |at: Option<u32>| at == Some(number);
    let mut class = String::from("code-line");
    for (is, name) in [
        (here.is_some(), " now"),
        (is_at(props.spot), " spot"),
        (props.cursor == Some(place), " marked"),
        (whole && props.reading.is_new(text), " new"),
    ] {
        if is {
            class.push_str(name);
        }
    }
    let current = match here {
        Some(_) => Some("true"),
        None => is_at(props.spot).then_some("location"),
    };
    let said = here.map(|here| said(props, here));
    html! {
        <div {key} {class} role="listitem" data-testid="code-line"
            id={(props.cursor == Some(place)).then_some(MARKED)} aria-current={current}
            aria-posinset={(!whole).then(|| number.to_string())}
            aria-setsize={(!whole).then(|| props.listing.len().to_string())}
            title={said.clone()}
            onmouseenter={props.point.reform(move |_| place)}
            onclick={props.choose.reform(move |_| place)}>
            <span class="signs" aria-hidden="true">{ here.map(|here| signs(props, here)) }</span>
            <span class="number">{ number }</span>
            <code>{ tokens(props.listing, place) }</code>
            if let Some(said) = said {
                <span class="unseen">{ said }</span>
            }
        </div>
    }
}

fn tokens(listing: &Listing, place: usize) -> Html {
    let token = |(token, text): (Token, &str)| {
        let text = text.to_owned();
        let class = match token {
            Token::Plain => return html! { text },
            Token::Comment => "c",
            Token::String => "s",
            Token::Number => "n",
            Token::Keyword => "k",
            Token::Name => "d",
        };
        html! { <span {class}>{ text }</span> }
    };
    listing.tokens(place).into_iter().map(token).collect()
}

/// The signs of who is at a line, and how many there are where not each has one.
fn signs(props: &Lines<'_>, here: &Here) -> Html {
    let named = here.named.iter();
    let named = named.map(|job| swatch(Some((props.roster.hue(*job), props.roster.mark(*job)))));
    let more = here.jobs > u32::try_from(here.named.len()).unwrap_or_default();
    html! {
        <>
            if more {
                <b>{ grouped(here.jobs.into()) }</b>
            }
            { named.collect::<Html>() }
            if here.main {
                { swatch(None) }
            }
        </>
    }
}

/// Who is at a line, in words.
fn said(props: &Lines<'_>, here: &Here) -> String {
    let mut names: Vec<_> = here
        .named
        .iter()
        .map(|job| props.roster.shown(*job))
        .collect();
    let more = here.jobs - u32::try_from(names.len()).unwrap_or(here.jobs);
    if more > 0 {
        names.push(props.words.more_jobs.with([&grouped(more.into())]));
    }
    if here.main {
        names.push(props.words.consoles.main.to_owned());
    }
    props.words.code.here.with([&names.join(", ")])
}
