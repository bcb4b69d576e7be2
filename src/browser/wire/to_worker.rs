//! What the page says to a worker.

use super::head;
use super::reader::Reader;
use super::setting::Setting;
use crate::model::{JobId, LaneId};
use wasm_bindgen::JsValue;

/// What the page says to a worker.
#[derive(Debug, PartialEq)]
pub enum ToWorker {
    /// Run all of it.
    Program(Setting),
    /// Be this lane of it.
    Lane(LaneId, Setting),
    /// Run this job of it.
    Job(JobId),
    /// Your job is to end.
    End,
    /// The token is yours.
    Lock,
    /// Forget what you have run.
    Rest,
    /// Say how fast you are.
    Measure,
}

impl ToWorker {
    pub(in crate::browser) fn encode(&self) -> JsValue {
        let message = head(match self {
            Self::Program(_) => "program",
            Self::Lane(..) => "lane",
            Self::Job(_) => "job",
            Self::End => "end",
            Self::Lock => "lock",
            Self::Rest => "rest",
            Self::Measure => "measure",
        });
        match self {
            Self::Program(setting) => setting.push(&message),
            Self::Lane(lane, setting) => {
                message.push(&lane.0.into());
                setting.push(&message);
            }
            Self::Job(job) => {
                message.push(&job.0.into());
            }
            Self::End | Self::Lock | Self::Rest | Self::Measure => {}
        }
        message.into()
    }

    /// The error says which part is missing or wrong.
    pub(in crate::browser) fn decode(message: &JsValue) -> Result<Self, String> {
        let mut parts = Reader::new(message)?;
        match parts.text()?.as_str() {
            "program" => Ok(Self::Program(Setting::read(&mut parts)?)),
            "lane" => {
                let lane = u16::try_from(parts.whole()?).map_err(|_| parts.wrong("a lane"))?;
                Ok(Self::Lane(LaneId(lane), Setting::read(&mut parts)?))
            }
            "job" => Ok(Self::Job(JobId(parts.whole()?))),
            "end" => Ok(Self::End),
            "lock" => Ok(Self::Lock),
            "rest" => Ok(Self::Rest),
            "measure" => Ok(Self::Measure),
            word => Err(format!("no such message: {word:?}")),
        }
    }
}
