//! What is saved for other programs: figures as CSV, a trace for Perfetto, the printed lines.

use crate::formats::{fields, validated};
use crate::support::row;
use async_playground::derive::{Export, Roster, Told, chrome_trace, console_text, csv};
use async_playground::lessons;
use async_playground::model::{
    Job, Machine, Micros, Mode, ModeKind, Parts, Scenario, Stamps, Trace,
};
use async_playground::run::simulate;
use async_playground::text::Lang;
use std::rc::Rc;

const NAMES: [&str; 8] = [
    "\"), =1+1",
    "=HYPERLINK(\"http://x\")",
    "<script>alert('&')</script>",
    "한글, 이름",
    "🎉👩‍👩‍👧",
    "-2+3",
    "@sum\\n",
    "＝1",
];

fn of_lesson(slug: &str, lang: Lang) -> Rc<Scenario> {
    let lesson = lessons::by_slug(slug).expect("a lesson");
    Rc::new((lesson.scenario)(lang))
}

/// The scenario's jobs, and what should come out in each of its modes.
fn predicted(scenario: &Rc<Scenario>) -> (Roster, Vec<(Mode, Trace)>) {
    let machine = Machine {
        cores: 2,
        ..Machine::default()
    };
    let trace = |mode| simulate(scenario, mode, &machine).expect("it has an end");
    let modes = scenario.modes.iter().map(|&mode| (mode, trace(mode)));
    (Roster::new(scenario), modes.collect())
}

fn exports(traces: &[(Mode, Trace)]) -> Vec<Export<'_>> {
    let export = |(mode, trace)| Export {
        mode,
        trace,
        measured: false,
        predicted: Some(trace),
        now: Micros::ZERO,
    };
    let traces = traces.iter();
    traces.map(|(mode, trace)| export((*mode, trace))).collect()
}

/// A trace as it is after the events up to a moment.
fn up_to(trace: &Trace, at: Micros) -> Trace {
    let mut part = Trace::new();
    for event in trace.events().iter().filter(|event| event.at <= at) {
        assert_eq!(part.push(event.clone()), Ok(()));
    }
    part
}

#[test]
fn a_small_lesson_as_csv() {
    let (roster, mut traces) = predicted(&of_lesson("three-tasks", Lang::En));
    traces.retain(|(mode, _)| mode.kind() == ModeKind::Gather);
    let expect = "\u{feff}mode,job,name,source,lane,started_us,ended_us,outcome,waited_us,\
        computed_us,blocked_us,ready_us,lock_wait_us,predicted_end_us\r\n\
        gather,1,A,predicted,0,0,2000000,finished,2000000,0,0,0,0,2000000\r\n\
        gather,2,B,predicted,0,0,2000000,finished,2000000,0,0,0,0,2000000\r\n\
        gather,3,C,predicted,0,0,2000000,finished,2000000,0,0,0,0,2000000\r\n";
    assert_eq!(csv(&roster, &exports(&traces)), expect);
}

#[test]
fn a_small_lesson_as_a_trace() {
    let scenario = Rc::new(
        Scenario::new(Parts {
            jobs: vec![row("A", 1, 2_000, 1)],
            modes: vec![Mode::Gather { limit: None }],
            ..Parts::default()
        })
        .expect("a scenario"),
    );
    let (roster, traces) = predicted(&scenario);
    let expect = r#"{"displayTimeUnit":"ms","traceEvents":[
{"ph":"M","pid":1000,"tid":1000,"ts":0,"name":"process_name","args":{"name":"gather (predicted)"}},
{"ph":"M","pid":1000,"tid":1000,"ts":0,"name":"process_sort_index","args":{"sort_index":1}},
{"ph":"M","pid":1000,"tid":1000,"ts":0,"name":"thread_name","args":{"name":"main program"}},
{"ph":"X","pid":1000,"tid":1000,"ts":0,"name":"A","cat":"running","dur":0,"args":{"job":1}},
{"ph":"X","pid":1000,"tid":1000,"ts":2000000,"name":"A","cat":"running","dur":0,"args":{"job":1}},
{"ph":"b","pid":1000,"tid":1000,"ts":0,"name":"A","cat":"job","id2":{"local":"0x1"}},
{"ph":"b","pid":1000,"tid":1000,"ts":0,"name":"waiting","cat":"job","id2":{"local":"0x1"}},
{"ph":"e","pid":1000,"tid":1000,"ts":2000000,"name":"waiting","cat":"job","id2":{"local":"0x1"}},
{"ph":"e","pid":1000,"tid":1000,"ts":2000000,"name":"A","cat":"job","id2":{"local":"0x1"},"args":{"outcome":"finished"}}
]}
"#;
    assert_eq!(chrome_trace(&roster, &exports(&traces)), expect);
}

#[test]
fn threads_take_the_lock_in_turns_and_compute() {
    let (roster, traces) = predicted(&of_lesson("gil", Lang::En));
    let text = chrome_trace(&roster, &exports(&traces));
    validated(&text);
    for part in [
        r#""args":{"name":"lock"}"#,
        r#""cat":"computing""#,
        r#""name":"waiting for the lock""#,
        r#""args":{"name":"lane 2"}"#,
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn every_lesson_is_a_trace_and_a_table_that_others_read() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let scenario = of_lesson(lesson.slug, lang);
            let (roster, traces) = predicted(&scenario);
            let runs = exports(&traces);
            let seen = validated(&chrome_trace(&roster, &runs));
            let jobs = scenario.count() as usize;
            assert_eq!(seen.processes.len(), traces.len(), "{}", lesson.slug);
            assert!(seen.lives <= jobs * traces.len(), "{}", lesson.slug);
            let table = fields(&csv(&roster, &runs));
            assert_eq!(table.len(), 1 + jobs * traces.len());
            for row in &table[1..] {
                let number = |text: &str| text.parse::<u64>().ok();
                assert!(
                    row[5].is_empty() || number(&row[5]) <= number(&row[6]),
                    "{row:?}"
                );
                assert_eq!(row[6], row[13], "{row:?}");
            }
        }
    }
}

#[test]
fn runs_that_go_on_or_were_stopped_are_valid_too() {
    let slugs = [
        "kitchen",
        "gil",
        "processes",
        "blocking-call",
        "ten-requests",
    ];
    for slug in slugs {
        let (roster, traces) = predicted(&of_lesson(slug, Lang::Ko));
        for (mode, whole) in traces {
            let at = Micros(whole.end().0 / 3);
            let live = up_to(&whole, at);
            let mut stopped = live.clone();
            stopped.stop(at);
            let run = |trace| Export {
                mode,
                trace,
                measured: true,
                predicted: None,
                now: at,
            };
            let runs = [run(&live), run(&stopped)];
            let seen = validated(&chrome_trace(&roster, &runs));
            assert_eq!(
                seen.processes[0],
                format!("{} (measured)", mode.kind().slug())
            );
            let table = fields(&csv(&roster, &runs));
            let outcomes = |outcome| table.iter().filter(|row| row[7] == outcome).count();
            assert!(outcomes("running") <= outcomes("cancelled"), "{slug}");
            assert!(outcomes("cancelled") > 0, "{slug}, {}", mode.kind().slug());
        }
    }
}

#[test]
fn a_job_of_which_nothing_is_known_has_an_empty_row() {
    let (roster, traces) = predicted(&of_lesson("three-tasks", Lang::En));
    let trace = up_to(&traces[0].1, Micros::from_secs(1));
    let run = Export {
        mode: traces[0].0,
        trace: &trace,
        measured: true,
        predicted: None,
        now: Micros::from_secs(1),
    };
    let table = csv(&roster, &[run]);
    let rows: Vec<&str> = table.split("\r\n").skip(1).collect();
    let expect = [
        "sequential,1,A,measured,0,0,,running,0,0,1000000,0,0,",
        "sequential,2,B,measured,,,,,,,,,,",
        "sequential,3,C,measured,,,,,,,,,,",
        "",
    ];
    assert_eq!(rows, expect);
}

#[test]
fn names_are_what_they_are_and_no_formula() {
    let jobs = NAMES.map(|name| row(name, 1, 100, 1));
    let scenario = Scenario::new(Parts {
        jobs: jobs.to_vec(),
        modes: vec![Mode::Sequential, Mode::Threads],
        ..Parts::default()
    });
    let (roster, traces) = predicted(&Rc::new(scenario.expect("printable names")));
    let table = csv(&roster, &exports(&traces));
    let names: Vec<String> = (fields(&table).iter().skip(1).take(NAMES.len()))
        .map(|row| row[2].clone())
        .collect();
    let expect = NAMES.map(|name| {
        let formula = name.starts_with(['=', '-', '@', '＝']);
        format!("{}{name}", if formula { "'" } else { "" })
    });
    assert_eq!(names, expect);
    let text = chrome_trace(&roster, &exports(&traces));
    let seen = validated(&text);
    assert_eq!(seen.lives, 2 * NAMES.len());
    assert!(!text.contains('<'));
    for name in NAMES {
        let quoted = serde_json::to_string(name)
            .expect("JSON")
            .replace('<', "\\u003c");
        assert!(text.contains(&quoted), "{quoted}");
    }
}

#[test]
fn jobs_that_give_way_have_their_lane_in_turns() {
    let job = Job {
        yield_every: Micros::from_millis(1),
        ..Job::computing("A", Micros::from_millis(20))
    };
    let other = Job {
        name: "B".to_owned(),
        ..job.clone()
    };
    let scenario = Scenario::new(Parts {
        jobs: vec![job, other],
        modes: vec![Mode::Gather { limit: None }],
        ..Parts::default()
    });
    let (roster, traces) = predicted(&Rc::new(scenario.expect("a scenario")));
    let text = chrome_trace(&roster, &exports(&traces));
    let seen = validated(&text);
    assert!(
        text.contains(r#""name":"A + 1 in turns","cat":"computing""#),
        "{text}"
    );
    assert_eq!(seen.complete.1, traces[0].1.end().0);
}

#[test]
fn the_lines_of_all_modes_are_one_text() {
    let (roster, traces) = predicted(&of_lesson("three-tasks", Lang::En));
    let told: Vec<Told> = (traces.into_iter())
        .map(|(mode, trace)| Told {
            heading: format!("== {} ==", mode.kind().slug()),
            trace: Rc::new(trace),
            started: None,
        })
        .collect();
    let text = console_text(Stamps::Relative, &told, &roster, "main");
    let expect = "== sequential ==
0.000	main	main: off we go
0.000	A	A started
";
    assert!(text.starts_with(expect), "{text}");
    assert!(
        text.contains("main: all done\n\n== gather ==\n0.000\tmain\t"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 2 * 9 + 1);
}
