//! One mode: its name, its figures, its picture, the same as a table.

use super::canvas::Canvas;
use super::figures::figures;
use super::table::JobTimes;
use crate::derive::{
    Roster, Scale, Times, grouped, held_percent, holds, jobs_per_track, lock_bars, lost,
    statistics, timeline, tracks,
};
use crate::model::{Failure, JobId, Micros, ModeKind, Status, Trace};
use crate::text::{Lang, Words};
use crate::ui::contract::{ModeView, Untold};
use crate::ui::draw::{LockBar, Scene};
use crate::ui::times::times;
use crate::ui::wording::{failure, mode_name};
use std::rc::Rc;
use yew::{Html, Properties, component, html, use_memo};

/// Which mode.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The mode.
    pub view: ModeView,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// The axis.
    pub scale: Scale,
    /// The times of `sequential`, where it is compared with others.
    pub sequential: Option<Times>,
    /// Whether what is shown as measured was not measured.
    pub played_back: bool,
}

/// The region of a mode.
#[component]
pub(super) fn ModeRegion(props: &Props) -> Html {
    let (view, words) = (&props.view, props.lang.words());
    let (scale, roster, now) = (props.scale, &props.roster, view.now);
    let jobs = roster.jobs();
    let hues = use_memo(roster.clone(), |roster| {
        let first = (0..roster.jobs()).step_by(jobs_per_track(roster.jobs()) as usize);
        first.map(|id| roster.hue(JobId(id))).collect::<Vec<_>>()
    });
    let predicted = view.predicted.as_ref().ok().cloned();
    let ghost = use_memo((predicted, scale, jobs), |(trace, scale, jobs)| {
        let rows = trace.as_ref().map(|trace| timeline(trace, Micros::ZERO));
        rows.map(|rows| tracks(&rows, *jobs, *scale))
    });
    let key = (view.measured.clone(), scale, jobs, now);
    let measured = use_memo(key, |(trace, scale, jobs, now)| {
        let rows = trace.as_ref().map(|trace| timeline(trace, *now));
        rows.map(|rows| tracks(&rows, *jobs, *scale))
    });
    let predicted = view.predicted.as_ref().ok().cloned();
    let locks = use_memo(
        (predicted, view.measured.clone(), scale, now, roster.clone()),
        |(predicted, measured, scale, now, roster)| {
            [(predicted, Micros::ZERO), (measured, *now)]
                .map(|(trace, now)| lock(trace.as_deref(), now, *scale, roster))
        },
    );
    let running = view.status == Status::Running;
    let held = locks[usize::from(view.measured.is_some())].1.clone();
    let key = (ghost, measured, hues, locks, scale, running.then_some(now));
    let picture = use_memo(key, |(ghost, measured, hues, locks, scale, now)| {
        let scene = Scene {
            ghost_lock: &locks[0].0,
            lock: &locks[1].0,
            scale: *scale,
            ghost: ghost.as_deref().unwrap_or_default(),
            measured: measured.as_deref().unwrap_or_default(),
            hues,
            now: *now,
        };
        scene.picture()
    });

    let kind = view.mode.kind();
    let name = mode_name(words, view.mode);
    let own = times(view);
    let against = props.sequential.filter(|_| kind != ModeKind::Sequential);
    let title = format!("mode-{}-title", kind.slug());
    let us = |time: Option<Micros>| time.map(|time| time.0.to_string());
    let why = match &view.predicted {
        Err(Untold::Failed(why)) => Some(why),
        _ => None,
    };
    html! {
        <section class={format!("mode {}", view.status.slug())} aria-labelledby={title.clone()}
            data-testid={format!("mode-{}", kind.slug())} data-status={view.status.slug()}
            data-elapsed-us={us(own.elapsed)} data-predicted-us={us(own.predicted)}>
            <header>
                <div class="mode-name">
                    <h2 id={title}>{ &name }</h2>
                    <code>{ kind.slug() }</code>
                    { pill(words, view.status) }
                </div>
                { figures(words, statistics(own, against)) }
            </header>
            <div class="plot">
                { sentence(words, view.failure.as_ref().or(why)) }
                { remarks(props, words) }
                <Canvas {picture} label={(words.picture)(&name, &grouped(jobs.into()))} />
                if let Some(percent) = held {
                    <p class="hint" data-testid="lock-held">
                        { (words.lock_held)(&percent) }
                    </p>
                }
                if view.measured.is_some() || view.predicted.is_ok() {
                    <JobTimes lang={props.lang} name={name.clone()} roster={roster}
                        predicted={view.predicted.as_ref().ok().cloned()}
                        measured={view.measured.clone()} played_back={props.played_back} />
                }
            </div>
        </section>
    }
}

/// The row of the lock, and for how much of the time it was held, where there is one.
type Lock = (Vec<LockBar>, Option<String>);

fn lock(trace: Option<&Trace>, now: Micros, scale: Scale, roster: &Roster) -> Lock {
    let Some(trace) = trace else {
        return Lock::default();
    };
    let holds = holds(trace, now);
    if holds.is_empty() {
        return Lock::default();
    }
    let percent = held_percent(&holds, trace.end().max(now));
    let bars = lock_bars(&holds, scale).into_iter();
    let bars = bars.map(|(from, to, job)| LockBar {
        from,
        to,
        hue: roster.hue(job),
        light: job.0 % 2 == 1,
    });
    (bars.collect(), Some(percent))
}

/// What a reader has to know of this mode alone.
fn remarks(props: &Props, words: &Words) -> Html {
    let view = &props.view;
    let lost = view.measured.as_deref().and_then(lost);
    html! {
        <>
            if view.freezes {
                <p class="note freezes" data-testid="freezes">
                    <i class="spinner" data-testid="spinner" aria-hidden="true"></i>
                    { words.freezes }
                </p>
            }
            if let Some((lanes, cores)) = view.crowded {
                <p class="note" data-testid="crowded">
                    { (words.crowded)(&lanes.to_string(), &cores.to_string()) }
                </p>
            }
            if let Some((job, why)) = lost {
                <p class="error" data-testid="lost">
                    { format!("{}: {}", props.roster.name(job), (words.lane_broke)(why)) }
                </p>
            }
        </>
    }
}

fn pill(words: &Words, status: Status) -> Html {
    let text = match status {
        Status::Queued => words.queued,
        Status::Stopped => words.stopped,
        Status::Failed => words.failed,
        Status::Idle | Status::Running | Status::Finished => return Html::default(),
    };
    html! { <span class="pill">{ text }</span> }
}

fn sentence(words: &Words, why: Option<&Failure>) -> Html {
    why.map_or_else(Html::default, |why| {
        html! { <p class="error" data-testid="failure">{ failure(words, why) }</p> }
    })
}
