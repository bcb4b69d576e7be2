//! What an author's switches leave to the reader: the one place that says what is on the page, and
//! what may be changed.

use super::{Control, Controls, Edit, Field, ModeKind, View};

impl View {
    /// Whether a control, or a part, is on the page.
    pub const fn shows(&self, control: Control) -> bool {
        !self.hidden.has(control)
    }
}

impl Controls {
    /// Whether the control of a field is among them; of the field that sets two, either.
    pub fn has_field(self, field: Field) -> bool {
        let other = field == Field::Split && self.has(Control::Wait);
        other || Control::of_field(field).is_some_and(|control| self.has(control))
    }

    /// Whether an edit is locked by its own control, wherever it is made. A mode whose number is
    /// locked stays where it is: taken out and put back, it would have another one.
    pub fn hold(self, edit: &Edit) -> bool {
        match edit {
            Edit::Set(field, _) => self.has_field(*field),
            Edit::ToggleMode(kind) => self.has(Control::Modes) || self.has(number_of(*kind)),
            _ => Control::of_edit(edit).is_some_and(|control| self.has(control)),
        }
    }

    /// Whether an edit is refused. `on_slider` says whether the lesson has a slider for it.
    ///
    /// [`Control::Knobs`] locks the sliders and [`Control::Editor`] all that stands in the editor, so
    /// that a field with a slider is locked once both are. What is set by sliders alone needs no
    /// more than the first, all else no more than the second. Neither is about the speed.
    pub fn refuse(self, edit: &Edit, on_slider: bool) -> bool {
        let (knobs, editor) = (self.has(Control::Knobs), self.has(Control::Editor));
        self.hold(edit)
            || match edit {
                Edit::TimeScale(_) => false,
                Edit::Set(Field::EveryWait | Field::EveryCpu | Field::Split, _) => knobs,
                _ => editor && (knobs || !on_slider),
            }
    }
}

/// The control of a mode's own number; where it has none, that of all modes.
const fn number_of(kind: ModeKind) -> Control {
    match kind {
        ModeKind::Gather => Control::Limit,
        ModeKind::WaitFor => Control::Timeout,
        ModeKind::Executor => Control::Pool,
        ModeKind::Processes => Control::Processes,
        _ => Control::Modes,
    }
}
