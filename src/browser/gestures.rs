//! Pointers and wheels on an element, told as what they do to the picture in it.

use super::event_listener::EventListener;
use crate::ui::{Gesture, Picture, Point};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent, WheelEvent};

/// A pointer that has moved by less than this since it was put down has not moved, in CSS pixels.
const STILL: i32 = 4;
/// What a finger or a mouse may miss, in CSS pixels.
const REACH: i32 = 7;
/// A line of a wheel that counts lines, in CSS pixels.
const LINE: i32 = 16;

/// Tells of gestures for as long as it lives.
#[must_use = "dropping it ends the telling"]
pub(super) struct Gestures {
    _listeners: Vec<EventListener>,
}

struct Watch {
    element: HtmlElement,
    tell: Box<dyn Fn(Gesture)>,
    /// The pointers that are down, by the number that the browser gives them, with their places.
    down: RefCell<Vec<(i32, (i32, i32))>>,
    /// Where the only one was put down, and whether it has moved since.
    pressed: Cell<Option<((i32, i32), bool)>>,
    /// Where two were when the second was put down.
    pinched: Cell<Option<Pair>>,
}

impl Gestures {
    /// Watches an element.
    pub(super) fn watch(element: &HtmlElement, tell: impl Fn(Gesture) + 'static) -> Self {
        let watch = Rc::new(Watch {
            element: element.clone(),
            tell: Box::new(tell),
            down: RefCell::default(),
            pressed: Cell::default(),
            pinched: Cell::default(),
        });
        let on = |kind, act: fn(&Watch, &PointerEvent)| {
            let watch = watch.clone();
            EventListener::new(element, kind, move |event| {
                if let Some(event) = event.dyn_ref() {
                    act(&watch, event);
                }
            })
        };
        let wheel = {
            let watch = watch.clone();
            EventListener::new(element, "wheel", move |event| {
                if let Some(event) = event.dyn_ref() {
                    watch.wheel(event);
                }
            })
        };
        let listeners = [
            on("pointerdown", Watch::down),
            on("pointermove", Watch::moved),
            on("pointerup", Watch::up),
            on("pointercancel", Watch::cancel),
            on("pointerleave", Watch::leave),
            wheel,
        ];
        Self {
            _listeners: listeners.into_iter().filter_map(Result::ok).collect(),
        }
    }
}

impl Watch {
    fn width(&self) -> i32 {
        self.element.client_width().max(1)
    }

    /// So many CSS pixels as a share of the width.
    fn share(&self, pixels: i32) -> i32 {
        let whole = i64::from(Picture::WIDTH);
        let share = i64::from(pixels) * whole / i64::from(self.width());
        i32::try_from(share).unwrap_or_default()
    }

    fn point(&self, (x, y): (i32, i32)) -> Point {
        Point {
            across: self.share(x),
            down: y,
            reach: self.share(REACH),
        }
    }

    fn tell(&self, gesture: Gesture) {
        (self.tell)(gesture);
    }

    fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let _ = self.element.set_pointer_capture(event.pointer_id());
        let at = place(event);
        let mut down = self.down.borrow_mut();
        down.push((event.pointer_id(), at));
        let first = down.len() == 1;
        if let [(_, a), (_, b)] = down[..] {
            self.pinched.set(Some((a, b)));
        }
        drop(down);
        if first {
            self.pressed.set(Some((at, false)));
            self.tell(Gesture::Press(self.point(at)));
        } else if self.pressed.take().is_some() {
            self.tell(Gesture::Drop);
        }
    }

    fn moved(&self, event: &PointerEvent) {
        let at = place(event);
        let mut down = self.down.borrow_mut();
        let own = down.iter_mut().find(|(id, _)| *id == event.pointer_id());
        let Some((_, place)) = own else {
            drop(down);
            return self.tell(Gesture::Hover(self.point(at)));
        };
        *place = at;
        let now = match down[..] {
            [(_, a), (_, b), ..] => Some((a, b)),
            _ => None,
        };
        drop(down);
        if let (Some(from), Some(now)) = (self.pinched.get(), now) {
            return self.pinch(from, now);
        }
        if let Some((from, moved)) = self.pressed.get() {
            let far = (at.0 - from.0).abs().max((at.1 - from.1).abs());
            if moved || far > STILL {
                self.pressed.set(Some((from, true)));
                self.tell(Gesture::Drag(self.point(at)));
            }
        }
    }

    fn pinch(&self, from: Pair, now: Pair) {
        let (old, new) = (apart(from), apart(now));
        let permille = u32::try_from(old * 1_000 / new).unwrap_or(1_000);
        let [across, to] = [from, now].map(|pair| self.share(middle(pair)));
        self.tell(Gesture::Pinch {
            across,
            to,
            permille,
        });
    }

    fn up(&self, event: &PointerEvent) {
        self.gone(event);
        match self.pressed.take() {
            Some((from, false)) => self.tell(Gesture::Tap(self.point(from))),
            Some(_) => self.tell(Gesture::Drop),
            None => {}
        }
    }

    fn cancel(&self, event: &PointerEvent) {
        self.gone(event);
        if self.pressed.take().is_some() {
            self.tell(Gesture::Drop);
        }
    }

    fn gone(&self, event: &PointerEvent) {
        let mut down = self.down.borrow_mut();
        down.retain(|(id, _)| *id != event.pointer_id());
        let pinches = down.len() > 1;
        drop(down);
        if !pinches && self.pinched.take().is_some() {
            self.tell(Gesture::Drop);
        }
    }

    fn leave(&self, _: &PointerEvent) {
        if self.down.borrow().is_empty() {
            self.tell(Gesture::Leave);
        }
    }

    /// A plain wheel scrolls the page. With Ctrl or Command, as a pinch on a touchpad comes too, it
    /// zooms; sideways, or with Shift, it pans.
    fn wheel(&self, event: &WheelEvent) {
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
            1
        } else {
            LINE
        };
        let (x, y) = (whole(event.delta_x()) * unit, whole(event.delta_y()) * unit);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let permille = (1_000 + y * 4).clamp(500, 2_000).unsigned_abs();
            let across = self.share(event.offset_x());
            self.tell(Gesture::Zoom { across, permille });
        } else if event.shift_key() || x.abs() > y.abs() {
            event.prevent_default();
            let by = if x == 0 { y } else { x };
            self.tell(Gesture::Pan(self.share(by)));
        }
    }
}

type Pair = ((i32, i32), (i32, i32));

fn place(event: &PointerEvent) -> (i32, i32) {
    (event.offset_x(), event.offset_y())
}

/// How far apart two fingers are, along the longer side.
fn apart((a, b): Pair) -> i32 {
    (a.0 - b.0).abs().max((a.1 - b.1).abs()).max(1)
}

fn middle((a, b): Pair) -> i32 {
    i32::midpoint(a.0, b.0)
}

#[expect(clippy::cast_possible_truncation, reason = "a wheel's step is small")]
fn whole(delta: f64) -> i32 {
    delta.round() as i32
}
