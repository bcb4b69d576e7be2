//! Text in a link: percent-encoded, and safe from programs that encode or decode it once more.
//!
//! What has a meaning in a link stands as `~` and two hexadecimal digits, everything else that is not
//! from `[A-Za-z0-9._-]` percent-encoded. So a link of ours never holds `%25`, `%26` or `%2C`: where
//! one comes back with them, somebody has encoded it again, and that can be undone. A program that
//! shows links decoded can do no harm either.

/// What has a meaning in a link.
const STRUCTURE: &[u8] = b"%&=,+#~";
/// How often a link may have been encoded anew.
const MOST_PASSES: usize = 4;
const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Adds a text. In a payload, which no program touches, only what has a meaning is escaped.
pub(super) fn escape(text: &str, payload: bool, out: &mut String) {
    for char in text.chars() {
        let mut bytes = [0; 4];
        let bytes = char.encode_utf8(&mut bytes).as_bytes();
        if bytes.len() == 1 && STRUCTURE.contains(&bytes[0]) {
            push_byte('~', bytes[0], out);
        } else if payload || char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '-') {
            out.push(char);
        } else {
            for &byte in bytes {
                push_byte('%', byte, out);
            }
        }
    }
}

fn push_byte(mark: char, byte: u8, out: &mut String) {
    out.push(mark);
    out.push(char::from(HEX[usize::from(byte >> 4)]));
    out.push(char::from(HEX[usize::from(byte & 15)]));
}

/// The text; `None` where it is none, or was cut off in the middle of a character.
pub fn unescape(token: &str) -> Option<String> {
    if !token.contains('%') && !token.contains('~') && !token.contains('+') {
        return Some(token.to_owned());
    }
    if token.rfind('%').is_some_and(|at| at + 3 > token.len()) {
        return None;
    }
    let mut bytes = token.as_bytes().to_vec();
    for byte in &mut bytes {
        if *byte == b'+' {
            *byte = b' ';
        }
    }
    let mut passes = 0;
    while passes < MOST_PASSES && decode(&mut bytes, b'%') {
        passes += 1;
    }
    decode(&mut bytes, b'~');
    String::from_utf8(bytes).ok()
}

/// A link whose structure was encoded as well, one pass nearer to what it was.
pub(super) fn unescape_structure(link: &str) -> String {
    let mut bytes = link.as_bytes().to_vec();
    let mut passes = 0;
    while passes < MOST_PASSES && !bytes.contains(&b'=') && decode(&mut bytes, b'%') {
        passes += 1;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts a byte for each mark and two digits, and says whether there was any.
fn decode(bytes: &mut Vec<u8>, mark: u8) -> bool {
    if !bytes.contains(&mark) {
        return false;
    }
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        let mut byte = bytes[from];
        from += 1;
        if byte == mark
            && let Some(coded) = two_digits(&bytes[from..])
        {
            byte = coded;
            from += 2;
        }
        bytes[to] = byte;
        to += 1;
    }
    let any = to < bytes.len();
    bytes.truncate(to);
    any
}

fn two_digits(rest: &[u8]) -> Option<u8> {
    let &[high, low, ..] = rest else { return None };
    Some(digit(high)? << 4 | digit(low)?)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        escape(text, false, &mut out);
        out
    }

    #[test]
    fn text_stands_in_a_link_as_in_this_table() {
        for (text, link) in [
            ("three-tasks_1.0", "three-tasks_1.0"),
            ("a b", "a%20b"),
            ("가", "%EA%B0%80"),
            ("1+1=2, 100%", "1~2B1~3D2~2C%20100~25"),
            ("~&#", "~7E~26~23"),
            ("<script>", "%3Cscript%3E"),
        ] {
            assert_eq!(escaped(text), link);
            assert_eq!(unescape(link).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_others_make_of_it_reads_the_same() {
        for link in [
            "%EA%B0%80%20b",
            "%25EA%25B0%2580%2520b",
            "가 b",
            "%ea%b0%80+b",
        ] {
            assert_eq!(unescape(link).as_deref(), Some("가 b"), "{link}");
        }
        // As people write it by hand.
        assert_eq!(unescape("a%2Cb%26c").as_deref(), Some("a,b&c"));
        assert_eq!(unescape("100%25").as_deref(), Some("100%"));
        assert_eq!(unescape("5% of").as_deref(), Some("5% of"));
    }

    #[test]
    fn what_was_cut_off_is_no_text() {
        for link in ["%EA%B0%8", "%EA%B0%", "%EA%B0", "a%"] {
            assert_eq!(unescape(link), None, "{link}");
        }
    }
}
