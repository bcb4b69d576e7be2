//! What a person who shares has chosen, and what has been copied so far.

use crate::embed::snippet::Dialect;
use crate::model::{Control, Controls, View};
use std::rc::Rc;

/// What of the page goes into a link, beside the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Include {
    /// How it is looked at.
    pub view: bool,
    /// The moment that is played back, while one is.
    pub at: bool,
    /// That who opens it predicts first.
    pub predict: bool,
}

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The address.
    Link,
    /// The code of a frame.
    Embed,
    /// The address behind the lesson's title.
    Markdown,
    /// The code of an embed.
    Code(Dialect),
}

/// The share panel, while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// What goes into the link.
    pub include: Include,
    /// What the link takes off the page.
    pub hidden: Controls,
    /// What the link does not let be changed.
    pub locked: Controls,
    /// What was copied last, and the text of it.
    pub copied: Option<(Copied, String)>,
}

/// A change of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareChange {
    /// Open the panel.
    Open,
    /// Close it.
    Close,
    /// Let this go into the link.
    Include(Include),
    /// Take a control off the page, or not.
    Hide(Control, bool),
    /// Let a control not be changed, or let it.
    Lock(Control, bool),
    /// This text was copied.
    Copied(Copied, String),
}

impl Sharing {
    /// The panel as it is opened: who opens the link sees the page as it is seen here.
    pub fn of(view: &View) -> Self {
        Self {
            include: Include {
                view: true,
                at: false,
                predict: view.predict_first,
            },
            hidden: view.hidden,
            locked: view.locked,
            copied: None,
        }
    }

    /// Does what is asked, where that can be done while the panel is open.
    pub fn apply(&mut self, change: ShareChange) {
        match change {
            ShareChange::Include(include) => self.include = include,
            ShareChange::Hide(control, is_in) => self.hidden = self.hidden.with(control, is_in),
            ShareChange::Lock(control, is_in) if control.is_locked_alone() => {
                self.locked = self.locked.with(control, is_in);
            }
            ShareChange::Copied(kind, text) => self.copied = Some((kind, text)),
            ShareChange::Lock(..) | ShareChange::Open | ShareChange::Close => {}
        }
    }

    /// Whether what was copied last is this text; `None` where it was none of this kind.
    pub fn is_up_to_date(&self, kind: Copied, text: &str) -> Option<bool> {
        let (copied, last) = self.copied.as_ref()?;
        (*copied == kind).then_some(last == text)
    }
}

/// What can be shared, in each form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareLinks {
    /// The address.
    pub url: String,
    /// The code of a frame.
    pub embed: String,
    /// The address behind the lesson's title.
    pub markdown: String,
    /// Where an embed of it is made.
    pub make: String,
}

impl ShareLinks {
    /// Links of at most so many characters are shown as a QR code too.
    pub const QR: usize = 200;
    /// Chat programs cut links of more characters.
    pub const LONG: usize = 1_000;
    /// A file is better than a link of more characters.
    pub const TOO_LONG: usize = 2_000;

    /// How many characters the address has.
    pub fn length(&self) -> usize {
        self.url.chars().count()
    }
}

/// What the share panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// What was chosen.
    pub sharing: Sharing,
    /// What comes of it.
    pub links: Rc<ShareLinks>,
}
