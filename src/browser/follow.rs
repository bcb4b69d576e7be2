//! A list that grows at its end, and stays there unless its reader has scrolled away.

use super::event_listener::EventListener;
use super::observer::SightObserver;
use crate::ui::{Following, Scroll};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// How far from the end still counts as there, in pixels.
const SLACK: i32 = 4;

struct Follower {
    list: Option<Element>,
    /// How high the list was when it was last looked at.
    height: Cell<i32>,
    /// Whether any of it can be seen.
    seen: Rc<Cell<bool>>,
    on_scroll: Rc<dyn Fn(Scroll)>,
    _scrolls: Option<EventListener>,
    _sight: Option<SightObserver>,
}

/// Takes over the scrolling of a list. `on_scroll` is told where it is, once a frame at most: browsers
/// tell it no more often; and whether it is in sight.
pub fn follow(node: Option<Node>, on_scroll: impl Fn(Scroll) + 'static) -> Box<dyn Following> {
    let list: Option<Element> = node.and_then(|node| node.dyn_into().ok());
    let on_scroll: Rc<dyn Fn(Scroll)> = Rc::new(on_scroll);
    let seen = Rc::new(Cell::new(true));
    let scrolls = list.as_ref().and_then(|list| {
        let (own, seen, tell) = (list.clone(), seen.clone(), on_scroll.clone());
        EventListener::new(list, "scroll", move |_| tell(scroll(&own, seen.get()))).ok()
    });
    let sight = list.as_ref().and_then(|list| {
        let (own, seen, tell) = (list.clone(), seen.clone(), on_scroll.clone());
        SightObserver::new(list, move |now| {
            seen.set(now);
            tell(scroll(&own, now));
        })
    });
    Box::new(Follower {
        list,
        height: Cell::default(),
        seen,
        on_scroll,
        _scrolls: scrolls,
        _sight: sight,
    })
}

fn scroll(list: &Element, seen: bool) -> Scroll {
    let (top, height) = (list.scroll_top(), list.client_height());
    let at_end = top + height + SLACK >= list.scroll_height();
    let pixels = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
    Scroll {
        top: if at_end { Scroll::END } else { pixels(top) },
        height: pixels(height),
        seen,
    }
}

impl Following for Follower {
    fn changed(&self) {
        let Some(list) = &self.list else { return };
        let height = list.scroll_height();
        let before = self.height.replace(height);
        let seen = list.scroll_top() + list.client_height();
        // A list that has become shorter has been started anew.
        if height < before || seen + SLACK >= before {
            list.set_scroll_top(height);
        }
        (self.on_scroll)(scroll(list, self.seen.get()));
    }

    fn reveal(&self, id: &str, top: u32) {
        let Some(list) = &self.list else { return };
        let document = list.owner_document();
        let seen = list.client_height();
        let Some(line) = document.and_then(|document| document.get_element_by_id(id)) else {
            list.set_scroll_top(i32::try_from(top).unwrap_or(i32::MAX) - seen / 2);
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "pixels of one screen")]
        let from = |element: &Element| element.get_bounding_client_rect().top() as i32;
        let above = from(&line) - from(list);
        let below = above + line.client_height() - seen;
        if above < 0 {
            list.set_scroll_top(list.scroll_top() + above);
        } else if below > 0 {
            list.set_scroll_top(list.scroll_top() + below);
        }
    }
}
