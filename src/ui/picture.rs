//! A timeline as a list of shapes and labels: what a canvas paints, and what a test can read.

/// A picture as wide as its canvas and so many pixels high.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// In CSS pixels.
    pub height: u32,
    /// What the width of labels leaves free on either side, for half of one at an edge; in CSS pixels.
    pub margin: u32,
    /// In painting order.
    pub shapes: Vec<Shape>,
    /// From left to right, evenly apart.
    pub labels: Vec<Label>,
}

/// A box, placed by its share of the width and by pixels of height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Left edge, in [`Picture::WIDTH`]ths of the width.
    pub left: u32,
    /// Right edge, in the same unit; equal to `left` for what has no length.
    pub right: u32,
    /// Upper edge, in CSS pixels.
    pub top: u32,
    /// In CSS pixels.
    pub height: u32,
    /// What it looks like.
    pub style: Style,
}

/// A mark's text, as far as there is room: of labels that would touch, every second is left out, or
/// more, and always the same ones, wherever the picture is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where its middle stands, in [`Picture::WIDTH`]ths of the width between the margins.
    pub at: u32,
    /// Which mark it is, from the first of all: the rounder the number, the longer it is kept.
    pub number: u64,
    /// What it says.
    pub text: String,
}

impl Picture {
    /// What the width of a picture is cut into.
    pub const WIDTH: u32 = crate::derive::Scale::WHOLE;
    /// From label to label, in CSS pixels.
    const GAP: f64 = 8.0;

    /// The labels that a canvas of this width has room for, each with where its middle stands, where the
    /// longest is so wide; all in CSS pixels. None where there is no room at all.
    pub fn labels_within(&self, width: f64, longest: f64) -> impl Iterator<Item = (f64, &Label)> {
        let margin = f64::from(self.margin);
        let inner = width - 2.0 * margin;
        let place =
            move |label: &Label| margin + inner * f64::from(label.at) / f64::from(Self::WIDTH);
        let apart = match &self.labels[..] {
            [first, second, ..] => place(second) - place(first),
            _ => inner,
        };
        let fits = |every: &u32| apart * f64::from(*every) >= longest + Self::GAP;
        let every = (0..6).map(|power| 1 << power).find(fits);
        let labels = self.labels.iter().map(move |label| (place(label), label));
        labels.filter(move |(_, label)| {
            every.is_some_and(|every| label.number.is_multiple_of(u64::from(every)))
        })
    }
}

/// What a shape stands for; the hue is a job's, from 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A line of the time axis.
    Grid,
    /// The prediction, from a job's start to its end.
    Ghost(u8),
    /// A step of a job, as predicted.
    GhostStep(u8),
    /// Ready but held up.
    Ready(u8),
    /// Running: at least as wide as can be seen.
    Running(u8),
    /// One of very many short runs: as wide as it is.
    Slice(u8),
    /// Waiting, the lane given back.
    Waiting(u8),
    /// Waiting in a blocking call, the lane kept.
    Blocking(u8),
    /// Waiting for the lock.
    Locked,
    /// The lane is being started.
    Starting(u8),
    /// The end of a job that finished: a mark that ends at `right`.
    Finished(u8),
    /// The end of a job that was cancelled: a mark that ends at `right`.
    Cancelled(u8),
    /// The end of a job that failed: a mark that ends at `right`.
    Failed,
    /// A stretch in which a job holds the lock; every other job is drawn lighter.
    Lock(u8, bool),
    /// The same, as predicted.
    GhostLock(u8, bool),
    /// A job's whole stretch in the run that was kept to compare with.
    Kept(u8),
    /// What is pointed out.
    Focus,
    /// The present of a live run or of its playback.
    Now,
    /// The moment that is pointed at.
    Cursor,
}
