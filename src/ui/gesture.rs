//! What a pointer does to a picture, whatever the device.

use super::picture::Picture;

/// A point of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left edge, in [`Picture::WIDTH`]ths; a drag may leave the picture.
    pub across: i32,
    /// From the upper edge, in CSS pixels.
    pub down: i32,
    /// How far off counts as there, in the unit of `across`.
    pub reach: i32,
}

/// Something done to a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// A pointer is over it and does nothing else.
    Hover(Point),
    /// No pointer is over it.
    Leave,
    /// It came into sight, or left it.
    Seen(bool),
    /// A pointer was put down.
    Press(Point),
    /// It moved since.
    Drag(Point),
    /// It was taken up after moving, or others joined it.
    Drop,
    /// It was taken up where it was put down.
    Tap(Point),
    /// What is seen is to become so many thousandths as long, around a place across.
    Zoom {
        /// The place.
        across: i32,
        /// So many thousandths.
        permille: u32,
    },
    /// Two fingers have moved since the second was put down: of what was seen then, so many thousandths
    /// are to be seen.
    Pinch {
        /// Where the middle between them was.
        across: i32,
        /// Where it is, and what stood there with it.
        to: i32,
        /// So many thousandths.
        permille: u32,
    },
    /// What is seen is to move on by so much of the width.
    Pan(i32),
}

impl Point {
    /// Whether a share of the width is within reach.
    pub fn is_near(self, share: u32) -> bool {
        let share = i32::try_from(share.min(Picture::WIDTH)).unwrap_or(i32::MAX);
        self.across.abs_diff(share) <= self.reach.unsigned_abs()
    }
}
