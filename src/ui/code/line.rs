//! A line of a program. Drawn anew only where something of it has changed: of a live run that is a few
//! lines a frame.

use super::card::{MARKED, number};
use crate::code::{Here, Listing, Token};
use crate::derive::{Roster, grouped};
use crate::text::{Lang, Words};
use crate::ui::swatch::swatch;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// Which line, and what is said of it.
#[derive(Clone, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The program.
    pub listing: Rc<Listing>,
    /// Which line of it, from 0.
    pub place: usize,
    /// How many there are, where not all of them are on the page.
    pub of: Option<usize>,
    /// Whether the last edit has brought it.
    pub new: bool,
    /// Whether what is pointed at on a timeline is at it.
    pub spot: bool,
    /// Whether the keys are at it.
    pub marked: bool,
    /// Who is at it, and who they are.
    pub here: Option<(Here, Rc<Roster>)>,
    /// It is pointed at.
    pub point: Callback<usize>,
    /// It was chosen.
    pub choose: Callback<usize>,
}

/// A line is the same in another program where it says the same.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let said = |props: &Self| {
            let Self {
                new, spot, marked, ..
            } = *props;
            (
                props.lang,
                props.place,
                props.of,
                props.listing.language(),
                [new, spot, marked],
            )
        };
        said(self) == said(other)
            && self.listing.line(self.place) == other.listing.line(other.place)
            && self.here == other.here
            && (&self.point, &self.choose) == (&other.point, &other.choose)
    }
}

/// The line.
#[component]
pub(super) fn CodeLine(props: &Props) -> Html {
    line(props)
}

// Never put into Yew's own code: by its name it is found to be loaded late.
#[inline(never)]
fn line(props: &Props) -> Html {
    let words = props.lang.words();
    let (place, number) = (props.place, number(props.place));
    let mut class = String::from("code-line");
    for (is, name) in [
        (props.here.is_some(), " now"),
        (props.spot, " spot"),
        (props.marked, " marked"),
        (props.new, " new"),
    ] {
        if is {
            class.push_str(name);
        }
    }
    let current = match props.here {
        Some(_) => Some("true"),
        None => props.spot.then_some("location"),
    };
    let here = props.here.as_ref();
    let said = here.map(|(here, roster)| said(words, roster, here));
    html! {
        <div {class} role="listitem" data-testid="code-line"
            id={props.marked.then_some(MARKED)} aria-current={current}
            aria-posinset={props.of.map(|_| number.to_string())}
            aria-setsize={props.of.map(|all| all.to_string())}
            title={said.clone()}
            onmouseenter={props.point.reform(move |_| place)}
            onclick={props.choose.reform(move |_| place)}>
            <span class="signs" aria-hidden="true">
                { here.map(|(here, roster)| signs(roster, here)) }
            </span>
            <span class="number">{ number }</span>
            <code>{ tokens(&props.listing, place) }</code>
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
fn signs(roster: &Roster, here: &Here) -> Html {
    let named = here.named.iter();
    let named = named.map(|job| swatch(Some((roster.hue(*job), roster.mark(*job)))));
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
fn said(words: &Words, roster: &Roster, here: &Here) -> String {
    let mut names: Vec<_> = (here.named.iter()).map(|job| roster.shown(*job)).collect();
    let more = here.jobs - u32::try_from(names.len()).unwrap_or(here.jobs);
    if more > 0 {
        names.push(words.more_jobs.with([&grouped(more.into())]));
    }
    if here.main {
        names.push(words.consoles.main.to_owned());
    }
    words.code.here.with([&names.join(", ")])
}
