//! What several suites need: small scenarios, the outcomes on file, and one proptest setting.

use async_playground::lessons::{self, Lesson};
use async_playground::model::{
    Job, Lines, Micros, Mode, ModeKind, Options, Parts, Scenario, TimeScale,
};
use async_playground::text::Lang;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// So many cases, the same on every run and every machine; nothing is written to disk.
pub fn property(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    }
}

/// A row of the job table.
pub fn row(name: &str, rounds: u32, millis: u64, count: u32) -> Job {
    Job {
        rounds,
        count,
        ..Job::waiting(name, Micros::from_millis(millis))
    }
}

/// The modes that any number of jobs can be run in.
pub const LOOPS: [ModeKind; 3] = [ModeKind::Sequential, ModeKind::AwaitEach, ModeKind::Gather];

/// Parts with these rows, these modes and no lines.
pub fn parts(jobs: Vec<Job>) -> Parts {
    Parts {
        jobs,
        modes: LOOPS.map(ModeKind::plain).to_vec(),
        lines: Lines::default(),
        options: Options::default(),
    }
}

/// A scenario with these rows, these modes and no lines.
pub fn scenario(jobs: Vec<Job>) -> Scenario {
    Scenario::new(parts(jobs)).expect("a scenario within the limits")
}

/// Small scenarios with every mode, where `gather` may have a limit.
pub fn scenarios() -> impl Strategy<Value = Scenario> {
    let job = ("[a-c]", 1..5_u32, 0..8_u64, 1..4_u32)
        .prop_map(|(name, rounds, wait, count)| row(&name, rounds, wait * 250, count));
    let jobs = prop::collection::vec(job, 1..6);
    let limit = prop::option::of(1..6_u32);
    let line = || prop::sample::select(vec!["", "x", "{name} {round}/{rounds}"]);
    let lines = [line(), line(), line(), line(), line()];
    (jobs, limit, lines, prop::sample::select(&TimeScale::ALL)).prop_map(
        |(jobs, limit, lines, time_scale)| {
            let [first, start, round, end, last] = lines.map(str::to_owned);
            let modes = vec![Mode::Sequential, Mode::AwaitEach, Mode::Gather { limit }];
            let lines = Lines {
                first,
                start,
                round,
                end,
                last,
                ..Lines::default()
            };
            let options = Options {
                time_scale,
                ..Options::default()
            };
            Scenario::new(Parts {
                jobs,
                modes,
                lines,
                options,
            })
            .expect("a small scenario is within the limits")
        },
    )
}

/// What must come out of a lesson in one mode and language, as decided by hand.
#[derive(Debug)]
pub struct Case {
    pub lesson: &'static Lesson,
    pub lang: Lang,
    pub mode: ModeKind,
    pub elapsed: Micros,
    /// Whether the order of lines is left to chance; they are sorted then.
    pub any_order: bool,
    pub lines: Vec<String>,
}

impl Case {
    /// Its name in messages: `user-lookup/en/gather`.
    pub fn id(&self) -> String {
        let (slug, lang, mode) = (self.lesson.slug, self.lang.tag(), self.mode.slug());
        format!("{slug}/{lang}/{mode}")
    }

    /// The lesson's scenario in its language.
    pub fn scenario(&self) -> Scenario {
        (self.lesson.scenario)(self.lang)
    }

    fn read(lesson: &'static Lesson, lang: Lang, mode: ModeKind) -> Self {
        let mut case = Self {
            lesson,
            lang,
            mode,
            elapsed: Micros::ZERO,
            any_order: false,
            lines: Vec::new(),
        };
        let path = data().join(format!("{}.txt", case.id()));
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (head, rest) = text.split_once('\n').expect("a line on the elapsed time");
        let elapsed = head.strip_prefix("# elapsed_us ").expect("# elapsed_us N");
        case.elapsed = Micros(elapsed.parse().expect("microseconds"));
        let lines = rest.strip_prefix("# any order\n");
        case.any_order = lines.is_some();
        let lines = lines.unwrap_or(rest).lines().map(str::to_owned);
        case.lines = case.comparable(lines.collect());
        case
    }

    /// The same lines, where their order is left to chance in one order for all.
    pub fn comparable(&self, mut lines: Vec<String>) -> Vec<String> {
        if self.any_order {
            lines.sort_unstable();
        }
        lines
    }
}

/// Where the outcomes are on file.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// The outcome of every lesson with a set outcome, in every mode and language.
pub fn cases() -> Vec<Case> {
    let lessons = lessons::all().iter().copied();
    let mut cases = Vec::new();
    for lesson in lessons.filter(|lesson| lesson.slug != "workbench") {
        for lang in Lang::ALL {
            for mode in &(lesson.scenario)(lang).modes {
                cases.push(Case::read(lesson, lang, mode.kind()));
            }
        }
    }
    cases
}

/// Every lesson in each of its modes, in both languages, each with a name for messages.
pub fn every_program() -> Vec<(String, Rc<Scenario>, Mode)> {
    let mut all = Vec::new();
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let scenario = Rc::new((lesson.scenario)(lang));
            for mode in &scenario.modes {
                let id = format!("{}/{}/{}", lesson.slug, lang.tag(), mode.kind().slug());
                all.push((id, scenario.clone(), *mode));
            }
        }
    }
    all
}

/// Every file under a folder of this project with one of these endings, in a fixed order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        // A folder that is not there yet has no files.
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if endings
                .iter()
                .any(|end| path.extension() == Some(end.as_ref()))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
