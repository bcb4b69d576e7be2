//! The page after a run.

use crate::render::{element, opened, render, run, tag};
use async_playground::text::Lang;

#[test]
fn the_consoles_show_what_was_printed_and_when() {
    let page = render(run(opened("user-lookup", Lang::En)));
    let gather = tag(&page, "mode-gather");
    assert!(gather.contains("data-status=\"finished\""), "{gather}");
    assert!(gather.contains("data-elapsed-us=\"7000000\""), "{gather}");
    assert_eq!(page.matches("data-testid=\"line\"").count(), 45);
    assert!(page.contains("data-at-us=\"14000000\""));
    assert!(page.contains("7 users: looking up user 7"));
    assert!(page.contains("data-testid=\"why\""));
}

#[test]
fn before_a_run_nothing_is_printed_or_explained() {
    let page = render(opened("user-lookup", Lang::En));
    assert!(!page.contains("data-testid=\"line\""));
    assert!(!page.contains("data-testid=\"why\""));
    assert!(
        element(&page, "status").ends_with('>'),
        "nothing is said yet"
    );
}

#[test]
fn the_status_line_says_what_came_of_each_mode_and_why() {
    let page = render(run(opened("three-tasks", Lang::En)));
    let status = element(&page, "status");
    let sum = "Finished: one after another: 6.0\u{a0}s. A, B and C ran one after another, so their waits add \
        up to 6.0\u{a0}s. async, gathered: 2.0\u{a0}s. A, B and C waited at the same time: waits of 6.0\u{a0}s took 2.0\u{a0}s.";
    assert!(status.ends_with(sum), "{status}");
}

#[test]
fn notes_stand_where_they_apply() {
    let mut props = run(opened("three-tasks", Lang::Ko));
    let without = render(props.clone());
    assert!(!without.contains("data-testid=\"note-"));
    (props.outdated, props.played_back, props.throttled) = (true, true, true);
    let with = render(props);
    for note in ["note-outdated", "note-played-back", "note-throttled"] {
        tag(&with, note);
    }
}
