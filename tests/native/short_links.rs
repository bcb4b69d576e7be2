//! How long the links of small changes are.

use async_playground::lessons;
use async_playground::link::encode;
use async_playground::model::{
    Control, Controls, Edit, EventLoop, Field, Flag, Look, ModeKind, Rows, Scenario, Stamps,
    TimeScale, limits,
};
use async_playground::text::Lang;

#[test]
fn a_lesson_as_it_is_given_needs_no_fragment_and_one_change_a_short_one() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let given = (lesson.scenario)(lang);
            let fragment = |scenario: &Scenario| encode(&given, scenario, &Look::default());
            assert_eq!(fragment(&given), "");
            for edit in single_edits(&given) {
                let Ok(changed) = given.edit(&edit) else {
                    continue;
                };
                let link = fragment(&changed);
                // With the `#`: what a bare path grows by.
                assert!(link.len() < 24, "{} {edit:?}: {link}", lesson.slug);
            }
            for look in single_looks() {
                let link = encode(&given, &given, &look);
                assert!(!link.is_empty() && link.len() < 24, "{look:?}: {link}");
            }
        }
    }
}

/// One change of every field that holds no text, to the longest number that it takes.
fn single_edits(given: &Scenario) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut set = |field, most: u64| {
        // The longest that is allowed may be shorter: the sum of all has a limit too.
        for number in [most, most / 10, most / 100, most / 1_000, 3, 2, 1, 0] {
            if given.edit(&Edit::Set(field, number.to_string())).is_ok() {
                edits.push(Edit::Set(field, number.to_string()));
                break;
            }
        }
    };
    for row in 0..given.jobs.len() {
        set(Field::Rounds(row), limits::ROUNDS);
        set(Field::Wait(row), limits::WAIT_MILLIS);
        set(Field::Cpu(row), limits::CPU_MILLIS);
        set(Field::Jitter(row), limits::WAIT_MILLIS);
        set(Field::YieldEvery(row), limits::YIELD_MICROS);
        set(Field::FailsAfter(row), limits::ROUNDS);
        set(Field::Count(row), limits::JOBS);
    }
    set(Field::EveryWait, limits::WAIT_MILLIS);
    set(Field::EveryCpu, limits::CPU_MILLIS);
    set(Field::Limit, limits::JOBS);
    set(Field::Timeout, limits::WAIT_MILLIS);
    set(Field::Pool, limits::WORKERS);
    set(Field::Processes, limits::WORKERS);
    set(Field::Seed, limits::SEED);
    set(Field::Cores, limits::CORES);
    set(Field::SwitchInterval, limits::SWITCH_MILLIS);
    edits.extend(TimeScale::ALL.map(Edit::TimeScale));
    edits.extend(EventLoop::ALL.map(Edit::EventLoop));
    for row in 0..given.jobs.len() {
        edits.push(Edit::Toggle(row, Flag::Blocking));
        edits.push(Edit::Toggle(row, Flag::Background));
    }
    edits.extend(ModeKind::ALL.map(Edit::ToggleMode));
    edits
}

/// One change of every key of the view.
fn single_looks() -> Vec<Look> {
    let plain = Look::default();
    let mut looks = vec![
        Look {
            rows: Rows::Lanes,
            ..plain
        },
        Look {
            merged: true,
            ..plain
        },
        Look {
            stamps: Stamps::Gap,
            ..plain
        },
        Look {
            stamps: Stamps::Clock,
            ..plain
        },
        Look {
            predict_first: true,
            ..plain
        },
        Look {
            presentation: true,
            ..plain
        },
        Look {
            at: Some(limits::RUN),
            ..plain
        },
    ];
    for control in Control::ALL {
        let only = Controls::of(&[control]);
        looks.push(Look {
            hidden: only,
            ..plain
        });
        if control.is_locked_alone() {
            looks.push(Look {
                locked: only,
                ..plain
            });
        }
    }
    looks
}
