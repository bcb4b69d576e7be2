//! The lines of a console that are on the page: all of them, or of a long one those in sight.

use super::line::{LineView, line};
use super::pointer::Pointer;
use super::run::Run;
use crate::derive::{Log, Roster, visible};
use crate::model::Stamps;
use crate::text::Words;
use crate::ui::contract::Scroll;
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, html};

/// The most lines that are all on the page.
const MOST_WHOLE: usize = 400;
/// How high a line of a longer list is, in pixels: the same number is in the styles.
pub(super) const LINE_HEIGHT: u32 = 24;

/// How many lines more than can be seen are on the page where the end is followed.
const MARGIN: usize = 2;

/// The lines.
pub(super) struct List<'a> {
    /// The words.
    pub words: &'a Words,
    /// The lines.
    pub shown: &'a Rc<Log>,
    /// Their runs.
    pub runs: &'a [Run],
    /// Whether lines say which mode's they are.
    pub which: bool,
    /// Who the jobs are.
    pub roster: &'a Roster,
    /// What stands before a line.
    pub stamps: Stamps,
    /// What is pointed out.
    pub pointer: &'a Rc<Pointer>,
    /// The name in the document of the line that the keys are at.
    pub marked: &'a AttrValue,
    /// Where the list is scrolled to.
    pub scroll: Scroll,
}

/// Whether a list of so many lines has only those in sight on the page.
pub(super) const fn is_virtual(lines: usize) -> bool {
    lines > MOST_WHOLE
}

/// The list.
pub(super) fn list(props: &List<'_>) -> Html {
    let count = props.shown.len();
    let whole = !is_virtual(count);
    let Scroll { top, height, .. } = props.scroll;
    // Where the end of a live run is followed, most lines in sight are new with every frame: then the
    // elements stay, and what they say changes; and there are no more of them than have to be.
    let follows = top == Scroll::END && props.runs.iter().any(|run| run.live);
    let range = if whole {
        0..count
    } else if follows {
        let seen = height.div_ceil(LINE_HEIGHT) as usize + MARGIN;
        count.saturating_sub(seen)..count
    } else {
        visible(top, height, LINE_HEIGHT, count)
    };
    let (above, below) = (range.start, count - range.end);
    let recycled = (!whole && follows).then_some(range.start);
    let lines: Html = range
        .filter_map(|place| each(props, place, whole, recycled))
        .collect();
    html! {
        <div class={if whole { "lines" } else { "lines fixed" }} role="list">
            { spacer(above) }
            { lines }
            { spacer(below) }
        </div>
    }
}

fn each(props: &List<'_>, place: usize, whole: bool, recycled: Option<usize>) -> Option<Html> {
    let entry = props.shown.get(place)?;
    let run = props.runs.get(entry.run)?;
    let pointer = props.pointer.clone();
    let size = if props.runs.iter().any(|run| run.live) {
        "-1".to_owned()
    } else {
        props.shown.len().to_string()
    };
    let marked = (pointer.marked == Some(place)).then(|| props.marked.clone());
    Some(line(&LineView {
        element: recycled.map(|first| place - first),
        words: props.words,
        entry,
        run,
        roster: props.roster,
        stamp: props.shown.stamp(place, props.stamps, run.started),
        which: props.which,
        marked,
        current: pointer.current == Some(place),
        place: (!whole).then(|| (place + 1, size)),
        choose: Callback::from(move |()| pointer.choose(place)),
    }))
}

/// The room of lines that are not on the page. A picture, as its height needs no style.
fn spacer(lines: usize) -> Html {
    if lines == 0 {
        return Html::default();
    }
    let height = (lines as u64 * u64::from(LINE_HEIGHT)).to_string();
    html! { <svg class="spacer" width="1" {height} aria-hidden="true"></svg> }
}
