//! From state to state: what each action does, and what comes too late.

use async_playground::app::{Action, Address, Link, Report, Route, State};
use async_playground::lessons;
use async_playground::model::{
    Edit, Ending, EventKind, Failure, Field, Machine, Micros, ModeKind, Stamps, Status, TimeScale,
    View, Window,
};
use async_playground::run::simulate;
use async_playground::text::Lang;
use async_playground::ui::{Intent, Theme};

fn opened(slug: &str) -> State {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let lang = Lang::En;
    State::new(Route::page(lang, lesson), Theme::Auto)
}

fn after(state: &State, intent: Intent) -> State {
    state.after(Action::Intent(intent))
}

fn set(state: &State, field: Field, text: &str) -> State {
    after(state, Intent::Edit(Edit::Set(field, text.to_owned())))
}

/// Everything that the modes of the run should do, as one report.
fn whole_report(state: &State) -> Report {
    let run = state.run.as_ref().expect("a run");
    let modes = run.scenario.modes.iter().enumerate();
    let events = modes.flat_map(|(at, &mode)| {
        let trace = simulate(&run.scenario, mode, &Machine::default()).expect("it has an end");
        let events = trace.events().to_vec();
        events.into_iter().map(move |event| (at, event))
    });
    Report {
        run: run.id,
        now: vec![(0, Micros::from_secs(99))],
        events: events.collect(),
        ..Report::default()
    }
}

fn statuses(state: &State) -> Vec<Status> {
    let run = state.run.as_ref().expect("a run");
    run.modes.iter().map(|mode| mode.status).collect()
}

#[test]
fn a_run_lives_until_all_its_modes_have_ended() {
    let state = after(&opened("user-lookup"), Intent::Run);
    assert_eq!(state.live(), Some(0));
    assert_eq!(statuses(&state), [Status::Running; 3]);
    let mut report = whole_report(&state);
    let last = report.events.pop().expect("events");
    let state = state.after(Action::Report(report));
    assert_eq!(state.live(), Some(0));
    let state = state.after(Action::Report(Report {
        events: vec![last],
        ..Report::default()
    }));
    assert_eq!(state.live(), None);
    assert_eq!(statuses(&state), [Status::Finished; 3]);
}

#[test]
fn a_run_knows_when_each_of_its_modes_began() {
    let state = after(&opened("user-lookup"), Intent::Run);
    let state = state.after(Action::Report(Report {
        started: vec![(0, 1_000), (2, 1_003), (9, 1_004)],
        ..Report::default()
    }));
    let run = state.run.as_ref().expect("a run");
    let started: Vec<_> = run.modes.iter().map(|mode| mode.started).collect();
    assert_eq!(started, [Some(1_000), None, Some(1_003)]);
    let again = after(&state, Intent::Run).run.expect("a run");
    assert!(again.modes.iter().all(|mode| mode.started.is_none()));
}

#[test]
fn each_run_has_a_number_of_its_own_and_hears_no_other() {
    let first = after(&opened("user-lookup"), Intent::Run);
    let late = whole_report(&first);
    let second = after(&first, Intent::Run);
    assert_eq!(second.live(), Some(1));
    assert_eq!(second.after(Action::Report(late.clone())), second);
    let reset = after(&second, Intent::Reset);
    assert_eq!(reset.run, None);
    assert_eq!(reset.after(Action::Report(late)), reset);
    assert_eq!(after(&reset, Intent::Run).live(), Some(2));
}

#[test]
fn after_stop_nothing_comes() {
    let state = after(&opened("user-lookup"), Intent::Run);
    let mut report = whole_report(&state);
    let rest = report.events.split_off(10);
    report.now = vec![(0, Micros(7))];
    let running = state.after(Action::Report(report));
    let stopped = after(&running, Intent::Stop);
    assert_eq!(stopped.live(), None);
    assert_eq!(statuses(&stopped), [Status::Stopped; 3]);
    let run = stopped.run.as_ref().expect("it is still shown");
    assert!(
        run.modes
            .iter()
            .all(|mode| mode.trace.ended() == Some(Ending::Stopped))
    );
    let cancelled = |kind: &EventKind| *kind == EventKind::Cancelled;
    assert!(
        run.modes[0]
            .trace
            .events()
            .iter()
            .any(|event| cancelled(&event.kind))
    );
    let late = Report {
        events: rest,
        ..Report::default()
    };
    assert_eq!(stopped.after(Action::Report(late)), stopped);
    assert_eq!(after(&stopped, Intent::Stop), stopped);
}

#[test]
fn an_edit_does_not_touch_a_live_run_and_takes_away_one_that_is_over() {
    let running = after(&opened("user-lookup"), Intent::Run);
    let edited = set(&running, Field::Rounds(0), "9");
    assert_eq!(edited.live(), Some(0));
    assert_eq!(edited.shown().jobs[0].rounds, 5);
    assert_eq!(edited.scenario.jobs[0].rounds, 9);
    let over = edited.after(Action::Report(whole_report(&edited)));
    assert!(over.run.is_some());
    let speed = Intent::Edit(Edit::TimeScale(TimeScale::Times10));
    assert!(after(&over, speed).run.is_some());
    assert_eq!(set(&over, Field::Rounds(0), "8").run, None);
}

#[test]
fn a_refused_edit_leaves_everything_but_what_was_typed() {
    let state = opened("user-lookup");
    let refused = set(&state, Field::Rounds(0), "many");
    assert_eq!(refused.scenario, state.scenario);
    let draft = refused.drafts.get(&Field::Rounds(0)).expect("a draft");
    assert_eq!(draft.text, "many");
    assert_eq!(
        draft.error.as_ref().map(|error| error.field),
        Some(Field::Rounds(0))
    );
    let left = after(&refused, Intent::Leave(Field::Rounds(0)));
    assert_eq!(left, refused);
    let mended = set(&left, Field::Rounds(0), " 6 ");
    assert_eq!(mended.scenario.jobs[0].rounds, 6);
    let left = after(&mended, Intent::Leave(Field::Rounds(0)));
    assert_eq!(left.drafts.get(&Field::Rounds(0)), None);
}

#[test]
fn drafts_do_not_wander_to_other_rows() {
    let refused = set(&opened("user-lookup"), Field::Wait(0), "?");
    let moved = after(&refused, Intent::Edit(Edit::MoveJob { from: 0, to: 1 }));
    assert_eq!(moved.drafts.get(&Field::Wait(0)), None);
}

#[test]
fn the_last_mode_is_not_taken_away_and_the_reason_goes_with_the_next_edit() {
    let state = opened("hi-bye");
    let refused = after(&state, Intent::Edit(Edit::ToggleMode(ModeKind::Gather)));
    assert_eq!(refused.scenario, state.scenario);
    assert!(refused.drafts.get(&Field::Modes).is_some());
    let next = set(&refused, Field::EveryWait, "500");
    assert_eq!(next.drafts.get(&Field::Modes), None);
}

#[test]
fn another_language_keeps_numbers_and_does_not_make_a_run_outdated() {
    let running = after(
        &set(&opened("user-lookup"), Field::Rounds(0), "9"),
        Intent::Run,
    );
    let korean = after(&running, Intent::Language(Lang::Ko));
    assert_eq!(korean.live(), Some(0));
    assert_eq!(korean.scenario.jobs[0].rounds, 9);
    assert_ne!(korean.scenario.jobs[0].name, running.scenario.jobs[0].name);
    assert!(korean.shown().same_program(&korean.scenario));
    assert_eq!(korean.route().path(), "ko/user-lookup/");
    assert_eq!(after(&korean, Intent::Language(Lang::En)), running);
}

#[test]
fn another_lesson_starts_afresh_at_the_same_speed() {
    let fast = after(
        &opened("user-lookup"),
        Intent::Edit(Edit::TimeScale(TimeScale::Times5)),
    );
    let running = after(&set(&fast, Field::Rounds(0), "?"), Intent::Run);
    let lesson = lessons::by_slug("hi-bye").expect("a lesson");
    let other = after(&running, Intent::Open(lesson));
    assert_eq!((other.lesson.slug, other.run.is_none()), ("hi-bye", true));
    assert_eq!(other.scenario.options.time_scale, TimeScale::Times5);
    assert_eq!(other.drafts.get(&Field::Rounds(0)), None);
    let back = other.after(Action::Arrived(Address::to(
        running.route(),
        Link::Plain(running.link()),
    )));
    assert_eq!(back.lesson.slug, "user-lookup");
    assert_eq!(back.scenario, running.scenario);
}

#[test]
fn an_impossible_event_fails_its_mode_alone() {
    let state = after(&opened("user-lookup"), Intent::Run);
    let mut report = whole_report(&state);
    let first = report.events[0].clone();
    report.events.insert(1, first);
    let state = state.after(Action::Report(report));
    assert_eq!(
        statuses(&state),
        [Status::Failed, Status::Finished, Status::Finished]
    );
    let run = state.run.as_ref().expect("a run");
    assert!(matches!(run.modes[0].failure, Some(Failure::Illegal(_))));
}

#[test]
fn a_broken_lane_fails_its_mode_alone() {
    let state = after(&opened("user-lookup"), Intent::Run);
    let broke = Failure::LaneBroke("gone".to_owned());
    let state = state.after(Action::Report(Report {
        failures: vec![(0, broke.clone()), (7, broke.clone())],
        ..Report::default()
    }));
    assert_eq!(
        statuses(&state),
        [Status::Failed, Status::Running, Status::Running]
    );
    assert_eq!(
        state
            .run
            .as_ref()
            .and_then(|run| run.modes[0].failure.clone()),
        Some(broke)
    );
}

#[test]
fn instantly_nothing_is_run() {
    let instant = Intent::Edit(Edit::TimeScale(TimeScale::Instant));
    let state = after(&after(&opened("user-lookup"), instant), Intent::Run);
    assert_eq!(state.live(), None);
    assert_eq!(statuses(&state), [Status::Finished; 3]);
    let run = state.run.as_ref().expect("a run");
    assert!(run.played_back);
    assert_eq!(run.modes[2].trace.end(), Micros::from_secs(7));
}

#[test]
fn a_page_that_was_hidden_says_so_for_the_rest_of_the_run() {
    let state = after(&opened("user-lookup"), Intent::Run);
    let hidden = |hidden| {
        Action::Report(Report {
            hidden,
            ..Report::default()
        })
    };
    let state = state.after(hidden(true)).after(hidden(false));
    assert!(state.run.is_some_and(|run| run.throttled));
}

#[test]
fn where_jobs_compute_the_modes_wait_their_turn() {
    let state = after(&opened("gil"), Intent::Run);
    let queued = Status::Queued;
    assert_eq!(statuses(&state), [Status::Running, queued, queued, queued]);
    let state = state.after(Action::Report(Report {
        now: vec![(1, Micros(5))],
        ..Report::default()
    }));
    assert_eq!(statuses(&state)[1..3], [Status::Running, queued]);
    assert_eq!(state.live(), Some(0));
    let stopped = after(&state, Intent::Stop);
    assert_eq!(statuses(&stopped), [Status::Stopped; 4]);
    assert_eq!(stopped.live(), None);
}

#[test]
fn a_sum_that_the_work_cannot_have_come_to_fails_its_mode() {
    let state = after(&opened("gil"), Intent::Run);
    let right = whole_report(&state);
    let mut wrong = right.clone();
    let mut sums = wrong.events.iter_mut().filter(|(mode, _)| *mode == 2);
    let sum = sums.find_map(|(_, event)| match &mut event.kind {
        EventKind::ComputeEnd(sum) => Some(sum),
        _ => None,
    });
    sum.expect("every job computes").0 ^= 1;
    let state_after = |report| state.after(Action::Report(report));
    assert_eq!(statuses(&state_after(right)), [Status::Finished; 4]);
    let state = state_after(wrong);
    assert_eq!(statuses(&state)[2], Status::Failed);
    let run = state.run.as_ref().expect("a run");
    assert_eq!(run.modes[2].failure, Some(Failure::WrongSum));
    assert_eq!(statuses(&state)[3], Status::Finished);
}

#[test]
fn a_run_that_has_waited_for_the_machine_stands_on_what_was_measured() {
    let state = after(&opened("gil"), Intent::Run);
    assert!(state.needs_measuring());
    assert!(!opened("user-lookup").needs_measuring());
    let machine = Machine {
        steps_per_milli: 123,
        ..Machine::default()
    };
    let state = state.after(Action::Measured(machine));
    assert!(!state.needs_measuring());
    let run = state.run.as_ref().expect("a run");
    assert_eq!(run.rate.steps_per_milli, 123);
    // Another lesson and a reset keep what is known of the machine.
    assert_eq!(after(&state, Intent::Reset).machine, machine);
}

#[test]
fn looking_copies_no_trace() {
    let state = opened("user-lookup");
    let state = after(&state, Intent::Edit(Edit::TimeScale(TimeScale::Instant)));
    let state = after(&state, Intent::Run);
    let trace = |state: &State| state.run.as_ref().expect("a run").modes[0].trace.clone();
    let view = View {
        merged: true,
        ..state.view
    };
    let looked = after(&state, looking(state.view, view));
    assert!(looked.view.merged);
    assert!(std::rc::Rc::ptr_eq(&trace(&state), &trace(&looked)));
}

fn looking(from: View, to: View) -> Intent {
    Intent::Look { from, to }
}

#[test]
fn what_is_asked_for_of_an_older_view_undoes_nothing() {
    let state = opened("user-lookup");
    let drawn = state.view;
    let window = Some(Window::new(Micros(5), Micros::from_secs(1)));
    let merged = View {
        merged: true,
        ..drawn
    };
    let zoomed = View { window, ..drawn };
    let clock = View {
        stamps: Stamps::Clock,
        ..drawn
    };
    let together = View {
        window,
        merged: true,
        stamps: Stamps::Clock,
        ..drawn
    };
    let asked = [merged, zoomed, clock].map(|to| looking(drawn, to));
    let looked = asked
        .into_iter()
        .fold(state, |state, one| after(&state, one));
    assert_eq!(looked.view, together);
    // What is said of the newest view is taken back as well.
    let fit = View {
        window: None,
        ..together
    };
    let looked = after(&looked, looking(together, fit));
    assert_eq!(looked.view, fit);
}
