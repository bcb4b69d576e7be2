//! Where the rows of a picture stand: few are high, many are low, and all of them fit.

use super::tracks::MOST_TRACKS;

/// A row and the gap under it, while there are few.
const PITCH: u32 = 28;
/// Above the first row and below the last one.
const EDGE: u32 = 6;
/// The row of the lock, and the gap over it.
const LOCK: u32 = 8;
const LOCK_GAP: u32 = 5;
/// The highest picture, without the row of the lock.
const MOST_HEIGHT: u32 = 360;

const _: () = assert!(
    (MOST_HEIGHT - EDGE) / MOST_TRACKS >= 3,
    "every track can be seen"
);

/// The places of rows, in CSS pixels from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    rows: u32,
    pitch: u32,
    /// How high a row's bar is.
    pub bar: u32,
    /// Where the row of the lock is, where there is one, and how high.
    pub lock: (u32, u32),
    /// How high the picture is.
    pub height: u32,
}

impl Layout {
    /// Room for so many rows, each so many times as high as usual, and for the row of the lock.
    pub fn new(rows: usize, times: u32, has_lock: bool) -> Self {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX).max(1);
        let pitch = ((MOST_HEIGHT * times - EDGE) / rows).clamp(1, PITCH * times);
        let gap = (pitch / 4).min(EDGE);
        let own = (EDGE + rows * pitch + EDGE - gap).min(MOST_HEIGHT * times);
        let more = if has_lock { LOCK_GAP + LOCK } else { 0 };
        Self {
            rows,
            pitch,
            bar: pitch - gap,
            lock: (own + LOCK_GAP - EDGE, LOCK),
            height: own + more,
        }
    }

    /// The upper edge of a row's bar.
    pub fn top(&self, row: u32) -> u32 {
        EDGE + row * self.pitch
    }

    /// The row nearest to so many pixels from the top.
    pub fn row_at(&self, down: i32) -> u32 {
        let down = u32::try_from(down).unwrap_or(0).saturating_sub(EDGE);
        (down / self.pitch).min(self.rows - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_rows_fits_and_is_found_again() {
        for rows in 1..=MOST_TRACKS {
            let layout = Layout::new(rows as usize, 1, false);
            let last = layout.top(rows - 1);
            assert!(layout.bar >= 2 && layout.height <= MOST_HEIGHT, "{rows}");
            assert!(last + layout.bar <= layout.height, "{rows}");
            for row in 0..rows {
                let middle = layout.top(row) + layout.bar / 2;
                assert_eq!(layout.row_at(middle.cast_signed()), row);
            }
        }
        let three = Layout::new(3, 1, false);
        assert_eq!((three.bar, three.height), (22, 90));
        assert_eq!((three.row_at(-7), three.row_at(900)), (0, 2));
    }
}
