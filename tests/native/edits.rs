//! The edits: what each does, and that no sequence of them leaves the limits.

use crate::support::{property, row, scenario, scenarios};
use async_playground::lessons;
use async_playground::model::{
    Edit, EventLoop, Field, Flag, Job, Micros, Mode, ModeKind, Scenario, Slot, TimeScale, limits,
};
use async_playground::text::Lang;
use proptest::prelude::*;

fn names(scenario: &Scenario) -> String {
    let names = scenario.jobs.iter().map(|job| job.name.as_str());
    names.collect()
}

fn abc() -> Scenario {
    scenario(vec![
        row("a", 1, 10, 1),
        row("b", 2, 20, 2),
        row("c", 3, 30, 3),
    ])
}

#[track_caller]
fn edited(scenario: &Scenario, edit: &Edit) -> Scenario {
    scenario.edit(edit).expect("an edit within the limits")
}

#[test]
fn rows_are_added_copied_moved_and_taken_out() {
    let added = edited(&abc(), &Edit::AddJob("d".to_owned()));
    assert_eq!(names(&added), "abcd");
    assert_eq!(
        added.jobs[3],
        row("d", 3, 30, 1),
        "like the last, but one job"
    );
    assert_eq!(names(&edited(&abc(), &Edit::DuplicateJob(1))), "abbc");
    assert_eq!(names(&edited(&abc(), &Edit::RemoveJob(1))), "ac");
    for (from, to, then) in [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 1, "bac")] {
        assert_eq!(names(&edited(&abc(), &Edit::MoveJob { from, to })), then);
    }
}

#[test]
fn a_row_that_has_gone_is_no_error() {
    let text = || "7".to_owned();
    for edit in [
        Edit::DuplicateJob(3),
        Edit::RemoveJob(usize::MAX),
        Edit::MoveJob { from: 0, to: 3 },
        Edit::MoveJob { from: 3, to: 0 },
        Edit::Set(Field::Name(3), text()),
        Edit::Set(Field::Rounds(3), text()),
        Edit::Set(Field::Wait(3), text()),
        Edit::Set(Field::Count(3), text()),
        Edit::Set(Field::Jobs, text()),
        Edit::Set(Field::Modes, text()),
        Edit::Set(Field::Length(ModeKind::Gather), text()),
    ] {
        assert_eq!(edited(&abc(), &edit), abc(), "{edit:?}");
    }
}

#[test]
fn one_field_changes_and_nothing_else() {
    let set = |field, text: &str| edited(&abc(), &Edit::Set(field, text.to_owned()));
    assert_eq!(set(Field::Rounds(1), "9").jobs[1], row("b", 9, 20, 2));
    assert_eq!(set(Field::Wait(1), "9").jobs[1], row("b", 2, 9, 2));
    assert_eq!(set(Field::Count(1), "9").jobs[1], row("b", 2, 20, 9));
    assert_eq!(set(Field::Name(1), "x").jobs[1], row("x", 2, 20, 2));
    let every = set(Field::EveryWait, "9");
    assert!(
        every
            .jobs
            .iter()
            .all(|job| job.wait == Micros::from_millis(9))
    );
    for slot in Slot::ALL {
        let scenario = set(Field::Line(slot), "x");
        let changed = |other: &Slot| scenario.lines.get(*other) == "x";
        assert_eq!(
            Slot::ALL.into_iter().filter(changed).collect::<Vec<_>>(),
            [slot]
        );
    }
}

#[test]
fn modes_stay_in_their_order() {
    let toggle = |scenario: &Scenario, kind| edited(scenario, &Edit::ToggleMode(kind));
    let without = toggle(&abc(), ModeKind::AwaitEach);
    assert_eq!(
        without.modes,
        [Mode::Sequential, Mode::Gather { limit: None }]
    );
    assert_eq!(toggle(&without, ModeKind::AwaitEach), abc());
}

#[test]
fn another_speed_is_the_same_program() {
    for scale in TimeScale::ALL {
        let scenario = edited(&abc(), &Edit::TimeScale(scale));
        assert_eq!(scenario.options.time_scale, scale);
        assert!(scenario.same_program(&abc()));
    }
    let renamed = edited(&abc(), &Edit::Set(Field::Name(0), "x".to_owned()));
    assert!(!renamed.same_program(&abc()));
}

/// The limits once more, written down independently of the code under test.
fn within_the_limits(scenario: &Scenario) -> bool {
    let jobs = &scenario.jobs;
    let text_is = |text: &str, max| text.chars().count() <= max && !text.contains(char::is_control);
    let job_is = |job: &Job| {
        !job.name.is_empty()
            && text_is(&job.name, 64)
            && (1..=1_000).contains(&job.rounds)
            && (1..=10_000).contains(&job.count)
            && job.wait.0 <= 600_000_000
            && job.wait.0.is_multiple_of(1_000)
            && job.cpu.0 <= 60_000_000
            && job.cpu.0.is_multiple_of(1_000)
            && job.jitter <= job.wait
            && job.yield_every.0 <= 1_000_000
            && job.fails_after.is_none_or(|round| round <= job.rounds)
    };
    let sum = |of: fn(&Job) -> u64| jobs.iter().map(of).sum::<u64>();
    let chain = |job: &Job| u64::from(job.rounds) * (job.wait + job.jitter).0;
    let longest = jobs.iter().map(chain).max().unwrap_or(0);
    let total = sum(|job| u64::from(job.rounds) * (job.wait + job.jitter).0 * u64::from(job.count));
    let mode_is = |mode: &Mode| match *mode {
        Mode::Gather { limit: None } => longest <= 600_000_000,
        Mode::Gather { limit: Some(limit) } => {
            let limit = u64::from(limit);
            (1..=10_000).contains(&limit) && longest + (total - longest) / limit <= 600_000_000
        }
        Mode::Sequential | Mode::AwaitEach => total <= 600_000_000,
        Mode::Executor { pool } | Mode::Processes { pool } => (1..=16).contains(&pool),
        Mode::Threads | Mode::FreeThreads => sum(|job| job.count.into()) <= 16,
        Mode::WaitFor { timeout } => (1_000..=600_000_000).contains(&timeout.0),
        Mode::GatherBlocking | Mode::Collect | Mode::TaskGroup => true,
    };
    let mut kinds: Vec<_> = scenario.modes.iter().map(|mode| mode.kind()).collect();
    kinds.sort();
    kinds.dedup();
    (1..=1_000).contains(&jobs.len())
        && jobs.iter().all(job_is)
        && sum(|job| job.count.into()) <= 10_000
        && sum(|job| u64::from(job.count) * u64::from(job.rounds)) <= 20_000
        && Slot::ALL
            .iter()
            .all(|slot| text_is(scenario.lines.get(*slot), 200))
        && !kinds.is_empty()
        && kinds.len() == scenario.modes.len()
        && scenario.modes.iter().all(mode_is)
        && sum(|job| job.cpu.0 * u64::from(job.rounds) * u64::from(job.count)) <= 60_000_000
}

fn fields() -> impl Strategy<Value = Field> {
    let at = 0..5_usize;
    prop_oneof![
        at.clone().prop_map(Field::Name),
        at.clone().prop_map(Field::Rounds),
        at.clone().prop_map(Field::Wait),
        at.clone().prop_map(Field::Cpu),
        at.clone().prop_map(Field::Jitter),
        at.clone().prop_map(Field::YieldEvery),
        at.clone().prop_map(Field::FailsAfter),
        at.prop_map(Field::Count),
        prop::sample::select(&Slot::ALL).prop_map(Field::Line),
        prop::sample::select(vec![
            Field::EveryWait,
            Field::EveryCpu,
            Field::Split,
            Field::Timeout,
            Field::Pool,
            Field::Processes,
            Field::Seed,
            Field::Cores,
            Field::SwitchInterval,
            Field::Limit,
            Field::Jobs,
            Field::Modes
        ]),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    let edge = [
        0,
        1,
        2,
        limits::ROUNDS,
        limits::JOBS,
        limits::ROUNDS_IN_ALL,
        limits::WAIT_MILLIS,
    ];
    prop_oneof![
        4 => (0..1_300_u32).prop_map(|number| number.to_string()),
        3 => prop::sample::select(edge.to_vec()).prop_map(|number| number.to_string()),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => any::<String>(),
        1 => "[ \t\n]?[0-9]{1,3}[ \n]?",
        1 => ".{0,250}",
    ]
}

fn edits() -> impl Strategy<Value = Edit> {
    let at = || 0..6_usize;
    prop_oneof![
        8 => (fields(), texts()).prop_map(|(field, text)| Edit::Set(field, text)),
        1 => texts().prop_map(Edit::AddJob),
        1 => at().prop_map(Edit::DuplicateJob),
        1 => at().prop_map(Edit::RemoveJob),
        1 => (at(), at()).prop_map(|(from, to)| Edit::MoveJob { from, to }),
        1 => prop::sample::select(&ModeKind::ALL).prop_map(Edit::ToggleMode),
        1 => prop::sample::select(&TimeScale::ALL).prop_map(Edit::TimeScale),
        1 => prop::sample::select(&EventLoop::ALL).prop_map(Edit::EventLoop),
        1 => at().prop_map(|row| Edit::Toggle(row, Flag::Background)),
        1 => at().prop_map(|row| Edit::Toggle(row, Flag::Blocking)),
    ]
}

proptest! {
    #![proptest_config(property(400))]

    #[test]
    fn no_sequence_of_edits_leaves_the_limits(
        lesson in prop::sample::select(lessons::all()),
        other in prop::option::of(scenarios()),
        edits in prop::collection::vec(edits(), 0..40),
    ) {
        let mut scenario = other.unwrap_or_else(|| (lesson.scenario)(Lang::En));
        for edit in edits {
            let before = scenario.clone();
            match scenario.edit(&edit) {
                Ok(after) => {
                    prop_assert!(within_the_limits(&after), "{edit:?}: {after:?}");
                    let again = Scenario::new(after.clone().into_parts());
                    prop_assert_eq!(again.as_ref(), Ok(&after));
                    if matches!(edit, Edit::TimeScale(_)) {
                        prop_assert!(after.same_program(&before));
                    }
                    scenario = after;
                }
                Err(error) => {
                    prop_assert!(error.found.chars().count() <= 41);
                    prop_assert!(!error.to_string().is_empty());
                    if let Edit::Set(field, _) = edit {
                        prop_assert_eq!(error.field, field);
                    }
                }
            }
            prop_assert!(scenario.instances().count() as u64 <= limits::JOBS);
        }
    }
}
