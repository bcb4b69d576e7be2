//! The clock of a measurement: the browser's own, in scenario time.

use super::block::block;
use super::global::performance;
use crate::exec::{Blocked, Clock};
use crate::model::Micros;
use std::cell::Cell;
use web_sys::Performance;

/// See [`Clock::patience`]; in real time.
const PATIENCE: Micros = Micros(400);

/// When a run starts, in milliseconds that mean the same on every thread (since 1970, with the
/// resolution of `performance.now()`), and how many times as fast as real time it goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// Milliseconds since 1970.
    pub epoch: f64,
    /// Scenario time per real time.
    pub factor: u32,
}

impl Start {
    /// A run that starts now.
    pub fn now(factor: u32) -> Self {
        let epoch = performance().map_or(0.0, |here| here.time_origin() + here.now());
        Self { epoch, factor }
    }

    /// The same moment in milliseconds since 1970, as clocks go where this browser is.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, which is what is wanted"
    )]
    pub fn local_millis(self) -> u64 {
        let offset = js_sys::Date::new(&self.epoch.into()).get_timezone_offset();
        (self.epoch - offset * 60_000.0) as u64
    }
}

/// A thread's clock, read as scenario time since the start of a run.
pub struct BrowserClock {
    performance: Option<Performance>,
    /// The start of the run, on this thread's own clock.
    start: f64,
    factor: u32,
    /// The latest answer: a thread's clock may be set back by a fraction of a millisecond where
    /// the start of the run was taken on another thread.
    latest: Cell<Micros>,
}

impl BrowserClock {
    /// The clock of this thread for a run with that start. Each thread counts from its own origin:
    /// here, and only here, one is translated into the other.
    pub fn new(start: Start) -> Self {
        let performance = performance();
        let origin = performance.as_ref().map_or(0.0, Performance::time_origin);
        Self {
            performance,
            start: start.epoch - origin,
            factor: start.factor.max(1),
            latest: Cell::default(),
        }
    }

    /// This thread's own clock, in real milliseconds.
    pub fn real_millis(&self) -> f64 {
        self.performance.as_ref().map_or(0.0, Performance::now)
    }

    /// Real milliseconds from now until `deadline` is met, never less than zero.
    pub fn millis_until(&self, deadline: Micros) -> f64 {
        self.millis((deadline + self.patience() - self.now()).0)
    }

    #[expect(clippy::cast_precision_loss, reason = "a run is short against 2^52 µs")]
    fn millis(&self, micros: u64) -> f64 {
        micros as f64 / 1_000.0 / f64::from(self.factor)
    }
}

impl Clock for BrowserClock {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, which is what is wanted"
    )]
    fn now(&self) -> Micros {
        let millis = self.real_millis() - self.start;
        let now = Micros((millis * 1_000.0 * f64::from(self.factor)) as u64);
        self.latest.set(self.latest.get().max(now));
        self.latest.get()
    }

    fn patience(&self) -> Micros {
        PATIENCE * u64::from(self.factor)
    }

    fn block(&self, length: Micros) -> Blocked {
        let deadline = self.now() + length;
        block(self.millis(length.0));
        // A wait may come back a little early: the rest is turned away.
        while self.now() < deadline && self.performance.is_some() {}
        Blocked::Passed
    }
}
