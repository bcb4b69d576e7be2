//! What of the page an author can hide or lock: single controls, and whole parts.

use super::{Edit, Field, Flag};

/// A control, or a part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Control {
    /// Rounds.
    Rounds,
    /// Waits per round.
    Wait,
    /// CPU work per round.
    Cpu,
    /// By how much waits differ.
    Jitter,
    /// When a job that computes gives way.
    Yield,
    /// Whether waits are blocking calls.
    Blocking,
    /// Whether a job runs in the background.
    Background,
    /// After which round a job fails.
    Fails,
    /// How many jobs a row stands for.
    Count,
    /// Names.
    Name,
    /// Which rows there are, and in which order.
    Rows,
    /// What is printed.
    Lines,
    /// Which modes are compared.
    Modes,
    /// How many jobs `gather` may have under way.
    Limit,
    /// The time that `wait-for` gives.
    Timeout,
    /// The pool of `executor`.
    Pool,
    /// How many `processes` there are at once.
    Processes,
    /// How fast it runs.
    Speed,
    /// What jitter is drawn from.
    Seed,
    /// Where event loops run.
    EventLoop,
    /// How many cores a prediction counts on.
    Cores,
    /// The lock's switch interval.
    Switch,
    /// The sliders of a lesson, as a whole.
    Knobs,
    /// The job table and what belongs to it, as a whole.
    Editor,
    /// The lesson list.
    Lessons,
    /// The question at the head of a lesson.
    Question,
    /// The timelines.
    Timeline,
    /// The consoles.
    Console,
    /// The table of figures.
    Statistics,
    /// What explains the outcome.
    Why,
    /// The program of a mode.
    Code,
}

impl Control {
    /// All of them: fields first, then parts of the page.
    pub const ALL: [Self; 31] = [
        Self::Rounds,
        Self::Wait,
        Self::Cpu,
        Self::Jitter,
        Self::Yield,
        Self::Blocking,
        Self::Background,
        Self::Fails,
        Self::Count,
        Self::Name,
        Self::Rows,
        Self::Lines,
        Self::Modes,
        Self::Limit,
        Self::Timeout,
        Self::Pool,
        Self::Processes,
        Self::Speed,
        Self::Seed,
        Self::EventLoop,
        Self::Cores,
        Self::Switch,
        Self::Knobs,
        Self::Editor,
        Self::Lessons,
        Self::Question,
        Self::Timeline,
        Self::Console,
        Self::Statistics,
        Self::Why,
        Self::Code,
    ];

    /// Whether it can be locked: a part of the page that nobody changes can only be hidden.
    pub fn is_locked_alone(self) -> bool {
        self <= Self::Editor
    }

    /// The control of a field; `None` where it is no field that a person fills in.
    pub const fn of_field(field: Field) -> Option<Self> {
        Some(match field {
            Field::Rounds(_) => Self::Rounds,
            Field::Wait(_) | Field::EveryWait => Self::Wait,
            Field::Cpu(_) | Field::EveryCpu | Field::Split => Self::Cpu,
            Field::Jitter(_) => Self::Jitter,
            Field::YieldEvery(_) => Self::Yield,
            Field::FailsAfter(_) => Self::Fails,
            Field::Count(_) => Self::Count,
            Field::Name(_) => Self::Name,
            Field::Line(_) => Self::Lines,
            Field::Modes => Self::Modes,
            Field::Limit => Self::Limit,
            Field::Timeout => Self::Timeout,
            Field::Pool => Self::Pool,
            Field::Processes => Self::Processes,
            Field::Seed => Self::Seed,
            Field::Cores => Self::Cores,
            Field::SwitchInterval => Self::Switch,
            Field::Jobs => Self::Rows,
            Field::Workers(_) | Field::Length(_) => return None,
        })
    }

    /// The control that an edit is made with.
    pub const fn of_edit(edit: &Edit) -> Option<Self> {
        Some(match edit {
            Edit::Set(field, _) => return Self::of_field(*field),
            Edit::AddJob(_) | Edit::DuplicateJob(_) | Edit::RemoveJob(_) | Edit::MoveJob { .. } => {
                Self::Rows
            }
            Edit::Toggle(_, Flag::Blocking) => Self::Blocking,
            Edit::Toggle(_, Flag::Background) => Self::Background,
            Edit::ToggleMode(_) => Self::Modes,
            Edit::TimeScale(_) => Self::Speed,
            Edit::EventLoop(_) => Self::EventLoop,
        })
    }
}

/// Some controls. What comes of hiding and locking them is in [`Controls::refuse`] and beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Controls(u32);

impl Controls {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// These.
    pub const fn of(controls: &[Control]) -> Self {
        let (mut all, mut at) = (Self::NONE, 0);
        while at < controls.len() {
            all = all.with(controls[at], true);
            at += 1;
        }
        all
    }

    /// Whether it is among them.
    pub const fn has(self, control: Control) -> bool {
        self.0 & (1 << control as u32) != 0
    }

    /// The same with, or without, this one.
    #[must_use]
    pub const fn with(self, control: Control, is_in: bool) -> Self {
        let bit = 1 << control as u32;
        Self(if is_in { self.0 | bit } else { self.0 & !bit })
    }

    /// The same with all of those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The same without any of those.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of [`Control::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Control> {
        let all = Control::ALL.into_iter();
        all.filter(move |control| self.has(*control))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_is_told_apart() {
        for (place, control) in Control::ALL.into_iter().enumerate() {
            assert_eq!(control as usize, place);
            let alone = Controls::NONE.with(control, true);
            assert_eq!(alone.iter().collect::<Vec<_>>(), [control]);
            assert!(alone.with(control, false).is_empty());
        }
    }
}
