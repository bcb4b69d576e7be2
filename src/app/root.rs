//! The root component: holds the state, and lets the browser follow it.

use super::address_bar::{address, use_address, use_packed};
use super::host_page::{Scene, use_host_page};
use super::session::Session;
use super::settled::use_settled;
use super::share::{beside, links, look, make};
use super::view::{asked, cuts, mode_views, predict, wholes};
use super::{Action, OpenedFile, State};
use crate::browser::{self, BrowserClock, Frames, Start, Storage, Task, Workers};
use crate::exec::Clock;
use crate::link;
use crate::model::{Look, Machine, Micros, View};
use crate::ui::{
    AnyComponent, Embed, Erased, MakePage, MakeView, Page, PageProps, Place, Platform, ShareView,
    Theme, mount,
};
use std::cell::Cell;
use std::rc::Rc;
use yew::{
    ContextProvider, Html, Reducible, UseReducerHandle, component, hook, html, use_callback,
    use_effect_with, use_memo, use_mut_ref, use_reducer,
};

/// The names under which choices are kept for the next visit.
const THEME: &str = "theme";
const MACHINE: &str = "machine";

/// Starts the page in the element that stands ready for it.
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<Erased>::with_root_and_props(root, AnyComponent::of::<Root>(())).render();
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[component]
fn Root() -> Html {
    let state = use_reducer(|| {
        let stored = stored_machine();
        let cores = browser::cores();
        State {
            measured: stored.is_some(),
            machine: stored.unwrap_or(Machine {
                cores,
                ..Machine::default()
            }),
            ..State::opened(&address(), stored_theme())
        }
    });
    use_machine(&state);
    use_session(&state);
    use_playback(&state);
    let made = state.place == Place::Make;
    let seen = if made {
        look(&state)
    } else {
        state.view.look()
    };
    let link = use_memo((state.scenario.clone(), state.route(), seen), |_| {
        Rc::from(state.link_with(&seen))
    });
    let plain: Rc<str> = Rc::clone(&link);
    let link = use_packed(plain.clone());
    let written = |link: &Rc<str>| {
        if made {
            state.choices.for_maker(link).into()
        } else {
            link.clone()
        }
    };
    use_address(&state, written(&plain), written(&link));
    use_theme(state.theme, state.place);
    use_files(&state);

    let last = use_mut_ref(Vec::new);
    let predictions = use_memo(
        (
            state.shown().clone(),
            state.machine,
            state.view.predict_first,
        ),
        |(scenario, machine, first)| {
            let modes = scenario.modes.iter();
            let mut predictions: Vec<_> = modes
                .map(|&mode| predict(scenario, mode, machine))
                .collect();
            // What came to the same stays the same one: then nothing is compared event by event.
            let mut last = last.borrow_mut();
            for (new, old) in predictions.iter_mut().zip(&*last) {
                if new == old {
                    new.clone_from(old);
                }
            }
            last.clone_from(&predictions);
            let question = first.then(|| asked(scenario, &predictions)).flatten();
            (predictions, question)
        },
    );
    let foretold = predictions.clone();
    let (predictions, question) = &*predictions;
    let moment = state
        .playback
        .map(|now| (now.moment, wholes(&state, predictions)));
    let played = use_memo(moment, |moment| {
        let (moment, whole) = moment.as_ref()?;
        let pairs = cuts(whole, *moment).into_iter().zip(whole.iter().cloned());
        Some(pairs.collect::<Vec<_>>())
    });
    let sharing = state.sharing.clone().filter(|_| !made);
    let making = made.then(|| (state.route(), state.choices, link.clone()));
    let embed = use_memo(making, |making| {
        let (frame, codes) = (making.as_ref())
            .map(|(_, _, link)| make(&state, &browser::site(), link))
            .unwrap_or_default();
        (Rc::<str>::from(frame), Rc::new(codes))
    });
    let frame = use_settled(&embed.0);
    let shared = (sharing.is_some()).then(|| (state.route(), state.scenario.clone(), look(&state)));
    let fragment = use_memo(shared, |shared| {
        let link = |(_, _, look): &(_, _, Look)| state.link_with(look);
        Rc::from(shared.as_ref().map_or_else(String::new, link))
    });
    let fragment = use_packed(Rc::clone(&fragment));
    let links = use_memo((sharing.is_some(), state.route(), fragment), |shared| {
        let (is_open, _, fragment) = shared;
        is_open.then(|| Rc::new(links(&state, &browser::site(), fragment)))
    });
    let links = (*links).clone();
    let run = state.run.as_ref();
    let dispatcher = state.dispatcher();
    let props = PageProps {
        place: state.place,
        embedding: state.embedding,
        full_page: state.full_page("", &link).into(),
        lang: state.lang,
        theme: state.theme,
        lesson: state.lesson,
        scenario: state.scenario.clone(),
        shown: state.shown().clone(),
        drafts: state.drafts.clone(),
        view: View {
            locked: state.locked(),
            ..state.view
        },
        modes: mode_views(&state, predictions, (*played).as_deref()),
        playback: state.playback,
        pace: state.pace,
        outdated: !state.shown().same_program(&state.scenario),
        played_back: run.map_or(state.playback.is_some(), |run| run.played_back),
        throttled: run.is_some_and(|run| run.throttled),
        guess: state.guess.clone(),
        question: question.clone(),
        unknown: state.unknown.clone(),
        dropped: state.dropped.clone(),
        make: (state.sharing.clone().filter(|_| made)).map(|sharing| MakeView {
            sharing,
            choices: state.choices,
            frame,
            codes: embed.1.clone(),
        }),
        beside: beside(&state, &link).into(),
        share: sharing
            .zip(links)
            .map(|(sharing, links)| ShareView { sharing, links }),
        file: state.file.clone(),
        on: use_callback((), move |intent, ()| {
            dispatcher.dispatch(Action::Intent(intent));
        }),
    };
    {
        let (state, page) = (state.clone(), props.clone());
        use_host_page(&state.clone(), move || Scene {
            state,
            link,
            predictions: foretold,
            page,
        });
    }
    let platform = Platform {
        value: browser::value,
        canvas: |node, tell| browser::canvas(node.get(), move |gesture| tell.emit(gesture)),
        follow: |node, on_scroll| browser::follow(node.get(), move |scroll| on_scroll.emit(scroll)),
        focus: |node| browser::focus(node.get()),
        focused: || Box::new(browser::focused()),
        keys: |tell| Box::new(browser::on_key(move |event| tell.emit(event))),
        release: browser::release,
        copy: |text, done| browser::copy(text, move |copied| done.emit(copied)),
        select: |node| browser::select(node.get()),
        save: |name, mime, text| browser::save(name, mime, &text),
        save_png: |name, svg, done| browser::save_png(name, &svg, move |saved| done.emit(saved)),
        colors: browser::colors,
        after: |millis, then| browser::after(millis, move || then.emit(())),
        late: |tell| browser::late(move |here| tell.emit(here)),
    };
    html! {
        <ContextProvider<Platform> context={platform}>
            if made {
                { mount::<MakePage>(props) }
            } else if state.place == Place::Embed {
                { mount::<Embed>(props) }
            } else {
                { mount::<Page>(props) }
            }
        </ContextProvider<Platform>>
    }
}

/// Measures the machine once, when something first stands on it.
#[hook]
fn use_machine(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let supposed = state.machine;
    use_effect_with(state.needs_measuring(), move |needed| {
        let task = needed.then(|| {
            Task::spawn(async move {
                let measured = browser::measure_machine().await;
                if let Ok(machine) = &measured {
                    Storage::set(MACHINE, &stored(machine));
                }
                // Where there are no workers, runs say so themselves.
                let machine = measured.unwrap_or(supposed);
                dispatcher.dispatch(Action::Measured(machine));
            })
        });
        move || drop(task)
    });
}

/// Runs what the state says is live. When it says so no longer, the session is dropped, and with it
/// everything that runs.
#[hook]
fn use_session(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let workers = use_mut_ref(Workers::default);
    let run = state.run.clone();
    let live = state.live().filter(|_| !state.needs_measuring());
    use_effect_with(live, move |live| {
        let run = run.filter(|_| live.is_some());
        let session = run.and_then(|run| {
            let factor = run.scenario.options.time_scale.factor()?;
            let tell = move |action| dispatcher.dispatch(action);
            Some(Session::start(run, factor, &workers.borrow(), &tell.into()))
        });
        move || drop(session)
    });
}

/// Plays back, frame by frame, while the state says so.
#[hook]
fn use_playback(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let playing = state.playback.is_some_and(|playback| playback.playing);
    use_effect_with(playing, move |playing| {
        let frames = playing.then(|| {
            let clock = BrowserClock::new(Start::now(1));
            let last = Cell::new(clock.now());
            Frames::start(false, move || {
                let now = clock.now();
                let passed = now - last.replace(now);
                dispatcher.dispatch(Action::Tick(passed));
            })
        });
        move || drop(frames)
    });
}

/// Opens what is chosen in a field for files, or dropped anywhere on the page.
#[hook]
fn use_files(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    use_effect_with(state.place != Place::Embed, move |opens| {
        let open = move |name, json: Result<_, _>| {
            let content = json.map_err(|error| vec![error]);
            let content = content.and_then(|json| link::from_json(&json).map(Box::new));
            dispatcher.dispatch(Action::File(OpenedFile { name, content }));
        };
        let listeners = opens.then(|| browser::on_file(open));
        move || drop(listeners)
    });
}

#[hook]
fn use_theme(theme: Theme, place: Place) {
    use_effect_with((theme, place), |(theme, place)| {
        let name = theme_name(*theme);
        browser::set_theme(name);
        // In somebody else's page it is theirs to choose.
        if *place == Place::Embed {
            return;
        }
        match name {
            Some(name) => Storage::set(THEME, name),
            None => Storage::remove(THEME),
        }
    });
}

fn theme_name(theme: Theme) -> Option<&'static str> {
    match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    }
}

/// A machine in words, headed by a version.
fn stored(machine: &Machine) -> String {
    let Machine {
        cores,
        steps_per_milli,
        start_up,
        yield_nanos,
    } = machine;
    let start_up = start_up.0;
    format!("1 {cores} {steps_per_milli} {start_up} {yield_nanos}")
}

/// The machine as it was measured on an earlier visit; another number of cores is another machine.
fn stored_machine() -> Option<Machine> {
    let text = Storage::get(MACHINE)?;
    let mut numbers = text.split(' ').map(|number| number.parse::<u32>().ok());
    let mut next = || numbers.next().flatten();
    if next()? != 1 {
        return None;
    }
    let machine = Machine {
        cores: next()?,
        steps_per_milli: next()?.max(1),
        start_up: Micros(next()?.into()),
        yield_nanos: next()?,
    };
    (machine.cores == browser::cores()).then_some(machine)
}

fn stored_theme() -> Theme {
    let stored = Storage::get(THEME);
    let themes = [Theme::Light, Theme::Dark];
    let found = themes
        .into_iter()
        .find(|theme| theme_name(*theme) == stored.as_deref());
    found.unwrap_or_default()
}
