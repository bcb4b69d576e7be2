//! How a lesson stands in somebody else's page: which parts of it, and whether it can be changed.

use super::{Control, Controls};

/// What of a lesson an embed shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Question, controls, timelines, consoles and what explains them.
    #[default]
    All,
    /// The timelines.
    Timeline,
    /// The consoles.
    Console,
    /// The sliders.
    Params,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::All, Self::Timeline, Self::Console, Self::Params];

    /// What addresses and messages call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Timeline => "timeline",
            Self::Console => "console",
            Self::Params => "params",
        }
    }

    /// Whether that is shown too.
    pub fn has(self, part: Self) -> bool {
        self == Self::All || self == part
    }
}

/// How an embed is set up. On a page of its own, a lesson is whole and can be changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// What is shown.
    pub part: Part,
    /// Whether nothing can be changed: it can be run, played back and looked at.
    pub read_only: bool,
}

impl Embedding {
    /// What of the scenario cannot be changed, whatever the author has locked: all of it, or nothing.
    pub const fn locked(self) -> Controls {
        const ALL: Controls = Controls::of(&[Control::Knobs, Control::Editor, Control::Speed]);
        if self.read_only { ALL } else { Controls::NONE }
    }
}
