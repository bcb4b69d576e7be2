//! From a scenario to the text of a file. Nothing is left out, so that a reader sees what there is.

use super::version_1 as v1;
use crate::link::control_names::control_name;
use crate::link::json::Json;
use crate::model::{Controls, Job, Look, Micros, Mode, Scenario, Slot};

/// The text of the file that opens this scenario again, in this lesson and language.
pub fn write(lesson: &str, lang: &str, scenario: &Scenario, look: &Look) -> String {
    let modes = scenario
        .modes
        .iter()
        .map(|mode| write_mode(*mode))
        .collect();
    let lines = Slot::ALL.into_iter().map(|slot| {
        let text = Json::text(scenario.lines.get(slot));
        (v1::line(slot).to_owned(), text)
    });
    let options = &scenario.options;
    let options = Json::object([
        ("speed", v1::speed(options.time_scale)),
        ("seed", number(options.seed)),
        ("event_loop", Json::text(options.event_loop.slug())),
        ("cores", optional(options.cores)),
        ("switch_ms", millis(options.switch_interval)),
    ]);
    let scenario = Json::object([
        (
            "jobs",
            Json::List(scenario.jobs.iter().map(write_job).collect()),
        ),
        ("modes", Json::List(modes)),
        ("lines", Json::Object(lines.collect())),
        ("options", options),
    ]);
    let look = Json::object([
        ("rows", Json::text(v1::rows(look.rows))),
        ("merged", Json::Bool(look.merged)),
        ("stamps", Json::text(v1::stamps(look.stamps))),
        ("predict_first", Json::Bool(look.predict_first)),
        ("presentation", Json::Bool(look.presentation)),
        ("at_ms", look.at.map_or(Json::Null, millis)),
        ("hidden", controls(look.hidden)),
        ("locked", controls(look.locked)),
    ]);
    let file = Json::object([
        ("format", Json::text(v1::FORMAT)),
        ("version", number(v1::VERSION)),
        ("lesson", Json::text(lesson)),
        ("lang", Json::text(lang)),
        ("scenario", scenario),
        ("look", look),
    ]);
    file.pretty()
}

fn write_job(job: &Job) -> Json {
    Json::object([
        ("name", Json::text(&job.name)),
        ("rounds", number(job.rounds)),
        ("wait_ms", millis(job.wait)),
        ("cpu_ms", millis(job.cpu)),
        ("jitter_ms", millis(job.jitter)),
        ("yield_us", whole(job.yield_every.0)),
        ("blocking", Json::Bool(job.blocking)),
        ("background", Json::Bool(job.background)),
        ("fails_after", optional(job.fails_after)),
        ("count", number(job.count)),
    ])
}

fn write_mode(mode: Mode) -> Json {
    let mut fields = vec![("mode".to_owned(), Json::text(mode.kind().slug()))];
    if let Some(key) = v1::mode_option(mode.kind()) {
        let value = match mode {
            Mode::Gather { limit } => optional(limit),
            Mode::WaitFor { timeout } => millis(timeout),
            Mode::Executor { pool } | Mode::Processes { pool } => number(pool),
            _ => Json::Null,
        };
        fields.push((key.to_owned(), value));
    }
    Json::Object(fields)
}

fn controls(controls: Controls) -> Json {
    let names = controls.iter().map(control_name);
    Json::List(names.map(Json::text).collect())
}

fn number(number: u32) -> Json {
    Json::Number(number.into())
}

fn optional(number: Option<u32>) -> Json {
    number.map_or(Json::Null, |number| Json::Number(number.into()))
}

fn millis(time: Micros) -> Json {
    whole(time.as_millis())
}

/// Within the limits, every number is small.
fn whole(number: u64) -> Json {
    Json::Number(number.try_into().unwrap_or(i64::MAX))
}
