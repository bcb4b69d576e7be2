//! What links and files call the controls. A name is for good.

use crate::model::Control;

/// The name of a control.
pub(super) fn control_name(control: Control) -> &'static str {
    match control {
        Control::Rounds => "n",
        Control::Wait => "wait",
        Control::Cpu => "cpu",
        Control::Jitter => "jitter",
        Control::Yield => "yield",
        Control::Blocking => "block",
        Control::Background => "bg",
        Control::Fails => "fail",
        Control::Count => "count",
        Control::Name => "name",
        Control::Rows => "rows",
        Control::Lines => "lines",
        Control::Modes => "modes",
        Control::Limit => "limit",
        Control::Timeout => "timeout",
        Control::Pool => "pool",
        Control::Processes => "procs",
        Control::Speed => "speed",
        Control::Seed => "seed",
        Control::EventLoop => "loop",
        Control::Cores => "cores",
        Control::Switch => "switch",
        Control::Knobs => "knobs",
        Control::Editor => "editor",
        Control::Lessons => "lessons",
        Control::Question => "question",
        Control::Timeline => "timeline",
        Control::Console => "console",
        Control::Statistics => "statistics",
        Control::Why => "why",
        Control::Code => "code",
    }
}

/// The control of that name.
pub(super) fn control_of(name: &str) -> Option<Control> {
    let mut all = Control::ALL.into_iter();
    all.find(|control| control_name(*control) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_control() {
        for control in Control::ALL {
            assert_eq!(control_of(control_name(control)), Some(control));
        }
        assert_eq!(control_of("N"), None);
    }
}
