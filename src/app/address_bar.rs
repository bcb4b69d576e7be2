//! Keeps address bar, title and language in step with the state, and the state with the address bar.

use super::{Action, Address, Link, Location, Route, State};
use crate::browser::{self, Start, Storage, Task, pause};
use crate::link;
use crate::ui::Place;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref, use_state_eq};

/// The name under which the language is kept for the next visit.
const LANGUAGE: &str = "language";
/// An edit is written at once, for the page may be loaded anew before long; those that follow on its
/// heels, as browsers allow only so many, once no other has followed for so many milliseconds.
const QUIET_MILLIS: u32 = 200;

/// What the address bar shows to this reader: the language last chosen counts before the browser's
/// own.
pub(super) fn address() -> Address {
    let path = browser::path();
    // An embed follows its host and the browser, and not what was chosen on another page of the site.
    let embedded = path.starts_with(Place::Embed.name());
    let stored = Storage::get(LANGUAGE).filter(|_| !embedded);
    let preferred: Vec<_> = stored
        .into_iter()
        .chain(browser::preferred_languages())
        .collect();
    let (query, fragment) = browser::query_and_fragment();
    Address::of(
        &Location {
            path,
            query,
            fragment,
        },
        &preferred,
    )
}

/// What the address bar was last found or made to show.
#[derive(Clone, PartialEq)]
struct Shown {
    route: Route,
    /// Another one is an edit.
    plain: Rc<str>,
    /// The same, packed as soon as it is.
    link: Rc<str>,
    arrivals: u32,
    /// Whether it was edited since the reader came to it.
    edited: bool,
}

/// Shows the state in the address bar, and follows the reader who goes back or forth.
#[hook]
pub(super) fn use_address(state: &UseReducerHandle<State>, plain: Rc<str>, link: Rc<str>) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let unpacking = Rc::new(RefCell::new(None));
        let arrive = {
            let unpacking = unpacking.clone();
            move || {
                let dispatcher = dispatcher.clone();
                let arrived = move |address| dispatcher.dispatch(Action::Arrived(address));
                unpacking.replace(unpack(address(), arrived));
            }
        };
        // What the page was opened with was read already, but for what is packed.
        if let Link::Plain(link) = &address().link
            && link::packed(link).is_some()
        {
            arrive();
        }
        let listener = browser::on_pop(arrive);
        move || {
            drop(listener);
            unpacking.take();
        }
    });
    let last = use_mut_ref(|| None::<Shown>);
    let edited_at = use_mut_ref(|| None);
    let here = Shown {
        route: state.route(),
        plain,
        link,
        arrivals: state.arrivals,
        edited: false,
    };
    // With the drawing, not after it: what follows one that took long waits for the next free moment,
    // and the page may be loaded anew before that.
    use_memo(here, move |here| {
        let mut last = last.borrow_mut();
        let edited = (last.as_ref()).is_some_and(|before| {
            before.arrivals == here.arrivals && (before.edited || before.plain != here.plain)
        });
        let here = Shown {
            edited,
            ..here.clone()
        };
        let before = last.replace(here.clone());
        show(before.as_ref(), &here, &mut edited_at.borrow_mut())
    });
    use_effect_with(state.route(), |route| {
        let lesson = route.lesson.title.in_lang(route.lang);
        let title = match route.place {
            Place::Make => [lesson, " · ", route.lang.words().make.title].concat(),
            Place::Page | Place::Embed => lesson.to_owned(),
        };
        let title = title + " · Async Playground";
        browser::set_language(route.lang.tag(), &title);
        if route.place != Place::Embed {
            Storage::set(LANGUAGE, route.lang.tag());
        }
    });
}

/// Says where the reader is, at once or once what is packed in the address is unpacked.
fn unpack(address: Address, arrived: impl Fn(Address) + 'static) -> Option<Task> {
    let Link::Plain(text) = &address.link else {
        return None;
    };
    let Some(packed) = link::packed(text) else {
        arrived(address);
        return None;
    };
    Some(Task::spawn(async move {
        let payload = browser::inflate(&packed, link::MOST_BYTES).await;
        let text = payload.ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let link = text.map_or_else(|| address.link.clone(), Link::Unpacked);
        arrived(Address { link, ..address });
    }))
}

/// Writes what is not there yet: another lesson as an entry of its own, an edit in place of what it
/// has changed, and where the reader has just come from, nothing. `edited_at` is when the last edit
/// was, in milliseconds since 1970.
fn show(before: Option<&Shown>, here: &Shown, edited_at: &mut Option<f64>) -> Option<Task> {
    if here.route.place == Place::Embed {
        // The address is the host's, who may give another one.
        return None;
    }
    let path = here.route.path();
    let arrived = before.is_none_or(|before| before.arrivals != here.arrivals);
    if arrived {
        if browser::path() != path {
            let (query, fragment) = browser::query_and_fragment();
            let mut address = path;
            // What was not understood of it may be on the next try.
            for (mark, rest) in [('?', query), ('#', fragment)] {
                if !rest.is_empty() {
                    address.push(mark);
                    address.push_str(&rest);
                }
            }
            browser::show_address(&address, false);
        }
        return None;
    }
    if let Some(before) = before.filter(|before| before.route != here.route) {
        let new_entry = before.route.lesson != here.route.lesson;
        if new_entry {
            // Where Back leads to: with the last edit, which may not have been written yet.
            browser::show_address(&whole(before.route, &before.link), false);
        }
        browser::show_address(&whole(here.route, &here.link), new_entry);
        return None;
    }
    // Packed alone, it is what the reader came to: with all that was not understood of it.
    if !here.edited {
        return None;
    }
    let address = whole(here.route, &here.link);
    let now = Start::now(1).epoch;
    let before = edited_at.replace(now);
    if before.is_none_or(|before| now - before >= QUIET_MILLIS.into()) {
        browser::show_address(&address, false);
        return None;
    }
    Some(Task::spawn(async move {
        pause(QUIET_MILLIS).await;
        browser::show_address(&address, false);
    }))
}

fn whole(route: Route, link: &str) -> String {
    let mut address = route.path();
    if !link.is_empty() {
        address.push('#');
        address.push_str(link);
    }
    address
}

/// A link, its payload packed as soon as it is, where that makes it shorter.
#[hook]
pub(super) fn use_packed(link: Rc<str>) -> Rc<str> {
    let packed = use_state_eq(|| None::<(Rc<str>, Rc<str>)>);
    let set = packed.setter();
    use_effect_with(link.clone(), move |link| {
        let (payload, link) = (link::packable(link), link.clone());
        let task = payload.map(|payload| {
            Task::spawn(async move {
                // Where the browser cannot, the link is longer.
                if let Ok(packed) = browser::deflate(&payload, link::MOST_BYTES).await {
                    let packed = link::pack(&packed).into();
                    set.set(Some((link, packed)));
                }
            })
        });
        move || drop(task)
    });
    match &*packed {
        Some((plain, packed)) if *plain == link && packed.len() < link.len() => packed.clone(),
        _ => link,
    }
}
