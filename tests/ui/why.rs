//! What is said about an outcome, and where.

use crate::render::{element, opened, render, run, tag};
use async_playground::lessons;
use async_playground::model::Status;
use async_playground::text::Lang;
use async_playground::ui::PageProps;

/// What is said of each mode, without its markup.
fn said(page: &str, mode: &str) -> Vec<String> {
    let items = element(page, &format!("why-{mode}")).split("<li>").skip(1);
    let text = items.map(|item| item.trim_end_matches("</li>").to_owned());
    text.collect()
}

#[test]
fn each_mode_is_explained_from_its_run() {
    let page = render(run(opened("three-tasks", Lang::En)));
    assert_eq!(
        said(&page, "sequential"),
        [
            "A, B and C ran one after another, so their waits add up to 6.0\u{a0}s.",
            "All of the 6.0\u{a0}s were waiting: no CPU was needed, and a faster one would change \
             nothing.",
        ]
    );
    assert_eq!(
        said(&page, "gather"),
        [
            "A, B and C waited at the same time: waits of 6.0\u{a0}s took 2.0\u{a0}s.",
            "All jobs together took no longer than each of them alone: 2.0\u{a0}s.",
        ]
    );
}

#[test]
fn the_same_is_said_in_korean() {
    let page = render(run(opened("blocking-call", Lang::Ko)));
    assert_eq!(
        said(&page, "gather-blocking"),
        [
            "“코루틴 1” 작업이 이벤트 루프를 6.0초 동안 막아, 나아갈 수 있던 다른 작업 1개가 \
             기다렸습니다.",
            "“코루틴 1”, “코루틴 2” 작업이 하나씩 차례로 실행되어, 대기 시간이 모두 더해져 \
             13.0초가 되었습니다.",
        ]
    );
}

#[test]
fn a_lock_and_a_failure_are_told_of() {
    let page = render(run(opened("gil", Lang::En)));
    assert_eq!(
        said(&page, "threads")[0],
        "The lock was held 100\u{a0}% of the time, and 2 jobs waited for it: 2.0\u{a0}s in all."
    );
    let page = render(run(opened("failures", Lang::En)));
    assert_eq!(
        said(&page, "task-group")[0],
        "job 2 failed at 1.0\u{a0}s, and for that 2 jobs were cancelled."
    );
    assert_eq!(
        said(&page, "wait-for")[0],
        "The time was up at 0.5\u{a0}s, and 3 jobs were cancelled."
    );
}

#[test]
fn every_mode_of_every_lesson_has_something_to_say_in_both_languages() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let props = run(opened(lesson.slug, lang));
            let modes: Vec<_> = props.modes.iter().map(|view| view.mode.kind()).collect();
            let page = render(props);
            for mode in modes {
                let said = said(&page, mode.slug());
                assert!((1..=4).contains(&said.len()), "{}: {said:?}", lesson.slug);
                for sentence in said {
                    assert!(sentence.ends_with('.'), "{sentence}");
                    assert!(!sentence.contains("..") && !sentence.contains("  "));
                }
            }
        }
    }
}

fn with_last(status: Status) -> PageProps {
    let mut props = run(opened("three-tasks", Lang::En));
    let last = props.modes.last_mut().expect("a mode");
    last.status = status;
    props
}

#[test]
fn nothing_is_explained_while_a_mode_is_under_way() {
    for status in [Status::Running, Status::Queued] {
        assert!(!render(with_last(status)).contains("data-testid=\"why\""));
    }
}

#[test]
fn what_was_stopped_or_failed_is_told_of_without_the_lessons_explanation() {
    let lesson = lessons::by_slug("three-tasks").expect("a lesson");
    let explanation = lesson.explanation.in_lang(Lang::En);
    assert!(render(with_last(Status::Finished)).contains(explanation));
    for status in [Status::Stopped, Status::Failed] {
        let page = render(with_last(status));
        tag(&page, "why-sequential");
        assert!(!page.contains(explanation));
    }
}

#[test]
fn the_statistics_are_offered_before_and_after_a_run_and_made_when_opened() {
    for props in [opened("gil", Lang::En), run(opened("gil", Lang::En))] {
        let page = render(props);
        assert!(tag(&page, "statistics").starts_with("<details"));
        assert!(element(&page, "statistics-open").ends_with("Statistics"));
        assert!(!page.contains("data-testid=\"stat-"));
    }
}
