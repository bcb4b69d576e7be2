//! Text in code: as itself or as an escape, and never as anything of the code's own.

/// A text as the value of an attribute in HTML, between double quotes, or between two tags.
///
/// Braces and line breaks are escaped too: what stands in a page's source may be read as a template,
/// or by Markdown, before it is read as HTML.
pub fn in_attribute(text: &str) -> String {
    replaced(text, |letter| match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '{' => Some("&#123;"),
        '}' => Some("&#125;"),
        '\\' => Some("&#92;"),
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        _ => no_control(letter),
    })
}

/// A text in Markdown, where it is text and nothing else.
pub fn in_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if "\\`*_[]<>&~|{}%#".contains(letter) {
            escaped.push('\\');
        }
        // A line break could begin anything.
        escaped.push(if letter.is_control() { ' ' } else { letter });
    }
    escaped
}

/// An address in Markdown that ends where its parenthesis does.
pub fn in_parentheses(url: &str) -> String {
    replaced(url, |letter| match letter {
        '(' => Some("%28"),
        ')' => Some("%29"),
        '<' => Some("%3C"),
        '>' => Some("%3E"),
        '\\' => Some("%5C"),
        ' ' => Some("%20"),
        _ => None,
    })
}

/// A text as a string of JavaScript, with its quotes; in an expression of JSX too.
pub fn in_javascript(text: &str) -> String {
    quoted(text, '"')
}

/// A text as a string of Python, with its quotes.
pub fn in_python(text: &str) -> String {
    let other = text.contains('"') && !text.contains('\'');
    quoted(text, if other { '\'' } else { '"' })
}

/// Both languages read these escapes alike. Braces are escaped as well, for who looks for templates.
fn quoted(text: &str, quote: char) -> String {
    let mut out = String::from(quote);
    for letter in text.chars() {
        let code = u32::from(letter);
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if letter == quote || letter == '\\' => out.extend(['\\', letter]),
            _ if "{}<>".contains(letter) || hides(letter) => {
                out.push_str("\\u");
                for place in (0..4).rev() {
                    out.extend(char::from_digit(code >> (4 * place) & 0xf, 16));
                }
            }
            _ => out.push(letter),
        }
    }
    out.push(quote);
    out
}

/// Whether a letter is not seen, or moves or ends what stands around it: none with more than four digits.
fn hides(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}')
}

/// HTML has no way to write most controls.
fn no_control(letter: char) -> Option<&'static str> {
    letter.is_control().then_some("\u{fffd}")
}

fn replaced(text: &str, other: fn(char) -> Option<&'static str>) -> String {
    let mut replaced = String::new();
    for letter in text.chars() {
        match other(letter) {
            Some(other) => replaced += other,
            None => replaced.push(letter),
        }
    }
    replaced
}
