//! A printed line.

use super::run::{Run, job};
use crate::derive::{Entry, Roster, Standing};
use crate::text::Words;
use crate::ui::swatch::swatch;
use yew::{AttrValue, Callback, Html, html};

/// A line, and what is around it.
pub(super) struct LineView<'a> {
    /// Which element it is to have, where that is not its own.
    pub element: Option<usize>,
    /// The words.
    pub words: &'a Words,
    /// The line.
    pub entry: Entry<'a>,
    /// Its run.
    pub run: &'a Run,
    /// Who the jobs are.
    pub roster: &'a Roster,
    /// What stands before it.
    pub stamp: String,
    /// Whether it has to say which mode's it is.
    pub which: bool,
    /// Its name in the document, where the keys are at it.
    pub marked: Option<AttrValue>,
    /// Whether it is of the moment that is selected.
    pub current: bool,
    /// Its number and how many there are, -1 for not known yet, where they are not all on the page.
    pub place: Option<(usize, String)>,
    /// It was chosen.
    pub choose: Callback<()>,
}

/// The line.
pub(super) fn line(props: &LineView<'_>) -> Html {
    let Entry { line, verdict, .. } = &props.entry;
    let slug = props.run.kind.slug();
    let key = match props.element {
        Some(element) => format!("element-{element}"),
        None if props.which => format!("{slug}-{}", line.seq),
        None => line.seq.to_string(),
    };
    let (class, said) = match verdict {
        Standing::AsPredicted => ("", None),
        Standing::Moved => (" moved", Some(props.words.consoles.moved_line)),
        Standing::Unpredicted => (" unpredicted", Some(props.words.consoles.unpredicted_line)),
    };
    let marked = if props.marked.is_some() {
        " marked"
    } else {
        ""
    };
    let job = job(line.source);
    let sign = job.map(|job| (props.roster.hue(job), props.roster.mark(job)));
    html! {
        <div {key} class={format!("line{class}{marked}")} role="listitem" id={props.marked.clone()}
            aria-current={props.current.then_some("true")}
            aria-posinset={props.place.as_ref().map(|(at, _)| at.to_string())}
            aria-setsize={props.place.as_ref().map(|(_, all)| all.clone())}
            data-testid="line" data-at-us={line.at.0.to_string()}
            data-job={job.map(|job| job.0.to_string())}
            onclick={props.choose.reform(|_| ())} title={said}>
            <span class="at">{ &props.stamp }</span>
            if let Some(said) = said {
                <span class="unseen">{ said }</span>
            }
            if props.which {
                <span class="which" title={&props.run.name}>{ slug }</span>
            }
            { swatch(sign) }
            <span class="printed" data-testid="printed">{ line.text.to_string() }</span>
        </div>
    }
}
