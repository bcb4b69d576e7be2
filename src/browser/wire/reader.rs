//! Reads a message place by place. The errors say which place, and what was expected there.

use super::VERSION;
use crate::model::Micros;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// What is left of a message.
pub(super) struct Reader {
    message: Array,
    next: u32,
}

impl Reader {
    pub(super) fn new(message: &JsValue) -> Result<Self, String> {
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

    pub(super) fn any_left(&self) -> bool {
        self.next < self.message.length()
    }

    pub(super) fn value(&mut self) -> JsValue {
        let value = self.message.get(self.next);
        self.next += 1;
        value
    }

    pub(super) fn wrong(&self, allowed: &str) -> String {
        format!("place {}: {allowed} expected", self.next.saturating_sub(1))
    }

    pub(super) fn text(&mut self) -> Result<String, String> {
        self.value().as_string().ok_or_else(|| self.wrong("a text"))
    }

    pub(super) fn flag(&mut self) -> Result<bool, String> {
        self.value()
            .as_bool()
            .ok_or_else(|| self.wrong("true or false"))
    }

    pub(super) fn number(&mut self) -> Result<f64, String> {
        let number = self.value().as_f64().filter(|number| number.is_finite());
        number.ok_or_else(|| self.wrong("a number"))
    }

    pub(super) fn whole(&mut self) -> Result<u32, String> {
        self.optional_whole()?
            .ok_or_else(|| self.wrong("a whole number"))
    }

    /// A whole number, or nothing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the round trip is compared"
    )]
    pub(super) fn optional_whole(&mut self) -> Result<Option<u32>, String> {
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
    pub(super) fn micros(&mut self) -> Result<Micros, String> {
        let number = self.number()?;
        if number < 0.0 {
            return Err(self.wrong("a time"));
        }
        Ok(Micros(number as u64))
    }
}
