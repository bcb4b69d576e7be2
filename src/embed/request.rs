//! What a host asks for: from a value that anybody may have sent to a typed request.

use super::VERSION;
use super::error::{Code, Error};
use super::options::Scheme;
use super::watch::Subscription;
use crate::link::Json;
use crate::model::{Micros, ModeKind, limits};
use crate::text::Lang;

/// What a host calls its request: it comes back with the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Id {
    /// A whole number that JavaScript knows exactly.
    Number(i64),
    /// A text of 1 to 64 bytes.
    Text(String),
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What it is called.
    pub id: Id,
    /// What is asked for.
    pub ask: Ask,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Run all modes, from the start.
    Run,
    /// Stop the run.
    Stop,
    /// Go back to the author's state.
    Reset,
    /// Open the text of a link; it is the author's state from now on.
    SetParams(String),
    /// Say how it stands.
    GetState,
    /// Be light or dark.
    SetTheme(Scheme),
    /// Speak this language.
    SetLang(Lang),
    /// Show this moment, paused; `None` is all of the run.
    Seek(Option<Micros>),
    /// Write what is shown as a file.
    Export {
        /// As what.
        format: Format,
        /// Of which mode, where it is about one; the first where none is said.
        mode: Option<ModeKind>,
    },
    /// Say what there is to ask for.
    Capabilities,
    /// Tell of these from now on.
    Subscribe(Subscription),
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The timelines as a drawing.
    Svg,
    /// The timelines as an image.
    Png,
    /// The events as a trace.
    Trace,
    /// The scenario as a file.
    Json,
    /// The address of the full page.
    Link,
    /// The same program in Python.
    Python,
}

/// The requests by name.
pub const REQUESTS: [&str; 11] = [
    "run",
    "stop",
    "reset",
    "setParams",
    "getState",
    "setTheme",
    "setLang",
    "seek",
    "export",
    "capabilities",
    "subscribe",
];

/// The formats of `export` by name.
pub const FORMATS: [(&str, Format); 6] = [
    ("svg", Format::Svg),
    ("png", Format::Png),
    ("trace", Format::Trace),
    ("json", Format::Json),
    ("link", Format::Link),
    ("python", Format::Python),
];

/// The longest text of a link, in bytes.
pub const MOST_PARAMS: usize = crate::link::MOST_BYTES;
/// The longest id, in bytes.
const LONGEST_ID: usize = 64;

/// A message that is no request: what is wrong, and what it calls itself where that can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it is called, where it is called something.
    pub id: Option<Id>,
    /// What is wrong.
    pub error: Error,
}

/// The request that a message makes. Fields that no request has are left alone: a later version may.
pub fn request(message: &Json) -> Result<Request, Refused> {
    let nameless = |error| Refused { id: None, error };
    if !matches!(message, Json::Object(_)) {
        let found = message.shown();
        return Err(nameless(Error {
            found,
            ..Error::new(Code::NotAMessage)
        }));
    }
    let id = Id::of(message.get("id")).map_err(nameless)?;
    let asked = version(message).and_then(|()| ask(message));
    match asked {
        Ok(ask) => Ok(Request { id, ask }),
        Err(error) => Err(Refused {
            id: Some(id),
            error,
        }),
    }
}

/// A message need not say its version; where it does, it is ours.
fn version(message: &Json) -> Result<(), Error> {
    match message.get("apg") {
        None | Some(Json::Number(VERSION)) => Ok(()),
        found => Err(Error {
            code: Code::Version,
            ..Error::of("apg", found, "1")
        }),
    }
}

impl Id {
    /// The id that a message gives in its field of that name.
    pub fn of(id: Option<&Json>) -> Result<Self, Error> {
        match id {
            Some(Json::Number(number)) => Ok(Self::Number(*number)),
            Some(Json::Text(text)) if (1..=LONGEST_ID).contains(&text.len()) => {
                Ok(Self::Text(text.clone()))
            }
            found => Err(Error {
                code: Code::BadId,
                ..Error::of("id", found, "a text of 1–64 bytes, a whole number")
            }),
        }
    }
}

impl Format {
    /// What messages call it.
    pub fn slug(self) -> &'static str {
        let mut all = FORMATS.iter();
        let own = all.find(|(_, format)| *format == self);
        own.map_or("", |(name, _)| name)
    }
}

fn ask(message: &Json) -> Result<Ask, Error> {
    let kind = message.get("type");
    let Some(Json::Text(name)) = kind else {
        return Err(Error::of("type", kind, &REQUESTS.join(", ")));
    };
    Ok(match name.as_str() {
        "run" => Ask::Run,
        "stop" => Ask::Stop,
        "reset" => Ask::Reset,
        "setParams" => match message.get("params") {
            Some(Json::Text(text)) if text.len() <= MOST_PARAMS => Ask::SetParams(text.clone()),
            found => return Err(Error::of("params", found, "the text of a link")),
        },
        "getState" => Ask::GetState,
        "setTheme" => {
            let schemes = Scheme::ALL.map(|own| (own.slug(), own));
            Ask::SetTheme(one_of(message, "theme", &schemes)?)
        }
        "setLang" => {
            let langs = Lang::ALL.map(|own| (own.tag(), own));
            Ask::SetLang(one_of(message, "lang", &langs)?)
        }
        "seek" => Ask::Seek(moment(message.get("t_us"))?),
        "export" => Ask::Export {
            format: one_of(message, "format", &FORMATS)?,
            mode: match message.get("mode") {
                None | Some(Json::Null) => None,
                Some(_) => {
                    let modes = ModeKind::ALL.map(|own| (own.slug(), own));
                    Some(one_of(message, "mode", &modes)?)
                }
            },
        },
        "capabilities" => Ask::Capabilities,
        "subscribe" => Ask::Subscribe(subscription(message.get("events"))?),
        _ => {
            return Err(Error {
                code: Code::UnknownType,
                ..Error::of("type", kind, &REQUESTS.join(", "))
            });
        }
    })
}

fn one_of<T: Copy>(
    message: &Json,
    field: &'static str,
    words: &[(&'static str, T)],
) -> Result<T, Error> {
    let found = message.get(field);
    let own = words
        .iter()
        .find(|(word, _)| matches!(found, Some(Json::Text(text)) if text == word));
    own.map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        Error::of(field, found, &names.join(", "))
    })
}

fn moment(found: Option<&Json>) -> Result<Option<Micros>, Error> {
    let most = limits::RUN.0;
    match found {
        Some(Json::Null) => return Ok(None),
        Some(Json::Number(number)) => {
            if let Ok(at) = u64::try_from(*number)
                && at <= most
            {
                return Ok(Some(Micros(at)));
            }
        }
        _ => {}
    }
    Err(Error::of("t_us", found, &format!("null, 0–{most}")))
}

fn subscription(found: Option<&Json>) -> Result<Subscription, Error> {
    let refused = |found| Error::of("events", found, "a list of: task, console");
    let Some(Json::List(names)) = found else {
        return Err(refused(found));
    };
    let mut subscription = Subscription::default();
    for name in names {
        match name {
            Json::Text(name) if name == "task" => subscription.task = true,
            Json::Text(name) if name == "console" => subscription.console = true,
            other => return Err(refused(Some(other))),
        }
    }
    Ok(subscription)
}
