//! The picture of a mode as something to work with, by pointer and by keys; and the line that reads it.

use super::canvas::{self, Canvas};
use super::cuts::Cuts;
use super::detail::{counts, detail_line};
use super::hand::{Grip, handle};
use super::keys::{Held, key};
use super::plot::{Framing, Plot, Telling, Told};
use crate::code::{Mark, Stretch, stretches};
use crate::derive::{Roster, Scale, Stretch as End, groups, jobs_per_track, stretch};
use crate::lessons::Lesson;
use crate::model::{Edit, Field, JobId, Micros, Selected, Status, Trace, View};
use crate::text::Lang;
use crate::ui::code::Pointed;
use crate::ui::contract::{Intent, ModeView};
use crate::ui::erased::mount;
use crate::ui::gesture::Gesture;
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, Properties, component, hook, html, use_memo,
    use_mut_ref, use_state_eq,
};

/// Which mode, and how it is looked at.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// The rows of what is shown.
    pub cuts: Rc<Cuts>,
    /// The mode.
    pub view: ModeView,
    /// What it is, in words.
    pub label: AttrValue,
    /// Whether it is the first of them, which says how to use it.
    pub first: bool,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// The axis, and the part of it that is seen.
    pub scales: (Scale, Scale),
    /// The jobs that have rows.
    pub jobs: Range<u32>,
    /// How the page is looked at.
    pub look: View,
    /// What a pointer is at, in whichever mode.
    pub hover: Option<Selected>,
    /// A pointer is there.
    pub on_hover: Callback<Option<Selected>>,
    /// What the line of its program is there for that is pointed at.
    pub pointed: Option<Vec<Mark>>,
    /// Something is pointed at, or nothing any more.
    pub on_point: Callback<Option<Pointed>>,
    /// The axis is to stay as it is while something is dragged; or no longer.
    pub on_hold: Callback<Option<Scale>>,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The picture and its line.
#[component]
pub(super) fn Stage(props: &Props) -> Html {
    let words = props.lang.words();
    let kind = props.view.mode.kind();
    let seen = use_state_eq(|| true);
    // What is out of sight is not cut anew for each step of a zoom: it is once it is seen again.
    let scale = use_mut_ref(|| props.scales.1);
    if *seen {
        scale.replace(props.scales.1);
    }
    let plot = use_plot(props, *scale.borrow());
    let own = |one: &Selected| one.mode == kind;
    let selected = || props.look.selected.filter(own);
    let focus = match props.hover.filter(own) {
        Some(pointed) => plot.near(pointed),
        None => selected().and_then(|one| plot.exact(one)),
    };
    let moving = props.view.status == Status::Running || props.view.whole.is_some();
    let now = moving.then_some(props.view.now);
    let cursor = props.hover.filter(|_| *seen).map(|hover| hover.at);
    // A plot is another one with every event, and so what is pointed out in it is looked up anew.
    let picture = use_memo(
        (plot.clone(), now, cursor, focus, props.pointed.clone()),
        |(plot, now, cursor, focus, _)| plot.picture(*now, *cursor, *focus, &pointed(props)),
    );
    let grip = use_mut_ref(|| None::<Grip>);
    // Gestures and keys may come faster than what they ask for is drawn: each goes on from the one before.
    let asked = use_memo((), |()| Cell::new(props.look));
    asked.set(props.look);
    let on_gesture = {
        let (props, plot, asked) = (props.clone(), plot.clone(), asked.clone());
        Callback::from(move |gesture: Gesture| {
            if let Gesture::Seen(now) = gesture {
                seen.set(now);
            }
            let held = grip.take();
            let next = handle(&props, &asked, &plot, held, gesture);
            grip.replace(next);
        })
    };
    let on_key = {
        let (props, plot) = (props.clone(), plot.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() {
                return;
            }
            let held = Held {
                alt: event.alt_key(),
                shift: event.shift_key(),
            };
            let look = asked.get();
            if let Some(intent) = key(&props, look, &plot, &event.key(), held) {
                event.prevent_default();
                if let Intent::Look { to, .. } = intent {
                    asked.set(to);
                }
                props.on.emit(intent);
            }
        })
    };
    let at_end = focus.is_some_and(|focus| {
        let edge = props
            .scales
            .1
            .share(focus.span.to)
            .abs_diff(cursor.map_or(0, |at| props.scales.1.share(at)));
        let end = plot.end_in(&focus, &props.roster);
        end.is_some_and(|end| props.gives(end.field)) && edge < Scale::WHOLE / 120
    });
    let read = match focus {
        Some(focus) => {
            let end = plot.end_of(focus.job, &props.roster);
            let locked = end.is_some_and(|end| props.locks(end.field));
            detail_line(words, &props.roster, &focus, locked)
        }
        None if moving => counts(words, plot.timeline(), props.roster.jobs()),
        None if props.first => hint(props, &plot).to_owned(),
        None => String::new(),
    };
    let slug = kind.slug();
    let id = format!("detail-{slug}");
    html! {
        <>
            <div class="stage" role="group" tabindex="0" aria-label={&props.label}
                aria-describedby={id.clone()} data-testid={format!("stage-{slug}")} onkeydown={on_key}>
                { mount::<Canvas>(canvas::Props {
                    picture,
                    class: if at_end { "at-end" } else { "" }.into(),
                    text: AttrValue::default(),
                    on: on_gesture,
                }) }
            </div>
            <p class="detail" {id} data-testid={format!("detail-{slug}")}>
                <span>{ read }</span>
                if let Some(percent) = plot.held() {
                    <span data-testid="lock-held">{ words.lock_held.with([percent]) }</span>
                }
            </p>
        </>
    }
}

impl Props {
    /// Whether the author lets a job's end be moved, where that sets this field.
    pub(super) fn gives(&self, field: Field) -> bool {
        !self.look.hidden.has_field(field) && !self.locks(field)
    }

    fn locks(&self, field: Field) -> bool {
        let edit = Edit::Set(field, String::new());
        self.lesson.refuses(self.look.locked, &edit)
    }
}

/// When tasks were at the line of the program that is pointed at, in what the picture is about.
fn pointed(props: &Props) -> Vec<Stretch> {
    let view = &props.view;
    let measured = view.measured.as_ref();
    let measured = measured.filter(|trace| !trace.events().is_empty());
    let told = measured.or(view.predicted.as_ref().ok());
    match (&props.pointed, told) {
        (Some(marks), Some(trace)) => stretches(&props.roster, trace, view.now, marks),
        _ => Vec::new(),
    }
}

/// What can be done here: no more than the author lets be done.
fn hint(props: &Props, plot: &Plot) -> &'static str {
    let words = props.lang.words();
    let rows = plot.timeline().rows.iter();
    let mut ends = rows.filter_map(|row| stretch(&props.roster, row));
    let mut locked = false;
    let free = |end: End| {
        locked |= props.locks(end.field);
        props.gives(end.field)
    };
    if props.look.hidden.is_empty() && props.look.locked.is_empty() || ends.any(free) {
        words.tools.hint
    } else if locked {
        words.locks.hint
    } else {
        words.locks.hint_still
    }
}

/// What the picture shows. Each telling is made anew only where it has changed itself: while a run is
/// live, its prediction stays.
#[hook]
fn use_plot(props: &Props, scale: Scale) -> Plot {
    let (view, look) = (&props.view, props.look);
    let hues = use_memo(props.roster.clone(), |roster| {
        let hues = (0..roster.jobs()).map(|job| roster.hue(JobId(job)));
        hues.collect::<Vec<_>>()
    });
    let framing = Framing {
        scale,
        jobs: props.jobs.clone(),
        rows: look.rows,
        times: if look.presentation { 2 } else { 1 },
        outline: false,
    };
    let many = jobs_per_track(props.jobs.end - props.jobs.start) > 1;
    let ghost = Framing {
        outline: many,
        ..framing.clone()
    };
    let strip = Framing {
        outline: true,
        ..framing.clone()
    };
    let locks = view.mode.has_lock();
    let foretold = view.predicted.as_ref().ok().cloned();
    let cuts = &props.cuts;
    let predicted = use_telling(cuts, foretold, locks, Micros::ZERO, &ghost, &hues);
    let measured = use_telling(
        cuts,
        view.measured.clone(),
        locks,
        view.now,
        &framing,
        &hues,
    );
    let kept = use_telling(cuts, view.kept.clone(), false, Micros::ZERO, &strip, &hues);
    Plot::new([predicted, measured, kept], framing, hues)
}

#[hook]
fn use_telling(
    cuts: &Cuts,
    trace: Option<Rc<Trace>>,
    locks: bool,
    now: Micros,
    framing: &Framing,
    hues: &Rc<Vec<u8>>,
) -> Rc<Telling> {
    let told = use_memo(
        (trace.clone(), now, framing.jobs.clone()),
        |(trace, now, jobs)| {
            let Some(trace) = trace else {
                return Told::default();
            };
            let rows = cuts.of(trace, *now);
            Told {
                groups: groups(&rows, jobs),
                rows,
            }
        },
    );
    let key = (trace, now, framing.clone(), hues.clone());
    use_memo(key, |(trace, now, framing, hues)| {
        let locked = trace.as_deref().filter(|_| locks);
        Telling::new(&told, locked, *now, framing, hues)
    })
}
