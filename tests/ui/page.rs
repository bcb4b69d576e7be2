//! What every page has, in both languages.

use crate::render::{opened, render, tag};
use async_playground::lessons;
use async_playground::model::Slot;
use async_playground::text::Lang;

#[test]
fn every_lesson_renders_in_both_languages() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let page = render(opened(lesson.slug, lang));
            assert!(page.contains(lesson.title.in_lang(lang)), "{}", lesson.slug);
            assert!(
                !page.contains("style=\""),
                "{}: a style attribute",
                lesson.slug
            );
            for control in [
                "run",
                "stop",
                "reset",
                "timescale",
                "language",
                "theme",
                "status",
            ] {
                tag(&page, control);
            }
            for each in lessons::all() {
                let link = tag(&page, &format!("lesson-{}", each.slug));
                let href = format!("href=\"{}/{}/\"", lang.tag(), each.slug);
                assert!(link.contains(&href), "{link}");
                let current = link.contains("aria-current=\"page\"");
                assert_eq!(current, each == lesson, "{link}");
            }
        }
    }
}

#[test]
fn everything_can_be_edited() {
    let props = opened("user-lookup", Lang::En);
    let scenario = props.scenario.clone();
    let page = render(props);
    for row in 0..scenario.jobs.len() {
        for name in ["name", "rounds", "wait", "count"] {
            tag(&page, &format!("field-{name}-{row}"));
        }
        for action in ["up", "down", "duplicate", "remove"] {
            tag(&page, &format!("{action}-{row}"));
        }
    }
    for slot in Slot::ALL {
        let name = format!("{slot:?}").to_lowercase();
        tag(&page, &format!("field-line-{name}"));
    }
    for id in [
        "field-limit",
        "add-job",
        "toggle-sequential",
        "knob-0",
        "knob-3",
    ] {
        tag(&page, id);
    }
    assert!(tag(&page, "field-wait-0").contains("value=\"1000\""));
    assert!(tag(&page, "up-0").contains("aria-disabled=\"true\""));
    assert!(!tag(&page, "up-1").contains("aria-disabled"));
}

#[test]
fn a_mode_says_what_is_predicted() {
    let page = render(opened("user-lookup", Lang::En));
    let gather = tag(&page, "mode-gather");
    assert!(gather.contains("data-status=\"idle\""), "{gather}");
    assert!(gather.contains("data-predicted-us=\"7000000\""), "{gather}");
    assert!(!gather.contains("data-elapsed-us"), "{gather}");
    assert!(page.contains("2.14× faster") && page.contains("same time"));
}

#[test]
fn the_other_language_is_named_in_itself() {
    let page = render(opened("hi-bye", Lang::En));
    let link = tag(&page, "language");
    assert!(link.contains("lang=\"ko\"") && link.contains("href=\"ko/hi-bye/\""));
}
