//! The lines of a program that are on the page: all of them, or of a long one those in sight.

use super::card::number;
use super::line::{self, CodeLine};
use super::reading::Reading;
use crate::code::{Here, Listing};
use crate::derive::{Roster, visible};
use crate::text::Lang;
use crate::ui::contract::Scroll;
use crate::ui::erased::mount_keyed;
use std::rc::Rc;
use yew::{Callback, Html, html};

/// The most lines that are all on the page.
pub(super) const MOST_WHOLE: usize = 120;
/// How high a line is, in pixels: the same number is in the styles.
pub(super) const LINE_HEIGHT: u32 = 22;

/// The lines, and what is around them.
pub(super) struct Lines<'a> {
    /// The language.
    pub lang: Lang,
    /// Who the jobs are.
    pub roster: &'a Rc<Roster>,
    /// The program.
    pub listing: &'a Rc<Listing>,
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
    let each = range.map(|place| each(props, place, (!whole).then_some(count)));
    html! {
        <div class="code-lines" role="list">
            { spacer("above", first) }
            { each.collect::<Html>() }
            { spacer("below", below) }
        </div>
    }
}

fn each(props: &Lines<'_>, place: usize, of: Option<usize>) -> Html {
    let number = number(place);
    let here = props.here.iter().find(|here| here.line == number);
    let line = line::Props {
        lang: props.lang,
        listing: props.listing.clone(),
        place,
        of,
        new: props.reading.is_new(place),
        spot: props.spot == Some(number),
        marked: props.cursor == Some(place),
        here: here.map(|here| (here.clone(), props.roster.clone())),
        point: props.point.clone(),
        choose: props.choose.clone(),
    };
    match props.reading.key(place) {
        Some(key) => mount_keyed::<CodeLine>(key, line),
        None => mount_keyed::<CodeLine>(&number.to_string(), line),
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
