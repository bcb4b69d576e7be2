//! A link's text as bytes in a link: base64url (RFC 4648, section 5) without padding.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The bytes as text.
pub(super) fn base64(bytes: &[u8], out: &mut String) {
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=three.len() {
            let digit = bits >> (18 - 6 * place) & 63;
            out.push(char::from(DIGITS[digit as usize]));
        }
    }
}

/// The bytes of a text; `None` where it is none of ours.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut bits, mut held) = (0_u32, 0);
    for &char in text {
        bits = bits << 6 | digit(char)?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held).to_be_bytes()[3]);
        }
    }
    // A digit alone is no byte.
    (held < 6).then_some(bytes)
}

fn digit(char: u8) -> Option<u32> {
    let digit = match char {
        b'A'..=b'Z' => char - b'A',
        b'a'..=b'z' => char - b'a' + 26,
        b'0'..=b'9' => char - b'0' + 52,
        // Other encoders have `+` and `/`, and a space where that was a plus.
        b'-' | b'+' | b' ' => 62,
        b'_' | b'/' => 63,
        _ => return None,
    };
    Some(digit.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("?>~", "Pz5-"),
        ] {
            let mut out = String::new();
            base64(plain.as_bytes(), &mut out);
            assert_eq!(out, coded);
            assert_eq!(bytes(coded).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(bytes("Zg=="), bytes("Zg"));
        assert_eq!(bytes("Z"), None);
        assert_eq!(bytes("Zm9v!"), None);
    }
}
