//! Writing SVG: numbers in tenths of a pixel, text that is only ever text.

use std::fmt::{self, Write};

/// A length in tenths of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tenths(pub u32);

impl fmt::Display for Tenths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0 / 10)?;
        match self.0 % 10 {
            0 => Ok(()),
            rest => write!(out, ".{rest}"),
        }
    }
}

/// A text between tags or in an attribute. What XML forbids in any form is replaced.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(one),
        }
    }
    out
}

/// How text is set.
#[derive(Clone, Copy)]
pub(super) struct Type<'a> {
    pub size: u32,
    pub bold: bool,
    pub fill: &'a str,
}

/// Text with its baseline at `y`.
pub(super) fn text(out: &mut String, (x, y): (u32, u32), face: Type<'_>, said: &str) {
    let (size, fill) = (face.size, face.fill);
    let bold = if face.bold {
        " font-weight=\"600\""
    } else {
        ""
    };
    let said = escaped(said);
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{bold}>{said}</text>"
    );
}

/// About how many pixels wide a text is.
pub(super) fn width(said: &str, size: u32) -> u32 {
    // In hundredths of the size. Only Latin letters are narrower than they are high.
    let one = |one: char| match one {
        'm' | 'w' | 'M' | 'W' | '@' | '…' | '%' => 88,
        'A'..='Z' => 68,
        ' ' | '.' | ',' | ':' | 'i' | 'l' | 'j' | '|' | '\'' => 30,
        ' '..='\u{24f}' | '–' | '−' => 58,
        _ => 100,
    };
    said.chars().map(one).sum::<u32>() * size / 100
}

/// The text, or as much of it as so many pixels hold.
pub(super) fn fit(said: &str, size: u32, most: u32) -> String {
    if width(said, size) <= most {
        return said.to_owned();
    }
    let mut kept = said.to_owned();
    while !kept.is_empty() && width(&kept, size) + size > most {
        kept.pop();
    }
    // Half a character is worse than none.
    while kept.ends_with(['\u{200d}', ' ']) {
        kept.pop();
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(
            escaped("<a b=\"c\">&\0\u{1b}\u{ffff}\n한"),
            "&lt;a b=&quot;c&quot;&gt;&amp;\u{fffd}\u{fffd}\u{fffd}\n한"
        );
        assert_eq!(Tenths(123).to_string(), "12.3");
        assert_eq!(Tenths(120).to_string(), "12");
    }

    #[test]
    fn what_is_too_long_is_cut() {
        assert_eq!(fit("look-up 1", 12, 140), "look-up 1");
        let cut = fit("비동기로 사용자를 조회하는 작업", 12, 140);
        assert!(cut.ends_with('…') && width(&cut, 12) <= 140, "{cut}");
        assert_eq!(fit("ab", 12, 0), "…");
    }
}
