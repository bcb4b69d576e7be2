//! A console's frame, and a line in it.

use super::{MOST_LINES, MOST_LIVE_LINES};
use crate::derive::{Line, Roster, Source, grouped};
use crate::model::JobId;
use crate::text::Lang;
use crate::ui::contract::{Following, Platform};
use yew::{
    AttrValue, Html, Properties, component, html, use_context, use_effect_with, use_mut_ref,
    use_node_ref,
};

/// As many lines as a console has room for, at least and at most; the styles name the numbers between.
const FEWEST_ROWS: usize = 4;
const MOST_ROWS: usize = 10;

/// A printed line, behind `mark`.
pub(super) fn line(roster: &Roster, line: &Line<'_>, key: String, mark: Html) -> Html {
    let swatch = match line.source {
        Source::Main => "swatch".to_owned(),
        Source::Job(job) => format!("swatch hue-{}", roster.hue(job)),
    };
    let who = match line.source {
        Source::Main => None,
        Source::Job(JobId(job)) => Some(job.to_string()),
    };
    html! {
        <div {key} class="line" data-testid="line" data-at-us={line.at.0.to_string()} data-job={who}>
            <span class="at">{ line.at.to_string() }</span>
            { mark }
            <i class={swatch} aria-hidden="true"></i>
            <span class="printed" data-testid="printed">{ line.text }</span>
        </div>
    }
}

/// How many of `lines` are before those on the page.
pub(super) fn hidden(lines: usize, live: bool) -> usize {
    lines.saturating_sub(if live { MOST_LIVE_LINES } else { MOST_LINES })
}

/// What the frame says of itself.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Its name in tests.
    pub name: AttrValue,
    /// Its name for people.
    pub label: AttrValue,
    /// How many lines are predicted.
    pub expected: usize,
    /// Whether lines may still come.
    pub live: bool,
    /// How many lines there are, on the page or not.
    pub count: usize,
    /// The lines on the page.
    pub lines: Html,
}

/// A scrolling list of lines that follows its end.
#[component]
pub(super) fn Log(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    let following = use_mut_ref(|| None::<Box<dyn Following>>);
    {
        let node = node.clone();
        use_effect_with(props.count, move |_| {
            let mut following = following.borrow_mut();
            if following.is_none() {
                *following = platform.map(|platform| (platform.follow)(&node));
            }
            if let Some(following) = following.as_ref() {
                following.changed();
            }
        });
    }
    let words = props.lang.words();
    let class = format!("log rows-{}", props.expected.clamp(FEWEST_ROWS, MOST_ROWS));
    let hidden = hidden(props.count, props.live);
    html! {
        <div {class} role="log" tabindex="0" ref={node}
            data-testid={format!("console-{}", props.name)} aria-label={&props.label}>
            if props.count == 0 {
                <p class="hint">{ words.console_empty }</p>
            }
            if hidden > 0 {
                <p class="hint">{ (words.console_capped)(&grouped(hidden as u64)) }</p>
            }
            { props.lines.clone() }
        </div>
    }
}
