//! From the JSON of a file to a scenario, or every error that is in it.

use super::limits::within;
use super::look::read_look;
use super::reader::Reader;
use super::{FileContent, FileError, FileProblem, version_1 as v1};
use crate::link::json::{Json, field};
use crate::model::{Job, Lines, Micros, Mode, ModeKind, Options, Parts, Slot};

type Fields = [(String, Json)];

/// What a file opens; else what is wrong with it, at most twenty errors in the order of the file's
/// format.
pub fn read(json: &Json) -> Result<FileContent, Vec<FileError>> {
    let mut reader = Reader::default();
    let content = read_file(&mut reader, json);
    content
        .filter(|_| reader.errors.is_empty())
        .ok_or(reader.errors)
}

fn read_file(reader: &mut Reader, json: &Json) -> Option<FileContent> {
    let Json::Object(file) = json else {
        reader.refuse(json.shown(), FileProblem::NotAScenario);
        return None;
    };
    let format = field(file, "format");
    if format != Some(&Json::text(v1::FORMAT)) {
        let found = format.map(Json::shown).unwrap_or_default();
        reader.refuse_at("format".to_owned(), found, FileProblem::NotAScenario);
        return None;
    }
    if !is_of_this_version(reader, file) {
        return None;
    }
    reader.only(file, &v1::FILE);
    let lesson = reader.text(file, "lesson");
    let lang = match field(file, "lang") {
        Some(_) => (reader.one_of(file, "lang", &v1::LANGUAGES.map(Json::text)))
            .map_or("", |place| v1::LANGUAGES[place]),
        None => "",
    };
    let parts = reader.required(file, "scenario").and_then(|scenario| {
        let back = reader.enter("scenario");
        let parts = read_parts(reader, scenario);
        reader.leave(back);
        parts
    });
    let look = read_look(reader, file);
    // What is not there yet cannot be too much.
    if !reader.errors.is_empty() {
        return None;
    }
    Some(FileContent {
        lesson,
        lang: lang.to_owned(),
        scenario: within(parts?, json, reader)?,
        look,
    })
}

fn is_of_this_version(reader: &mut Reader, file: &Fields) -> bool {
    let known = Json::Number(v1::VERSION.into());
    let Some(found) = reader.required(file, "version") else {
        return false;
    };
    if *found == known {
        return true;
    }
    let back = reader.enter("version");
    match found {
        Json::Number(number) if *number > v1::VERSION.into() => {
            let known = v1::VERSION;
            reader.refuse(found.shown(), FileProblem::Newer { known });
        }
        _ => reader.none_of(found, &[known]),
    }
    reader.leave(back);
    false
}

fn read_parts(reader: &mut Reader, scenario: &Json) -> Option<Parts> {
    let mut parts = Parts::default();
    let fields = reader.object(scenario)?;
    reader.only(fields, &v1::SCENARIO);
    if let Some(jobs) = reader.required(fields, "jobs") {
        let back = reader.enter("jobs");
        for (place, job) in reader.list(jobs).iter().enumerate() {
            let back = reader.enter_item(place);
            parts.jobs.extend(read_job(reader, job));
            reader.leave(back);
        }
        reader.leave(back);
    }
    if let Some(modes) = reader.required(fields, "modes") {
        let back = reader.enter("modes");
        for (place, mode) in reader.list(modes).iter().enumerate() {
            let back = reader.enter_item(place);
            parts.modes.extend(read_mode(reader, mode));
            reader.leave(back);
        }
        reader.leave(back);
    }
    parts.lines = read_lines(reader, fields);
    parts.options = read_options(reader, fields);
    Some(parts)
}

fn read_job(reader: &mut Reader, job: &Json) -> Option<Job> {
    let fields = reader.object(job)?;
    reader.only(fields, &v1::JOB);
    reader.required(fields, "name");
    Some(Job {
        name: reader.text(fields, "name"),
        rounds: reader.whole(fields, "rounds", v1::ROUNDS),
        wait: millis(reader.whole(fields, "wait_ms", 0)),
        cpu: millis(reader.whole(fields, "cpu_ms", 0)),
        jitter: millis(reader.whole(fields, "jitter_ms", 0)),
        yield_every: Micros(reader.whole(fields, "yield_us", 0).into()),
        blocking: reader.flag(fields, "blocking"),
        background: reader.flag(fields, "background"),
        fails_after: reader.optional(fields, "fails_after"),
        count: reader.whole(fields, "count", v1::COUNT),
    })
}

fn read_mode(reader: &mut Reader, mode: &Json) -> Option<Mode> {
    let fields = reader.object(mode)?;
    reader.required(fields, "mode")?;
    let slugs = ModeKind::ALL.map(|kind| Json::text(kind.slug()));
    let kind = ModeKind::ALL[reader.one_of(fields, "mode", &slugs)?];
    let key = v1::mode_option(kind);
    let known = ["mode", key.unwrap_or_default()];
    reader.only(fields, &known[..=usize::from(key.is_some())]);
    let key = known[1];
    Some(match kind {
        ModeKind::Gather => Mode::Gather {
            limit: reader.optional(fields, key),
        },
        ModeKind::WaitFor => Mode::WaitFor {
            timeout: millis(reader.whole(fields, key, v1::TIMEOUT_MS)),
        },
        ModeKind::Executor => Mode::Executor {
            pool: reader.whole(fields, key, v1::THREADS),
        },
        ModeKind::Processes => Mode::Processes {
            pool: reader.whole(fields, key, v1::PROCESSES),
        },
        plain => plain.plain(),
    })
}

fn read_lines(reader: &mut Reader, scenario: &Fields) -> Lines {
    let mut lines = Lines::default();
    let fields = reader.part(scenario, "lines");
    let back = reader.enter("lines");
    reader.only(fields, &Slot::ALL.map(v1::line));
    for slot in Slot::ALL {
        *lines.get_mut(slot) = reader.text(fields, v1::line(slot));
    }
    reader.leave(back);
    lines
}

fn read_options(reader: &mut Reader, scenario: &Fields) -> Options {
    let fields = reader.part(scenario, "options");
    let back = reader.enter("options");
    reader.only(fields, &v1::OPTIONS);
    let speed = reader.one_of(fields, "speed", &v1::SPEEDS.map(v1::speed));
    let places = v1::PLACES.map(|place| Json::text(place.slug()));
    let place = reader.one_of(fields, "event_loop", &places);
    let options = Options {
        time_scale: v1::SPEEDS[speed.unwrap_or(0)],
        seed: reader.whole(fields, "seed", v1::SEED),
        event_loop: v1::PLACES[place.unwrap_or(0)],
        cores: reader.optional(fields, "cores"),
        switch_interval: millis(reader.whole(fields, "switch_ms", v1::SWITCH_MS)),
    };
    reader.leave(back);
    options
}

pub(super) fn millis(millis: u32) -> Micros {
    Micros::from_millis(millis.into())
}
