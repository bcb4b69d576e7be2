//! The channel between an embed and the page that it stands in.
//!
//! The embed says that it is ready until the host sends it one end of a channel; from then on, that is
//! where both speak. Only the window around the embed can do that, and only once.

use super::cloned::{self, Unreadable, from_js, to_js};
use super::event_listener::EventListener;
use crate::embed::{is_connect, ready};
use crate::link::Json;
use gloo_timers::callback::Interval;
use js_sys::Object;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, MessagePort, Window};

/// How long until the host is told once more, in milliseconds.
const AGAIN_MILLIS: u32 = 500;
/// How often it is told.
const TIMES: u32 = 20;

/// What is heard on a channel.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The host is there.
    Connected,
    /// It has sent something.
    Message(Json),
    /// It has sent something that cannot be read.
    Unreadable {
        /// The field `id` of it, where there is one.
        id: Option<Json>,
        /// Whether it is too large; else it is nothing that JSON has.
        too_large: bool,
    },
}

/// A channel to the host. Dropping it closes it.
#[must_use = "dropping a channel closes it"]
pub struct Channel {
    shared: Rc<Shared>,
    _messages: EventListener,
}

struct Shared {
    window: Window,
    parent: Window,
    /// The only origin that may connect.
    origin: Option<String>,
    heard: Box<dyn Fn(Heard)>,
    port: RefCell<Option<Port>>,
    greeting: RefCell<Option<Interval>>,
    greeted: Cell<u32>,
}

/// The end of the channel that the host has sent.
struct Port {
    port: MessagePort,
    _listeners: [Option<EventListener>; 2],
}

impl Drop for Port {
    fn drop(&mut self) {
        self.port.close();
    }
}

impl Channel {
    /// Looks out for a host of that origin, or of any; `None` where there is no page around this one.
    pub fn open(origin: Option<String>, heard: impl Fn(Heard) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let parent = window.parent().ok().flatten()?;
        if Object::is(&window, &parent) {
            return None;
        }
        let shared = Rc::new(Shared {
            window,
            parent,
            origin,
            heard: Box::new(heard),
            port: RefCell::new(None),
            greeting: RefCell::new(None),
            greeted: Cell::new(0),
        });
        let own = Rc::downgrade(&shared);
        let messages = EventListener::new(&shared.window, "message", move |event| {
            if let Some(shared) = own.upgrade() {
                shared.consider(&event);
            }
        });
        let messages = messages.ok()?;
        shared.greet();
        let own = Rc::downgrade(&shared);
        let greeting = Interval::new(AGAIN_MILLIS, move || {
            if let Some(shared) = own.upgrade() {
                shared.greet();
            }
        });
        shared.greeting.replace(Some(greeting));
        Some(Self {
            shared,
            _messages: messages,
        })
    }

    /// Tells the host; without effect while there is none.
    pub fn send(&self, message: &Json) {
        if let Some(port) = &*self.shared.port.borrow() {
            // Where the host has closed its end, nobody hears it.
            let _ = port.port.post_message(&to_js(message));
        }
    }

    /// Whether there is a host.
    pub fn is_connected(&self) -> bool {
        self.shared.port.borrow().is_some()
    }
}

impl Shared {
    fn greet(&self) {
        let greeted = self.greeted.get();
        if greeted >= TIMES || self.port.borrow().is_some() {
            self.greeting.take();
            return;
        }
        self.greeted.set(greeted + 1);
        let _ = self.parent.post_message(&to_js(&ready()), "*");
    }

    /// Takes the host's end of a channel, if that is what has come, and the first one.
    fn consider(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let source = event.source().map(JsValue::from).unwrap_or_default();
        let origin = event.origin();
        let allowed = self.origin.as_ref().is_none_or(|own| *own == origin);
        let ports = event.ports();
        if !Object::is(&source, &self.parent)
            || !allowed
            || ports.length() != 1
            || self.port.borrow().is_some()
        {
            return;
        }
        if !from_js(&event.data()).is_ok_and(|message| is_connect(&message)) {
            return;
        }
        let Ok(port) = ports.get(0).dyn_into::<MessagePort>() else {
            return;
        };
        let listen = |kind| {
            let own = Rc::downgrade(self);
            let listener = EventListener::new(&port, kind, move |event| {
                if let Some(shared) = own.upgrade() {
                    (shared.heard)(heard(&event));
                }
            });
            listener.ok()
        };
        let listeners = ["message", "messageerror"].map(listen);
        port.start();
        self.port.replace(Some(Port {
            port,
            _listeners: listeners,
        }));
        self.greeting.take();
        (self.heard)(Heard::Connected);
    }
}

fn heard(event: &Event) -> Heard {
    let data = (event
        .dyn_ref::<MessageEvent>()
        .filter(|event| event.type_() == "message"))
    .map(MessageEvent::data);
    let Some(data) = data else {
        return Heard::Unreadable {
            id: None,
            too_large: false,
        };
    };
    match from_js(&data) {
        Ok(message) => Heard::Message(message),
        Err(why) => Heard::Unreadable {
            id: cloned::id_of(&data),
            too_large: why == Unreadable::TooLarge,
        },
    }
}
