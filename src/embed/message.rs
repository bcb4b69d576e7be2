//! What an embed says to its host: answers, and events.

use super::VERSION;
use super::checkpoint::Checkpoint;
use super::error::Error;
use super::request::Id;
use crate::link::Json;
use crate::model::{Event as RunEvent, EventKind, JobId, Micros, ModeKind};

/// The events by name.
pub const EVENTS: [&str; 8] = [
    "resize",
    "statechange",
    "runstart",
    "task",
    "console",
    "runend",
    "checkpoint",
    "error",
];

/// A batch tells of no more, and the end of a run names no more jobs; what is left out is counted.
pub const MOST_ITEMS: usize = 200;

/// Something that the host is told without having asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The content has another height, in CSS pixels.
    Resize(u32),
    /// The scenario, or how it is shown, has changed.
    StateChange {
        /// The address of the full page.
        link: String,
        /// Its link's text, as `setParams` takes it.
        params: String,
    },
    /// A run has begun.
    RunStart {
        /// Its number.
        run: u32,
        /// What runs.
        modes: Vec<ModeKind>,
        /// Whether nothing is run and the prediction stands for it.
        instant: bool,
    },
    /// What jobs have done.
    Task {
        /// The run's number.
        run: u32,
        /// What was done, in the order in which it was reported.
        items: Vec<Task>,
        /// How many more there were since the last batch.
        left_out: usize,
    },
    /// What was printed.
    Console {
        /// The run's number.
        run: u32,
        /// The lines, in the order in which they were reported.
        items: Vec<Printed>,
        /// How many more there were since the last batch.
        left_out: usize,
    },
    /// A mode is over.
    RunEnd(RunEnd),
    /// What a reader predicted has come to this.
    Checkpoint(Box<Checkpoint>),
    /// Something went wrong, or a message was no request.
    Error(Error),
}

/// A job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: JobId,
    /// What it is called.
    pub name: String,
}

/// Something that a job has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// In which mode.
    pub mode: ModeKind,
    /// Which job.
    pub job: Job,
    /// What.
    pub phase: &'static str,
    /// When, in scenario time.
    pub at: Micros,
}

/// A line that was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// In which mode.
    pub mode: ModeKind,
    /// Its place among the events of its mode.
    pub seq: usize,
    /// When, in scenario time.
    pub at: Micros,
    /// What it says. Where it begins with `\r`, it is drawn over the last such line of its job.
    pub text: String,
}

/// The end of a mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunEnd {
    /// The run's number.
    pub run: u32,
    /// Which mode.
    pub mode: ModeKind,
    /// Why: `finished`, `stopped`, `failed` or `abandoned`.
    pub reason: &'static str,
    /// How long it took, in scenario time.
    pub elapsed: Micros,
    /// How long it should have taken, where that can be said.
    pub predicted: Option<Micros>,
    /// The jobs that came to their end, in that order.
    pub order: Vec<Job>,
    /// How many modes of this run are still to end.
    pub left: usize,
}

/// An object. One function for all of them, however many fields they have.
pub fn object(fields: Vec<(&'static str, Json)>) -> Json {
    let fields = fields.into_iter();
    Json::Object(fields.map(|(key, value)| (key.to_owned(), value)).collect())
}

/// A whole number; none that we tell is out of its range.
pub(super) fn whole(number: u64) -> Json {
    Json::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What is said until the host answers: nothing that anybody may not know.
pub fn ready() -> Json {
    object(vec![
        ("apg", Json::Number(VERSION)),
        ("type", Json::text("ready")),
    ])
}

/// Whether a message to the window is the host's answer to it.
pub fn is_connect(message: &Json) -> bool {
    let says = |key, value| message.get(key) == Some(value);
    says("apg", &Json::Number(VERSION)) && says("type", &Json::text("connect"))
}

/// The answer to the request of that id.
pub fn answer(id: &Id, result: Result<Json, Error>) -> Json {
    let id = match id {
        Id::Number(number) => Json::Number(*number),
        Id::Text(text) => Json::text(text),
    };
    let (name, value) = match &result {
        Ok(_) => ("result", None),
        Err(error) => ("error", Some(error.json())),
    };
    object(vec![
        ("apg", Json::Number(VERSION)),
        ("id", id),
        ("ok", Json::Bool(value.is_none())),
        (name, value.or(result.ok()).unwrap_or(Json::Null)),
    ])
}

/// What messages call what a job has done; `None` for what no job does.
pub(super) fn phase(event: &RunEvent) -> Option<(JobId, &'static str)> {
    let phase = match event.kind {
        EventKind::Spawned => "spawned",
        EventKind::Started => "started",
        EventKind::WaitBegin(_) => "wait-begin",
        EventKind::WaitEnd => "wait-end",
        EventKind::BlockBegin(_) => "block-begin",
        EventKind::BlockEnd => "block-end",
        EventKind::ComputeBegin(_) => "compute-begin",
        EventKind::ComputeEnd(_) => "compute-end",
        EventKind::LockWanted => "lock-wanted",
        EventKind::LockTaken => "lock-taken",
        EventKind::LockReleased => "lock-released",
        EventKind::Finished => "finished",
        EventKind::Failed(_) => "failed",
        EventKind::Cancelled => "cancelled",
        EventKind::LaneStarting
        | EventKind::LaneReady
        | EventKind::Printed(_)
        | EventKind::RunEnded(_) => return None,
    };
    Some((event.job?, phase))
}

impl Event {
    /// What messages call it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Resize(_) => "resize",
            Self::StateChange { .. } => "statechange",
            Self::RunStart { .. } => "runstart",
            Self::Task { .. } => "task",
            Self::Console { .. } => "console",
            Self::RunEnd(_) => "runend",
            Self::Checkpoint(_) => "checkpoint",
            Self::Error(_) => "error",
        }
    }

    /// The message.
    pub fn json(&self) -> Json {
        let mut fields = vec![
            ("apg", Json::Number(VERSION)),
            ("type", Json::text(self.name())),
        ];
        match self {
            Self::Resize(height) => fields.push(("height", whole((*height).into()))),
            Self::StateChange { link, params } => {
                fields.push(("link", Json::text(link)));
                fields.push(("params", Json::text(params)));
            }
            Self::RunStart {
                run,
                modes,
                instant,
            } => {
                let modes = modes.iter().map(|mode| Json::text(mode.slug()));
                fields.push(("runId", whole((*run).into())));
                fields.push(("modes", Json::List(modes.collect())));
                fields.push(("instant", Json::Bool(*instant)));
            }
            Self::Task {
                run,
                items,
                left_out,
            } => batch(&mut fields, *run, items.iter().map(Task::json), *left_out),
            Self::Console {
                run,
                items,
                left_out,
            } => batch(
                &mut fields,
                *run,
                items.iter().map(Printed::json),
                *left_out,
            ),
            Self::RunEnd(end) => end.write(&mut fields),
            Self::Checkpoint(checkpoint) => checkpoint.write(&mut fields),
            Self::Error(error) => fields.extend(error.fields()),
        }
        object(fields)
    }
}

fn batch(
    fields: &mut Vec<(&'static str, Json)>,
    run: u32,
    items: impl Iterator<Item = Json>,
    left_out: usize,
) {
    fields.push(("runId", whole(run.into())));
    fields.push(("items", Json::List(items.collect())));
    fields.push(("leftOut", whole(left_out as u64)));
}

impl Job {
    fn json(&self) -> Json {
        let id = whole(self.id.0.into());
        object(vec![("job", id), ("name", Json::text(&self.name))])
    }
}

impl Task {
    fn json(&self) -> Json {
        object(vec![
            ("mode", Json::text(self.mode.slug())),
            ("job", whole(self.job.id.0.into())),
            ("name", Json::text(&self.job.name)),
            ("phase", Json::text(self.phase)),
            ("t_us", whole(self.at.0)),
        ])
    }
}

impl Printed {
    fn json(&self) -> Json {
        object(vec![
            ("mode", Json::text(self.mode.slug())),
            ("seq", whole(self.seq as u64)),
            ("t_us", whole(self.at.0)),
            ("text", Json::text(&self.text)),
        ])
    }
}

impl RunEnd {
    fn write(&self, fields: &mut Vec<(&'static str, Json)>) {
        let predicted = self.predicted.map_or(Json::Null, |time| whole(time.0));
        fields.push(("runId", whole(self.run.into())));
        fields.push(("mode", Json::text(self.mode.slug())));
        fields.push(("reason", Json::text(self.reason)));
        fields.push(("elapsed_us", whole(self.elapsed.0)));
        fields.push(("predicted_us", predicted));
        let order = self.order.iter().map(Job::json);
        fields.push(("order", Json::List(order.collect())));
        fields.push(("left", whole(self.left as u64)));
    }
}
