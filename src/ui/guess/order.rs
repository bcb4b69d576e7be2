//! The first lines, to be put in order: by buttons, or by dragging.

use super::Props;
use crate::derive::{Question, Source, isolated};
use crate::model::Guessing;
use crate::text::Words;
use crate::ui::contract::{Intent, Platform};
use crate::ui::icon::Icon;
use crate::ui::icon_button::{IconButton, icon_button};
use crate::ui::swatch::swatch;
use crate::ui::wording::kind_name;
use std::rc::Rc;
use yew::{Callback, Html, NodeRef, PointerEvent, UseStateHandle, html};

/// What is being moved, and where the focus goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moving {
    /// The line that a pointer has hold of.
    held: Option<usize>,
    /// The line that it was moved past last: what is tall would else be passed again at once.
    past: Option<usize>,
    /// The line whose button has the focus, and whether it is the upper one.
    button: Option<(usize, bool)>,
    /// How many times a button has moved a line.
    pub moves: u32,
}

/// One list, and what its rows need.
struct List<'a> {
    props: &'a Props,
    question: &'a Rc<Question>,
    moving: &'a UseStateHandle<Moving>,
    focused: &'a NodeRef,
    platform: Option<Platform>,
}

/// The list.
pub(super) fn order(
    props: &Props,
    question: &Rc<Question>,
    moving: &UseStateHandle<Moving>,
    focused: &NodeRef,
    platform: Option<Platform>,
) -> Html {
    let words = props.lang.words();
    let list = List {
        props,
        question,
        moving,
        focused,
        platform,
    };
    html! {
        <div class="guess-order">
            <h3 id="guess-order">{ words.guess.order_of.with([kind_name(words, question.mode)]) }</h3>
            <ol aria-labelledby="guess-order" onpointerup={list.let_go()}
                onpointercancel={list.let_go()} onpointerleave={list.let_go()}>
                for (place, line) in question.order(&props.guess).iter().copied().enumerate() {
                    { list.row(words, place, line) }
                }
            </ol>
        </div>
    }
}

impl List<'_> {
    fn row(&self, words: &Words, place: usize, line: usize) -> Html {
        let asked = &self.question.lines[line];
        let (text, named) = (asked.text.as_str(), isolated(asked.text.clone()));
        let held = self.moving.held == Some(line);
        html! {
            <li key={line} class={held.then_some("held")}
                onpointerenter={self.entered(place, line)}>
                <span class="grip" onpointerdown={self.taken(line)}>
                    <span class="handle" data-testid={format!("guess-handle-{place}")}>
                        { Icon::Menu.draw() }
                    </span>
                    { source_swatch(self.props, asked.source) }
                    <span class="printed" data-testid="guess-line">{ text }</span>
                </span>
                { self.button(place, line, true, words.move_up.with([&named])) }
                { self.button(place, line, false, words.move_down.with([&named])) }
            </li>
        }
    }

    /// A button that cannot be used now keeps its place and the focus.
    fn button(&self, place: usize, line: usize, up: bool, label: String) -> Html {
        let last = self.question.lines.len().saturating_sub(1);
        let possible = !self.props.running && if up { place > 0 } else { place < last };
        let (on, moving) = (self.props.on.clone(), self.moving.clone());
        let shown = self.question.order(&self.props.guess).to_vec();
        let press = Callback::from(move |_| {
            if possible {
                let shown = shown.clone();
                on.emit(Intent::Guess(Guessing::Step { shown, line, up }));
                moving.set(Moving {
                    button: Some((line, up)),
                    moves: moving.moves.wrapping_add(1),
                    ..Moving::default()
                });
            }
        });
        let (name, icon) = if up {
            ("up", Icon::Up)
        } else {
            ("down", Icon::Down)
        };
        let node = if self.moving.button == Some((line, up)) {
            self.focused.clone()
        } else {
            NodeRef::default()
        };
        icon_button(IconButton {
            key: name,
            id: format!("guess-{name}-{place}").into(),
            label: label.into(),
            icon,
            off: !possible,
            node,
            press,
        })
    }

    /// Asks for the line at `from` to stand at `to`.
    fn emitter(&self, from: usize, to: usize) -> Callback<()> {
        let (on, guess) = (self.props.on.clone(), self.props.guess.clone());
        let question = self.question.clone();
        Callback::from(move |()| {
            let lines = question.moved(&guess, from, to);
            on.emit(Intent::Guess(Guessing::Order { lines, to }));
        })
    }

    /// A pointer takes hold of a line.
    fn taken(&self, line: usize) -> Callback<PointerEvent> {
        let (moving, platform) = (self.moving.clone(), self.platform);
        let possible = !self.props.running;
        Callback::from(move |event: PointerEvent| {
            if let (true, true, Some(platform)) = (possible, event.button() == 0, platform) {
                (platform.release)(&event);
                moving.set(Moving {
                    held: Some(line),
                    past: None,
                    ..*moving
                });
            }
        })
    }

    /// The pointer is lifted, leaves the list, or scrolls the page instead.
    fn let_go(&self) -> Callback<PointerEvent> {
        let moving = self.moving.clone();
        Callback::from(move |_| {
            moving.set(Moving {
                held: None,
                past: None,
                ..*moving
            });
        })
    }

    /// A pointer that has hold of another line comes over this one: they change places.
    fn entered(&self, place: usize, line: usize) -> Callback<PointerEvent> {
        let moving = self.moving.clone();
        let order = self.question.order(&self.props.guess);
        let held = moving
            .held
            .and_then(|held| order.iter().position(|own| *own == held));
        let order = held.map(|from| self.emitter(from, place));
        Callback::from(move |event: PointerEvent| {
            let Some(order) = &order else { return };
            let pressed = event.buttons() & 1 == 1;
            let own = moving.held == Some(line);
            if pressed && !own && moving.past != Some(line) {
                order.emit(());
            }
            moving.set(Moving {
                held: moving.held.filter(|_| pressed),
                past: (pressed && !own).then_some(line),
                ..*moving
            });
        })
    }
}

/// The colour and the shape of who prints a line.
pub(super) fn source_swatch(props: &Props, source: Source) -> Html {
    swatch(match source {
        Source::Main => None,
        Source::Job(job) => Some((props.roster.hue(job), props.roster.mark(job))),
    })
}
