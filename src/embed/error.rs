//! What is said of a message that cannot be taken, or of something that cannot be done.

use super::message::object;
use crate::link::Json;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It is no object of JSON: another value, or one that holds something else.
    NotAMessage,
    /// It is larger, or deeper, than a message may be.
    TooLarge,
    /// It is of another version of the protocol.
    Version,
    /// It has no `id`, or one that is neither a short text nor a whole number.
    BadId,
    /// There is no such request.
    UnknownType,
    /// A field is not there.
    Missing,
    /// A field has a value that it may not have.
    Invalid,
    /// It cannot be done while something runs.
    Running,
    /// It would give away what the reader is to predict first.
    HeldBack,
    /// There is nothing yet that it could be done with.
    Nothing,
    /// This browser cannot do it here, or what it takes is not loaded yet.
    Unavailable,
    /// Too many requests wait already.
    Busy,
    /// A mode of a run could not go on.
    RunFailed,
}

impl Code {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::NotAMessage,
        Self::TooLarge,
        Self::Version,
        Self::BadId,
        Self::UnknownType,
        Self::Missing,
        Self::Invalid,
        Self::Running,
        Self::HeldBack,
        Self::Nothing,
        Self::Unavailable,
        Self::Busy,
        Self::RunFailed,
    ];

    /// What messages call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::NotAMessage => "not-a-message",
            Self::TooLarge => "too-large",
            Self::Version => "version",
            Self::BadId => "bad-id",
            Self::UnknownType => "unknown-type",
            Self::Missing => "missing",
            Self::Invalid => "invalid",
            Self::Running => "running",
            Self::HeldBack => "held-back",
            Self::Nothing => "nothing",
            Self::Unavailable => "unavailable",
            Self::Busy => "busy",
            Self::RunFailed => "run-failed",
        }
    }

    /// The same as a sentence, for whoever writes the host's page.
    const fn sentence(self) -> &'static str {
        match self {
            Self::NotAMessage => "This is not an object of JSON.",
            Self::TooLarge => "The message is too large.",
            Self::Version => "This is another version of the protocol.",
            Self::BadId => "A request needs an id: a short text or a whole number.",
            Self::UnknownType => "There is no such request.",
            Self::Missing => "A field is missing.",
            Self::Invalid => "A field has a value that it may not have.",
            Self::Running => "This cannot be done during a run.",
            Self::HeldBack => "This would give away what the reader is to predict.",
            Self::Nothing => "There is nothing to do it with.",
            Self::Unavailable => "The browser cannot do this here, or not yet.",
            Self::Busy => "Too many requests are waiting.",
            Self::RunFailed => "A mode could not go on.",
        }
    }
}

/// An error: what is wrong, with which field, what was found there and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub code: Code,
    /// The field; empty where it is about the message as a whole.
    pub field: &'static str,
    /// What was found, cut to a length to repeat; empty where nothing was.
    pub found: String,
    /// What may stand there; empty where that says nothing.
    pub allowed: String,
}

impl Error {
    /// An error about no field.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            field: "",
            found: String::new(),
            allowed: String::new(),
        }
    }

    /// A field has this value, or none.
    pub fn of(field: &'static str, found: Option<&Json>, allowed: &str) -> Self {
        Self {
            code: if found.is_some() {
                Code::Invalid
            } else {
                Code::Missing
            },
            field,
            found: found.map(Json::shown).unwrap_or_default(),
            allowed: allowed.to_owned(),
        }
    }

    /// Its fields in a message; those that say nothing are left out.
    pub fn fields(&self) -> Vec<(&'static str, Json)> {
        let mut fields = vec![
            ("code", Json::text(self.code.slug())),
            ("message", Json::text(self.code.sentence())),
        ];
        let more = [
            ("field", self.field),
            ("found", &self.found),
            ("allowed", &self.allowed),
        ];
        for (name, text) in more {
            if !text.is_empty() {
                fields.push((name, Json::text(text)));
            }
        }
        fields
    }

    /// The error as an object.
    pub fn json(&self) -> Json {
        object(self.fields())
    }
}
