//! A list that grows at its end, and stays there unless its reader has scrolled away.

use crate::ui::Following;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// How far from the end still counts as there, in pixels.
const SLACK: i32 = 4;

struct Follower {
    list: Option<Element>,
    /// How high the list was when it was last looked at.
    height: Cell<i32>,
}

/// Takes over the scrolling of a list.
pub fn follow(node: Option<Node>) -> Box<dyn Following> {
    Box::new(Follower {
        list: node.and_then(|node| node.dyn_into().ok()),
        height: Cell::default(),
    })
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
    }
}
