//! What a worker says.

use super::reader::Reader;
use super::{event, head};
use crate::model::Event;
use crate::run::JobEnd;
use wasm_bindgen::JsValue;

/// What a worker says.
#[derive(Debug, PartialEq)]
pub enum FromWorker {
    /// It can be given work.
    Ready,
    /// This has happened.
    Events(Vec<Event>),
    /// The job that it was given has ended.
    Ended(JobEnd),
    /// Its job asks for the token that the page passes around.
    LockWanted,
    /// Its job gives the token back.
    LockReleased,
    /// Steps of CPU work in a millisecond here, and what giving way costs, in nanoseconds.
    Speed(u32, u32),
    /// It cannot go on; why.
    Broke(String),
}

impl FromWorker {
    pub(in crate::browser) fn encode(&self) -> JsValue {
        let message = head(match self {
            Self::Ready => "ready",
            Self::Events(_) => "events",
            Self::Ended(_) => "ended",
            Self::LockWanted => "lock-wanted",
            Self::LockReleased => "lock-released",
            Self::Speed(..) => "speed",
            Self::Broke(_) => "broke",
        });
        match self {
            Self::Ready | Self::LockWanted | Self::LockReleased => {}
            Self::Events(events) => events.iter().for_each(|each| event::push(&message, each)),
            Self::Ended(end) => {
                message.push(&(*end as u32).into());
            }
            Self::Speed(steps, nanos) => {
                message.push(&(*steps).into());
                message.push(&(*nanos).into());
            }
            Self::Broke(why) => {
                message.push(&why.as_str().into());
            }
        }
        message.into()
    }

    /// The error says which part is missing or wrong.
    pub(in crate::browser) fn decode(message: &JsValue) -> Result<Self, String> {
        let mut parts = Reader::new(message)?;
        match parts.text()?.as_str() {
            "ready" => Ok(Self::Ready),
            "broke" => Ok(Self::Broke(parts.text()?)),
            "lock-wanted" => Ok(Self::LockWanted),
            "lock-released" => Ok(Self::LockReleased),
            "speed" => Ok(Self::Speed(parts.whole()?, parts.whole()?)),
            "ended" => {
                let ends = [JobEnd::Finished, JobEnd::Failed, JobEnd::Cancelled];
                let end = ends.get(parts.whole()? as usize).copied();
                Ok(Self::Ended(end.ok_or_else(|| parts.wrong("an end"))?))
            }
            "events" => {
                let mut events = Vec::new();
                while parts.any_left() {
                    events.push(event::read(&mut parts)?);
                }
                Ok(Self::Events(events))
            }
            word => Err(format!("no such message: {word:?}")),
        }
    }
}
