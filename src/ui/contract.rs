//! What the views are given, what they ask for, and what they need of the browser.

use super::drafts::Drafts;
use super::picture::Picture;
use crate::derive::Start;
use crate::lessons::Lesson;
use crate::model::{Edit, Failure, Field, Micros, Mode, Scenario, Status, Trace, View};
use crate::text::Lang;
use std::rc::Rc;
use yew::{Callback, InputEvent, NodeRef, Properties};

/// What a person asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Another lesson.
    Open(&'static Lesson),
    /// A change of the scenario.
    Edit(Edit),
    /// The focus has left a field.
    Leave(Field),
    /// Run all modes, from the start.
    Run,
    /// Stop the run.
    Stop,
    /// Put the lesson back to how it is given.
    Reset,
    /// Speak this language.
    Language(Lang),
    /// Look like this.
    Theme(Theme),
    /// Show it this way.
    Look(View),
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// One mode, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ModeView {
    /// The mode.
    pub mode: Mode,
    /// Where its run stands.
    pub status: Status,
    /// What should come out.
    pub predicted: Result<Rc<Trace>, Failure>,
    /// What has come out so far, once it was run.
    pub measured: Option<Rc<Trace>>,
    /// Why the run failed, where it did.
    pub failure: Option<Failure>,
    /// The present of its run, in scenario time.
    pub now: Micros,
    /// When its run began, by the clock; `None` where nothing was run.
    pub started: Option<Start>,
    /// Whether its lines are in the language of the prediction's.
    pub comparable: bool,
    /// Whether its event loop is on the page though something keeps it: the page freezes meanwhile.
    pub freezes: bool,
    /// How many workers compute at once and how many cores there are, where those are fewer.
    pub crowded: Option<(u32, u32)>,
}

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PageProps {
    /// The language.
    pub lang: Lang,
    /// Light or dark, as chosen.
    pub theme: Theme,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// The scenario as edited: what the controls show.
    pub scenario: Rc<Scenario>,
    /// The scenario that `modes` are about: that of the run while one is shown, else `scenario`.
    pub shown: Rc<Scenario>,
    /// Fields whose text is not in the scenario.
    pub drafts: Rc<Drafts>,
    /// How it is looked at.
    pub view: View,
    /// The modes compared, in the order shown.
    pub modes: Vec<ModeView>,
    /// Whether the run shown is one of an earlier scenario than the controls'.
    pub outdated: bool,
    /// Whether what is shown as measured is the prediction played back.
    pub played_back: bool,
    /// Whether the page was hidden during the run, so that the browser slowed its timers.
    pub throttled: bool,
    /// Where to say what the person asked for.
    pub on: Callback<Intent>,
}

impl PageProps {
    /// Whether any mode is under way.
    pub fn running(&self) -> bool {
        let mut modes = self.modes.iter();
        modes.any(|mode| matches!(mode.status, Status::Running | Status::Queued))
    }

    /// The present of the run, where it is furthest.
    pub fn now(&self) -> Micros {
        let modes = self.modes.iter();
        modes.map(|mode| mode.now).max().unwrap_or_default()
    }
}

/// What the views need of the browser, so that they need not name it. Given once, as a context.
#[derive(Clone, Copy)]
pub struct Platform {
    /// What stands in the field that the event comes from.
    pub value: fn(&InputEvent) -> String,
    /// Takes over a `canvas` element, once it is on the page.
    pub canvas: fn(&NodeRef) -> Box<dyn Painting>,
    /// Takes over the scrolling of a list that grows at its end, once it is on the page, and says
    /// where it is scrolled to.
    pub follow: fn(&NodeRef, Callback<Scroll>) -> Box<dyn Following>,
    /// Puts the focus on an element.
    pub focus: fn(&NodeRef),
    /// Puts a text on the clipboard, and says whether it is there.
    pub copy: fn(String, Callback<bool>),
    /// Calls once so many milliseconds have passed.
    pub after: fn(u32, Callback<()>),
}

/// A canvas that paints: also by itself, when its size or the theme changes, until it is dropped.
pub trait Painting {
    /// Paints this from now on.
    fn show(&self, picture: Rc<Picture>);
}

/// A list that shows its end, unless its reader has scrolled away from there.
pub trait Following {
    /// The list has changed.
    fn changed(&self);

    /// Scrolls the list, and nothing around it, so that the element of that `id` can be seen; where
    /// there is none yet, what is `top` pixels below the start.
    fn reveal(&self, id: &str, top: u32);
}

/// Where a list is scrolled to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scroll {
    /// How many pixels are above what is seen; [`Scroll::END`] at the end, wherever that is.
    pub top: u32,
    /// How many are seen.
    pub height: u32,
}

impl Scroll {
    /// The end of every list.
    pub const END: u32 = u32::MAX;
}

/// A list that has not said yet where it is: at its end, and as high as most.
impl Default for Scroll {
    fn default() -> Self {
        let (top, height) = (Self::END, 480);
        Self { top, height }
    }
}

/// The platform never changes while the page lives.
impl PartialEq for Platform {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
