//! Strings of Python: whatever a text holds, it stands in the program as itself or as an escape.

/// A stretch of a string.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    /// As it is.
    Text(&'a str),
    /// What this expression comes to.
    Code(&'a str),
    /// The stroke whose number this expression is.
    Stroke(&'a str),
}

/// A text as a string literal of Python, readable and on one line.
pub fn literal(text: &str) -> String {
    string(&[Piece::Text(text)])
}

/// The pieces as one literal, an f-string where it has expressions; an expression alone is itself.
pub(super) fn string(pieces: &[Piece]) -> String {
    if let [Piece::Code(code)] = pieces {
        return (*code).to_owned();
    }
    let computed = pieces.iter().any(|piece| !matches!(piece, Piece::Text(_)));
    let mut out = String::from(if computed { "f\"" } else { "\"" });
    for piece in pieces {
        match piece {
            Piece::Text(text) => text.chars().for_each(|char| push(&mut out, char, computed)),
            Piece::Code(code) => push_all(&mut out, &["{", code, "}"]),
            Piece::Stroke(code) => push_all(&mut out, &["{STROKES[", code, " % 4]}"]),
        }
    }
    out.push('"');
    out
}

fn push_all(out: &mut String, pieces: &[&str]) {
    for piece in pieces {
        out.push_str(piece);
    }
}

fn push(out: &mut String, char: char, computed: bool) {
    match char {
        '"' | '\\' => push_all(out, &["\\", char.encode_utf8(&mut [0; 4])]),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '{' if computed => out.push_str("{{"),
        '}' if computed => out.push_str("}}"),
        // What Rust would not print as it is: controls, marks of direction, unassigned places.
        _ if char != '\'' && char.escape_debug().len() > 1 => {
            let code = u32::from(char);
            let (letter, digits) = match code {
                0..=0xff => ("\\x", 2),
                0x100..=0xffff => ("\\u", 4),
                _ => ("\\U", 8),
            };
            out.push_str(letter);
            for place in (0..digits).rev() {
                let digit = code >> (4 * place) & 0xf;
                out.extend(char::from_digit(digit, 16));
            }
        }
        _ => out.push(char),
    }
}
