//! A timeline as a list of shapes: what a canvas paints, and what a test can read.

/// A picture as wide as its canvas and so many pixels high.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// In CSS pixels.
    pub height: f32,
    /// In painting order.
    pub shapes: Vec<Shape>,
}

/// A box, placed by its share of the width and by pixels of height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Left edge, 0 to 1 of the width.
    pub left: f32,
    /// Right edge, 0 to 1 of the width.
    pub right: f32,
    /// Upper edge, in CSS pixels.
    pub top: f32,
    /// In CSS pixels.
    pub height: f32,
    /// What it looks like.
    pub style: Style,
}

/// What a shape stands for; the hue is a job's, from 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A line of the time axis.
    Grid,
    /// The prediction.
    Ghost(u8),
    /// Ready but held up.
    Ready(u8),
    /// Running: at least as wide as can be seen.
    Running(u8),
    /// Waiting, the lane given back.
    Waiting(u8),
    /// Waiting in a blocking call, the lane kept.
    Blocking(u8),
    /// The end of a job that finished.
    Finished(u8),
    /// The end of a job that was cancelled.
    Cancelled(u8),
    /// The present of a live run.
    Now,
}
