//! The lines a program prints: what stands in a template, and what stays as it is.

use crate::support::{property, row, scenario};
use async_playground::model::{Lines, Scenario, Slot};
use proptest::prelude::*;

/// The template as the second of three workers prints it in a round.
fn filled(template: &str, round: u32) -> Option<String> {
    let scenario = scenario(vec![row("워커", 7, 0, 3), row("alone", 1, 0, 1)]);
    let lines = Lines {
        round: template.to_owned(),
        ..Lines::default()
    };
    let worker = scenario.instances().nth(1).expect("three workers");
    lines.of_job(Slot::Round, &worker, round)
}

#[test]
fn known_names_are_filled_in() {
    for (template, line) in [
        ("{name}", "워커 2"),
        ("{round}/{rounds}", "4/7"),
        ("{rounds}명 명단: {round}번째", "7명 명단: 4번째"),
        ("{name}{name}", "워커 2워커 2"),
        ("가{name}나", "가워커 2나"),
    ] {
        assert_eq!(filled(template, 4).as_deref(), Some(line), "{template}");
    }
}

#[test]
fn everything_else_stays_as_it_is() {
    for text in [
        "no braces",
        "{",
        "}",
        "{}",
        "{{",
        "{ name }",
        "{Name}",
        "{이름}",
        "{nam",
        "{rounds",
        "{unknown} {0}",
        "}name{",
        " ",
    ] {
        assert_eq!(filled(text, 4).as_deref(), Some(text));
    }
    assert_eq!(filled("{{name}}", 4).as_deref(), Some("{워커 2}"));
    assert_eq!(filled("{na{name}", 4).as_deref(), Some("{na워커 2"));
    assert_eq!(filled("{round}s}", 4).as_deref(), Some("4s}"));
}

#[test]
fn an_empty_template_prints_nothing() {
    assert_eq!(filled("", 4), None);
}

#[test]
fn what_a_name_says_is_not_filled_in_again() {
    let scenario = scenario(vec![row("{round}", 1, 0, 1)]);
    let lines = Lines {
        end: "{name}!".to_owned(),
        ..Lines::default()
    };
    let job = scenario.instances().next().expect("a job");
    assert_eq!(
        lines.of_job(Slot::End, &job, 1).as_deref(),
        Some("{round}!")
    );
}

fn instance_names(scenario: &Scenario) -> Vec<String> {
    scenario.instances().map(|job| job.name()).collect()
}

#[test]
fn jobs_are_numbered_where_a_row_stands_for_several() {
    let scenario = scenario(vec![
        row("a", 1, 0, 1),
        row("b", 1, 0, 2),
        row("c", 1, 0, 1),
    ]);
    assert_eq!(instance_names(&scenario), ["a", "b 1", "b 2", "c"]);
    let ids: Vec<_> = scenario
        .instances()
        .map(|job| (job.id.0, job.row))
        .collect();
    assert_eq!(ids, [(0, 0), (1, 1), (2, 1), (3, 2)]);
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn any_text_can_be_a_template(template in any::<String>(), round in 0..9_u32) {
        let line = filled(&template, round);
        prop_assert_eq!(line.is_none(), template.is_empty());
        if !template.contains('{') {
            prop_assert_eq!(line.unwrap_or_default(), template);
        }
    }
}
