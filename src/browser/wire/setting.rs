//! What a worker has to know of a run: the scenario, the mode, the clock.

use super::micros;
use super::reader::Reader;
use crate::browser::clock::Start;
use crate::model::{Job, Lines, Micros, Mode, ModeKind, Options, Parts, Scenario, Slot, TimeScale};
use crate::run::Rate;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A run of one mode, as its lanes see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// What is run.
    pub scenario: Rc<Scenario>,
    /// In which mode.
    pub mode: Mode,
    /// Since when, and how fast.
    pub start: Start,
    /// How much CPU work goes into its time.
    pub rate: Rate,
}

impl Setting {
    pub(super) fn push(&self, message: &Array) {
        let Self {
            scenario,
            mode,
            start,
            rate,
        } = self;
        let number = match *mode {
            Mode::Gather { limit } => limit,
            Mode::Executor { pool } | Mode::Processes { pool } => Some(pool),
            Mode::WaitFor { timeout } => u32::try_from(timeout.as_millis()).ok(),
            _ => None,
        };
        let options = &scenario.options;
        let numbers = [
            start.epoch.into(),
            start.factor.into(),
            rate.steps_per_milli.into(),
            mode.kind().slug().into(),
            number.into(),
            options.seed.into(),
            micros(options.switch_interval),
        ];
        for place in &numbers {
            message.push(place);
        }
        for slot in Slot::ALL {
            message.push(&scenario.lines.get(slot).into());
        }
        for job in &scenario.jobs {
            push_job(message, job);
        }
    }

    pub(super) fn read(parts: &mut Reader) -> Result<Self, String> {
        let start = Start {
            epoch: parts.number()?,
            factor: parts.whole()?,
        };
        let rate = Rate {
            steps_per_milli: parts.whole()?,
            factor: start.factor,
        };
        let mode = mode(parts)?;
        let options = Options {
            time_scale: time_scale(start.factor).ok_or("no such speed")?,
            seed: parts.whole()?,
            switch_interval: parts.micros()?,
            ..Options::default()
        };
        let mut lines = Lines::default();
        for slot in Slot::ALL {
            *lines.get_mut(slot) = parts.text()?;
        }
        let mut jobs = Vec::new();
        while parts.any_left() {
            jobs.push(read_job(parts)?);
        }
        let scenario = Scenario::new(Parts {
            jobs,
            modes: vec![mode],
            lines,
            options,
        });
        Ok(Self {
            scenario: Rc::new(scenario.map_err(|invalid| invalid.to_string())?),
            mode,
            start,
            rate,
        })
    }
}

fn mode(parts: &mut Reader) -> Result<Mode, String> {
    let kind = ModeKind::from_slug(&parts.text()?).ok_or("no such mode")?;
    let number = parts.optional_whole()?;
    let needed = || number.ok_or_else(|| parts.wrong("a whole number"));
    Ok(match kind.plain() {
        Mode::Gather { .. } => Mode::Gather { limit: number },
        Mode::Executor { .. } => Mode::Executor { pool: needed()? },
        Mode::Processes { .. } => Mode::Processes { pool: needed()? },
        Mode::WaitFor { .. } => Mode::WaitFor {
            timeout: Micros::from_millis(needed()?.into()),
        },
        plain => plain,
    })
}

fn time_scale(factor: u32) -> Option<TimeScale> {
    let mut scales = TimeScale::ALL.into_iter();
    scales.find(|scale| scale.factor() == Some(factor))
}

fn push_job(message: &Array, job: &Job) {
    let places: [JsValue; 10] = [
        job.name.as_str().into(),
        job.rounds.into(),
        micros(job.cpu),
        micros(job.wait),
        micros(job.jitter),
        micros(job.yield_every),
        job.blocking.into(),
        job.background.into(),
        job.fails_after.into(),
        job.count.into(),
    ];
    for place in &places {
        message.push(place);
    }
}

fn read_job(parts: &mut Reader) -> Result<Job, String> {
    Ok(Job {
        name: parts.text()?,
        rounds: parts.whole()?,
        cpu: parts.micros()?,
        wait: parts.micros()?,
        jitter: parts.micros()?,
        yield_every: parts.micros()?,
        blocking: parts.flag()?,
        background: parts.flag()?,
        fails_after: parts.optional_whole()?,
        count: parts.whole()?,
    })
}
