//! An embed: what each view shows, what can be changed, and the way to the full page.

use crate::render::{element, opened, render, run, tag};
use async_playground::model::{Control, Controls, Dropped, Embedding, Part, Problem, View};
use async_playground::text::Lang;
use async_playground::ui::{PageProps, Place};
use std::rc::Rc;

fn embed(lang: Lang, part: Part, read_only: bool) -> PageProps {
    let embedding = Embedding { part, read_only };
    let page = opened("user-lookup", lang);
    PageProps {
        place: Place::Embed,
        embedding,
        full_page: Rc::from("ko/user-lookup/#v=1&n=5,7,4"),
        view: View {
            locked: embedding.locked(),
            ..page.view
        },
        ..page
    }
}

fn has(page: &str, id: &str) -> bool {
    page.contains(&format!("data-testid=\"{id}\""))
}

#[track_caller]
fn shows(page: &str, there: &[&str], gone: &[&str]) {
    for id in there {
        assert!(has(page, id), "no {id}");
    }
    for id in gone {
        assert!(!has(page, id), "{id}");
    }
}

#[test]
fn what_surrounds_a_lesson_is_left_out() {
    for lang in Lang::ALL {
        let page = render(embed(lang, Part::All, false));
        shows(
            &page,
            &[
                "knob-0",
                "run",
                "stop",
                "reset",
                "timescale",
                "editor",
                "stage-gather",
                "transport",
                "console-gather",
                "full-page",
                "status",
            ],
            &[
                "menu",
                "language",
                "theme",
                "share",
                "exports",
                "statistics",
                "lesson-hi-bye",
                "predict-first",
            ],
        );
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(page.contains("class=\"question\""));
        let link = tag(&page, "full-page");
        assert!(
            link.contains("href=\"ko/user-lookup/#v=1&amp;n=5,7,4\""),
            "{link}"
        );
        assert!(link.contains("target=\"_blank\"") && link.contains("rel=\"noopener\""));
        assert!(!page.contains("autofocus") && !page.contains(" style="));
    }
}

#[test]
fn each_view_shows_its_part_and_can_be_run() {
    let all = ["knob-0", "editor", "stage-gather", "console-gather"];
    let cases: [(Part, &[&str]); 3] = [
        (Part::Timeline, &["stage-gather"]),
        (Part::Console, &["console-gather"]),
        (Part::Params, &["knob-0", "editor"]),
    ];
    for (part, there) in cases {
        let page = render(run(embed(Lang::Ko, part, false)));
        let gone: Vec<_> = all.into_iter().filter(|id| !there.contains(id)).collect();
        shows(&page, there, &gone);
        shows(&page, &["run", "stop", "reset", "full-page"], &["why"]);
        assert_eq!(page.matches("<h1").count(), 1, "it is named all the same");
    }
}

#[test]
fn in_read_mode_controls_are_there_and_do_not_change() {
    let page = render(embed(Lang::En, Part::All, true));
    shows(&page, &["knob-0", "run", "read-only"], &["editor"]);
    assert!(tag(&page, "knob-0").contains("aria-disabled=\"true\""));
    assert!(element(&page, "timescale").contains("aria-disabled=\"true\""));
    let page = render(embed(Lang::En, Part::All, false));
    shows(&page, &["editor"], &["read-only"]);
}

#[test]
fn what_the_author_hides_is_not_there() {
    let mut props = embed(Lang::En, Part::All, false);
    props.view.hidden = Controls::of(&[
        Control::Question,
        Control::Console,
        Control::Knobs,
        Control::Editor,
        Control::Why,
    ]);
    let page = render(run(props));
    shows(
        &page,
        &["stage-gather", "run"],
        &["knob-0", "editor", "console-gather", "why"],
    );
    assert!(!page.contains("class=\"question\""));
}

#[test]
fn who_predicts_first_is_asked_and_what_was_dropped_is_told() {
    let mut props = embed(Lang::Ko, Part::Timeline, true);
    props.view.predict_first = true;
    props.dropped = Rc::new(vec![Dropped {
        key: "colour".to_owned(),
        problem: Problem::UnknownKey,
    }]);
    shows(&render(props), &["guess", "arrival"], &[]);
}
