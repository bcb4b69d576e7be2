//! The program on the page: its tabs, its lines and their colours, who is at a line.

use crate::render::{element, of, opened, render, run, tag};
use async_playground::derive::{Moment, cut};
use async_playground::model::{Edit, Field, JobId, Micros, ModeKind, Selected, View};
use async_playground::text::Lang;
use async_playground::ui::PageProps;
use std::rc::Rc;

const LINE: &str = "data-testid=\"code-line\"";

/// The opening tag and the inside of a line, from 1, as far as its `code` ends.
fn line(page: &str, number: usize) -> &str {
    let line = page.split(LINE).nth(number).expect("a line");
    &line[..line.find("</code>").expect("its end")]
}

/// A page whose run is played back at this moment.
fn played(slug: &str, lang: Lang, millis: u64) -> PageProps {
    let mut page = run(opened(slug, lang));
    for view in &mut page.modes {
        let whole = view.measured.clone().expect("a run");
        let moment = Moment::whole(Micros::from_millis(millis));
        view.measured = cut(&[&whole], moment).into_iter().next().map(Rc::new);
        view.whole = Some(whole);
        view.now = Micros::from_millis(millis);
    }
    page
}

#[test]
fn the_program_of_the_first_mode_that_overlaps_is_read() {
    for (lang, title) in [(Lang::En, "Program"), (Lang::Ko, "프로그램")] {
        let page = render(opened("three-tasks", lang));
        assert!(page.contains(&format!("<h2 id=\"code-title\">{title}</h2>")));
        let listing = tag(&page, "listing");
        assert!(listing.contains("data-mode=\"gather\"") && listing.contains("tabindex=\"0\""));
        assert!(listing.contains("data-lines=\"20\"") && listing.contains("aria-label="));
        let (python, rust) = (tag(&page, "code-tab-python"), tag(&page, "code-tab-rust"));
        assert!(python.contains("aria-selected=\"true\"") && python.contains("tabindex=\"0\""));
        assert!(rust.contains("aria-selected=\"false\"") && rust.contains("tabindex=\"-1\""));
        assert_eq!(page.matches(LINE).count(), 20);
        assert!(line(&page, 4).contains("<span class=\"number\">4</span>"));
        let coloured = "<span class=\"k\">async</span> <span class=\"k\">def</span> <span class=\"d\">job</span>(name, wait):";
        assert!(line(&page, 4).ends_with(coloured), "{}", line(&page, 4));
        assert!(!page.contains("aria-current=\"location\""));
        tag(&page, "save-code");
        tag(&page, "copy-code");
    }
    // One mode needs no choice.
    assert!(!render(opened("hi-bye", Lang::En)).contains("data-testid=\"code-mode\""));
}

#[test]
fn the_lines_that_tasks_are_at_are_marked_in_more_than_colour() {
    let page = render(played("three-tasks", Lang::En, 1_000));
    let wait = line(&page, 6);
    assert!(
        wait.contains("aria-current=\"true\"") && wait.contains("asyncio."),
        "{wait}"
    );
    for row in 1..=3 {
        assert!(
            wait.contains(&format!("swatch hue-{row} mark-{row}")),
            "{wait}"
        );
    }
    let said = Lang::En.words().code.here.with(["A, B, C"]);
    assert!(wait.contains(&format!("title=\"{said}\"")), "{wait}");
    assert!(page.contains(&format!("<span class=\"unseen\">{said}</span>")));
    // The main program waits too.
    let main = Lang::En.words().code.here.with(["main"]);
    assert!(line(&page, 12).contains(&format!("title=\"{main}\"")));
    assert!(!line(&page, 5).contains("aria-current"));
    let over = render(run(opened("three-tasks", Lang::En)));
    assert!((1..=20).all(|number| !line(&over, number).contains("aria-current")));
}

#[test]
fn the_line_of_what_is_selected_is_pointed_out() {
    let mut page = opened("three-tasks", Lang::Ko);
    page.view = View {
        selected: Some(Selected {
            mode: ModeKind::Gather,
            job: Some(JobId(1)),
            at: Micros::from_secs(1),
        }),
        ..page.view
    };
    let page = render(page);
    assert!(line(&page, 6).contains("aria-current=\"location\""));
    assert_eq!(page.matches("code-line spot").count(), 1);
}

#[test]
fn what_a_name_holds_is_text() {
    let mut scenario = (*opened("hi-bye", Lang::En).scenario).clone();
    let name = "\"); import os # <b>";
    let edit = Edit::Set(Field::Name(0), name.to_owned());
    scenario = scenario.edit(&edit).expect("a name that is allowed");
    let page = render(of("hi-bye", Lang::En, &Rc::new(scenario)));
    let escaped = "<span class=\"s\">\"\\\"); import os # &lt;b&gt;\"</span>";
    assert!(page.contains(escaped), "{}", element(&page, "listing"));
    assert!(!page.contains("<b>"));
}

#[test]
fn of_a_long_program_what_is_in_sight_is_on_the_page() {
    let mut scenario = (*opened("workbench", Lang::En).scenario).clone();
    let short = Edit::Set(Field::EveryWait, "1".to_owned());
    scenario = scenario.edit(&short).expect("within the limits");
    for _ in 0..300 {
        let last = scenario.jobs.len() - 1;
        scenario = scenario
            .edit(&Edit::DuplicateJob(last))
            .expect("within the limits");
    }
    let page = render(of("workbench", Lang::En, &Rc::new(scenario)));
    let lines = page.matches(LINE).count();
    assert!((20..120).contains(&lines), "{lines}");
    let listing = tag(&page, "listing");
    let all = listing
        .split("data-lines=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let all: usize = all.and_then(|all| all.parse().ok()).expect("a number");
    assert!(all > 300, "{all}");
    assert!(page.contains(&format!("height=\"{}\"", (all - lines) * 22)));
    assert!(page.contains(&format!("aria-setsize=\"{all}\"")));
}

#[test]
fn a_projector_has_no_program() {
    let mut page = opened("three-tasks", Lang::En);
    page.view.presentation = true;
    assert!(!render(page).contains("data-testid=\"code\""));
}
