//! Share text and files from and to scenarios: versioned, readable, and never trusted.
//!
//! ```text
//! Scenario + Look ──> encode ──> v=1&n=5,7,3 ──> decode ──> Scenario + Look, and what was dropped
//!                 └─> to_json ──> a file ──> from_json ──┘   or every error, with its path
//! ```
//!
//! A version of links, once published, is read for good. Its words and its rules stand in a module of
//! its own; the links on file under `tests/data/links` say what they open.

mod control_names;
mod escape;
mod file;
mod json;
mod payload;
mod v1;

pub use escape::unescape;
pub use file::{
    Expected, FileContent, FileError, FileProblem, MAX_BYTES, MAX_DEPTH, MAX_ERRORS, MAX_VALUES,
    read as from_json, write as to_json,
};
pub use json::Json;

use crate::model::{Dropped, Invalid, Look, Problem, Scenario};

/// The longest link that is looked at, in bytes; none of ours is longer.
pub const MOST_BYTES: usize = 500_000;
/// The version that is written.
const VERSION: u32 = v1::VERSION;

/// No link of ours has more keys; what follows is not looked at.
const MOST_PAIRS: usize = 100;
/// A plan with fewer rows, or a shorter link, is readable and stays so.
const FREE_FORM_ROWS: usize = 12;
const FREE_FORM_CHARS: usize = 400;
/// What stands before a payload that is packed (`DEFLATE`, RFC 1951), and before one that is not.
const PACKED: &str = "d1.";
const UNPACKED: &str = "r1.";

/// What a link opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What is to be run.
    pub scenario: Scenario,
    /// How it is to be shown.
    pub look: Look,
    /// What of the link could not be taken. All else was.
    pub dropped: Vec<Dropped>,
}

/// The fragment of a link, without its `#`; empty where all is as the lesson gives it. The same
/// scenario makes the same link.
///
/// A plan of many rows is carried as a payload: see [`packable`].
pub fn encode(given: &Scenario, scenario: &Scenario, look: &Look) -> String {
    let mut text = v1::write(given, scenario, look, false);
    if text.is_empty() {
        return text;
    }
    if scenario.jobs.len() >= FREE_FORM_ROWS && text.len() > FREE_FORM_CHARS {
        let plain = v1::write(given, scenario, look, true);
        return carried(UNPACKED, plain.as_bytes());
    }
    text.insert_str(0, &format!("v={VERSION}&"));
    // Whoever shows links takes a full stop at the end for the sentence's.
    if text.ends_with('.') {
        text.pop();
        text.push_str("%2E");
    }
    text
}

/// The payload of a link of ours that had better be packed, if that makes it shorter.
pub fn packable(link: &str) -> Option<Vec<u8>> {
    payload::bytes(payload_of(link)?.strip_prefix(UNPACKED)?)
}

/// A link that carries a packed payload.
pub fn pack(packed: &[u8]) -> String {
    carried(PACKED, packed)
}

/// What is packed in a link, if anything is: to be unpacked, and decoded by [`decode_payload`].
pub fn packed(link: &str) -> Option<Vec<u8>> {
    if link.len() > MOST_BYTES {
        return None;
    }
    payload::bytes(payload_of(clean(link))?.strip_prefix(PACKED)?)
}

/// What a link's fragment, or the query of an old one, opens where the lesson gives `given`. Never
/// fails: what cannot be taken is dropped and told of. A link with a packed payload has to be
/// unpacked first.
pub fn decode(link: &str, given: &Scenario) -> Opened {
    if link.len() > MOST_BYTES {
        let (found, allowed) = (link.len() as u64, MOST_BYTES as u64);
        return refused("", Problem::TooLong { found, allowed }, given);
    }
    let link = clean(link);
    let decoded;
    let link = if link.contains('=') {
        link
    } else {
        // All of it was encoded once more, its structure too; or it is no link.
        decoded = escape::unescape_structure(link);
        &decoded
    };
    if let Some(carried) = payload_of(link) {
        let plain = carried.strip_prefix(UNPACKED).and_then(payload::bytes);
        return match plain.and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(text) => decode_payload(&text, given),
            None => refused("p", Problem::Broken, given),
        };
    }
    let mut opened = v1::read(link, given);
    opened.dropped.splice(0..0, newer(link));
    opened
}

/// What the text of a payload opens.
pub fn decode_payload(text: &str, given: &Scenario) -> Opened {
    v1::read(text, given)
}

/// What of a page's query is a link's: the rest is for others.
pub fn of_query(query: &str) -> String {
    let own = |pair: &&str| v1::is_known(pair.split('=').next().unwrap_or_default());
    let pairs: Vec<_> = query
        .trim_start_matches('?')
        .split('&')
        .filter(own)
        .collect();
    pairs.join("&")
}

fn carried(how: &str, payload: &[u8]) -> String {
    let mut link = format!("v={VERSION}&p={how}");
    payload::base64(payload, &mut link);
    link
}

fn refused(key: &str, problem: Problem, given: &Scenario) -> Opened {
    Opened {
        scenario: given.clone(),
        look: Look::default(),
        dropped: vec![Dropped {
            key: key.to_owned(),
            problem,
        }],
    }
}

/// Without what stands around a link in a text.
fn clean(link: &str) -> &str {
    let around = |char: char| {
        matches!(
            char,
            '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '>'
        ) || matches!(char, '\'' | '"' | '&')
            || char.is_whitespace()
    };
    let link = link.trim();
    let before = link
        .bytes()
        .take_while(|byte| b"#?&".contains(byte))
        .count();
    link[before..].trim_end_matches(around)
}

/// Keys with their values: as many as any link of ours has.
fn pairs(link: &str) -> impl Iterator<Item = &str> {
    link.split('&').take(MOST_PAIRS)
}

fn payload_of(link: &str) -> Option<&str> {
    pairs(link).find_map(|pair| pair.strip_prefix("p="))
}

/// What is said of a version that is not known.
fn newer(link: &str) -> Option<Dropped> {
    let said = pairs(link).find_map(|pair| pair.strip_prefix("v="))?;
    let problem = match said.parse() {
        Ok(VERSION) => return None,
        Ok(found) if found > VERSION => Problem::Newer {
            found,
            known: VERSION,
        },
        _ => Problem::NotANumber {
            found: Invalid::shortened(said),
        },
    };
    Some(Dropped {
        key: "v".to_owned(),
        problem,
    })
}
