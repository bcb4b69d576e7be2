//! What there is to ask for, and how much of it: so that a host need not guess.

use super::height::{LEAST_HEIGHT, MOST_HEIGHT};
use super::message::{EVENTS, MOST_ITEMS, object, whole};
use super::options::Scheme;
use super::request::{FORMATS, MOST_PARAMS, REQUESTS};
use super::{VERSION, watch};
use crate::link::Json;
use crate::text::Lang;

/// The answer to `capabilities`.
pub fn capabilities() -> Json {
    let limits = object(vec![
        ("params_bytes", whole(MOST_PARAMS as u64)),
        ("batch_items", whole(MOST_ITEMS as u64)),
        ("batch_us", whole(watch::PAUSE.0)),
        ("height_min", whole(LEAST_HEIGHT.into())),
        ("height_max", whole(MOST_HEIGHT.into())),
    ]);
    object(vec![
        ("apg", Json::Number(VERSION)),
        ("requests", words(&REQUESTS)),
        ("events", words(&EVENTS)),
        ("subscriptions", words(&["task", "console"])),
        ("formats", words(&FORMATS.map(|(name, _)| name))),
        ("themes", words(&Scheme::ALL.map(Scheme::slug))),
        ("langs", words(&Lang::ALL.map(Lang::tag))),
        ("limits", limits),
    ])
}

fn words(words: &[&str]) -> Json {
    Json::List(words.iter().map(|word| Json::text(word)).collect())
}
