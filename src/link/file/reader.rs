//! Reads values from JSON, notes where it is and what it cannot take, and goes on with a default.

use super::{Expected, FileError, FileProblem, MAX_ERRORS};
use crate::link::json::{Json, field, readable};

type Fields = [(String, Json)];

#[derive(Default)]
pub(super) struct Reader {
    path: String,
    pub errors: Vec<FileError>,
}

/// The path to return to.
#[derive(Clone, Copy)]
#[must_use]
pub(super) struct Back(usize);

impl Reader {
    /// Goes on in a field of the object.
    pub fn enter(&mut self, key: &str) -> Back {
        let back = Back(self.path.len());
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if !key.is_empty() && key.len() <= 40 && key.bytes().all(plain) {
            if !self.path.is_empty() {
                self.path.push('.');
            }
            self.path.push_str(key);
        } else {
            self.path.push_str(&["[\"", &readable(key), "\"]"].concat());
        }
        back
    }

    /// Goes on in an item of the list.
    pub fn enter_item(&mut self, place: usize) -> Back {
        let back = Back(self.path.len());
        self.path.push_str(&["[", &place.to_string(), "]"].concat());
        back
    }

    /// Goes back to where it was.
    pub fn leave(&mut self, back: Back) {
        self.path.truncate(back.0);
    }

    /// Notes an error.
    pub fn refuse(&mut self, found: String, problem: FileProblem) {
        self.refuse_at(self.path.clone(), found, problem);
    }

    /// Notes an error somewhere else.
    pub fn refuse_at(&mut self, path: String, found: String, problem: FileProblem) {
        if !self.is_full() {
            self.errors.push(FileError {
                path,
                found,
                problem,
            });
        }
    }

    /// Whether no more errors are told.
    pub fn is_full(&self) -> bool {
        self.errors.len() >= MAX_ERRORS
    }

    /// What stands in a field that has to be there.
    pub fn required<'a>(&mut self, fields: &'a Fields, key: &str) -> Option<&'a Json> {
        let found = field(fields, key);
        if found.is_none() {
            let back = self.enter(key);
            self.refuse(String::new(), FileProblem::Missing);
            self.leave(back);
        }
        found
    }

    /// The fields of an object.
    pub fn object<'a>(&mut self, json: &'a Json) -> Option<&'a Fields> {
        if let Json::Object(fields) = json {
            return Some(fields);
        }
        self.wrong(json, Expected::Object);
        None
    }

    /// The fields of an object that need not be there; then it has none.
    pub fn part<'a>(&mut self, fields: &'a Fields, key: &str) -> &'a Fields {
        let Some(part) = field(fields, key) else {
            return &[];
        };
        let back = self.enter(key);
        let fields = self.object(part);
        self.leave(back);
        fields.unwrap_or_default()
    }

    /// The items of a list.
    pub fn list<'a>(&mut self, json: &'a Json) -> &'a [Json] {
        if let Json::List(items) = json {
            return items;
        }
        self.wrong(json, Expected::List);
        &[]
    }

    /// Refuses each field that is not known, and is not for others either.
    pub fn only(&mut self, fields: &Fields, known: &[&str]) {
        for (key, value) in fields {
            if !known.contains(&key.as_str()) && !key.starts_with("x-") {
                let back = self.enter(key);
                let allowed = known.join(", ");
                self.refuse(value.shown(), FileProblem::Unknown { allowed });
                self.leave(back);
            }
        }
    }

    pub fn text(&mut self, fields: &Fields, key: &str) -> String {
        match field(fields, key) {
            None => return String::new(),
            Some(Json::Text(text)) => return text.clone(),
            Some(other) => self.wrong_in(key, other, Expected::Text),
        }
        String::new()
    }

    pub fn flag(&mut self, fields: &Fields, key: &str) -> bool {
        match field(fields, key) {
            None => return false,
            Some(Json::Bool(flag)) => return *flag,
            Some(other) => self.wrong_in(key, other, Expected::Flag),
        }
        false
    }

    /// A whole number. One that is too large for a `u32`, or negative, becomes one that no limit lets
    /// through.
    pub fn whole(&mut self, fields: &Fields, key: &str, default: u32) -> u32 {
        match field(fields, key) {
            None => return default,
            Some(Json::Number(number)) => return (*number).try_into().unwrap_or(u32::MAX),
            Some(other) => self.wrong_in(key, other, Expected::Whole),
        }
        default
    }

    /// The same, or nothing.
    pub fn optional(&mut self, fields: &Fields, key: &str) -> Option<u32> {
        match field(fields, key) {
            None | Some(Json::Null) => {}
            Some(Json::Number(number)) => return Some((*number).try_into().unwrap_or(u32::MAX)),
            Some(other) => self.wrong_in(key, other, Expected::WholeOrNull),
        }
        None
    }

    /// The place among these values of the one that stands in a field; the first where none does.
    pub fn one_of(&mut self, fields: &Fields, key: &str, allowed: &[Json]) -> Option<usize> {
        let Some(found) = field(fields, key) else {
            return Some(0);
        };
        let place = allowed.iter().position(|value| value == found);
        if place.is_none() {
            let back = self.enter(key);
            self.none_of(found, allowed);
            self.leave(back);
        }
        place
    }

    /// It is none of these.
    pub fn none_of(&mut self, found: &Json, allowed: &[Json]) {
        let mut all = String::new();
        for value in allowed {
            all.push_str(if all.is_empty() { "" } else { ", " });
            all.push_str(&value.shown());
        }
        self.refuse(found.shown(), FileProblem::NotOneOf { allowed: all });
    }

    fn wrong(&mut self, found: &Json, expected: Expected) {
        self.refuse(found.shown(), FileProblem::WrongType(expected));
    }

    fn wrong_in(&mut self, key: &str, found: &Json, expected: Expected) {
        let back = self.enter(key);
        self.wrong(found, expected);
        self.leave(back);
    }
}
