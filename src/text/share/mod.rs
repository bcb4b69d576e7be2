//! What the share panel says.

use crate::text::template::Template;

pub(super) mod en;
pub(super) mod ko;

/// The share panel: the link in its forms, what goes into it, what an author hides and locks.
#[derive(Debug)]
pub struct ShareWords {
    /// The button that opens the panel, and the panel.
    pub share: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// The address.
    pub link: ShareForm,
    /// The code of a frame.
    pub embed: ShareForm,
    /// The address behind the lesson's title.
    pub markdown: ShareForm,
    /// It was copied.
    pub copied: &'static str,
    /// Copies it once more, as it has changed.
    pub again: &'static str,
    /// It was not copied.
    pub failed: &'static str,
    /// What to do then.
    pub failed_hint: &'static str,
    /// So many characters.
    pub length: Template<1>,
    /// Longer than so many: it may be cut.
    pub long: Template<1>,
    /// Longer than so many: a file is better.
    pub too_long: Template<1>,
    /// The disclosure of the QR code.
    pub qr: &'static str,
    /// What the picture is.
    pub qr_label: &'static str,
    /// Above what goes into the link.
    pub included: &'static str,
    /// What always does.
    pub always: &'static str,
    /// How it is looked at.
    pub view: &'static str,
    /// The moment that is shown, in seconds.
    pub at: Template<1>,
    /// The same, where no moment is shown.
    pub at_none: &'static str,
    /// Why that cannot be chosen then.
    pub at_reason: &'static str,
    /// Who opens it predicts first.
    pub predict: &'static str,
    /// Above the other forms.
    pub forms: &'static str,
    /// The disclosure of what is copied.
    pub preview: &'static str,
    /// The disclosure of what authors choose.
    pub author: &'static str,
    /// What that is.
    pub author_hint: &'static str,
    /// Column: the control.
    pub control: &'static str,
    /// Column: taken off the page.
    pub hide: &'static str,
    /// Column: not to be changed.
    pub lock: &'static str,
    /// The box that takes a control off the page.
    pub hide_of: Template<1>,
    /// The box that lets a control not be changed.
    pub lock_of: Template<1>,
    /// Above the single controls.
    pub fields: &'static str,
    /// Above the parts of the page.
    pub parts: &'static str,
    /// Every control, in the model's order.
    pub controls: [&'static str; 31],
}

/// One form of what is shared.
#[derive(Debug)]
pub struct ShareForm {
    /// Its name.
    pub title: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// What was copied is not what is seen.
    pub outdated: &'static str,
}
