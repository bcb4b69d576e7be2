//! A call per frame, for as long as its owner lives.

use super::error::message;
use gloo_timers::callback::Interval;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How often to call where there are no frames, as in a hidden tab, in milliseconds.
const WITHOUT_FRAMES_MILLIS: u32 = 250;
/// How often to call where frames are left out on purpose, in milliseconds.
const SELDOM_MILLIS: u32 = 500;

/// Calls once a frame; a few times a second while the page has none. Dropping it ends the calls.
#[must_use = "dropping it ends the calls"]
pub struct Frames {
    state: Rc<State>,
    _without: Interval,
}

struct State {
    call: Box<dyn Fn()>,
    closure: RefCell<Option<Closure<dyn FnMut()>>>,
    request: Cell<Option<i32>>,
    called: Cell<bool>,
}

impl Frames {
    /// Starts with the next frame; with `seldom`, it leaves the frames out and only calls twice
    /// a second, so that the page takes little from what else is computed on this machine.
    pub fn start(seldom: bool, call: impl Fn() + 'static) -> Result<Self, String> {
        let state = Rc::new(State {
            call: Box::new(call),
            closure: RefCell::new(None),
            request: Cell::new(None),
            called: Cell::new(false),
        });
        let weak = Rc::downgrade(&state);
        let closure = Closure::<dyn FnMut()>::new(move || {
            if let Some(state) = weak.upgrade() {
                state.called.set(true);
                // Asked for first: the call may end the frames.
                let _ = state.request();
                (state.call)();
            }
        });
        state.closure.replace(Some(closure));
        if !seldom {
            state.request()?;
        }
        let weak = Rc::downgrade(&state);
        let millis = if seldom {
            SELDOM_MILLIS
        } else {
            WITHOUT_FRAMES_MILLIS
        };
        let without = Interval::new(millis, move || {
            if let Some(state) = weak.upgrade()
                && !state.called.replace(false)
            {
                (state.call)();
            }
        });
        Ok(Self {
            state,
            _without: without,
        })
    }
}

impl State {
    fn request(&self) -> Result<(), String> {
        let closure = self.closure.borrow();
        let (Some(window), Some(closure)) = (web_sys::window(), closure.as_ref()) else {
            return Err("not on a page".to_owned());
        };
        let function = closure.as_ref().unchecked_ref();
        let request = window
            .request_animation_frame(function)
            .map_err(|why| message(&why))?;
        self.request.set(Some(request));
        Ok(())
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let (Some(window), Some(request)) = (web_sys::window(), self.state.request.take()) {
            let _ = window.cancel_animation_frame(request);
        }
    }
}
