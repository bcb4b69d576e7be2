//! What an author hides is not on the page; what is locked is there, legible, and does not change.

use crate::render::{of, opened, render, run, tag};
use async_playground::model::{Control, Controls, Edit, Field, JobId, Micros, ModeKind, Selected};
use async_playground::text::Lang;
use async_playground::ui::PageProps;
use std::rc::Rc;

fn hiding(slug: &str, lang: Lang, controls: &[Control]) -> PageProps {
    let mut page = opened(slug, lang);
    page.view.hidden = Controls::of(controls);
    page
}

fn locking(slug: &str, lang: Lang, controls: &[Control]) -> String {
    let mut page = opened(slug, lang);
    page.view.locked = Controls::of(controls);
    render(page)
}

fn has(page: &str, id: &str) -> bool {
    page.contains(&format!("data-testid=\"{id}\""))
}

#[track_caller]
fn gone(page: &str, ids: &[&str]) {
    for id in ids {
        assert!(!has(page, id), "{id}");
    }
}

#[test]
fn a_hidden_field_is_nowhere_on_the_page() {
    let cases: [(Control, &[&str]); 14] = [
        (Control::Rounds, &["field-rounds-0", "knob-1"]),
        (Control::Wait, &["field-wait-0", "knob-3"]),
        (Control::Cpu, &["field-cpu-0"]),
        (Control::Jitter, &["field-jitter-0"]),
        (Control::Yield, &["field-yield-every-0"]),
        (Control::Fails, &["field-fails-after-0"]),
        (Control::Blocking, &["toggle-blocking-0"]),
        (Control::Background, &["toggle-background-0"]),
        (Control::Name, &["field-name-0"]),
        (Control::Rows, &["up-0", "remove-0", "add-job"]),
        (Control::Lines, &["field-line-first"]),
        (Control::Modes, &["toggle-gather"]),
        (Control::Speed, &["timescale"]),
        (Control::EventLoop, &["event-loop"]),
    ];
    for (control, ids) in cases {
        let page = render(hiding("user-lookup", Lang::Ko, &[control]));
        gone(&page, ids);
        for id in [
            "run",
            "field-count-0",
            "field-limit",
            "field-seed",
            "editor",
        ] {
            tag(&page, id);
        }
    }
    // A slider that sets two fields goes with either.
    for control in [Control::Wait, Control::Cpu] {
        gone(
            &render(hiding("kitchen", Lang::En, &[control])),
            &["knob-0"],
        );
    }
}

#[test]
fn hidden_parts_are_gone_and_nothing_else_is() {
    let parts: [(Control, &[&str]); 9] = [
        (Control::Knobs, &["knob-0"]),
        (Control::Editor, &["editor", "field-wait-0"]),
        (Control::Lessons, &["menu", "lesson-hi-bye"]),
        (Control::Timeline, &["stage-gather", "transport", "rows"]),
        (Control::Console, &["console-gather", "console-filter"]),
        (Control::Statistics, &["statistics"]),
        (Control::Why, &["why"]),
        (Control::Code, &["code", "listing"]),
        (Control::Question, &[]),
    ];
    for (hidden, _) in parts {
        let page = render(run(hiding("user-lookup", Lang::En, &[hidden])));
        for (part, ids) in parts {
            for id in ids {
                assert_eq!(has(&page, id), part != hidden, "{id} without {hidden:?}");
            }
        }
        let asked = page.contains("class=\"question\"");
        assert_eq!(asked, hidden != Control::Question);
    }
}

#[test]
fn without_its_picture_a_mode_still_tells_its_figures() {
    let page = hiding("user-lookup", Lang::En, &[Control::Timeline]);
    let before = render(page.clone());
    let gather = tag(&before, "mode-gather");
    assert!(gather.contains("data-predicted-us=\"7000000\""), "{gather}");
    let mut after = run(page);
    // A line of the console leads to a moment: it is read out, picture or not.
    after.view.selected = Some(Selected {
        mode: ModeKind::Gather,
        job: Some(JobId(0)),
        at: Micros::from_millis(500),
    });
    let after = render(after);
    let gather = tag(&after, "mode-gather");
    assert!(gather.contains("data-status=\"finished\""), "{gather}");
    assert!(gather.contains("data-elapsed-us=\"7000000\""), "{gather}");
    let status = crate::render::element(&after, "status");
    assert!(status.contains("look-up 1 · waiting"), "{status}");
}

#[test]
fn everything_can_be_hidden_at_once() {
    let page = render(run(hiding("gil", Lang::Ko, &Control::ALL)));
    for id in ["run", "stop", "reset", "status", "mode-threads"] {
        tag(&page, id);
    }
    gone(&page, &["knob-0", "on-page", "timescale", "editor", "why"]);
}

#[test]
fn a_locked_field_is_read_and_not_written() {
    let page = locking("user-lookup", Lang::Ko, &[Control::Wait, Control::Name]);
    for id in ["field-wait-0", "field-name-2"] {
        let field = tag(&page, id);
        assert!(field.contains("readonly") && field.contains("aria-readonly=\"true\""));
    }
    assert!(tag(&page, "field-wait-0").contains("value=\"1000\""));
    let free = tag(&page, "field-rounds-0");
    assert!(!free.contains("readonly"), "{free}");
    // Three of the four sliders are about rounds.
    assert!(tag(&page, "knob-3").contains("aria-disabled=\"true\""));
    assert!(!tag(&page, "knob-0").contains("aria-disabled"));
    let marks = page.matches("class=\"lock\"").count();
    let some = page.matches(">작성자가 일부를 고정함<").count();
    assert_eq!((marks, some), (2, 2));
}

#[test]
fn what_is_locked_as_a_whole_says_so_once() {
    let page = locking("user-lookup", Lang::En, &[Control::Editor]);
    for id in ["field-wait-0", "field-line-first", "field-seed"] {
        assert!(tag(&page, id).contains("aria-readonly"), "{id}");
    }
    for id in ["toggle-gather", "toggle-blocking-0", "event-loop"] {
        assert!(tag(&page, id).contains("aria-disabled"), "{id}");
    }
    gone(&page, &["add-job", "up-1", "remove-0"]);
    assert!(!tag(&page, "knob-0").contains("aria-disabled"));
    assert_eq!(page.matches("class=\"lock\"").count(), 1);
    assert_eq!(page.matches(">locked by the author<").count(), 1);

    let page = locking("user-lookup", Lang::En, &[Control::Knobs]);
    for id in ["knob-0", "knob-3"] {
        assert!(tag(&page, id).contains("aria-disabled"), "{id}");
    }
    assert!(!tag(&page, "field-wait-0").contains("readonly"));
    assert_eq!(page.matches(">locked by the author<").count(), 1);

    let page = locking("user-lookup", Lang::En, &[Control::Speed]);
    assert!(tag(&page, "timescale").contains("aria-disabled"));
    assert_eq!(page.matches("class=\"lock\"").count(), 1);
    let page = locking("gil", Lang::En, &[Control::EventLoop]);
    assert!(tag(&page, "event-loop").contains("aria-disabled"));
}

#[test]
fn a_mode_whose_number_is_locked_stays() {
    let page = locking("user-lookup", Lang::En, &[Control::Limit]);
    assert!(tag(&page, "field-limit").contains("aria-readonly"));
    assert!(tag(&page, "toggle-gather").contains("aria-disabled"));
    assert!(!tag(&page, "toggle-sequential").contains("aria-disabled"));
}

#[test]
fn the_hint_of_a_picture_offers_what_can_be_done() {
    let words = Lang::Ko.words();
    let hint = |hidden: &[Control], locked: &[Control]| {
        let mut page = hiding("user-lookup", Lang::Ko, hidden);
        page.view.locked = Controls::of(locked);
        crate::render::element(&render(page), "detail-sequential").to_owned()
    };
    for (hidden, locked, says) in [
        (&[][..], &[][..], words.tools.hint),
        (&[], &[Control::Knobs], words.tools.hint),
        (&[], &[Control::Wait], words.locks.hint),
        (&[], &[Control::Editor], words.locks.hint),
        (&[Control::Wait], &[], words.locks.hint_still),
    ] {
        let found = hint(hidden, locked);
        assert!(found.contains(says), "{hidden:?} {locked:?}: {found}");
    }
}

#[test]
fn a_name_from_right_to_left_is_kept_apart_from_the_sentence_around_it() {
    let name = "שלום (1)";
    let page = opened("two-coroutines", Lang::En);
    let edit = Edit::Set(Field::Name(0), name.to_owned());
    let scenario = Rc::new(page.scenario.edit(&edit).expect("a name"));
    let page = render(run(of("two-coroutines", Lang::En, &scenario)));
    let apart = format!("\u{2068}{name}\u{2069}");
    let why = page
        .split("data-testid=\"why\"")
        .nth(1)
        .expect("it is explained");
    assert!(why.contains(&apart) && why.matches(name).count() == why.matches(&apart).count());
    // By itself in an element, it is as it was typed.
    assert!(page.contains(&format!("<bdi>{name}</bdi>")));
    let field = tag(&page, "field-name-0");
    assert!(field.contains(&format!("value=\"{name}\"")) && field.contains("dir=\"auto\""));
}

#[test]
fn what_is_selected_is_said_to_be_locked() {
    let mut page = opened("user-lookup", Lang::En);
    page.view.selected = Some(Selected {
        mode: ModeKind::Gather,
        job: Some(JobId(0)),
        at: Micros::from_millis(500),
    });
    let free = render(page.clone());
    page.view.locked = Controls::of(&[Control::Wait]);
    let locked = render(page);
    for id in ["detail-gather", "status"] {
        let said = |page| crate::render::element(page, id).contains("locked by the author");
        assert!(said(&locked) && !said(&free), "{id}");
    }
}
