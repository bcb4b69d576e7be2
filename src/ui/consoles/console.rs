//! A console: its lines are derived once, filtered, and shown as far as they are in sight.

use super::copy::Copy;
use super::head::{Head, head};
use super::list::{LINE_HEIGHT, List, list};
use super::pointer::{Cursor, Pointer};
use super::reading::Reading;
use super::run::Run;
use crate::derive::{Roster, count_lines};
use crate::model::{Selected, Stamps, Trace};
use crate::text::Lang;
use crate::ui::contract::{Following, Platform, Scroll};
use std::rc::Rc;
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, Properties, component, html, use_context,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

/// As many lines as a console has room for, at least and at most; the styles name the numbers between.
const FEWEST_ROWS: usize = 4;
const MOST_ROWS: usize = 10;
/// A list is drawn anew each time it was scrolled by so many pixels, and for heights of such steps.
const SCROLL_STEP: u32 = LINE_HEIGHT * 5;
const HEIGHT_STEP: u32 = LINE_HEIGHT * 2;
/// How long a button says what it has done, in milliseconds.
const SAID_MILLIS: u32 = 2_000;

/// Whose lines, and how they are looked at.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Its name in tests.
    pub name: AttrValue,
    /// Its name for people.
    pub label: AttrValue,
    /// What should come out, where that says how much room there has to be.
    pub expected: Option<Rc<Trace>>,
    /// What has come out; several say which line is whose.
    pub runs: Vec<Run>,
    /// Whether lines say which mode's they are.
    pub which: bool,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// What a line must have in it to be shown.
    pub filter: AttrValue,
    /// What stands before a line.
    pub stamps: Stamps,
    /// What is selected.
    pub selected: Option<Selected>,
    /// Something else was.
    pub select: Callback<Option<Selected>>,
}

/// The console.
#[component]
pub(super) fn Console(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    let following = use_mut_ref(|| None::<Box<dyn Following>>);
    let scroll = use_state_eq(Scroll::default);
    let cursor = use_state_eq(|| None::<Cursor>);
    let said = use_state_eq(|| None::<bool>);
    let rows = use_memo((props.expected.clone(), props.which), |(expected, all)| {
        let unknown = if *all { usize::MAX } else { 0 };
        let count = |trace| count_lines(trace, MOST_ROWS);
        expected.as_deref().map_or(unknown, count)
    });
    let reading = use_mut_ref(Reading::default);
    let log = reading.borrow_mut().of(&props.runs, scroll.seen);
    let words = props.lang.words();
    let key = (log.clone(), props.filter.clone(), props.roster.clone());
    let shown = use_memo(key, |(log, filter, roster)| {
        if filter.is_empty() {
            log.clone()
        } else {
            Rc::new(log.filtered(filter, roster, words.consoles.main))
        }
    });
    let shown = (*shown).clone();
    let pointer = Rc::new(Pointer::new(
        &shown,
        &props.runs,
        cursor,
        props.selected,
        &props.select,
    ));
    let marked: AttrValue = format!("marked-{}", props.name).into();

    let on_scroll = {
        let scroll = scroll.setter();
        Callback::from(move |now| scroll.set(coarse(now)))
    };
    {
        let (node, following) = (node.clone(), following.clone());
        use_effect_with(shown.len(), move |_| {
            let mut following = following.borrow_mut();
            if following.is_none() {
                *following = platform.map(|platform| (platform.follow)(&node, on_scroll));
            }
            if let Some(following) = following.as_ref() {
                following.changed();
            }
        });
    }
    {
        let (place, marked) = (pointer.marked, marked.clone());
        use_effect_with((pointer.key(), props.selected), move |_| {
            if let (Some(place), Some(following)) = (place, following.borrow().as_ref()) {
                let top = u64::from(LINE_HEIGHT) * place as u64;
                following.reveal(&marked, u32::try_from(top).unwrap_or(u32::MAX));
            }
        });
    }

    let copy = {
        let (shown, runs, roster) = (shown.clone(), props.runs.clone(), props.roster.clone());
        let (stamps, main, said) = (props.stamps, words.consoles.main, said.setter());
        Callback::from(move |()| {
            let Some(platform) = platform.filter(|_| !shown.is_empty()) else {
                return;
            };
            let runs: Vec<_> = (runs.iter())
                .map(|run| (run.kind.slug(), run.started))
                .collect();
            let said = said.clone();
            let done = Callback::from(move |copied| {
                said.set(Some(copied));
                let said = said.clone();
                (platform.after)(SAID_MILLIS, Callback::from(move |()| said.set(None)));
            });
            (platform.copy)(shown.copied(stamps, &runs, &roster, main), done);
        })
    };
    let press = {
        let pointer = pointer.clone();
        Callback::from(move |event: KeyboardEvent| pointer.press(&event))
    };
    let rows = (*rows).clamp(FEWEST_ROWS, MOST_ROWS);
    let empty = if log.is_empty() {
        words.console_empty
    } else {
        words.consoles.nothing_found
    };
    html! {
        <div class="card">
            { head(&Head {
                log: &log,
                found: (!props.filter.is_empty()).then_some(shown.len()),
                copy: Copy {
                    words: &words.consoles,
                    name: &props.name,
                    label: &props.label,
                    empty: shown.is_empty(),
                    said: *said,
                    press: copy,
                },
            }) }
            <div class={format!("log rows-{rows}")} role="group" tabindex="0" ref={node}
                data-testid={format!("console-{}", props.name)}
                data-lines={shown.len().to_string()}
                aria-label={words.console_of.with([&props.label])} aria-describedby="console-keys"
                aria-activedescendant={pointer.marked.map(|_| marked.clone())} onkeydown={press}>
                if shown.is_empty() {
                    <p class="hint">{ empty }</p>
                }
                { list(&List {
                    words,
                    shown: &shown,
                    runs: &props.runs,
                    which: props.which,
                    roster: &props.roster,
                    stamps: props.stamps,
                    pointer: &pointer,
                    marked: &marked,
                    scroll: *scroll,
                }) }
            </div>
        </div>
    }
}

/// Near enough, as a few lines more than can be seen are on the page.
fn coarse(scroll: Scroll) -> Scroll {
    let top = match scroll.top {
        Scroll::END => Scroll::END,
        top => top - top % SCROLL_STEP,
    };
    let height = scroll.height.max(1).next_multiple_of(HEIGHT_STEP);
    Scroll {
        top,
        height,
        ..scroll
    }
}
