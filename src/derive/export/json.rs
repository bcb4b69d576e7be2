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
    fn nothing_in_a_text_ends_it() {
        assert_eq!(json("a\"b\\c"), r#""a\"b\\c""#);
        assert_eq!(json("\0\n\u{7f}"), r#""\u0000\u000a\u007f""#);
        assert_eq!(json("</script>"), r#""\u003c/script>""#);
        assert_eq!(json("한글 🎉\u{2028}"), r#""한글 🎉\u2028""#);
    }
}
