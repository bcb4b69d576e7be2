//! The timelines as an SVG document.

use crate::formats::{Element, parsed};
use crate::render::{of, opened, render, run, tag};
use async_playground::lessons;
use async_playground::model::{Job, Micros, ModeKind, Parts, Rows, Scenario, Status, View, Window};
use async_playground::text::Lang;
use async_playground::ui::{Colors, PageProps, SHEET_WIDTH, Untold, sheet};
use std::rc::Rc;

fn colors() -> Colors {
    let light = [
        ("--sheet", "#ffffff"),
        ("--ink", "#16191d"),
        ("--ink-2", "#4d5460"),
        ("--ink-3", "#656c77"),
        ("--rule", "#e5e3dd"),
        ("--accent", "#1f5eff"),
        ("--alarm", "#c8231f"),
        ("--good", "#0b7a53"),
        ("--job-1", "#0072b2"),
        ("--job-2", "#d55e00"),
        ("--job-3", "#008f68"),
        ("--job-4", "#aa3377"),
        ("--job-5", "#8a6d00"),
        ("--job-6", "#3d6f9e"),
        ("--job-7", "#7a4ad1"),
        ("--job-8", "#5a5f66"),
    ];
    Colors::read(|name| {
        let found = light.iter().find(|(own, _)| *own == name);
        found.unwrap_or_else(|| panic!("{name}")).1.to_owned()
    })
}

/// The document, which is well formed, and has in it what an SVG picture may.
#[track_caller]
fn drawn(page: &PageProps) -> Vec<Element> {
    let text = sheet(page, &colors());
    if let Ok(folder) = std::env::var("SHEETS") {
        let kind = page.modes.iter().map(|view| view.status.slug()).next();
        let name = format!(
            "{}-{}-{}",
            page.lesson.slug,
            page.lang.tag(),
            kind.unwrap_or("none")
        );
        std::fs::write(format!("{folder}/{name}.svg"), &text).expect("a folder");
    }
    let all = parsed(&text);
    let allowed = [
        "svg", "title", "desc", "defs", "pattern", "path", "rect", "g", "text", "tspan",
    ];
    for element in &all {
        assert!(allowed.contains(&element.name.as_str()), "{element:?}");
        for (name, value) in &element.attributes {
            let elsewhere = value.contains("//") && name != "xmlns";
            let active =
                name.starts_with("on") || ["style", "href", "class"].contains(&name.as_str());
            assert!(!elsewhere && !active, "{element:?}");
            assert!(
                !value.contains("url(") || value.starts_with("url(#"),
                "{element:?}"
            );
        }
    }
    let root = &all[0];
    assert_eq!(root.name, "svg");
    assert_eq!(root.get("width"), Some(SHEET_WIDTH.to_string().as_str()));
    // Named, and one of each kind of them is on any system.
    let fonts = root.get("font-family").unwrap_or_default();
    assert!(fonts.contains("Noto Sans KR") && fonts.ends_with("sans-serif"));
    let size = format!(
        "0 0 {SHEET_WIDTH} {}",
        root.get("height").expect("a height")
    );
    assert_eq!(root.get("viewBox"), Some(size.as_str()));
    assert_eq!(
        (all[1].name.as_str(), all[2].name.as_str()),
        ("title", "desc")
    );
    all
}

fn texts(all: &[Element]) -> Vec<&str> {
    let texts = all
        .iter()
        .filter(|one| one.name == "text" || one.name == "tspan");
    texts.map(|one| one.text.as_str()).collect()
}

#[test]
fn every_lesson_is_a_document_in_both_languages() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let page = opened(lesson.slug, lang);
            let all = drawn(&page);
            assert_eq!(all[1].text, lesson.title.in_lang(lang));
            for page in [page.clone(), run(page)] {
                let all = drawn(&page);
                let slugs = page.modes.iter().map(|view| view.mode.kind().slug());
                for slug in slugs {
                    assert!(texts(&all).contains(&slug), "{slug}");
                }
            }
        }
    }
}

#[test]
fn names_figures_and_axis_are_in_it() {
    let page = run(opened("user-lookup", Lang::En));
    let all = drawn(&page);
    let texts = texts(&all);
    for part in [
        "look-up 1",
        "0\u{a0}s",
        "7",
        "async, gathered",
        "7.000\u{a0}s",
        "predicted 7.000 ±0.000",
    ] {
        assert!(texts.contains(&part), "{part}: {texts:?}");
    }
    let facts = &all[2].text;
    assert!(
        facts.starts_with("one after another: 15.000\u{a0}s, predicted 15.000 ±0.000\n"),
        "{facts}"
    );
    assert!(facts.contains("\n– "), "{facts}");
    // A picture per mode, each with a row per job: hatched where it waits, and with a mark at its end.
    let filled = |fill: &str| {
        all.iter()
            .filter(|one| one.get("fill") == Some(fill))
            .count()
    };
    assert!(filled("url(#w1)") > 0 && filled("url(#b1)") > 0);
}

#[test]
fn names_are_only_ever_text() {
    let names = [
        "</text><script>",
        "a&b\"'",
        "한글 이름",
        "🎉",
        &"비동기 ".repeat(16),
    ];
    let jobs = names.map(|name| Job::waiting(name.trim(), Micros::from_secs(1)));
    let scenario = Scenario::new(Parts {
        jobs: jobs.to_vec(),
        modes: vec![ModeKind::Gather.plain(), ModeKind::Sequential.plain()],
        ..Parts::default()
    });
    let page = of(
        "workbench",
        Lang::Ko,
        &Rc::new(scenario.expect("printable names")),
    );
    let all = drawn(&page);
    assert!(texts(&all).contains(&"</text><script>"));
    let long = texts(&all).into_iter().find(|text| text.ends_with('…'));
    assert!(long.expect("a long name").starts_with("비동기 비동기"));
}

#[test]
fn many_jobs_share_rows_and_labels_keep_apart() {
    let many = Job {
        count: 1_000,
        ..Job::waiting("request", Micros::from_secs(1))
    };
    let scenario = Scenario::new(Parts {
        jobs: vec![many],
        modes: vec![ModeKind::Gather.plain()],
        ..Parts::default()
    });
    let page = run(of(
        "ten-requests",
        Lang::En,
        &Rc::new(scenario.expect("a scenario")),
    ));
    let all = drawn(&page);
    let texts = texts(&all);
    assert!(texts.contains(&"request 1–10"), "{texts:?}");
    assert!(texts.contains(&"Each line stands for up to 10 jobs."));
    let labels = texts
        .iter()
        .filter(|text| text.starts_with("request "))
        .count();
    assert!(labels < 40, "{labels}");
}

#[test]
fn it_is_what_is_looked_at() {
    let mut page = run(opened("three-tasks", Lang::En));
    page.view = View {
        rows: Rows::Lanes,
        window: Some(Window::new(Micros::from_secs(1), Micros::from_secs(3))),
        ..View::default()
    };
    page.played_back = true;
    let all = drawn(&page);
    let texts = texts(&all);
    assert!(
        texts.contains(&"1.0") && !texts.contains(&"0\u{a0}s"),
        "{texts:?}"
    );
    let lane = Lang::En.words().tools.lane.with(["0"]);
    assert!(texts.contains(&lane.as_str()), "{texts:?}");
    assert!(all[2].text.ends_with(Lang::En.words().note_played_back));
}

#[test]
fn what_is_not_told_is_not_in_it() {
    let mut page = opened("user-lookup", Lang::En);
    for view in &mut page.modes {
        view.predicted = Err(Untold::Hidden);
        view.status = Status::Idle;
    }
    let all = drawn(&page);
    assert!(!all[2].text.contains("15.000"), "{}", all[2].text);
    let rows = all
        .iter()
        .filter(|one| one.get("stroke-dasharray").is_some());
    assert_eq!(rows.count(), 1, "only the key's");
}

#[test]
fn what_there_is_can_be_saved_and_nothing_else() {
    let ways = ["svg", "png", "console", "csv", "trace"].map(|way| format!("save-{way}"));
    let mut page = opened("user-lookup", Lang::Ko);
    let shown = render(page.clone());
    assert!(shown.contains(Lang::Ko.words().exports.trace));
    for way in &ways {
        assert!(!tag(&shown, way).contains("aria-disabled"), "{way}");
    }
    for view in &mut page.modes {
        view.predicted = Err(Untold::Hidden);
    }
    let hidden = render(page);
    for way in &ways {
        assert!(
            tag(&hidden, way).contains("aria-disabled=\"true\""),
            "{way}"
        );
    }
}
