//! Text as JSON.

use std::fmt::Write;

/// A text as a JSON string, with its quotes. It is harmless within a script of a page too.
pub(crate) fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for one in text.chars() {
        match one {
            '"' | '\\' => {
                out.push('\\');
                out.push(one);
            }
            '\0'..='\u{1f}' | '\u{7f}' | '<' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(one));
            }
            _ => out.push(one),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_text_holds_is_read_back() {
        for text in [
            "",
            "a\"b\\c",
            "\0\t\r\n\u{1b}\u{7f}",
            "</script><!--",
            "한글 🎉 \u{2028}",
        ] {
            let read: String = serde_json::from_str(&json(text)).expect("JSON");
            assert_eq!(read, text);
        }
        assert_eq!(json("<\n"), r#""\u003c\u000a""#);
    }
}
