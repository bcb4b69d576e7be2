//! Events on the wire: five places each, namely time, lane, job, word, and what the word needs.

use super::micros;
use super::reader::Reader;
use crate::model::{Checksum, Ending, Event, EventKind, JobId, LaneId, Why};
use js_sys::Array;
use wasm_bindgen::JsValue;

pub(super) fn push(message: &Array, event: &Event) {
    let none = JsValue::NULL;
    let (word, more): (&str, JsValue) = match &event.kind {
        EventKind::LaneStarting => ("lane-starting", none),
        EventKind::LaneReady => ("lane-ready", none),
        EventKind::Spawned => ("spawned", none),
        EventKind::Started => ("started", none),
        EventKind::WaitBegin(length) => ("wait-begin", micros(*length)),
        EventKind::WaitEnd => ("wait-end", none),
        EventKind::BlockBegin(length) => ("block-begin", micros(*length)),
        EventKind::BlockEnd => ("block-end", none),
        EventKind::ComputeBegin(length) => ("compute-begin", micros(*length)),
        // As text: a number of JavaScript does not hold 64 bits.
        EventKind::ComputeEnd(sum) => ("compute-end", sum.0.to_string().into()),
        EventKind::LockWanted => ("lock-wanted", none),
        EventKind::LockTaken => ("lock-taken", none),
        EventKind::LockReleased => ("lock-released", none),
        EventKind::Printed(line) => ("printed", (&*line.text()).into()),
        EventKind::Finished => ("finished", none),
        EventKind::Failed(Why::Raised) => ("raised", none),
        EventKind::Failed(Why::Lost(why)) => ("lost", why.as_str().into()),
        EventKind::Cancelled => ("cancelled", none),
        EventKind::RunEnded(Ending::Completed) => ("completed", none),
        EventKind::RunEnded(Ending::Stopped) => ("stopped", none),
    };
    message.push(&micros(event.at));
    message.push(&event.lane.0.into());
    message.push(&event.job.map(|job| job.0).into());
    message.push(&word.into());
    message.push(&more);
}

pub(super) fn read(parts: &mut Reader) -> Result<Event, String> {
    let at = parts.micros()?;
    let lane = u16::try_from(parts.whole()?).map_err(|_| parts.wrong("a lane"))?;
    let job = parts.optional_whole()?.map(JobId);
    let word = parts.text()?;
    let kind = match word.as_str() {
        "wait-begin" => EventKind::WaitBegin(parts.micros()?),
        "block-begin" => EventKind::BlockBegin(parts.micros()?),
        "compute-begin" => EventKind::ComputeBegin(parts.micros()?),
        "compute-end" => {
            let sum = parts.text()?.parse();
            EventKind::ComputeEnd(Checksum(sum.map_err(|_| parts.wrong("a sum"))?))
        }
        "printed" => EventKind::Printed(parts.text()?.into()),
        "lost" => EventKind::Failed(Why::Lost(parts.text()?)),
        bare => {
            parts.value();
            of_word(bare).ok_or_else(|| format!("no such event: {word:?}"))?
        }
    };
    Ok(Event {
        at,
        lane: LaneId(lane),
        job,
        kind,
    })
}

fn of_word(word: &str) -> Option<EventKind> {
    Some(match word {
        "lane-starting" => EventKind::LaneStarting,
        "lane-ready" => EventKind::LaneReady,
        "spawned" => EventKind::Spawned,
        "started" => EventKind::Started,
        "wait-end" => EventKind::WaitEnd,
        "block-end" => EventKind::BlockEnd,
        "lock-wanted" => EventKind::LockWanted,
        "lock-taken" => EventKind::LockTaken,
        "lock-released" => EventKind::LockReleased,
        "finished" => EventKind::Finished,
        "raised" => EventKind::Failed(Why::Raised),
        "cancelled" => EventKind::Cancelled,
        "completed" => EventKind::RunEnded(Ending::Completed),
        "stopped" => EventKind::RunEnded(Ending::Stopped),
        _ => return None,
    })
}
