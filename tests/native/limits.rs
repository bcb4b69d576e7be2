//! The limits of a scenario: what is refused, at which field, and that nothing else changes.

use crate::support::{parts, row, scenario};
use async_playground::model::{
    Allowed, Edit, Field, Invalid, Job, Micros, Mode, ModeKind, Parts, Scenario, Slot, limits,
};

/// What a numeric field refuses, whatever its range.
const NOT_A_NUMBER: [&str; 18] = [
    "abc",
    "-1",
    "+1",
    "1.5",
    "1,5",
    "1 000",
    "5s",
    "5 s",
    "5초",
    "0x10",
    "1e3",
    "٣",
    "５",
    "4294967296",
    "99999999999999999999999",
    "1\n2",
    "5\u{0}",
    "\u{202e}5",
];

const NUMBERS: [(Field, u64, u64); 4] = [
    (Field::Rounds(0), 1, limits::ROUNDS),
    (Field::Wait(0), 0, limits::WAIT_MILLIS),
    (Field::EveryWait, 0, limits::WAIT_MILLIS),
    (Field::Count(0), 1, limits::JOBS),
];

/// One job that does not wait: every field can reach its own limit.
fn idle() -> Scenario {
    scenario(vec![row("a", 1, 0, 1)])
}

fn set(scenario: &Scenario, field: Field, text: &str) -> Result<Scenario, Invalid> {
    scenario.edit(&Edit::Set(field, text.to_owned()))
}

fn value(job: &Job, field: Field) -> u64 {
    match field {
        Field::Rounds(_) => job.rounds.into(),
        Field::Count(_) => job.count.into(),
        _ => job.wait.as_millis(),
    }
}

#[track_caller]
fn assert_refused(result: Result<Scenario, Invalid>, field: Field, found: &str, allowed: Allowed) {
    let expected = Invalid {
        field,
        found: found.to_owned(),
        allowed,
    };
    assert_eq!(result.expect_err("outside the limits"), expected);
}

#[test]
fn a_number_is_digits_in_its_range() {
    for (field, min, max) in NUMBERS {
        let allowed = Allowed::Whole { min, max };
        for text in NOT_A_NUMBER {
            let found = text.escape_debug().to_string();
            assert_refused(set(&idle(), field, text), field, &found, allowed);
        }
        for text in ["", " ", "\n", "\u{3000}"] {
            assert_refused(set(&idle(), field, text), field, "", allowed);
        }
        for outside in [min.checked_sub(1), Some(max + 1)].into_iter().flatten() {
            let text = outside.to_string();
            assert_refused(set(&idle(), field, &text), field, &text, allowed);
        }
        for inside in [min, min + 1, max] {
            let scenario = set(&idle(), field, &inside.to_string()).expect("within the range");
            assert_eq!(value(&scenario.jobs[0], field), inside, "{field:?}");
        }
    }
}

#[test]
fn space_around_a_pasted_number_is_no_part_of_it() {
    for (field, ..) in NUMBERS {
        for text in ["7", " 7 ", "\t7\n", "\r\n7\r\n", "\u{a0}7\u{3000}", "007"] {
            let scenario = set(&idle(), field, text).expect("a number");
            assert_eq!(value(&scenario.jobs[0], field), 7, "{field:?} {text:?}");
        }
    }
}

#[test]
fn what_is_repeated_of_a_refused_input_is_short() {
    for field in [Field::Rounds(0), Field::Name(0), Field::Line(Slot::Last)] {
        for text in [
            "가".repeat(10_000),
            "\u{7}".repeat(10_000),
            "9".repeat(10_000),
        ] {
            let error = set(&idle(), field, &text).expect_err("far too long");
            assert_eq!(error.field, field);
            assert_eq!(error.found.chars().count(), Invalid::FOUND_CHARS + 1);
            assert!(error.found.ends_with('…'));
            assert!(!error.found.chars().any(char::is_control));
        }
    }
}

#[test]
fn a_name_is_one_to_64_characters_and_no_control_character() {
    let allowed = Allowed::Text { min: 1, max: 64 };
    let field = Field::Name(0);
    for text in ["", " ", "\n\t"] {
        assert_refused(set(&idle(), field, text), field, "", allowed);
    }
    for (text, found) in [("a\nb", "a\\nb"), ("a\u{7}", "a\\u{7}"), ("\u{0}", "\\0")] {
        assert_refused(set(&idle(), field, text), field, found, allowed);
    }
    for name in ["a".repeat(65), "가".repeat(65)] {
        let error = set(&idle(), field, &name).expect_err("65 characters");
        assert_eq!((error.field, error.allowed), (field, allowed));
    }
    for name in [
        "a".repeat(64),
        "가".repeat(64),
        "👩‍👩‍👧".to_owned(),
        "{name}".to_owned(),
    ] {
        let scenario = set(&idle(), field, &name).expect("a name");
        assert_eq!(scenario.jobs[0].name, name);
    }
    let scenario = set(&idle(), field, "\t two words \n").expect("a name");
    assert_eq!(scenario.jobs[0].name, "two words");
}

/// What re-orders, breaks or hides text.
const REFUSED: [char; 20] = [
    '\u{ad}',
    '\u{115f}',
    '\u{1160}',
    '\u{3164}',
    '\u{ffa0}',
    '\u{200b}',
    '\u{2028}',
    '\u{2029}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2060}',
    '\u{2066}',
    '\u{2068}',
    '\u{2069}',
    '\u{feff}',
    '\u{e0001}',
    '\u{e0061}',
];

#[test]
fn what_reorders_or_hides_text_is_refused_and_shown_as_what_it_is() {
    for (field, min, max) in [(Field::Name(0), 1, 64), (Field::Line(Slot::Round), 0, 200)] {
        for char in REFUSED {
            let found = format!("a{}b", char.escape_unicode());
            let allowed = Allowed::Text { min, max };
            assert_refused(
                set(&idle(), field, &format!("a{char}b")),
                field,
                &found,
                allowed,
            );
        }
        // Scripts and emoji need these: joiners, marks of direction, variation selectors, conjoining
        // letters.
        for text in [
            "نمی\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}",
            "葛\u{e0100}",
            "שלום\u{200f}!",
            "a\u{200e}",
            "ᄒ\u{1161}ᆫ",
        ] {
            assert!(set(&idle(), field, text).is_ok(), "{text:?}");
        }
    }
}

#[test]
fn a_line_is_at_most_200_characters_and_no_control_character() {
    let allowed = Allowed::Text { min: 0, max: 200 };
    for slot in Slot::ALL {
        let field = Field::Line(slot);
        for text in ["two\nlines", "\u{1b}[31m", "tab\t"] {
            let found = text.escape_debug().to_string();
            assert_refused(set(&idle(), field, text), field, &found, allowed);
        }
        let error = set(&idle(), field, &"나".repeat(201)).expect_err("201 characters");
        assert_eq!((error.field, error.allowed), (field, allowed));
        for line in [String::new(), " {name} ".to_owned(), "나".repeat(200)] {
            let scenario = set(&idle(), field, &line).expect("a line");
            assert_eq!(scenario.lines.get(slot), line);
        }
    }
}

#[test]
fn the_limit_of_gather_may_be_empty() {
    let (min, max) = (1, limits::JOBS);
    let allowed = Allowed::EmptyOrWhole { min, max };
    let limit = |scenario: &Scenario| scenario.mode(ModeKind::Gather);
    for text in NOT_A_NUMBER.into_iter().chain(["0", "10001"]) {
        let found = text.escape_debug().to_string();
        assert_refused(
            set(&idle(), Field::Limit, text),
            Field::Limit,
            &found,
            allowed,
        );
    }
    let limited = set(&idle(), Field::Limit, " 2 ").expect("a limit");
    assert_eq!(limit(&limited), Some(Mode::Gather { limit: Some(2) }));
    for text in ["", " ", "\n"] {
        let free = set(&limited, Field::Limit, text).expect("no limit");
        assert_eq!(limit(&free), Some(Mode::Gather { limit: None }));
    }
}

#[test]
fn there_is_at_least_one_row_and_at_most_1000() {
    let allowed = Allowed::Whole { min: 1, max: 1_000 };
    assert_refused(idle().edit(&Edit::RemoveJob(0)), Field::Jobs, "0", allowed);
    let full = scenario(vec![row("a", 1, 0, 1); 1_000]);
    let more = [Edit::AddJob("b".to_owned()), Edit::DuplicateJob(3)];
    for edit in more {
        assert_refused(full.edit(&edit), Field::Jobs, "1001", allowed);
    }
}

#[test]
fn too_many_jobs_or_rounds_in_all_are_blamed_on_the_field_that_was_changed() {
    let two = scenario(vec![row("a", 1, 0, 1), row("b", 1, 0, 5_000)]);
    let allowed = Allowed::JobsInAll(10_000);
    assert_refused(
        set(&two, Field::Count(0), "5001"),
        Field::Count(0),
        "10001",
        allowed,
    );
    assert!(set(&two, Field::Count(0), "5000").is_ok());

    let two = scenario(vec![row("a", 1, 0, 19), row("b", 1_000, 0, 1)]);
    let allowed = Allowed::RoundsInAll(20_000);
    let field = Field::Count(0);
    let many = set(&two, Field::Rounds(0), "1000").expect("20,000 rounds");
    assert_refused(set(&many, field, "20"), field, "21000", allowed);

    // Where no single field was changed, the job table is named.
    let full = scenario(vec![row("a", 1, 0, 10_000)]);
    let allowed = Allowed::JobsInAll(10_000);
    assert_refused(
        full.edit(&Edit::DuplicateJob(0)),
        Field::Jobs,
        "20000",
        allowed,
    );
}

/// Ten jobs of 30 s in two rounds: 600 s of waiting in all.
fn ten_minutes(mode: Mode) -> Scenario {
    let modes = vec![mode];
    let jobs = vec![row("a", 2, 30_000, 1); 10];
    Scenario::new(Parts {
        modes,
        ..parts(jobs)
    })
    .expect("ten minutes are within the limits")
}

#[test]
fn no_mode_runs_longer_than_ten_minutes() {
    let allowed = Allowed::RunUpTo(Micros::from_secs(600));
    let field = Field::Wait(0);
    for mode in [Mode::Sequential, Mode::AwaitEach] {
        let full = ten_minutes(mode);
        assert_refused(set(&full, field, "30001"), field, "600.002", allowed);
        assert!(set(&full, Field::EveryWait, "30000").is_ok());
        // Blamed on the mode where no single field was changed.
        let longer = full.edit(&Edit::DuplicateJob(0));
        assert_refused(longer, Field::Length(mode.kind()), "660.000", allowed);
    }

    let together = ten_minutes(Mode::Gather { limit: None });
    assert!(set(&together, Field::EveryWait, "300000").is_ok());
    let (field, text) = (Field::EveryWait, "300001");
    assert_refused(set(&together, field, text), field, "600.002", allowed);

    // Graham's bound: the longest, and the others spread over the two.
    let two = ten_minutes(Mode::Gather { limit: Some(2) });
    assert!(set(&two, Field::EveryWait, "54545").is_ok());
    assert_refused(set(&two, field, "54546"), field, "600.006", allowed);
    let longer = together.edit(&Edit::Set(field, "300000".to_owned()));
    let longer = longer.expect("within the limits of gather alone");
    let sequential = longer.edit(&Edit::ToggleMode(ModeKind::Sequential));
    let field = Field::Length(ModeKind::Sequential);
    assert_refused(sequential, field, "6000.000", allowed);
    assert!(set(&longer, Field::Limit, "9").is_err());
}

#[test]
fn at_least_one_mode_and_none_twice() {
    let one = ten_minutes(Mode::AwaitEach);
    let none = one.edit(&Edit::ToggleMode(ModeKind::AwaitEach));
    assert_refused(none, Field::Modes, "", Allowed::SomeModes);

    let modes = vec![
        Mode::Gather { limit: None },
        Mode::Gather { limit: Some(1) },
    ];
    let twice = Scenario::new(Parts {
        modes,
        ..parts(vec![row("a", 1, 0, 1)])
    });
    assert_refused(twice, Field::Modes, "gather, gather", Allowed::SomeModes);
}

#[test]
fn parts_from_elsewhere_have_the_same_limits() {
    let refused = |job: Job| {
        let parts = parts(vec![row("a", 1, 0, 1), job]);
        Scenario::new(parts).expect_err("outside the limits").field
    };
    assert_eq!(refused(row("", 1, 0, 1)), Field::Name(1));
    assert_eq!(refused(row("b", 0, 0, 1)), Field::Rounds(1));
    assert_eq!(refused(row("b", 1_001, 0, 1)), Field::Rounds(1));
    assert_eq!(refused(row("b", 1, 600_001, 1)), Field::Wait(1));
    assert_eq!(refused(row("b", 1, u64::MAX, 1)), Field::Wait(1));
    assert_eq!(refused(row("b", 1, 0, 0)), Field::Count(1));
    assert_eq!(refused(row("b", 1, 0, u32::MAX)), Field::Count(1));
    assert_eq!(refused(row("b", 1_000, 0, 10_000)), Field::Jobs);

    // A wait is whole milliseconds, for that is all that a field or a link can say.
    for wait in [Micros(1), Micros(999_999), Micros(600_000_001)] {
        let job = Job {
            wait,
            ..row("b", 1, 0, 1)
        };
        assert_eq!(refused(job), Field::Wait(1));
    }
}
