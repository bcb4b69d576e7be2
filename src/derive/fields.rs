//! What stands in the fields of the editor: the scenario, read field by field.

use crate::model::{Field, Mode, Scenario};

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
    let row = field.row().unwrap_or(0);
    let job = || scenario.jobs.get(row);
    let options = &scenario.options;
    match field {
        Field::Rounds(_) => job().map(|job| job.rounds.into()),
        Field::Cpu(_) | Field::EveryCpu | Field::Split => job().map(|job| job.cpu.as_millis()),
        Field::Wait(_) | Field::EveryWait => job().map(|job| job.wait.as_millis()),
        Field::Jitter(_) => job().map(|job| job.jitter.as_millis()),
        Field::YieldEvery(_) => job().map(|job| job.yield_every.0).filter(|step| *step > 0),
        Field::FailsAfter(_) => job().and_then(|job| job.fails_after).map(u64::from),
        Field::Count(_) => job().map(|job| job.count.into()),
        Field::Limit | Field::Timeout | Field::Pool | Field::Processes => {
            let mut modes = scenario.modes.iter();
            modes.find_map(|mode| mode_number(*mode, field))
        }
        Field::Seed => Some(options.seed.into()),
        Field::Cores => options.cores.map(u64::from),
        Field::SwitchInterval => Some(options.switch_interval.as_millis()),
        _ => None,
    }
}

fn mode_number(mode: Mode, field: Field) -> Option<u64> {
    match (mode, field) {
        (Mode::Gather { limit }, Field::Limit) => limit.map(u64::from),
        (Mode::WaitFor { timeout }, Field::Timeout) => Some(timeout.as_millis()),
        (Mode::Executor { pool }, Field::Pool) | (Mode::Processes { pool }, Field::Processes) => {
            Some(pool.into())
        }
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
            jobs: vec![Job {
                cpu: Micros::from_millis(40),
                jitter: Micros::from_millis(7),
                yield_every: Micros(20),
                ..Job::waiting("a", Micros::from_millis(1_500))
            }],
            modes: vec![
                Mode::Gather { limit: Some(3) },
                Mode::WaitFor {
                    timeout: Micros::from_secs(1),
                },
                Mode::Executor { pool: 4 },
                Mode::Processes { pool: 5 },
            ],
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
            (Field::Timeout, "1000"),
            (Field::Pool, "4"),
            (Field::Processes, "5"),
            (Field::Cpu(0), "40"),
            (Field::EveryCpu, "40"),
            (Field::Split, "40"),
            (Field::Jitter(0), "7"),
            (Field::YieldEvery(0), "20"),
            (Field::FailsAfter(0), ""),
            (Field::Seed, "1"),
            (Field::Cores, ""),
            (Field::SwitchInterval, "5"),
            (Field::Line(Slot::Round), "{name}"),
            (Field::Wait(7), ""),
            (Field::Modes, ""),
        ];
        for (field, expect) in cases {
            assert_eq!(field_text(&scenario, field), expect, "{field:?}");
        }
    }
}
