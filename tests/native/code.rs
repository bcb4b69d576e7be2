//! Programs as they are read: their colours, the lines that tasks are at, the stretches of a line.

use crate::any::any_text;
use crate::support::{parts, property, row};
use async_playground::code::{Follower, Listing, part_at, source, stretches};
use async_playground::derive::{Moment, Roster, cut};
use async_playground::lessons;
use async_playground::model::{
    EventKind, JobId, Lines, Machine, Micros, Mode, ModeKind, Scenario, Slot, Trace,
};
use async_playground::python::{Mark, Part, main_part_of, part_of};
use async_playground::run::simulate;
use async_playground::text::Lang;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;

/// A lesson in one mode, as predicted.
struct Case {
    id: String,
    roster: Rc<Roster>,
    mode: Mode,
    trace: Rc<Trace>,
}

impl Case {
    fn new(id: String, scenario: &Rc<Scenario>, mode: Mode) -> Self {
        let trace = simulate(scenario, mode, &Machine::default()).expect("an end");
        Self {
            id,
            roster: Rc::new(Roster::new(scenario)),
            mode,
            trace: Rc::new(trace),
        }
    }

    fn of(slug: &str, kind: ModeKind) -> Self {
        let lesson = lessons::by_slug(slug).expect("a lesson");
        let scenario = Rc::new((lesson.scenario)(Lang::En));
        let mode = scenario.mode(kind).expect("a mode of the lesson");
        Self::new(slug.to_owned(), &scenario, mode)
    }

    fn listing(&self) -> Listing {
        Listing::python(self.roster.scenario(), self.mode)
    }

    fn at(&self, millis: u64, steps: usize) -> Rc<Trace> {
        let at = Micros::from_millis(millis);
        let part = cut(&[&self.trace], Moment { at, steps });
        Rc::new(part.into_iter().next().expect("one run"))
    }

    /// The lines that tasks are at after so many events at a moment, and who is at each.
    fn draw(&self, millis: u64, steps: usize) -> String {
        let listing = self.listing();
        let trace = self.at(millis, steps);
        let mut here = Follower::default().follow(
            &listing,
            &self.roster,
            self.mode,
            &trace,
            Micros::from_millis(millis),
        );
        here.sort_by_key(|here| here.line);
        let mut out = String::new();
        for here in here {
            let line = listing.line(here.line as usize - 1).trim();
            let mut who: Vec<_> = here
                .named
                .iter()
                .map(|job| self.roster.name(*job))
                .collect();
            if here.jobs as usize > who.len() {
                who.push(format!("{} in all", here.jobs));
            }
            who.extend(here.main.then(|| "main".to_owned()));
            let _ = writeln!(out, "{}: {line}", who.join(", "));
        }
        out
    }
}

/// Every lesson in each of its modes, in both languages.
fn all() -> Vec<Case> {
    let mut all = Vec::new();
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let scenario = Rc::new((lesson.scenario)(lang));
            for mode in &scenario.modes {
                let id = format!("{}/{}/{}", lesson.slug, lang.tag(), mode.kind().slug());
                all.push(Case::new(id, &scenario, *mode));
            }
        }
    }
    all
}

#[test]
fn tasks_are_at_the_lines_that_they_wait_in() {
    let gather = Case::of("three-tasks", ModeKind::Gather);
    assert_eq!(gather.draw(0, 0), "");
    assert_eq!(
        gather.draw(1_000, 0),
        "A, B, C: await asyncio.sleep(wait)\nmain: await asyncio.gather(\n"
    );
    // The first of three goes on and prints; the others are told next.
    assert_eq!(
        gather.draw(2_000, 2),
        "B, C: await asyncio.sleep(wait)\nA: print(f\"{name} finished\")\nmain: await asyncio.gather(\n"
    );
    assert_eq!(gather.draw(2_000, usize::MAX), "", "all is over");
    let sequential = Case::of("three-tasks", ModeKind::Sequential);
    assert_eq!(
        sequential.draw(3_000, 0),
        "B: time.sleep(wait)\nmain: job(\"B\", wait=2)\n"
    );
    let each = Case::of("user-lookup", ModeKind::AwaitEach);
    assert!(
        each.draw(5_500, 0)
            .starts_with("look-up 2: await asyncio.sleep(wait)\nmain: await job(\"look-up 2\"")
    );
}

#[test]
fn the_main_program_is_where_it_waits_for_the_rest() {
    let gather = Case::of("failures", ModeKind::Gather);
    assert!(
        gather
            .draw(500, 0)
            .ends_with("main: await asyncio.gather(*tasks)\n")
    );
    assert!(gather.draw(1_500, 0).ends_with(
        "job 1, job 3: await asyncio.sleep(wait)\n\
         main: await asyncio.wait(tasks)  # after an error, the others go on\n"
    ));
    let threads = Case::of("spinner-thread", ModeKind::Threads);
    assert_eq!(
        threads.draw(2_950, 0),
        "spinner, slow job: time.sleep(wait)\nmain: thread.join()\n"
    );
    let pool = Case::of("ten-requests", ModeKind::Executor);
    let drawn = pool.draw(200, 0);
    assert!(drawn.contains("time.sleep(wait)"), "{drawn}");
    assert!(drawn.contains("main: await asyncio.gather("), "{drawn}");
}

#[test]
fn many_jobs_at_a_line_are_counted() {
    let mut parts = parts(vec![row("a", 1, 1_000, 400), row("b", 1, 1_000, 1)]);
    parts.modes = vec![ModeKind::Gather.plain()];
    let scenario = Rc::new(Scenario::new(parts).expect("a small scenario"));
    let case = Case::new("many".to_owned(), &scenario, scenario.modes[0]);
    assert_eq!(
        case.draw(500, 0),
        "a 1, b, 401 in all: await asyncio.sleep(wait)\nmain: await asyncio.gather(\n"
    );
}

#[test]
fn every_event_of_every_lesson_has_its_line() {
    let mut printed = 0;
    for case in all() {
        let (listing, scenario) = (case.listing(), case.roster.scenario());
        for event in case.trace.events().iter() {
            let found = match (event.job.and_then(|job| case.roster.find(job)), &event.kind) {
                // A task that waits for nothing and is alone gives way to nobody.
                (Some(_), EventKind::WaitBegin(Micros::ZERO)) if scenario.count() == 1 => continue,
                (Some(job), _) => part_of(scenario, &job, event).map(|part| (job.row, part)),
                (None, EventKind::Printed(line)) => {
                    let found = main_part_of(scenario, &line.text());
                    found.map(|(part, row)| (row.unwrap_or_default(), part))
                }
                _ => None,
            };
            let is_print = matches!(event.kind, EventKind::Printed(_));
            printed += usize::from(is_print);
            match found {
                Some((row, part)) => {
                    let line = listing.line_of(row, part);
                    assert!(line.is_some(), "{}: {:?} of row {row}", case.id, event.kind);
                    let marks = listing.marks(line.unwrap_or_default());
                    assert!(marks.iter().any(|mark| mark.part == part), "{}", case.id);
                }
                None => assert!(!is_print, "{}: {:?}", case.id, event.kind),
            }
        }
    }
    assert!(printed > 500, "{printed}");
}

#[test]
fn following_step_by_step_comes_to_the_same() {
    for case in all() {
        let (listing, events) = (case.listing(), case.trace.events());
        let mut follower = Follower::default();
        let mut trace = Trace::new();
        for (at, event) in events.iter().enumerate().take(400) {
            trace.push(event.clone()).expect("it came in this order");
            // Shared meanwhile, as state and views share it.
            let shared = Rc::new(trace.clone());
            if at % 3 == 0 || at + 1 == events.len() {
                let steps =
                    follower.follow(&listing, &case.roster, case.mode, &shared, shared.end());
                let anew = Follower::default().follow(
                    &listing,
                    &case.roster,
                    case.mode,
                    &shared,
                    shared.end(),
                );
                assert_eq!(steps, anew, "{} after {at}", case.id);
                let seen = steps.iter().map(|here| here.jobs).sum::<u32>();
                assert!(seen <= case.roster.jobs());
            }
        }
        // Played back from an earlier moment.
        let (early, late) = (case.at(0, 2), case.at(300, 0));
        follower.follow(&listing, &case.roster, case.mode, &late, late.end());
        let back = follower.follow(&listing, &case.roster, case.mode, &early, early.end());
        let anew =
            Follower::default().follow(&listing, &case.roster, case.mode, &early, early.end());
        assert_eq!(back, anew, "{}", case.id);
    }
}

#[test]
fn a_line_stands_for_the_times_that_jobs_were_at_it() {
    let case = Case::of("three-tasks", ModeKind::Gather);
    let listing = case.listing();
    let wait = listing
        .lines_of(Part::Wait)
        .next()
        .expect("a line that waits");
    let found = stretches(
        &case.roster,
        &case.trace,
        Micros::ZERO,
        &listing.marks(wait),
    );
    let seconds = |time: Micros| time.0 / 1_000_000;
    let times = found
        .iter()
        .map(|one| (one.job.0, seconds(one.from), seconds(one.to)));
    assert_eq!(times.collect::<Vec<_>>(), [(0, 0, 2), (1, 0, 2), (2, 0, 2)]);
    // The call of one of them stands for that one only.
    let call = listing.line_of(1, Part::Make).expect("its call");
    let found = stretches(
        &case.roster,
        &case.trace,
        Micros::ZERO,
        &listing.marks(call),
    );
    assert_eq!(found.iter().map(|one| one.job.0).collect::<Vec<_>>(), [1]);
    assert_eq!(listing.marks(1), []);
    // What is under way reaches to the present.
    let live = case.at(500, 0);
    let found = stretches(
        &case.roster,
        &live,
        Micros::from_millis(700),
        &listing.marks(wait),
    );
    assert!(found.iter().all(|one| one.to == Micros::from_millis(700)));
}

#[test]
fn lines_and_moments_lead_to_each_other() {
    let mut told = 0;
    for case in all() {
        let listing = case.listing();
        let mut lines = 0;
        for line in (1..).take(listing.len()) {
            let marks: Vec<Mark> = listing.marks(line);
            let found = stretches(&case.roster, &case.trace, Micros::ZERO, &marks);
            lines += usize::from(!found.is_empty());
            for one in found.iter().filter(|one| one.from < one.to) {
                let found = part_at(&case.roster, &case.trace, one.job, one.from);
                let (row, part) = found.unwrap_or_else(|| panic!("{}: {one:?}", case.id));
                let of_part =
                    |mark: &Mark| mark.part == part && mark.row.is_none_or(|own| own == row);
                assert!(
                    marks.iter().any(of_part),
                    "{}: line {line} at {one:?}",
                    case.id
                );
                told += 1;
            }
        }
        assert!(lines > 1, "{}: {lines}", case.id);
    }
    assert!(told > 500, "{told}");
}

#[test]
fn nothing_is_at_a_moment_before_a_job() {
    let case = Case::of("three-tasks", ModeKind::Sequential);
    let at = |job, millis| {
        part_at(
            &case.roster,
            &case.trace,
            JobId(job),
            Micros::from_millis(millis),
        )
    };
    assert_eq!(at(1, 1_999), None);
    assert_eq!(at(1, 2_500), Some((1, Part::Block)));
    assert_eq!(at(9, 2_500), None);
}

#[test]
fn the_rust_is_the_file_of_the_repository() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/run");
    for kind in ModeKind::ALL {
        let (name, text) = source(kind);
        let file = std::fs::read_to_string(folder.join(name)).expect("a file of run");
        assert_eq!(file, text, "{kind:?}");
        assert_eq!(Listing::rust(kind.plain()).text(), file);
        let main = format!("async fn {}(", name.trim_end_matches(".rs"));
        assert!(text.contains(&main), "{name} has no {main}");
    }
}

proptest! {
    #![proptest_config(property(2_000))]

    #[test]
    fn a_line_is_a_jobs_where_going_through_its_rounds_finds_it(
        template in prop::sample::select(vec![
            "{name} {round}", "{round}{rounds}", "{round}0", "{spin}{round}", "{redraw}{spin}",
            "{rou{round}", "{name}", "x{round}y{round}{spin}", "{rounds}{round}{round}",
        ]),
        name in any_text(1, 4),
        rounds in 1..130_u32,
        line in "[0-9x |/]{0,6}",
        own in 0..140_u32,
    ) {
        let job = row(&name, rounds, 0, 1);
        let lines = Lines { round: template.to_owned(), ..Lines::default() };
        let mut parts = parts(vec![job]);
        parts.lines = lines;
        let scenario = Scenario::new(parts).expect("a small scenario");
        let job = scenario.instances().next().expect("a job");
        let of = |round| scenario.lines.of_job(Slot::Round, &job, round);
        let printed = of(own).unwrap_or_default();
        for line in [&line, &printed] {
            let slow = (0..=rounds).any(|round| of(round).as_ref() == Some(line));
            prop_assert_eq!(scenario.lines.is_of_job(Slot::Round, &job, line), slow, "{}", line);
        }
    }
}

/// How long the largest program takes, and what a frame of a run of many jobs does. Printed only.
#[test]
fn a_thousand_rows_are_written_and_followed() {
    let rows = (0..1_000).map(|at| {
        let mut job = row(&format!("row {at}"), 4, 1_000, 5);
        job.jitter = Micros::from_millis(900);
        job
    });
    let mut parts = parts(rows.collect());
    parts.modes = vec![ModeKind::Gather.plain()];
    parts.lines.queued = "{name} queued".to_owned();
    parts.lines.round = "{name} {round}".to_owned();
    let scenario = Rc::new(Scenario::new(parts).expect("within the limits"));
    let case = Case::new("rows".to_owned(), &scenario, scenario.modes[0]);
    let start = std::time::Instant::now();
    let listing = case.listing();
    let written = start.elapsed();
    let start = std::time::Instant::now();
    let mut follower = Follower::default();
    let late = case.at(300, 0);
    follower.follow(&listing, &case.roster, case.mode, &late, late.end());
    let all = start.elapsed();
    let start = std::time::Instant::now();
    let here = follower.follow(&listing, &case.roster, case.mode, &late, late.end());
    println!(
        "code: {} lines written in {written:?}; {} events followed in {all:?}, a frame without news {:?}",
        listing.len(),
        late.events().len(),
        start.elapsed()
    );
    assert_eq!(here.iter().map(|here| here.jobs).sum::<u32>(), 5_000);
}
