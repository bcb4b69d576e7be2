//! The consoles: which lines are on the page, what stands around them, what is pointed out.

use crate::render::{element, of, opened, render, run, tag};
use async_playground::derive::Start;
use async_playground::model::{
    Edit, Event, EventKind, Field, JobId, LaneId, Micros, ModeKind, Selected, Slot, Stamps, Status,
    Trace,
};
use async_playground::text::Lang;
use async_playground::ui::PageProps;
use std::rc::Rc;

/// The lesson of one mode with one job, after a run of so many rounds that print their number.
fn long(rounds: &str) -> PageProps {
    let mut scenario = (*opened("numbered-workers", Lang::En).scenario).clone();
    let edits = [
        Edit::Set(Field::EveryWait, "1".to_owned()),
        Edit::Set(Field::Rounds(0), rounds.to_owned()),
        Edit::Set(Field::Line(Slot::Round), "{round}".to_owned()),
    ];
    for edit in edits {
        scenario = scenario.edit(&edit).expect("within the limits");
    }
    run(of("numbered-workers", Lang::En, &Rc::new(scenario)))
}

fn count(page: &str, part: &str) -> usize {
    page.matches(part).count()
}

const LINE: &str = "data-testid=\"line\"";

#[test]
fn a_short_console_is_on_the_page_as_a_whole() {
    let page = render(run(opened("user-lookup", Lang::En)));
    assert_eq!(count(&page, LINE), 45);
    assert_eq!(count(&page, "class=\"spacer\""), 0);
    assert_eq!(count(&page, "aria-setsize"), 0);
}

#[test]
fn of_a_long_console_what_is_in_sight_is_on_the_page() {
    let page = render(long("550"));
    let lines = count(&page, LINE);
    assert!((20..100).contains(&lines), "{lines}");
    let log = tag(&page, "console-gather");
    let all = log.split("data-lines=\"").nth(1).expect("its length");
    let all: usize = (all.split('"').next())
        .and_then(|all| all.parse().ok())
        .expect("a number");
    assert!(all > 1_000, "{all}");
    // Its end, as nobody has scrolled away from there.
    assert!(page.contains(&format!("aria-posinset=\"{all}\"")));
    assert!(page.contains(&format!("aria-setsize=\"{all}\"")));
    let room = format!("height=\"{}\"", (all - lines) * 24);
    assert!(page.contains(&room), "{room}");
}

#[test]
fn nothing_speaks_up_by_itself() {
    let page = render(run(opened("user-lookup", Lang::Ko)));
    assert!(!page.contains("role=\"log\""));
    let log = tag(&page, "console-gather");
    assert!(log.contains("role=\"group\"") && log.contains("tabindex=\"0\""));
    assert!(log.contains("aria-describedby=\"console-keys\""), "{log}");
    assert!(element(&page, "copy-gather").contains("복사"));
}

#[test]
fn lines_carry_a_colour_and_a_shape() {
    let page = render(run(opened("user-lookup", Lang::En)));
    assert!(page.contains("swatch hue-1 mark-1") && page.contains("swatch hue-3 mark-3"));
}

#[test]
fn a_line_says_when_it_came_in_the_way_that_was_chosen() {
    let mut page = run(opened("three-tasks", Lang::En));
    page.view.stamps = Stamps::Gap;
    assert!(render(page.clone()).contains("<span class=\"at\">+0.000</span>"));
    page.view.stamps = Stamps::Clock;
    // A playback has no time of day.
    assert!(render(page.clone()).contains("<span class=\"at\">0.000</span>"));
    for mode in &mut page.modes {
        mode.started = Some(Start {
            local_millis: 3_600_000,
            factor: 1,
        });
    }
    let page = render(page);
    assert!(page.contains("<span class=\"at\">01:00:00.000</span>"));
    let choice = page
        .split("value=\"clock\"")
        .nth(1)
        .expect("a choice")
        .split('>')
        .next();
    assert!(choice.is_some_and(|rest| rest.contains("checked")));
}

#[test]
fn the_line_of_what_is_selected_is_current_in_its_console() {
    let mut page = run(opened("user-lookup", Lang::En));
    page.view.selected = Some(Selected {
        mode: ModeKind::Gather,
        job: Some(JobId(1)),
        at: Micros::from_millis(2_500),
    });
    let rendered = render(page.clone());
    assert_eq!(count(&rendered, "aria-current=\"true\""), 1);
    let at = rendered
        .find("aria-current=\"true\"")
        .expect("a current line");
    let line = &rendered[at..at + rendered[at..].find('>').expect("the end of its tag")];
    assert!(line.contains("data-job=\"1\""), "{line}");
    assert!(line.contains("data-at-us=\"2000000\""), "{line}");
    let log = tag(&rendered, "console-gather");
    assert!(log.contains("aria-activedescendant=\"marked-gather\""));
    assert!(!tag(&rendered, "console-sequential").contains("aria-activedescendant"));
    page.view.merged = true;
    let merged = render(page);
    assert_eq!(count(&merged, "aria-current=\"true\""), 1);
    assert!(tag(&merged, "console-merged").contains("marked-merged"));
    tag(&merged, "copy-merged");
}

/// A run in which the last two of three lines have changed places, and one more was printed.
fn disordered() -> PageProps {
    let trace = |lines: &[&str]| {
        let mut trace = Trace::new();
        for (at, line) in (0..).zip(lines) {
            let event = Event {
                at: Micros(at),
                lane: LaneId(0),
                job: None,
                kind: EventKind::Printed((*line).into()),
            };
            trace.push(event).expect("a legal event");
        }
        Some(Rc::new(trace))
    };
    let mut page = run(opened("hi-bye", Lang::En));
    let view = &mut page.modes[0];
    view.predicted = trace(&["a", "b", "c"]).ok_or(async_playground::ui::Untold::Hidden);
    view.measured = trace(&["a", "c", "b", "d"]);
    page
}

#[test]
fn lines_in_another_order_than_predicted_are_marked_once_the_run_is_over() {
    let mut page = disordered();
    let over = render(page.clone());
    assert_eq!(count(&over, "class=\"line moved\""), 1);
    assert_eq!(count(&over, "class=\"line unpredicted\""), 1);
    assert!(element(&over, "moved-gather").ends_with("1 out of order"));
    assert!(element(&over, "unpredicted-gather").ends_with("1 not predicted"));
    page.modes[0].status = Status::Running;
    assert_eq!(count(&render(page), "class=\"line moved\""), 0);
    // Lines of another language say nothing about the order.
    let mut page = disordered();
    page.modes[0].comparable = false;
    let other = render(page);
    assert_eq!(count(&other, "class=\"line moved\""), 0);
    assert_eq!(count(&other, "class=\"line unpredicted\""), 0);
}

#[test]
fn there_is_a_filter_in_both_languages() {
    for (lang, label) in [(Lang::En, "Filter"), (Lang::Ko, "찾기")] {
        let page = render(opened("hi-bye", lang));
        assert!(tag(&page, "console-filter").contains("type=\"search\""));
        assert!(page.contains(&format!("<span>{label}</span>")));
        // Nothing to copy yet.
        assert!(tag(&page, "copy-gather").contains("aria-disabled=\"true\""));
    }
}
