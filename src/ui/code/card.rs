//! The card: which program is read, what is pointed at in it, what is done with it.

use super::Pointed;
use super::head::{Head, head, note, title};
use super::lines::{LINE_HEIGHT, Lines, MOST_WHOLE, lines};
use super::reading::Reading;
use crate::code::{part_at, stretches};
use crate::derive::{Roster, Step};
use crate::model::{Mode, ModeKind, Selected, View};
use crate::text::Lang;
use crate::ui::contract::{Following, Intent, ModeView, Platform, Scroll};
use std::rc::Rc;
use yew::{
    Callback, Html, KeyboardEvent, Properties, component, html, use_context, use_effect_with,
    use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

/// The lines of a long program are drawn anew each time it was scrolled by so many pixels.
const SCROLL_STEP: u32 = LINE_HEIGHT * 5;
/// How long a button says what it has done, in milliseconds.
const SAID_MILLIS: u32 = 2_000;

/// What is read.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson's name in addresses, for files.
    pub slug: &'static str,
    /// The scenario that the modes are about.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// How the page is looked at.
    pub view: View,
    /// What a pointer is at on a timeline.
    pub hovered: Option<Selected>,
    /// A line is pointed at, or nothing any more.
    pub on_point: Callback<Option<Pointed>>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// How the program is read.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Look {
    /// Whether it is the Rust.
    pub rust: bool,
    /// The mode that was chosen, and what was selected then.
    pub mode: Option<(ModeKind, Option<Selected>)>,
    /// The line that the keys are at, from 0.
    pub cursor: Option<usize>,
}

/// The card.
#[component]
pub(in crate::ui) fn Code(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let words = props.lang.words();
    let node = use_node_ref();
    let tabs = [use_node_ref(), use_node_ref()];
    let following = use_mut_ref(|| None::<Box<dyn Following>>);
    let scroll = use_state_eq(|| Scroll {
        top: 0,
        ..Scroll::default()
    });
    let said = use_state_eq(|| None::<bool>);
    let look = use_state_eq(Look::default);
    let reading = use_mut_ref(Reading::default);
    // Lines are given the same callbacks with each drawing; what hears of them is others.
    let latest = use_mut_ref(|| None::<[Callback<usize>; 2]>);
    let [point_line, choose_line] = [0, 1].map(|which| {
        let latest = latest.clone();
        Callback::from(move |place| {
            let on = latest.borrow().as_ref().map(|on| on[which].clone());
            if let Some(on) = on {
                on.emit(place);
            }
        })
    });
    let on_line = use_memo((), |()| [point_line, choose_line]);
    let selected = props.view.selected;
    {
        let (node, scroll) = (node.clone(), scroll.setter());
        use_effect_with(look.cursor, move |cursor| {
            let mut following = following.borrow_mut();
            if following.is_none() {
                let heard = Callback::from(move |now: Scroll| {
                    let top = now.top - now.top % SCROLL_STEP;
                    scroll.set(Scroll { top, ..now });
                });
                *following = platform.map(|platform| (platform.follow)(&node, heard));
            }
            if let (Some(place), Some(following)) = (*cursor, following.as_ref()) {
                let top = u64::from(LINE_HEIGHT) * place as u64;
                following.reveal(MARKED, u32::try_from(top).unwrap_or(u32::MAX));
            }
        });
    }
    // A choice holds until something else is selected, which is found in its own program.
    let choice = look.mode.filter(|(_, then)| *then == selected);
    let choice = choice.map_or(selected.map(|one| one.mode), |(mode, _)| Some(mode));
    let Some(view) = chosen(&props.modes, choice) else {
        return Html::default();
    };
    let (mode, kind) = (view.mode, view.mode.kind());
    let mut kept = reading.borrow_mut();
    let listing = kept.open(&props.roster, mode, look.rust);
    let here = kept.here(view.measured.as_ref(), view.now);
    let told = (view.measured.as_ref())
        .filter(|trace| !trace.events().is_empty())
        .or(view.predicted.as_ref().ok());
    let spot = |one: Selected| {
        let (row, part) = part_at(&props.roster, told?, one.job?, one.at)?;
        listing.line_of(row, part)
    };
    let spot = (props.hovered.or(selected))
        .filter(|one| one.mode == kind)
        .and_then(spot);
    let point = {
        let (listing, on) = (listing.clone(), props.on_point.clone());
        move |place: Option<usize>| {
            let marks = place.map_or_else(Vec::new, |place| listing.marks(number(place)));
            let pointed = (!marks.is_empty()).then_some(Pointed::Line(kind, marks));
            on.emit(pointed);
        }
    };
    let choose = {
        let (listing, roster, look) = (listing.clone(), props.roster.clone(), look.clone());
        let (view, on, told, now) = (props.view, props.on.clone(), told.cloned(), view.now);
        move |place: usize| {
            look.set(Look {
                cursor: Some(place),
                ..*look
            });
            let Some(trace) = &told else { return };
            let all = stretches(&roster, trace, now, &listing.marks(number(place)));
            // Chosen once more, a line shows the next of its stretches.
            let own = |one: &&Selected| one.mode == kind;
            let last = view.selected.as_ref().filter(own);
            let last = last.and_then(|last| {
                all.iter()
                    .position(|one| Some(one.job) == last.job && one.from == last.at)
            });
            let next = last.and_then(|last| all.get(last + 1)).or(all.first());
            if let Some(one) = next {
                let selected = Some(Selected {
                    mode: kind,
                    job: Some(one.job),
                    at: one.from,
                });
                let to = View { selected, ..view };
                on.emit(Intent::Look { from: view, to });
            }
        }
    };
    let press = {
        let (look, point, choose) = (look.clone(), point.clone(), choose.clone());
        let (view, on, count) = (props.view, props.on.clone(), listing.len());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
                return;
            }
            let step = match (event.key().as_str(), look.cursor) {
                ("ArrowUp", _) => Some(Step::Up),
                ("ArrowDown", _) => Some(Step::Down),
                ("Home", _) => Some(Step::First),
                ("End", _) => Some(Step::Last),
                ("Enter", Some(place)) => {
                    choose(place);
                    None
                }
                ("Escape", Some(_)) => {
                    let to = View {
                        selected: None,
                        ..view
                    };
                    on.emit(Intent::Look { from: view, to });
                    None
                }
                _ => return,
            };
            event.prevent_default();
            let cursor = match step {
                Some(step) => step.from(look.cursor, count),
                None if event.key() == "Enter" => return,
                None => None,
            };
            look.set(Look { cursor, ..*look });
            point(cursor);
        })
    };
    let copy = {
        let (listing, said) = (listing.clone(), said.setter());
        Callback::from(move |()| {
            let Some(platform) = platform else { return };
            let said = said.clone();
            let done = Callback::from(move |copied| {
                said.set(Some(copied));
                let said = said.clone();
                (platform.after)(SAID_MILLIS, Callback::from(move |()| said.set(None)));
            });
            (platform.copy)(listing.text().to_owned(), done);
        })
    };
    let set = {
        let (look, on_point) = (look.clone(), props.on_point.clone());
        Callback::from(move |next: Look| {
            on_point.emit(None);
            look.set(next);
        })
    };
    let whole = listing.len() <= MOST_WHOLE;
    let leave = {
        let point = point.clone();
        Callback::from(move |()| point(None))
    };
    latest.replace(Some([
        Callback::from(move |place| point(Some(place))),
        Callback::from(choose),
    ]));
    html! {
        <section class="code" aria-labelledby="code-title" data-testid="code">
            { title(words, &props.modes, (kind, selected), *look, &set) }
            <div class="card">
                { head(Head {
                    words,
                    slug: props.slug,
                    kind,
                    look: *look,
                    set,
                    tabs,
                    platform,
                    listing: listing.clone(),
                    said: *said,
                    copy,
                }) }
                <div id="code-panel" role="tabpanel" aria-labelledby={if look.rust { "code-tab-rust" } else { "code-tab-python" }}>
                    { note(words, kind, look.rust) }
                    <div class={if whole { "listing" } else { "listing long" }} role="group" tabindex="0" ref={node}
                        data-testid="listing" data-lines={listing.len().to_string()} data-mode={kind.slug()}
                        aria-label={words.code.label.with([kind.slug()])} aria-describedby="code-keys"
                        aria-activedescendant={look.cursor.map(|_| MARKED)} onkeydown={press}
                        onmouseleave={leave.reform(|_| ())} onblur={leave.reform(|_| ())}>
                        { lines(&Lines {
                            lang: props.lang,
                            roster: &props.roster,
                            listing: &listing,
                            reading: &kept,
                            here: &here,
                            spot,
                            cursor: look.cursor,
                            scroll: *scroll,
                            point: on_line[0].clone(),
                            choose: on_line[1].clone(),
                        }) }
                    </div>
                    <p class="unseen" id="code-keys">{ words.code.keys }</p>
                </div>
            </div>
        </section>
    }
}

/// The name in the document of the line that the keys are at.
pub(super) const MARKED: &str = "marked-code";

/// The number of a line, from 1.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

/// The mode whose program is shown: the one chosen, else the first in which jobs overlap.
fn chosen(modes: &[ModeView], kind: Option<ModeKind>) -> Option<&ModeView> {
    let own = |view: &&ModeView| Some(view.mode.kind()) == kind;
    let overlaps = |view: &&ModeView| !matches!(view.mode, Mode::Sequential | Mode::AwaitEach);
    let find = |is: &dyn Fn(&&ModeView) -> bool| modes.iter().find(is);
    find(&own).or_else(|| find(&overlaps)).or(modes.first())
}
