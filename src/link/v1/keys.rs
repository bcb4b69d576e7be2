//! The keys of a link, in the one order in which they are written.

use super::column::Column;
use crate::model::{ModeKind, Slot};

/// What a key is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// How many rows the job table has; those beyond the lesson's are like its last.
    Rows,
    /// A number of each row.
    Column(Column),
    /// The name of each row.
    Name,
    /// Which modes are compared, in their order.
    Modes,
    /// Which modes are compared besides.
    On,
    /// Which are not.
    Off,
    /// The option of a mode that has one.
    Option(ModeKind),
    /// How fast it runs.
    Speed,
    /// What jitter is drawn from.
    Seed,
    /// Where event loops run.
    EventLoop,
    /// How many cores a prediction counts on.
    Cores,
    /// The lock's switch interval, in milliseconds.
    Switch,
    /// A line that is printed.
    Line(Slot),
    /// What a row of a timeline is.
    By,
    /// Whether all modes print into one console.
    Console,
    /// What stands before a printed line.
    Stamps,
    /// Whether the reader predicts first.
    Predict,
    /// Whether the page is set for a projector.
    Present,
    /// The moment to open at, in milliseconds.
    At,
    /// What is taken off the page.
    Hide,
    /// What cannot be changed.
    Lock,
}

/// Every key with its name.
pub(super) const KEYS: [(&str, Key); 40] = [
    ("rows", Key::Rows),
    ("n", Key::Column(Column::Rounds)),
    ("wait", Key::Column(Column::Wait)),
    ("cpu", Key::Column(Column::Cpu)),
    ("jitter", Key::Column(Column::Jitter)),
    ("yield", Key::Column(Column::Yield)),
    ("block", Key::Column(Column::Blocking)),
    ("bg", Key::Column(Column::Background)),
    ("fail", Key::Column(Column::Fails)),
    ("count", Key::Column(Column::Count)),
    ("name", Key::Name),
    ("modes", Key::Modes),
    ("on", Key::On),
    ("off", Key::Off),
    ("limit", Key::Option(ModeKind::Gather)),
    ("timeout", Key::Option(ModeKind::WaitFor)),
    ("pool", Key::Option(ModeKind::Executor)),
    ("procs", Key::Option(ModeKind::Processes)),
    ("speed", Key::Speed),
    ("seed", Key::Seed),
    ("loop", Key::EventLoop),
    ("cores", Key::Cores),
    ("switch", Key::Switch),
    ("first", Key::Line(Slot::First)),
    ("queued", Key::Line(Slot::Queued)),
    ("start", Key::Line(Slot::Start)),
    ("round", Key::Line(Slot::Round)),
    ("end", Key::Line(Slot::End)),
    ("cancelled", Key::Line(Slot::Cancelled)),
    ("error", Key::Line(Slot::Error)),
    ("time-up", Key::Line(Slot::Timeout)),
    ("last", Key::Line(Slot::Last)),
    ("by", Key::By),
    ("console", Key::Console),
    ("stamps", Key::Stamps),
    ("predict", Key::Predict),
    ("present", Key::Present),
    ("at", Key::At),
    ("hide", Key::Hide),
    ("lock", Key::Lock),
];

/// Parameters of an embed, which may stand beside the keys of a link.
const OF_EMBEDS: [&str; 11] = [
    "lang",
    "lesson",
    "load",
    "theme",
    "view",
    "mode",
    "run",
    "height",
    "max-height",
    "params",
    "origin",
];

/// The key of that name.
pub(super) fn key_of(name: &str) -> Option<(&'static str, Key)> {
    KEYS.into_iter().find(|(own, _)| *own == name)
}

/// Whether a name is for others to read.
pub(super) fn is_others(name: &str) -> bool {
    OF_EMBEDS.contains(&name)
}

/// Whether a link may say something under that name.
pub(in crate::link) fn is_known(name: &str) -> bool {
    matches!(name, "v" | "p") || key_of(name).is_some()
}
