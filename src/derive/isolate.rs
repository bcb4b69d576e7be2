//! Names and lines that are written from right to left, inside of other text.

/// The text as a part of a sentence or a label. Where it has letters that are written from right to left,
/// it stands between the marks that keep what is around it in order (UAX #9, "Explicit Directional
/// Isolates"); any other is as it was.
pub fn isolated(text: String) -> String {
    if text.chars().any(is_from_right) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text
    }
}

/// Whether a character is of a block whose letters are written from right to left (UAX #9, the
/// defaults of `Bidi_Class`), or the mark that says so.
const fn is_from_right(char: char) -> bool {
    matches!(
        char,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_from_right_to_left_is_set_apart() {
        for plain in ["", "look-up 1", "조회 1", "👩‍👩‍👧", "a\u{200e}b"] {
            assert_eq!(isolated(plain.to_owned()), plain);
        }
        for other in ["שלום", "a ب 1", "\u{10900}", "1\u{200f}"] {
            let marked = format!("\u{2068}{other}\u{2069}");
            assert_eq!(isolated(other.to_owned()), marked);
        }
    }
}
