//! The manifest: every preset is valid, and every knob turns something that is there.

use crate::support::{cases, data, files};
use async_playground::lessons::{self, Group, Knob, Lesson, Unit};
use async_playground::model::{Edit, Field, Job, Micros, Mode, Scenario, Slot, limits};
use async_playground::text::{Both, Lang};
use std::collections::BTreeSet;

const SLUGS: [&str; 19] = [
    "three-tasks",
    "user-lookup",
    "two-coroutines",
    "hi-bye",
    "numbered-workers",
    "request-order",
    "threads",
    "processes",
    "blocking-call",
    "ten-requests",
    "cpu-loop",
    "gil",
    "io-with-gil",
    "kitchen",
    "spinner-thread",
    "spinner-task",
    "mail-queue",
    "failures",
    "workbench",
];

fn all() -> impl Iterator<Item = &'static Lesson> {
    lessons::all().iter().copied()
}

#[test]
fn the_manifest_is_complete_and_in_order() {
    assert_eq!(all().map(|lesson| lesson.slug).collect::<Vec<_>>(), SLUGS);
    for slug in SLUGS {
        assert_eq!(lessons::by_slug(slug).map(|lesson| lesson.slug), Some(slug));
    }
    for unknown in ["", "three_tasks", "THREE-TASKS", "three-tasks/"] {
        assert_eq!(lessons::by_slug(unknown), None);
    }
    assert_eq!(lessons::first().slug, SLUGS[0]);
    assert!(all().is_sorted_by(|one, next| one.group <= next.group));
    assert_eq!(all().last().map(|lesson| lesson.group), Some(Group::Free));
}

#[test]
fn slugs_are_safe_in_an_address_and_unique() {
    let unique: BTreeSet<_> = all().map(|lesson| lesson.slug).collect();
    assert_eq!(unique.len(), lessons::all().len());
    let safe = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    assert!(unique.iter().all(|slug| slug.bytes().all(safe)));
}

#[test]
fn every_preset_is_the_same_program_in_both_languages() {
    for lesson in all() {
        let [ko, en] = Lang::ALL.map(lesson.scenario);
        let shape = |scenario: &Scenario| {
            let mut jobs = scenario.jobs.clone();
            for job in &mut jobs {
                job.name.clear();
            }
            // A slot that is silent in one language only would speak after a change of language.
            let silent = Slot::ALL.map(|slot| scenario.lines.get(slot).is_empty());
            (jobs, scenario.modes.clone(), scenario.options, silent)
        };
        assert_eq!(shape(&ko), shape(&en), "{}", lesson.slug);
        let kinds: Vec<_> = ko.modes.iter().map(|mode| mode.kind()).collect();
        assert!(
            kinds.is_sorted(),
            "{}: modes in the order shown",
            lesson.slug
        );
        for scenario in [ko, en] {
            let again = Scenario::new(scenario.clone().into_parts());
            assert_eq!(again, Ok(scenario));
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let hangul = |text: &str| text.contains(|char| ('가'..='힣').contains(&char));
    let check = |slug: &str, text: Both| {
        assert!(
            !text.ko.trim().is_empty() && !text.en.trim().is_empty(),
            "{slug}"
        );
        assert!(!hangul(text.en), "{slug}: {}", text.en);
        for text in [text.ko, text.en] {
            assert!(
                !text.contains("  ") && text.trim() == text,
                "{slug}: {text}"
            );
        }
    };
    for lesson in all() {
        let labels = lesson.knobs.iter().filter_map(|knob| knob.label);
        for text in [lesson.title, lesson.question, lesson.explanation]
            .into_iter()
            .chain(labels)
        {
            check(lesson.slug, text);
        }
        assert!(hangul(lesson.question.ko) && hangul(lesson.explanation.ko));
    }
}

/// The value a knob starts from, in the field's own unit.
fn preset_value(lesson: &Lesson, field: Field) -> Option<u64> {
    let scenario = (lesson.scenario)(Lang::En);
    let job = |row: usize| scenario.jobs.get(row);
    let of_all = |read: fn(&Job) -> Micros| {
        let value = read(&scenario.jobs[0]);
        let alike = scenario.jobs.iter().all(|job| read(job) == value);
        alike.then_some(value.as_millis())
    };
    let of_mode = |read: fn(Mode) -> Option<u64>| scenario.modes.iter().copied().find_map(read);
    match field {
        Field::Rounds(row) => job(row).map(|job| job.rounds.into()),
        Field::Count(row) => job(row).map(|job| job.count.into()),
        Field::Wait(row) => job(row).map(|job| job.wait.as_millis()),
        Field::Cpu(row) => job(row).map(|job| job.cpu.as_millis()),
        Field::YieldEvery(row) => job(row).map(|job| job.yield_every.0),
        Field::FailsAfter(row) => job(row).and_then(|job| job.fails_after.map(u64::from)),
        Field::EveryWait => of_all(|job| job.wait),
        // What both take together has to be the same for all.
        Field::Split => of_all(|job| job.cpu + job.wait).and(of_all(|job| job.cpu)),
        Field::Seed => Some(scenario.options.seed.into()),
        Field::Limit => of_mode(|mode| match mode {
            Mode::Gather { limit } => limit.map(u64::from),
            _ => None,
        }),
        Field::Pool => of_mode(|mode| match mode {
            Mode::Executor { pool } => Some(pool.into()),
            _ => None,
        }),
        Field::Timeout => of_mode(|mode| match mode {
            Mode::WaitFor { timeout } => Some(timeout.as_millis()),
            _ => None,
        }),
        _ => None,
    }
}

fn knobs() -> impl Iterator<Item = (&'static Lesson, &'static Knob)> {
    all().flat_map(|lesson| lesson.knobs.iter().map(move |knob| (lesson, knob)))
}

#[test]
fn a_knob_starts_within_its_range_and_on_its_step() {
    for (lesson, knob) in knobs() {
        let value = preset_value(lesson, knob.field);
        let value = value.unwrap_or_else(|| panic!("{}: no value for {knob:?}", lesson.slug));
        let (min, max, step) = (knob.min.into(), knob.max.into(), u64::from(knob.step));
        assert!((min..=max).contains(&value), "{}: {knob:?}", lesson.slug);
        assert_eq!((value - min) % step, 0, "{}: {knob:?}", lesson.slug);
        assert_eq!((max - min) % step, 0, "{}: {knob:?}", lesson.slug);
    }
}

#[test]
fn a_knob_reads_in_the_unit_of_its_field() {
    for (lesson, knob) in knobs() {
        let unit = match knob.field {
            Field::Wait(_) | Field::EveryWait | Field::Cpu(_) | Field::Split | Field::Timeout => {
                Unit::Seconds
            }
            Field::YieldEvery(_) => Unit::Micros,
            _ => Unit::Count,
        };
        assert_eq!(knob.unit, unit, "{}: {knob:?}", lesson.slug);
    }
}

#[test]
fn no_lesson_has_two_knobs_for_one_field() {
    for lesson in all() {
        let fields: BTreeSet<_> = lesson.knobs.iter().map(|knob| knob.field).collect();
        assert_eq!(fields.len(), lesson.knobs.len(), "{}", lesson.slug);
    }
}

#[test]
fn all_knobs_at_either_end_are_within_the_limits() {
    for lesson in all() {
        // Every knob at either end, in every combination.
        for ends in 0..1_u32 << lesson.knobs.len() {
            let scenario = turned(lesson, |at, knob| match ends >> at & 1 {
                0 => knob.min,
                _ => knob.max,
            });
            // Long before the longest run there may be: a reader sits through it.
            let jobs = scenario.instances().filter(|job| !job.job.background);
            let sum: Micros = jobs
                .map(|job| job.job.total_wait() + job.job.total_cpu())
                .sum();
            assert!(sum <= Micros::from_secs(80), "{}: {sum}", lesson.slug);
            assert!(sum < limits::RUN);
        }
    }
}

/// The lesson's scenario with every knob where `value` wants it.
fn turned(lesson: &Lesson, value: impl Fn(usize, &Knob) -> u32) -> Scenario {
    let preset = (lesson.scenario)(Lang::Ko);
    (lesson.knobs.iter().enumerate()).fold(preset, |scenario, (at, knob)| {
        let edit = Edit::Set(knob.field, value(at, knob).to_string());
        scenario
            .edit(&edit)
            .expect("a knob stays within the limits")
    })
}

#[test]
fn every_outcome_on_file_belongs_to_a_lesson() {
    let expected: BTreeSet<_> = cases()
        .iter()
        .map(|case| format!("{}.txt", case.id()))
        .collect();
    let found = files("tests/data", &["txt"]);
    let found = found.iter().map(|path| {
        let path = path.strip_prefix(data()).expect("a file in that folder");
        path.to_string_lossy().replace('\\', "/")
    });
    assert_eq!(found.collect::<BTreeSet<_>>(), expected);
}
