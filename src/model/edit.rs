//! The changes a person can make to a scenario, and what comes of them.

use super::{
    Allowed, Field, Invalid, Job, Micros, Mode, ModeKind, Parts, Scenario, TimeScale, limits,
};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A field is given this text, as typed.
    Set(Field, String),
    /// A job is added at the end, like the last one but with this name.
    AddJob(String),
    /// A row is copied, and the copy put after it.
    DuplicateJob(usize),
    /// A row is taken out.
    RemoveJob(usize),
    /// A row is moved to another place.
    MoveJob {
        /// Its place now.
        from: usize,
        /// Its place then.
        to: usize,
    },
    /// A mode is compared, or no longer.
    ToggleMode(ModeKind),
    /// Another speed.
    TimeScale(TimeScale),
}

impl Scenario {
    /// The scenario after a change. A refused change leaves `self` as it is; so does one that names
    /// a row that is not there, for a late click is no error.
    pub fn edit(&self, edit: &Edit) -> Result<Self, Invalid> {
        let mut parts = self.clone().into_parts();
        match edit {
            Edit::Set(field, text) => set(&mut parts, *field, text)?,
            Edit::AddJob(name) => {
                let like = parts.jobs.last();
                let job = Job {
                    name: name.clone(),
                    count: 1,
                    ..like.map_or_else(|| Job::waiting(name, Micros::from_secs(1)), Job::clone)
                };
                parts.jobs.push(job);
            }
            Edit::DuplicateJob(row) => {
                if let Some(job) = parts.jobs.get(*row).cloned() {
                    parts.jobs.insert(*row + 1, job);
                }
            }
            Edit::RemoveJob(row) => {
                if *row < parts.jobs.len() {
                    parts.jobs.remove(*row);
                }
            }
            Edit::MoveJob { from, to } => {
                if *from < parts.jobs.len() && *to < parts.jobs.len() {
                    let job = parts.jobs.remove(*from);
                    parts.jobs.insert(*to, job);
                }
            }
            Edit::ToggleMode(kind) => toggle(&mut parts.modes, *kind),
            Edit::TimeScale(scale) => parts.options.time_scale = *scale,
        }
        Self::new(parts).map_err(|error| blame(edit, error))
    }
}

/// An error about the whole is shown at the field that was just changed.
fn blame(edit: &Edit, error: Invalid) -> Invalid {
    match (edit, error.field) {
        (Edit::Set(field, _), Field::Jobs | Field::Length(_) | Field::Wait(_)) => Invalid {
            field: *field,
            ..error
        },
        _ => error,
    }
}

fn set(parts: &mut Parts, field: Field, text: &str) -> Result<(), Invalid> {
    let row = |row: usize| row < parts.jobs.len();
    match field {
        Field::Name(at) if row(at) => text.trim().clone_into(&mut parts.jobs[at].name),
        Field::Rounds(at) if row(at) => {
            parts.jobs[at].rounds = number(field, text, 1, limits::ROUNDS)?;
        }
        Field::Wait(at) if row(at) => parts.jobs[at].wait = wait(field, text)?,
        Field::EveryWait => {
            let wait = wait(field, text)?;
            parts.jobs.iter_mut().for_each(|job| job.wait = wait);
        }
        Field::Count(at) if row(at) => {
            parts.jobs[at].count = number(field, text, 1, limits::JOBS)?;
        }
        Field::Line(slot) => text.clone_into(parts.lines.get_mut(slot)),
        Field::Limit => {
            let new = limit(text)?;
            for mode in &mut parts.modes {
                if let Mode::Gather { limit } = mode {
                    *limit = new;
                }
            }
        }
        // A row that has gone meanwhile, or what is not a field one can type into.
        _ => {}
    }
    Ok(())
}

fn wait(field: Field, text: &str) -> Result<Micros, Invalid> {
    let millis = number(field, text, 0, limits::WAIT_MILLIS)?;
    Ok(Micros::from_millis(millis.into()))
}

fn limit(text: &str) -> Result<Option<u32>, Invalid> {
    let (min, max) = (1, limits::JOBS);
    if text.trim().is_empty() {
        return Ok(None);
    }
    number(Field::Limit, text, min, max)
        .map(Some)
        .map_err(|error| Invalid {
            allowed: Allowed::EmptyOrWhole { min, max },
            ..error
        })
}

/// Digits only, once the space around them is gone: a sign, a point or a unit is refused rather
/// than guessed at.
fn number(field: Field, text: &str, min: u64, max: u64) -> Result<u32, Invalid> {
    let digits = text.trim();
    let refused = || {
        Invalid::new(
            field,
            digits.escape_debug().to_string(),
            Allowed::Whole { min, max },
        )
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refused());
    }
    let value: u32 = digits.parse().map_err(|_| refused())?;
    if (min..=max).contains(&value.into()) {
        Ok(value)
    } else {
        Err(refused())
    }
}

fn toggle(modes: &mut Vec<Mode>, kind: ModeKind) {
    let before = modes.len();
    modes.retain(|mode| mode.kind() != kind);
    if modes.len() == before {
        let before = modes.iter().filter(|mode| mode.kind() < kind);
        modes.insert(before.count(), kind.plain());
    }
}
