//! The console as it is shown: what of it is on the page, what is marked, found and copied.

use crate::support::{row, scenario};
use async_playground::derive::{
    Log, Roster, Source, Standing, Start, Step, lines, mark, moved, stamp, visible,
};
use async_playground::lessons;
use async_playground::model::{Event, EventKind, JobId, LaneId, Machine, Micros, Stamps, Trace};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::borrow::Cow;
use std::rc::Rc;

const MAIN: &str = "main";

/// A trace of these lines, each at so many milliseconds, by a job or the main program.
fn printed<'a>(lines: impl IntoIterator<Item = (u64, Option<u32>, &'a str)>) -> Rc<Trace> {
    let mut trace = Trace::new();
    let mut started = Vec::new();
    for (millis, job, text) in lines {
        let mut push = |kind| {
            let (at, lane, job) = (Micros::from_millis(millis), LaneId(0), job.map(JobId));
            let event = Event {
                at,
                lane,
                job,
                kind,
            };
            trace.push(event).expect("a legal event");
        };
        if job.is_some() && !started.contains(&job) {
            push(EventKind::Started);
            started.push(job);
        }
        push(EventKind::Printed(text.into()));
    }
    Rc::new(trace)
}

fn of(trace: &Rc<Trace>) -> Log {
    Log::new(&[(trace.clone(), None)])
}

fn texts(log: &Log) -> Vec<Cow<'_, str>> {
    let entries = (0..log.len()).filter_map(|place| log.get(place));
    entries.map(|entry| entry.line.text).collect()
}

/// Rows "ann" and "Bob".
fn roster() -> Roster {
    Roster::new(&Rc::new(scenario(vec![
        row("ann", 1, 1, 1),
        row("Bob", 1, 1, 1),
    ])))
}

/// Three lines of two jobs and one of the main program.
fn small() -> Rc<Trace> {
    printed([
        (0, None, "go"),
        (500, Some(0), "one"),
        (500, Some(1), "Two"),
        (1_250, Some(0), "three"),
    ])
}

#[test]
fn a_hundred_thousand_lines_are_kept_in_order() {
    const LINES: u64 = 100_000;
    let texts: Vec<_> = (0..LINES).map(|line| format!("line {line}")).collect();
    let trace = printed((0..LINES).map(|line| {
        let job = u32::try_from(line % 10).expect("a job");
        (
            line,
            Some(job),
            texts[usize::try_from(line).expect("a place")].as_str(),
        )
    }));
    let log = Log::new(&[(trace.clone(), Some(trace))]);
    assert_eq!(log.len(), 100_000);
    assert_eq!(log.count(Standing::AsPredicted), 100_000);
    for place in [0, 1, 49_999, 99_999] {
        let entry = log.get(place).expect("a line");
        assert_eq!(entry.line.text, texts[place]);
        assert_eq!(log.place_of(0, entry.line.seq), Some(place));
    }
    let at = Micros::from_millis(77_777);
    assert_eq!(log.line_at(0, Source::Job(JobId(3)), at), Some(77_773));
    assert_eq!(log.filtered("LINE 9999", &roster(), MAIN).len(), 11);
    let whole = 100_000 * 24;
    assert_eq!(visible(0, 240, 24, log.len()), 0..30);
    assert_eq!(visible(whole / 2, 240, 24, log.len()), 49_980..50_030);
    assert_eq!(visible(u32::MAX, 240, 24, log.len()), 99_970..100_000);
}

#[test]
fn a_short_list_is_visible_as_a_whole() {
    assert_eq!(visible(0, 240, 24, 0), 0..0);
    assert_eq!(visible(70, 240, 24, 12), 0..12);
    assert_eq!(visible(u32::MAX, 0, 0, 3), 0..3);
    // A line of which only a part can be seen counts.
    assert_eq!(visible(24 * 50 + 1, 24, 24, 500), 30..72);
}

#[test]
fn keys_move_within_the_list() {
    let moves = [
        (Step::Down, None, Some(0)),
        (Step::Up, None, Some(2)),
        (Step::Down, Some(2), Some(2)),
        (Step::Up, Some(2), Some(1)),
        (Step::Up, Some(0), Some(0)),
        (Step::First, Some(1), Some(0)),
        (Step::Last, Some(1), Some(2)),
        // What was marked may be gone.
        (Step::Up, Some(9), Some(2)),
    ];
    for (step, from, to) in moves {
        assert_eq!(step.from(from, 3), to, "{step:?} {from:?}");
    }
    assert_eq!(Step::Down.from(None, 0), None);
}

#[test]
fn a_moment_has_the_line_before_it_else_the_first_after() {
    let log = of(&small());
    let at = |millis, job: Option<u32>| {
        let source = job.map_or(Source::Main, |job| Source::Job(JobId(job)));
        log.line_at(0, source, Micros::from_millis(millis))
    };
    assert_eq!(at(0, Some(0)), Some(1));
    assert_eq!(at(500, Some(0)), Some(1));
    assert_eq!(at(1_249, Some(0)), Some(1));
    assert_eq!(at(1_250, Some(0)), Some(3));
    assert_eq!(at(9_000, Some(1)), Some(2));
    assert_eq!(at(9_000, None), Some(0));
    assert_eq!(at(0, Some(7)), None);
    assert_eq!(log.line_at(1, Source::Main, Micros::ZERO), None);
    // Of several lines of one moment, the last; before all of them, the first.
    let log = of(&printed([(5, None, "a"), (5, None, "b"), (9, None, "c")]));
    let at = |millis| log.line_at(0, Source::Main, Micros::from_millis(millis));
    assert_eq!((at(5), at(1)), (Some(1), Some(0)));
    // One that is marked already stays so, if it is of that moment.
    let pointed = |marked| log.pointed(0, Source::Main, Micros::from_millis(5), marked);
    assert_eq!(pointed(Some(0)), Some(0));
    assert_eq!((pointed(Some(2)), pointed(None)), (Some(1), Some(1)));
}

#[test]
fn lines_are_found_by_text_and_by_name() {
    let log = of(&small());
    let found = |part| {
        let found = log.filtered(part, &roster(), MAIN);
        texts(&found)
            .into_iter()
            .map(Cow::into_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("T"), ["Two", "three"]);
    assert_eq!(found("bob"), ["Two"]);
    assert_eq!(found("MAIN"), ["go"]);
    assert_eq!(found(""), ["go", "one", "Two", "three"]);
    assert!(found("nothing like it").is_empty());
    let korean = of(&printed([(0, None, "안녕하세요"), (1, None, "끝")]));
    assert_eq!(texts(&korean.filtered("하세", &roster(), MAIN)).len(), 1);
}

#[test]
fn stamps_count_from_the_start_from_the_line_before_or_by_the_clock() {
    let log = of(&small());
    let start = Start {
        local_millis: 1_700_000_000 * 86_400_000 + 86_399_900,
        factor: 2,
    };
    let all = |stamps, start| -> Vec<String> {
        (0..log.len())
            .map(|place| log.stamp(place, stamps, start))
            .collect()
    };
    assert_eq!(
        all(Stamps::Relative, None),
        ["0.000", "0.500", "0.500", "1.250"]
    );
    assert_eq!(
        all(Stamps::Gap, None),
        ["+0.000", "+0.500", "+0.000", "+0.750"]
    );
    // At twice the speed, and over midnight.
    assert_eq!(
        all(Stamps::Clock, Some(start)),
        [
            "23:59:59.900",
            "00:00:00.150",
            "00:00:00.150",
            "00:00:00.525"
        ]
    );
    assert_eq!(all(Stamps::Clock, None), all(Stamps::Relative, None));
    // A gap is one of what is shown.
    let three = log.filtered("three", &roster(), MAIN);
    assert_eq!(three.stamp(0, Stamps::Gap, None), "+1.250");
    let day = Start {
        local_millis: 9 * 3_600_000 + 5 * 60_000,
        factor: 1,
    };
    let at = Micros::from_millis(250);
    assert_eq!(
        stamp(Stamps::Clock, at, at, Some(day)),
        "09:05:00.250".to_owned()
    );
}

#[test]
fn what_is_copied_has_a_tab_between_its_parts() {
    let log = of(&small()).filtered("t", &roster(), MAIN);
    let copied = log.copied(Stamps::Relative, &[("gather", None)], &roster(), MAIN);
    assert_eq!(copied, "0.500\tBob\tTwo\n1.250\tann\tthree\n");
    let two = [(small(), None), (printed([(700, None, "x")]), None)];
    let runs = [("gather", None), ("threads", None)];
    let copied = Log::new(&two).copied(Stamps::Gap, &runs, &roster(), MAIN);
    assert_eq!(
        copied.lines().collect::<Vec<_>>(),
        [
            "+0.000\tgather\tmain\tgo",
            "+0.500\tgather\tann\tone",
            "+0.000\tgather\tBob\tTwo",
            "+0.200\tthreads\tmain\tx",
            "+0.550\tgather\tann\tthree"
        ]
    );
}

/// The verdicts on the lines of one source, where each letter is a line.
fn verdicts(predicted: &str, measured: &str) -> String {
    let trace = |letters: &str| {
        let letters: Vec<_> = letters.chars().map(String::from).collect();
        printed(
            (0..)
                .zip(&letters)
                .map(|(at, letter)| (at, None, letter.as_str())),
        )
    };
    let (predicted, measured) = (trace(predicted), trace(measured));
    let verdicts = moved(&lines(&predicted), &lines(&measured)).into_iter();
    let letter = |verdict| match verdict {
        Standing::AsPredicted => '=',
        Standing::Moved => '~',
        Standing::Unpredicted => '+',
    };
    verdicts.map(letter).collect()
}

#[test]
fn as_few_lines_as_possible_count_as_moved() {
    let cases = [
        ("abcd", "abcd", "===="),
        ("abcd", "bcda", "===~"),
        ("abcd", "dabc", "~==="),
        ("abcd", "ac", "=="),
        ("ab", "axb", "=+="),
        ("aab", "aaab", "==+="),
        ("aba", "aab", "==~"),
        ("", "a", "+"),
        ("a", "", ""),
    ];
    for (predicted, measured, expected) in cases {
        let found = verdicts(predicted, measured);
        let moved = |verdicts: &str| verdicts.matches('~').count();
        assert_eq!(moved(&found), moved(expected), "{predicted} {measured}");
        let strip = |verdicts: &str| verdicts.replace('~', "=");
        assert_eq!(strip(&found), strip(expected), "{predicted} {measured}");
    }
    assert_eq!(verdicts("abcd", "bcda"), "===~");
    assert_eq!(verdicts("abcdef", "fabcde"), "~=====");
}

#[test]
fn the_same_text_of_another_job_is_another_line() {
    let predicted = printed([(0, Some(0), "hi"), (1, Some(1), "hi")]);
    let measured = printed([(0, Some(0), "hi"), (1, Some(0), "hi")]);
    let found = moved(&lines(&predicted), &lines(&measured));
    assert_eq!(found, [Standing::AsPredicted, Standing::Unpredicted]);
}

#[test]
fn verdicts_stay_with_their_lines_in_a_merged_console() {
    let predicted = printed([(0, None, "a"), (1, None, "b"), (2, None, "c")]);
    let measured = printed([(0, None, "b"), (2, None, "c"), (4, None, "a")]);
    let other = printed([(1, None, "x"), (3, None, "y")]);
    let log = Log::new(&[(other, None), (measured, Some(predicted))]);
    assert_eq!(texts(&log), ["b", "x", "c", "y", "a"]);
    let last = log.get(4).expect("a line");
    assert_eq!((last.run, last.verdict), (1, Standing::Moved));
    assert_eq!(log.count(Standing::Moved), 1);
    assert_eq!(log.filtered("a", &roster(), "-").count(Standing::Moved), 1);
}

#[test]
fn a_line_that_was_drawn_over_shows_its_latest_text_where_it_stood() {
    let log = of(&printed([
        (0, None, "\r| turning"),
        (1, Some(0), "working"),
        (2, None, "\r/ turning"),
    ]));
    assert_eq!(texts(&log), ["/ turning", "working"]);
}

#[test]
fn colour_and_shape_of_neighbours_differ_and_their_pairs_do_not_soon_return() {
    let pairs: Vec<_> = (0..56)
        .map(|row| (async_playground::derive::hue(row), mark(row)))
        .collect();
    for (row, pair) in pairs.iter().enumerate() {
        assert!((1..=8).contains(&pair.0) && (1..=7).contains(&pair.1));
        assert!(!pairs[..row].contains(pair), "row {row}");
    }
    assert_eq!(roster().mark(JobId(1)), 2);
}

#[test]
fn a_log_that_grows_is_what_one_made_at_once_is() {
    for lesson in lessons::all() {
        let scenario = Rc::new((lesson.scenario)(Lang::En));
        for mode in scenario.modes.clone() {
            let whole = simulate(&scenario, mode, &Machine::default()).expect("an end");
            let (mut part, mut log) = (Trace::new(), Log::default());
            for event in whole.events().iter() {
                part.push(event.clone()).expect("as in the whole");
                let runs = [(Rc::new(part.clone()), None)];
                log = log.grown(&runs);
                assert_eq!(log, Log::new(&runs), "{} {mode:?}", lesson.slug);
            }
            let foretold = [(Rc::new(whole.clone()), Some(Rc::new(whole)))];
            assert_eq!(log.grown(&foretold), Log::new(&foretold));
        }
    }
}

#[test]
fn a_log_grows_by_what_belongs_before_its_end_too() {
    let (first, late) = (printed([(20, Some(0), "a")]), printed([(20, Some(0), "a")]));
    let mut late = Trace::clone(&late);
    let event = Event {
        at: Micros::from_millis(10),
        lane: LaneId(7),
        job: None,
        kind: EventKind::Printed("b".into()),
    };
    late.push(event).expect("another lane");
    let runs = [(Rc::new(late), None)];
    assert_eq!(texts(&of(&first).grown(&runs)), ["b", "a"]);
}
