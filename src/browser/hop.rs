//! Giving way to the browser for one turn of its event loop, without the delay of a timer.

use super::error::message;
use super::event_listener::EventListener;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsValue;
use web_sys::{MessageChannel, MessagePort};

/// A message to oneself. What runs when it arrives is a task of its own: the page has had its
/// frames in between, and a timer set from there is not "nested", so that the 4 ms clamp of nested
/// timers does not reach it (HTML Standard, "timer initialization steps").
pub(super) struct Hop {
    away: MessagePort,
    home: MessagePort,
    state: Rc<RefCell<State>>,
    _arrival: EventListener,
}

#[derive(Default)]
struct State {
    arrived: bool,
    waiting: Option<Waker>,
}

impl Hop {
    pub(super) fn new() -> Result<Self, String> {
        let channel = MessageChannel::new().map_err(|why| message(&why))?;
        let (home, away) = (channel.port1(), channel.port2());
        let state = Rc::<RefCell<State>>::default();
        let seen = state.clone();
        let arrival = EventListener::new(&home, "message", move |_| {
            let waiting = {
                let mut state = seen.borrow_mut();
                state.arrived = true;
                state.waiting.take()
            };
            if let Some(waiting) = waiting {
                waiting.wake();
            }
        })?;
        home.start();
        Ok(Self {
            away,
            home,
            state,
            _arrival: arrival,
        })
    }

    /// Until a message sent now has arrived. At once where the browser does not send it.
    pub(super) async fn wait(&self) {
        self.state.borrow_mut().arrived = self.away.post_message(&JsValue::NULL).is_err();
        poll_fn(|cx| {
            let mut state = self.state.borrow_mut();
            if state.arrived {
                return Poll::Ready(());
            }
            state.waiting = Some(cx.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

impl Drop for Hop {
    fn drop(&mut self) {
        self.home.close();
        self.away.close();
    }
}
