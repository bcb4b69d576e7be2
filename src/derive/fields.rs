//! What stands in the fields of the editor: the scenario, read field by field.

use crate::model::{Field, Mode, ModeKind, Scenario};

/// The text of a field as the scenario has it; empty for what is not a field one can type into.
pub fn field_text(scenario: &Scenario, field: Field) -> String {
    let job = |row: usize| scenario.jobs.get(row);
    match field {
        Field::Name(row) => job(row).map_or_else(String::new, |job| job.name.clone()),
        Field::Line(slot) => scenario.lines.get(slot).to_owned(),
        _ => field_number(scenario, field).map_or_else(String::new, |number| number.to_string()),
    }
}

/// The number in a field, in the field's own unit; `None` where there is none.
pub fn field_number(scenario: &Scenario, field: Field) -> Option<u64> {
    let job = |row: usize| scenario.jobs.get(row);
    match field {
        Field::Rounds(row) => job(row).map(|job| job.rounds.into()),
        Field::Wait(row) => job(row).map(|job| job.wait.as_millis()),
        Field::EveryWait => job(0).map(|job| job.wait.as_millis()),
        Field::Count(row) => job(row).map(|job| job.count.into()),
        Field::Limit => match scenario.mode(ModeKind::Gather) {
            Some(Mode::Gather { limit }) => limit.map(u64::from),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Job, Lines, Micros, Options, Parts, Slot};

    #[test]
    fn every_field_reads_back() {
        let scenario = Scenario::new(Parts {
            jobs: vec![Job::waiting("a", Micros::from_millis(1_500))],
            modes: vec![Mode::Gather { limit: Some(3) }],
            lines: Lines {
                round: "{name}".to_owned(),
                ..Lines::default()
            },
            options: Options::default(),
        });
        let scenario = scenario.expect("within the limits");
        let cases = [
            (Field::Name(0), "a"),
            (Field::Rounds(0), "1"),
            (Field::Wait(0), "1500"),
            (Field::EveryWait, "1500"),
            (Field::Limit, "3"),
            (Field::Line(Slot::Round), "{name}"),
            (Field::Wait(7), ""),
            (Field::Modes, ""),
        ];
        for (field, expect) in cases {
            assert_eq!(field_text(&scenario, field), expect, "{field:?}");
        }
    }
}
