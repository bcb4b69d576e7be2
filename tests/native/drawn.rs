//! Timelines, drawn as text: what a reader would see of the lessons' predictions.

use async_playground::derive::{
    Bar, Mark, Scale, SpanKind, Track, groups, lane_tracks, lanes, timeline, tracks,
};
use async_playground::lessons;
use async_playground::model::{Machine, Micros, ModeKind, Trace, Window};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

/// How many characters a picture is wide.
const WIDTH: u32 = 30;

fn predicted(slug: &str, kind: ModeKind) -> (Trace, u32) {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    let scenario = Rc::new((lesson.scenario)(Lang::En));
    let mode = scenario.mode(kind).expect("a mode of the lesson");
    let machine = Machine {
        cores: 2,
        ..Machine::default()
    };
    let trace = simulate(&scenario, mode, &machine).expect("it has an end");
    (trace, scenario.count())
}

const fn stroke(kind: SpanKind) -> char {
    match kind {
        SpanKind::Running => '#',
        SpanKind::Waiting => '/',
        SpanKind::Blocking => '\\',
        SpanKind::Locked => '-',
        SpanKind::Starting => ':',
        SpanKind::Ready => '.',
    }
}

/// One line per track; what takes no time is a character wide, and an end is one more.
fn drawn(tracks: &[Track]) -> Vec<String> {
    let place = |share: u32| ((share * WIDTH + Scale::WHOLE / 2) / Scale::WHOLE) as usize;
    let line = |track: &Track| {
        let mut line = vec![' '; WIDTH as usize + 1];
        let short = |bar: &&Bar| place(bar.from) == place(bar.to);
        let (short, long): (Vec<&Bar>, Vec<&Bar>) = track.bars.iter().partition(short);
        for bar in long {
            line[place(bar.from)..place(bar.to)].fill(stroke(bar.kind));
        }
        for bar in short.iter().filter(|bar| bar.kind == SpanKind::Running) {
            line[place(bar.from)] = '#';
        }
        if let Some((at, mark)) = track.ended {
            line[place(at)] = match mark {
                Mark::Finished => '|',
                Mark::Cancelled => 'x',
                Mark::Failed => '!',
            };
        }
        line.into_iter().collect::<String>().trim_end().to_owned()
    };
    tracks.iter().map(line).collect()
}

#[track_caller]
fn check(slug: &str, kind: ModeKind, window: Option<(u64, u64)>, expect: &[&str]) {
    let (trace, jobs) = predicted(slug, kind);
    let rows = timeline(&trace, Micros::ZERO);
    let window =
        window.map(|(from, to)| Window::new(Micros::from_millis(from), Micros::from_millis(to)));
    let scale = Scale::new(trace.end(), Micros::ZERO).windowed(window);
    let tracks = tracks(&rows, &groups(&rows, &(0..jobs)), scale);
    assert_eq!(drawn(&tracks), expect, "{slug}, {}", kind.slug());
}

#[test]
fn waits_add_up_one_after_another_and_overlap_when_gathered() {
    check(
        "three-tasks",
        ModeKind::Sequential,
        None,
        &[
            r"#\\\\\\\\\|",
            r"          #\\\\\\\\\|",
            r"                    #\\\\\\\\\|",
        ],
    );
    check(
        "three-tasks",
        ModeKind::Gather,
        None,
        &[
            "#/////////////////////////////|",
            "#/////////////////////////////|",
            "#/////////////////////////////|",
        ],
    );
}

#[test]
fn a_window_shows_a_part_at_the_same_width() {
    check(
        "user-lookup",
        ModeKind::Gather,
        Some((2_000, 5_000)),
        &[
            "#/////////#/////////#/////////|",
            "#/////////#/////////#/////////#",
            "#/////////|",
        ],
    );
}

#[test]
fn a_blocking_call_holds_the_others_up() {
    check(
        "blocking-call",
        ModeKind::GatherBlocking,
        None,
        &[r"#\\\\\\\\\\\\\|", r"..............#\\\\\\\\\\\\\\\|"],
    );
}

#[test]
fn errors_and_cancellation_end_a_row_otherwise() {
    check(
        "failures",
        ModeKind::TaskGroup,
        None,
        &[
            "#/////////////////////////////x",
            "#/////////////////////////////!",
            "#/////////////////////////////x",
        ],
    );
    check(
        "failures",
        ModeKind::Collect,
        None,
        &[
            "#//////////////#//////////////|",
            "#//////////////!",
            "#//////////////#//////////////|",
        ],
    );
}

#[test]
fn the_lock_makes_threads_take_turns() {
    check(
        "gil",
        ModeKind::Threads,
        Some((0, 30)),
        &[
            "#####-----#####-----#####-----#",
            "#----#####-----#####-----#####",
        ],
    );
}

#[test]
fn a_lane_shows_who_had_it() {
    let (trace, _) = predicted("three-tasks", ModeKind::Sequential);
    let lanes = lanes(&timeline(&trace, Micros::ZERO));
    let scale = Scale::new(trace.end(), Micros::ZERO);
    let tracks = lane_tracks(&lanes, scale);
    assert_eq!(drawn(&tracks), [format!("{}#", r"\".repeat(30))]);
    let jobs: Vec<u32> = (tracks[0].bars.iter())
        .filter(|bar| bar.kind == SpanKind::Blocking)
        .map(|bar| bar.job.0)
        .collect();
    assert_eq!(jobs, [0, 1, 2]);
}
