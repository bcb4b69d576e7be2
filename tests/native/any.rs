//! Any scenario within the limits, and any way to show one: for what must hold of all of them.

use async_playground::model::{
    Control, Controls, EventLoop, Field, Job, Lines, Look, Micros, Mode, ModeKind, Options, Parts,
    Rows, Scenario, Slot, Stamps, TimeScale, limits,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Any valid scenario: each field over all of its range, few rows or very many, every mode in any
/// order, any character that may stand in a name or a line.
pub fn any_scenario() -> impl Strategy<Value = Scenario> {
    let rows = prop_oneof![
        12 => 1..6_usize,
        3 => 6..60_usize,
        1 => 900..=1_000_usize,
    ];
    let jobs = rows.prop_flat_map(|rows| prop::collection::vec(any_job(), rows));
    (jobs, any_modes(), any_lines(), any_options()).prop_map(|(jobs, modes, lines, options)| {
        mended(Parts {
            jobs,
            modes,
            lines,
            options,
        })
    })
}

/// Any way to show a scenario. What can only be hidden is not locked.
pub fn any_look() -> impl Strategy<Value = Look> {
    let at = prop::option::of((0..=limits::RUN.as_millis()).prop_map(Micros::from_millis));
    let hidden = controls(Control::ALL.to_vec());
    let lockable = Control::ALL.into_iter();
    let locked = controls(
        lockable
            .filter(|control| control.is_locked_alone())
            .collect(),
    );
    let rows = select(vec![Rows::Jobs, Rows::Lanes]);
    let stamps = select(vec![Stamps::Relative, Stamps::Gap, Stamps::Clock]);
    let flags = any::<(bool, bool, bool)>();
    (rows, stamps, flags, at, hidden, locked).prop_map(
        |(rows, stamps, (merged, predict_first, presentation), at, hidden, locked)| Look {
            rows,
            merged,
            stamps,
            predict_first,
            presentation,
            at,
            hidden,
            locked,
        },
    )
}

/// Any text of so many characters that may stand in a name or a line.
pub fn any_text(min: usize, max: usize) -> impl Strategy<Value = String> {
    // Most are short; some reach the limit.
    let length = prop_oneof![4 => min..=max.min(12), 1 => min..=max];
    let char = prop_oneof![
        4 => "[ -~]".prop_map(|text| text.chars().next().unwrap_or('a')),
        // What means something to JSON, to addresses, to HTML or to templates.
        3 => select(r#""\'`&=,;:#%+~_-.!*()[]{}<>/|$ 가힣ㄱé"#.chars().collect::<Vec<_>>()),
        // Right to left, combining, joining, outside the first plane.
        2 => select("אبֿ́\u{200d}\u{fe0f}👩🇰💚𐍈ß\u{a0}\u{fffd}".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    let char = char.prop_filter("a character that may be there", |char| !hides(*char));
    length.prop_flat_map(move |length| {
        prop::collection::vec(char.clone(), length).prop_map(|chars| chars.into_iter().collect())
    })
}

/// Control characters, and what re-orders or hides the text around it.
pub fn hides(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}'
        )
        || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

fn controls(of: Vec<Control>) -> impl Strategy<Value = Controls> {
    let all = of.len();
    let some = prop_oneof![Just(0..=0), Just(0..=3), Just(0..=all)];
    some.prop_flat_map(move |some| subsequence(of.clone(), some))
        .prop_map(|some| {
            let controls = some.into_iter();
            controls.fold(Controls::NONE, |all, control| all.with(control, true))
        })
}

/// Small numbers as people write them, the ends of the range, and anything between.
fn number(min: u32, max: u64) -> impl Strategy<Value = u32> {
    let max = u32::try_from(max).expect("every limit is smaller");
    prop_oneof![
        4 => min..=max.min(min + 9),
        1 => Just(min),
        1 => Just(max),
        1 => min..=max,
    ]
}

fn millis(min: u32, max: u64) -> impl Strategy<Value = Micros> {
    let round = (1..=40_u64).prop_map(move |step| (step * 250).min(max));
    let any = number(min, max).prop_map(u64::from);
    prop_oneof![round, any].prop_map(Micros::from_millis)
}

fn any_job() -> impl Strategy<Value = Job> {
    let times = (
        prop_oneof![Just(Micros::ZERO), millis(0, limits::CPU_MILLIS)],
        millis(0, limits::WAIT_MILLIS),
        prop_oneof![Just(Micros::ZERO), millis(0, limits::WAIT_MILLIS)],
        number(0, limits::YIELD_MICROS),
    );
    let counts = (
        number(1, limits::ROUNDS),
        prop::option::of(number(0, limits::ROUNDS)),
        prop_oneof![3 => Just(1), 1 => number(1, limits::JOBS)],
    );
    let name = any_text(1, limits::NAME_CHARS);
    (name, times, counts, any::<(bool, bool)>()).prop_map(
        |(name, (cpu, wait, jitter, step), (rounds, fails, count), (blocking, background))| Job {
            name,
            rounds,
            cpu,
            wait,
            jitter: jitter.min(wait),
            yield_every: Micros(step.into()),
            blocking,
            background,
            fails_after: fails.map(|round| round.min(rounds)),
            count,
        },
    )
}

fn any_modes() -> impl Strategy<Value = Vec<Mode>> {
    let kinds = subsequence(ModeKind::ALL.to_vec(), 1..=ModeKind::ALL.len()).prop_shuffle();
    let limit = prop::option::of(number(1, limits::JOBS));
    let workers = || number(1, limits::WORKERS);
    let timeout = millis(1, limits::WAIT_MILLIS);
    (kinds, limit, timeout, workers(), workers()).prop_map(
        |(kinds, limit, timeout, threads, processes)| {
            let with_options = |kind: ModeKind| match kind.plain() {
                Mode::Gather { .. } => Mode::Gather { limit },
                Mode::WaitFor { .. } => Mode::WaitFor { timeout },
                Mode::Executor { .. } => Mode::Executor { pool: threads },
                Mode::Processes { .. } => Mode::Processes { pool: processes },
                plain => plain,
            };
            kinds.into_iter().map(with_options).collect()
        },
    )
}

fn any_lines() -> impl Strategy<Value = Lines> {
    let template = select(vec!["", "{name}", "{redraw}{spin} {round}/{rounds}"]);
    let line = prop_oneof![
        template.prop_map(str::to_owned),
        any_text(0, limits::LINE_CHARS),
    ];
    prop::collection::vec(line, Slot::ALL.len()).prop_map(|texts| {
        let mut lines = Lines::default();
        for (slot, text) in Slot::ALL.into_iter().zip(texts) {
            *lines.get_mut(slot) = text;
        }
        lines
    })
}

fn any_options() -> impl Strategy<Value = Options> {
    let speed = select(TimeScale::ALL.to_vec());
    let place = select(EventLoop::ALL.to_vec());
    let cores = prop::option::of(number(1, limits::CORES));
    let switch = millis(1, limits::SWITCH_MILLIS);
    (speed, number(0, limits::SEED), place, cores, switch).prop_map(
        |(time_scale, seed, event_loop, cores, switch_interval)| Options {
            time_scale,
            seed,
            event_loop,
            cores,
            switch_interval,
        },
    )
}

/// What is within the limits one by one, made so as a whole.
pub fn mended(mut parts: Parts) -> Scenario {
    loop {
        match Scenario::new(parts.clone()) {
            Ok(scenario) => return scenario,
            Err(invalid) => mend(&mut parts, invalid.field),
        }
    }
}

fn mend(parts: &mut Parts, field: Field) {
    match field {
        // A mode that is too much for these jobs goes, unless it is the last one.
        Field::Length(kind) | Field::Workers(kind) if parts.modes.len() > 1 => {
            parts.modes.retain(|mode| mode.kind() != kind);
        }
        Field::Workers(_) => {
            parts.jobs.truncate(1);
            parts.jobs[0].count = 1 + parts.jobs[0].count % 16;
        }
        Field::Jobs | Field::Length(_) => {
            for job in &mut parts.jobs {
                halve(job);
            }
        }
        Field::Name(row) => "name".clone_into(&mut parts.jobs[row].name),
        Field::Line(slot) => parts.lines.get_mut(slot).clear(),
        field => panic!("{field:?} is out of range before anything is added up"),
    }
}

fn halve(job: &mut Job) {
    let half = |time: Micros| Micros::from_millis(time.as_millis() / 2);
    job.count = (job.count / 2).max(1);
    job.rounds = (job.rounds / 2).max(1);
    job.fails_after = job.fails_after.map(|round| round.min(job.rounds));
    job.cpu = half(job.cpu);
    job.wait = half(job.wait);
    job.jitter = half(job.jitter);
}

proptest! {
    #![proptest_config(crate::support::property(64))]

    #[test]
    fn any_scenario_is_found_within_a_few_steps(scenario in any_scenario(), look in any_look()) {
        prop_assert!(!scenario.jobs.is_empty() && !scenario.modes.is_empty());
        prop_assert!(look.locked.iter().all(Control::is_locked_alone));
    }
}
