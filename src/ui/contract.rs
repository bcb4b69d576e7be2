//! What the views are given, what they ask for, and what they need of the browser.

use super::drafts::Drafts;
use super::files::FileNotice;
use super::gesture::Gesture;
use super::make::MakeView;
use super::picture::Picture;
use super::share::{ShareChange, ShareView};
use super::sheet::Colors;
use crate::derive::{Moment, Question, Start, tenths};
use crate::embed::snippet::Choices;
use crate::lessons::Lesson;
use crate::model::{
    Dropped, Edit, Embedding, Failure, Field, Guess, Guessing, Micros, Mode, Scenario, Status,
    Trace, View,
};
use crate::text::Lang;
use std::any::Any;
use std::rc::Rc;
use yew::{Callback, InputEvent, KeyboardEvent, NodeRef, PointerEvent, Properties};

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
    Look {
        /// How it is shown, as far as who asks knows.
        from: View,
        /// How it is to be shown; what is the same stays as it is by now.
        to: View,
    },
    /// A change of what the reader predicts.
    Guess(Guessing),
    /// Play a run, or a prediction, back.
    Play(Play),
    /// Keep the run to compare the next ones with, or let the kept one go.
    Keep(bool),
    /// What is said of the address has been read.
    Dismiss,
    /// A change of what is shared, and how.
    Share(ShareChange),
    /// Other choices for the embed that is made.
    Make(Choices),
    /// What is said about a file has been read.
    DismissFile,
}

/// What playback is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Play {
    /// Go on, from the start where it has come to the end; or pause.
    Toggle,
    /// Show this moment.
    Seek(Micros),
    /// Pause, and show the next event.
    StepOn,
    /// Pause, and take one event back.
    StepBack,
    /// Show all of the run again.
    Leave,
    /// So many thousandths of the run's own speed.
    Pace(u32),
}

/// A playback under way, or paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Playback {
    /// What is shown.
    pub moment: Moment,
    /// Whether it goes on by itself.
    pub playing: bool,
    /// Where it ends.
    pub end: Micros,
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

/// Where a lesson is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On a page of its own, with everything.
    #[default]
    Page,
    /// In somebody else's page, without what surrounds it.
    Embed,
    /// In a preview beside what an author chooses for an embed of it.
    Make,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Embed, Self::Make];

    /// What addresses call it; the page itself has no name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "",
            Self::Embed => "embed",
            Self::Make => "make",
        }
    }
}

/// Why there is no prediction to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Untold {
    /// There is none.
    Failed(Failure),
    /// The reader predicts first.
    Hidden,
}

/// One mode, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ModeView {
    /// The mode.
    pub mode: Mode,
    /// Where its run stands.
    pub status: Status,
    /// What should come out.
    pub predicted: Result<Rc<Trace>, Untold>,
    /// What has come out so far, once it was run.
    pub measured: Option<Rc<Trace>>,
    /// What has come out in all, while `measured` is what it had come to at some moment: playback.
    pub whole: Option<Rc<Trace>>,
    /// What came out of the run that was kept to compare with.
    pub kept: Option<Rc<Trace>>,
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
    /// Where it is shown.
    pub place: Place,
    /// How it is set up in an embed.
    pub embedding: Embedding,
    /// The address of the full page with what is shown, relative to the site's folder.
    pub full_page: Rc<str>,
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
    /// The moment that is played back.
    pub playback: Option<Playback>,
    /// How fast playback goes, in thousandths of the run's own speed.
    pub pace: u32,
    /// Whether the run shown is one of an earlier scenario than the controls'.
    pub outdated: bool,
    /// Whether what is shown as measured is the prediction played back.
    pub played_back: bool,
    /// Whether the page was hidden during the run, so that the browser slowed its timers.
    pub throttled: bool,
    /// What the reader predicts.
    pub guess: Rc<Guess>,
    /// The lines that the reader is to put in order, where there are any and the reader is asked.
    pub question: Option<Rc<Question>>,
    /// The lesson that the address names, where there is none of that name.
    pub unknown: Option<String>,
    /// What of the address could not be taken.
    pub dropped: Rc<Vec<Dropped>>,
    /// What can be shared, while the panel for it is open.
    pub share: Option<ShareView>,
    /// What an embed is made of, on the page for that.
    pub make: Option<MakeView>,
    /// Where the same scenario is shown beside this place: the page, or where an embed of it is made.
    pub beside: Rc<str>,
    /// What is to be said about a file that somebody wanted to open.
    pub file: Option<Rc<FileNotice>>,
    /// Where to say what the person asked for.
    pub on: Callback<Intent>,
}

impl PageProps {
    /// Whether any mode is under way.
    pub fn running(&self) -> bool {
        let mut modes = self.modes.iter();
        modes.any(|mode| matches!(mode.status, Status::Running | Status::Queued))
    }

    /// For how many seconds the run under way is, to a tenth.
    pub fn running_for(&self) -> Option<String> {
        self.running().then(|| tenths(self.now()))
    }

    /// Whether the run shown is over.
    pub fn over(&self) -> bool {
        self.modes.iter().any(|mode| mode.measured.is_some()) && !self.running()
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
    /// Takes over a `canvas` element, once it is on the page, and tells what is done to it.
    pub canvas: fn(&NodeRef, Callback<Gesture>) -> Box<dyn Painting>,
    /// Takes over the scrolling of a list that grows at its end, once it is on the page, and says
    /// where it is scrolled to.
    pub follow: fn(&NodeRef, Callback<Scroll>) -> Box<dyn Following>,
    /// Puts the focus on an element.
    pub focus: fn(&NodeRef),
    /// Notes what has the focus, to give it back when that is called.
    pub focused: fn() -> Box<dyn Fn()>,
    /// Hears every key that is pressed on the page, wherever the focus is, until it is dropped.
    pub keys: fn(Callback<KeyboardEvent>) -> Box<dyn Any>,
    /// Lets a finger that was put down on one element be felt by those it moves over.
    pub release: fn(&PointerEvent),
    /// Puts a text on the clipboard, and says whether it is there.
    pub copy: fn(String, Callback<bool>),
    /// Selects all of a field's text, or of an element's.
    pub select: fn(&NodeRef),
    /// Has the browser save a text as a file of that name and media type.
    pub save: fn(&str, &str, String),
    /// Makes an image of an SVG document, has it saved, and says whether that could be done.
    pub save_png: fn(&str, String, Callback<bool>),
    /// The colours of the page as they are now.
    pub colors: fn() -> Colors,
    /// Calls once so many milliseconds have passed.
    pub after: fn(u32, Callback<()>),
    /// Tells whether the code that is loaded after the first screen is there: now, or after each attempt,
    /// until what this returns is dropped.
    pub late: fn(Callback<bool>) -> Box<dyn Any>,
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
    /// Whether any of the list is in sight.
    pub seen: bool,
}

impl Scroll {
    /// The end of every list.
    pub const END: u32 = u32::MAX;
}

/// A list that has not said yet where it is: at its end, and as high as most.
impl Default for Scroll {
    fn default() -> Self {
        let (top, height, seen) = (Self::END, 480, true);
        Self { top, height, seen }
    }
}

/// The platform never changes while the page lives.
impl PartialEq for Platform {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
