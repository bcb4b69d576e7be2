//! What page and worker say to each other: plain arrays, each headed by a version and a word.
//!
//! Nothing that arrives is trusted: a scenario goes through its constructor, an event through its
//! decoder and then through the trace.

use super::clock::Start;
use crate::model::{
    Ending, Event, EventKind, Job, JobId, LaneId, Lines, Micros, Mode, ModeKind, Options, Parts,
    Scenario, Slot,
};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Page and worker are the same build, so this changes only to tell a foreign message from ours.
const VERSION: u32 = 1;

/// What a worker says.
#[derive(Debug, PartialEq)]
pub enum FromWorker {
    /// It can take a program.
    Ready,
    /// This has happened.
    Events(Vec<Event>),
    /// It cannot go on; why.
    Broke(String),
}

/// What the page says: run this.
#[derive(Debug, PartialEq)]
pub(super) struct RunProgram {
    pub(super) scenario: Scenario,
    pub(super) mode: Mode,
    pub(super) start: Start,
}

impl RunProgram {
    pub(super) fn encode(&self) -> JsValue {
        let message = head("run");
        message.push(&self.start.epoch.into());
        message.push(&self.start.factor.into());
        message.push(&self.mode.kind().slug().into());
        let limit = match self.mode {
            Mode::Gather { limit } => limit,
            Mode::Sequential | Mode::AwaitEach => None,
        };
        message.push(&limit.into());
        for slot in Slot::ALL {
            message.push(&self.scenario.lines.get(slot).into());
        }
        for job in &self.scenario.jobs {
            message.push(&job.name.as_str().into());
            message.push(&job.rounds.into());
            message.push(&micros(job.wait));
            message.push(&job.count.into());
        }
        message.into()
    }

    /// The error says which part is missing or wrong.
    pub(super) fn decode(message: &JsValue) -> Result<Self, String> {
        let mut parts = Reader::new(message)?;
        parts.word("run")?;
        let start = Start {
            epoch: parts.number()?,
            factor: parts.whole()?,
        };
        let kind = ModeKind::from_slug(&parts.text()?).ok_or("no such mode")?;
        let limit = parts.optional_whole()?;
        let mode = match kind.plain() {
            Mode::Gather { .. } => Mode::Gather { limit },
            plain => plain,
        };
        let mut lines = Lines::default();
        for slot in Slot::ALL {
            *lines.get_mut(slot) = parts.text()?;
        }
        let mut jobs = Vec::new();
        while parts.any_left() {
            jobs.push(Job {
                name: parts.text()?,
                rounds: parts.whole()?,
                wait: parts.micros()?,
                count: parts.whole()?,
            });
        }
        let scenario = Scenario::new(Parts {
            jobs,
            modes: vec![mode],
            lines,
            options: Options::default(),
        });
        Ok(Self {
            scenario: scenario.map_err(|invalid| invalid.to_string())?,
            mode,
            start,
        })
    }
}

impl FromWorker {
    pub(super) fn encode(&self) -> JsValue {
        let message = match self {
            Self::Ready => head("ready"),
            Self::Events(_) => head("events"),
            Self::Broke(_) => head("broke"),
        };
        match self {
            Self::Ready => {}
            Self::Events(events) => events.iter().for_each(|event| push_event(&message, event)),
            Self::Broke(why) => {
                message.push(&why.as_str().into());
            }
        }
        message.into()
    }

    /// The error says which part is missing or wrong.
    pub(super) fn decode(message: &JsValue) -> Result<Self, String> {
        let mut parts = Reader::new(message)?;
        match parts.text()?.as_str() {
            "ready" => Ok(Self::Ready),
            "broke" => Ok(Self::Broke(parts.text()?)),
            "events" => {
                let mut events = Vec::new();
                while parts.any_left() {
                    events.push(parts.event()?);
                }
                Ok(Self::Events(events))
            }
            word => Err(format!("no such message: {word:?}")),
        }
    }
}

fn head(word: &str) -> Array {
    Array::of2(&VERSION.into(), &word.into())
}

#[expect(clippy::cast_precision_loss, reason = "a run is short against 2^53 µs")]
fn micros(time: Micros) -> JsValue {
    (time.0 as f64).into()
}

/// Five places an event: time, lane, job, word, and what the word needs.
fn push_event(message: &Array, event: &Event) {
    let (word, more): (&str, JsValue) = match &event.kind {
        EventKind::LaneReady => ("lane-ready", JsValue::NULL),
        EventKind::Spawned => ("spawned", JsValue::NULL),
        EventKind::Started => ("started", JsValue::NULL),
        EventKind::WaitBegin(length) => ("wait-begin", micros(*length)),
        EventKind::WaitEnd => ("wait-end", JsValue::NULL),
        EventKind::BlockBegin(length) => ("block-begin", micros(*length)),
        EventKind::BlockEnd => ("block-end", JsValue::NULL),
        EventKind::Printed(line) => ("printed", line.as_str().into()),
        EventKind::Finished => ("finished", JsValue::NULL),
        EventKind::Cancelled => ("cancelled", JsValue::NULL),
        EventKind::RunEnded(Ending::Completed) => ("completed", JsValue::NULL),
        EventKind::RunEnded(Ending::Stopped) => ("stopped", JsValue::NULL),
    };
    message.push(&micros(event.at));
    message.push(&event.lane.0.into());
    message.push(&event.job.map(|job| job.0).into());
    message.push(&word.into());
    message.push(&more);
}

/// Reads a message place by place.
struct Reader {
    message: Array,
    next: u32,
}

impl Reader {
    fn new(message: &JsValue) -> Result<Self, String> {
        if !Array::is_array(message) {
            return Err("not an array".to_owned());
        }
        let mut parts = Self {
            message: message.clone().into(),
            next: 0,
        };
        match parts.whole()? {
            VERSION => Ok(parts),
            other => Err(format!("version {other} instead of {VERSION}")),
        }
    }

    fn any_left(&self) -> bool {
        self.next < self.message.length()
    }

    fn value(&mut self) -> JsValue {
        let value = self.message.get(self.next);
        self.next += 1;
        value
    }

    fn wrong(&self, allowed: &str) -> String {
        format!("place {}: {allowed} expected", self.next.saturating_sub(1))
    }

    fn word(&mut self, expected: &str) -> Result<(), String> {
        if self.text()? == expected {
            Ok(())
        } else {
            Err(self.wrong(expected))
        }
    }

    fn text(&mut self) -> Result<String, String> {
        self.value().as_string().ok_or_else(|| self.wrong("a text"))
    }

    fn number(&mut self) -> Result<f64, String> {
        let number = self.value().as_f64().filter(|number| number.is_finite());
        number.ok_or_else(|| self.wrong("a number"))
    }

    fn whole(&mut self) -> Result<u32, String> {
        self.optional_whole()?
            .ok_or_else(|| self.wrong("a whole number"))
    }

    /// A whole number, or nothing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the round trip is compared"
    )]
    fn optional_whole(&mut self) -> Result<Option<u32>, String> {
        let value = self.value();
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        let number = value.as_f64().unwrap_or(f64::NAN);
        let whole = number as u32;
        if f64::from(whole).to_bits() == number.to_bits() {
            Ok(Some(whole))
        } else {
            Err(self.wrong("a whole number"))
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and the cast saturates"
    )]
    fn micros(&mut self) -> Result<Micros, String> {
        let number = self.number()?;
        if number < 0.0 {
            return Err(self.wrong("a time"));
        }
        Ok(Micros(number as u64))
    }

    fn event(&mut self) -> Result<Event, String> {
        let at = self.micros()?;
        let lane = u16::try_from(self.whole()?).map_err(|_| self.wrong("a lane"))?;
        let job = self.optional_whole()?.map(JobId);
        let word = self.text()?;
        let kind = match word.as_str() {
            "wait-begin" => EventKind::WaitBegin(self.micros()?),
            "block-begin" => EventKind::BlockBegin(self.micros()?),
            "printed" => EventKind::Printed(self.text()?),
            bare => {
                self.value();
                match bare {
                    "lane-ready" => EventKind::LaneReady,
                    "spawned" => EventKind::Spawned,
                    "started" => EventKind::Started,
                    "wait-end" => EventKind::WaitEnd,
                    "block-end" => EventKind::BlockEnd,
                    "finished" => EventKind::Finished,
                    "cancelled" => EventKind::Cancelled,
                    "completed" => EventKind::RunEnded(Ending::Completed),
                    "stopped" => EventKind::RunEnded(Ending::Stopped),
                    _ => return Err(format!("no such event: {word:?}")),
                }
            }
        };
        Ok(Event {
            at,
            lane: LaneId(lane),
            job,
            kind,
        })
    }
}
