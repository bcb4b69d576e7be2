//! A text as a QR code (ISO/IEC 18004), as far as a link needs it: byte mode, versions 1 to 9, error
//! correction level L, one mask.

use super::qr_words::{codewords, place};
use std::fmt::Write;

/// What the corners say: level L, and the mask.
const FORMAT: u32 = 0x77C4;
/// What codes from version 7 on say of it beside that.
const VERSION_BITS: [u32; 3] = [0x07C94, 0x085BC, 0x09A99];

/// A square of modules, dark or light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many modules a side has, without the light ones that have to stand around it.
    pub size: usize,
    /// Whether each is dark, row by row; `None` until that is known.
    dark: Vec<Option<bool>>,
}

impl Qr {
    /// The code of a text; `None` where it has more than 230 bytes.
    pub fn new(text: &str) -> Option<Self> {
        let place = place(text.len())?;
        let size = 21 + 4 * place;
        let dark = vec![None; size * size];
        let mut code = Self { size, dark };
        code.draw_patterns(place);
        code.draw_words(&codewords(text.as_bytes(), place));
        Some(code)
    }

    /// Whether a module is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark[y * self.size + x] == Some(true)
    }

    /// The dark modules as one path of an SVG, a module being 1 wide.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let from = x;
                while x < self.size && self.is_dark(x, y) {
                    x += 1;
                }
                if x > from {
                    let _ = write!(path, "M{from} {y}H{x}v1H{from}z");
                }
                x += 1;
            }
        }
        path
    }

    /// Nothing outside of the code, and nothing twice.
    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        if x < self.size && y < self.size {
            self.dark[y * self.size + x].get_or_insert(dark);
        }
    }

    /// A square around a module, as far as `reach` and with light rings at these distances.
    fn draw_rings(&mut self, (x, y): (usize, usize), reach: usize, light: &[usize]) {
        let side = 2 * reach + 1;
        for at in 0..side * side {
            let (right, down) = (at % side, at / side);
            let ring = right.abs_diff(reach).max(down.abs_diff(reach));
            let (left, top) = (x.wrapping_sub(reach), y.wrapping_sub(reach));
            let (x, y) = (left.wrapping_add(right), top.wrapping_add(down));
            self.fix(x, y, !light.contains(&ring));
        }
    }

    /// What every code of that version has, whatever its text.
    fn draw_patterns(&mut self, place: usize) {
        let end = self.size - 1;
        for corner in [(3, 3), (end - 3, 3), (3, end - 3)] {
            self.draw_rings(corner, 4, &[2, 4]);
        }
        let last = end - 6;
        let all = [last, 6, last / 2 + 3];
        let centres = match place {
            0 => 0,
            1..6 => 2,
            _ => 3,
        };
        for &y in &all[..centres] {
            for &x in &all[..centres] {
                // The corners have patterns of their own.
                if self.dark[y * self.size + x].is_none() {
                    self.draw_rings((x, y), 2, &[1]);
                }
            }
        }
        for at in 0..self.size {
            self.fix(6, at, at % 2 == 0);
            self.fix(at, 6, at % 2 == 0);
        }
        if place >= 6 {
            let bits = VERSION_BITS[place - 6];
            for at in 0..18 {
                let (long, short) = (at / 3, end - 10 + at % 3);
                self.fix(long, short, bits >> at & 1 == 1);
                self.fix(short, long, bits >> at & 1 == 1);
            }
        }
        for at in 0..15 {
            let dark = FORMAT >> at & 1 == 1;
            let (x, y) = match at {
                0..6 => (8, at),
                6 | 7 => (8, at + 1),
                8 => (7, 8),
                _ => (14 - at, 8),
            };
            self.fix(x, y, dark);
            match at {
                0..8 => self.fix(end - at, 8, dark),
                _ => self.fix(8, end + at - 14, dark),
            }
        }
        self.fix(8, end - 7, true);
    }

    /// Up and down in columns of two, from the right, under the mask of a chessboard. The standard has
    /// the best of eight masks chosen; readers take any, and this one serves for links.
    fn draw_words(&mut self, words: &[u8]) {
        let size = self.size;
        let mut bits = words
            .iter()
            .flat_map(|word| (0..8).rev().map(move |at| word >> at & 1 == 1));
        let mut up = true;
        let mut right = size - 1;
        while right < size {
            // The column that the timing stands in is none of them.
            if right == 6 {
                right = 5;
            }
            for row in 0..size {
                let y = if up { size - 1 - row } else { row };
                for at in [y * size + right, y * size + right - 1] {
                    if self.dark[at].is_none() {
                        let mask = (at % size + y).is_multiple_of(2);
                        self.dark[at] = Some(bits.next().unwrap_or_default() ^ mask);
                    }
                }
            }
            up = !up;
            right = right.wrapping_sub(2);
        }
    }
}
