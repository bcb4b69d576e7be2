//! The page that an embed stands in: does what that page asks for, and tells it what happens.

use super::embedding::{checkpoints, exported, run_seen, with_checkpoints};
use super::view::Prediction;
use super::{Action, Link, State};
use crate::browser::{
    self, BrowserClock, Channel, Heard, HeightWatch, SightWatch, Start, Task, pause,
};
use crate::derive::{Question, Roster};
use crate::embed::{
    Ask, Code, Error, Event, Format, Id, Options, Refused, Request, Subscription, Watch, answer,
    height, request,
};
use crate::exec::Clock;
use crate::link::{self, Json};
use crate::model::ModeKind;
use crate::ui::{Intent, PageProps, Place};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};
use yew::{UseReducerDispatcher, UseReducerHandle, hook, use_effect, use_effect_with, use_mut_ref};

/// So many requests may wait; a host that asks for more at once is told to wait for answers.
const MOST_WAITING: usize = 100;
/// How long a change may take to be shown: so many looks, so many milliseconds apart.
const LOOKS: u32 = 250;
const LOOK_MILLIS: u32 = 4;

/// What is shown now.
#[derive(Clone)]
pub(super) struct Scene {
    /// The state.
    pub state: UseReducerHandle<State>,
    /// The text of its link.
    pub link: Rc<str>,
    /// What it should come to.
    pub predictions: Rc<(Vec<Prediction>, Option<Rc<Question>>)>,
    /// What the views are given.
    pub page: PageProps,
}

struct HostPage {
    channel: Option<Channel>,
    dispatch: UseReducerDispatcher<State>,
    clock: BrowserClock,
    scene: RefCell<Option<Scene>>,
    /// How many scenes there have been.
    scenes: Cell<u32>,
    watch: RefCell<Option<Watch>>,
    wanted: Cell<Subscription>,
    told_height: Cell<Option<u32>>,
    most_height: Option<u32>,
    waiting: RefCell<VecDeque<Request>>,
    waker: Cell<Option<Waker>>,
    /// What is to be told later.
    later: RefCell<Option<Task>>,
    _serving: Task,
    _height: Option<HeightWatch>,
    /// Whether it has run by itself.
    ran: Cell<bool>,
    _sight: Option<SightWatch>,
}

/// Speaks with the page around an embed for as long as it is there.
#[hook]
pub(super) fn use_host_page(
    state: &UseReducerHandle<State>,
    scene: impl FnOnce() -> Scene + 'static,
) {
    let host = use_mut_ref(|| None::<Rc<HostPage>>);
    let own = host.clone();
    let dispatch = state.dispatcher();
    use_effect_with(state.place == Place::Embed, move |embedded| {
        if *embedded {
            let options = super::address_bar::address().options.unwrap_or_default();
            own.replace(Some(HostPage::new(options, dispatch)));
        }
        move || drop(own.take())
    });
    use_effect(move || {
        let host = host.borrow().clone();
        if let Some(host) = host {
            host.show(scene());
        }
    });
}

impl HostPage {
    fn new(options: Options, dispatch: UseReducerDispatcher<State>) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let own = weak.clone();
            let heard = move |heard| {
                if let Some(host) = own.upgrade() {
                    host.hear(heard);
                }
            };
            let own = weak.clone();
            let height = move |height| {
                if let Some(host) = own.upgrade() {
                    host.resize(height);
                }
            };
            let own = weak.clone();
            let sight = options.run_visible.then(|| {
                SightWatch::new(move || {
                    if let Some(host) = own.upgrade() {
                        host.run_once();
                    }
                })
            });
            Self {
                channel: Channel::open(options.origin, heard),
                dispatch,
                clock: BrowserClock::new(Start::now(1)),
                scene: RefCell::new(None),
                scenes: Cell::new(0),
                watch: RefCell::new(None),
                wanted: Cell::default(),
                told_height: Cell::new(None),
                most_height: options.max_height,
                waiting: RefCell::default(),
                waker: Cell::new(None),
                later: RefCell::new(None),
                _serving: Task::spawn(serve(weak.clone())),
                _height: HeightWatch::new(height),
                ran: Cell::new(false),
                _sight: sight.flatten(),
            }
        })
    }

    fn send(&self, message: &Json) {
        if let Some(channel) = &self.channel {
            channel.send(message);
        }
    }

    fn show(self: &Rc<Self>, scene: Scene) {
        self.scene.replace(Some(scene));
        self.scenes.set(self.scenes.get().wrapping_add(1));
        self.tell();
    }

    /// What runs by itself runs once, and not where the reader is to predict first.
    fn run_once(&self) {
        let first = |scene: &Scene| scene.state.view.predict_first || scene.state.run.is_some();
        if !self.ran.replace(true) && !self.scene.borrow().as_ref().is_some_and(first) {
            self.dispatch.dispatch(Action::Intent(Intent::Run));
        }
    }

    fn hear(self: &Rc<Self>, heard: Heard) {
        let refused = match heard {
            Heard::Connected => {
                self.told_height.set(None);
                self.resize(browser::content_height());
                return self.tell();
            }
            Heard::Message(message) => match request(&message) {
                Ok(request) => {
                    let mut waiting = self.waiting.borrow_mut();
                    if waiting.len() < MOST_WAITING {
                        waiting.push_back(request);
                        if let Some(waker) = self.waker.take() {
                            waker.wake();
                        }
                        return;
                    }
                    Refused {
                        id: Some(request.id),
                        error: Error::new(Code::Busy),
                    }
                }
                Err(refused) => refused,
            },
            Heard::Unreadable { id, too_large } => {
                let code = if too_large {
                    Code::TooLarge
                } else {
                    Code::NotAMessage
                };
                Refused {
                    id: id.as_ref().and_then(|id| Id::of(Some(id)).ok()),
                    error: Error::new(code),
                }
            }
        };
        self.send(&match refused.id {
            Some(id) => answer(&id, Err(refused.error)),
            None => Event::Error(refused.error).json(),
        });
    }

    fn resize(&self, measured: u32) {
        let connected = self.channel.as_ref().is_some_and(Channel::is_connected);
        let new = height(self.told_height.get(), measured, self.most_height);
        if let Some(new) = new.filter(|_| connected) {
            self.told_height.set(Some(new));
            self.send(&Event::Resize(new).json());
        }
    }

    /// Tells what is new; what cannot be told yet, a little later.
    fn tell(self: &Rc<Self>) {
        if !self.channel.as_ref().is_some_and(Channel::is_connected) {
            return;
        }
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let state = &scene.state;
        let (site, now) = (browser::site(), self.clock.now());
        let full_page = state.full_page(&site, &scene.link);
        let (predictions, question) = &*scene.predictions;
        let run = run_seen(state, predictions);
        let mut watch = self.watch.borrow_mut();
        let watch = watch.get_or_insert_with(|| Watch::new(&full_page, run.as_ref()));
        let roster = Roster::new(state.shown());
        let link = (&*full_page, &*scene.link);
        let name = |job| roster.name(job);
        let events = watch.look(now, link, run.as_ref(), self.wanted.get(), &name);
        let found = || checkpoints(state, question.as_deref(), &site);
        for event in with_checkpoints(events, found) {
            self.send(&event.json());
        }
        let later = watch.due().map(|due| {
            let millis = u32::try_from((due - now).as_millis()).unwrap_or(u32::MAX);
            let own = Rc::downgrade(self);
            Task::spawn(async move {
                pause(millis.saturating_add(1)).await;
                if let Some(host) = own.upgrade() {
                    host.tell();
                }
            })
        });
        let before = self.later.replace(later);
        drop(before);
    }

    /// Does what a request asks for, and gives the answer.
    async fn meet(self: Rc<Self>, ask: &Ask) -> Result<Json, Error> {
        let site = browser::site();
        let scene = self.scene()?;
        let mut action = scene.state.asked(ask)?;
        match ask {
            Ask::Export { format, mode } => return export(&scene, (*format, *mode), &site).await,
            Ask::Subscribe(wanted) => self.wanted.set(*wanted),
            Ask::SetParams(text) => {
                if let Some(packed) = link::packed(text) {
                    let bytes = browser::inflate(&packed, link::MOST_BYTES).await.ok();
                    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                    if let Some(text) = text {
                        let address = scene.state.address_of(Link::Unpacked(text));
                        action = Some(Action::Arrived(address));
                    }
                }
            }
            _ => {}
        }
        if let Some(action) = action {
            let before = self.scenes.get();
            self.dispatch.dispatch(action);
            for _ in 0..LOOKS {
                if self.scenes.get() != before {
                    break;
                }
                pause(LOOK_MILLIS).await;
            }
        }
        Ok(self.scene()?.state.told(ask, &site))
    }

    fn scene(&self) -> Result<Scene, Error> {
        let scene = self.scene.borrow().clone();
        scene.ok_or_else(|| Error::new(Code::Unavailable))
    }
}

/// Meets one request after another, in the order in which they came.
async fn serve(host: Weak<HostPage>) {
    loop {
        let next = poll_fn(|cx| {
            let Some(host) = host.upgrade() else {
                return Poll::Ready(None);
            };
            let next = host.waiting.borrow_mut().pop_front();
            if next.is_none() {
                host.waker.set(Some(cx.waker().clone()));
                return Poll::Pending;
            }
            Poll::Ready(next)
        });
        let Some(Request { id, ask }) = next.await else {
            return;
        };
        let Some(own) = host.upgrade() else { return };
        let result = own.meet(&ask).await;
        if let Some(host) = host.upgrade() {
            host.send(&answer(&id, result));
        }
    }
}

async fn export(
    scene: &Scene,
    what: (Format, Option<ModeKind>),
    site: &str,
) -> Result<Json, Error> {
    // These two are written by what is always there.
    let at_once = matches!(what.0, Format::Json | Format::Link);
    if !at_once && !browser::loaded().await {
        return Err(Error::new(Code::Unavailable));
    }
    let (state, page) = (&scene.state, &scene.page);
    let written = exported(state, page, what, (site, &browser::colors))?;
    let data = if what.0 == Format::Png {
        let image = browser::png(&written.text).await;
        Some(image.ok_or_else(|| Error::new(Code::Unavailable))?)
    } else {
        None
    };
    Ok(written.json(what.0.slug(), state.lesson.slug, data))
}
