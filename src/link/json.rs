//! A value of JSON: what a file is read from and written as. Parsing text is the browser's.

use crate::model::Invalid;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Any other number, as it is written.
    Other(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, its fields in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// An object with these fields.
    pub(super) fn object<const FIELDS: usize>(fields: [(&str, Self); FIELDS]) -> Self {
        let mut object = Vec::with_capacity(FIELDS);
        for (key, value) in fields {
            object.push((key.to_owned(), value));
        }
        Self::Object(object)
    }

    /// What stands in a field of that name; `None` where there is none, or this is no object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => field(fields, key),
            _ => None,
        }
    }

    /// What stands at a path such as `scenario.jobs[3].wait_ms`.
    pub(super) fn at(&self, path: &str) -> Option<&Self> {
        let mut found = self;
        for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
            found = match found {
                Self::Object(fields) => field(fields, step)?,
                Self::List(items) => items.get(step.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(found)
    }

    /// What a message says was found: a number or a text as it is written, but short and with all of
    /// it to be seen; of anything larger only what it is.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(flag) => if *flag { "true" } else { "false" }.to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Other(number) => readable(number),
            Self::Text(text) => ["\"", &readable(text), "\""].concat(),
            Self::List(_) => "[…]".to_owned(),
            Self::Object(_) => "{…}".to_owned(),
        }
    }

    /// The text of a file: a field to a line, two spaces for each level, a line feed at the end.
    pub(super) fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, "\n");
        out.push('\n');
        out
    }

    /// `line` is a line feed and the indent of what stands here.
    fn write(&self, out: &mut String, line: &str) {
        match self {
            Self::Text(text) => quote(out, text),
            Self::List(items) => {
                // What holds nothing itself stands in one line.
                let flat = !(items.iter()).any(|item| matches!(item, Self::Object(_)));
                let inner = if flat { "" } else { &[line, "  "].concat() };
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    let comma = if flat { ", " } else { "," };
                    out.push_str(if at > 0 { comma } else { "" });
                    out.push_str(inner);
                    item.write(out, inner);
                }
                out.push_str(if flat { "" } else { line });
                out.push(']');
            }
            Self::Object(fields) => {
                let inner = [line, "  "].concat();
                out.push('{');
                for (at, (key, value)) in fields.iter().enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    out.push_str(&inner);
                    quote(out, key);
                    out.push_str(": ");
                    value.write(out, &inner);
                }
                out.push_str(line);
                out.push('}');
            }
            plain => out.push_str(&plain.shown()),
        }
    }
}

/// The value of a field.
pub(super) fn field<'a>(fields: &'a [(String, Json)], key: &str) -> Option<&'a Json> {
    let mut fields = fields.iter();
    Some(&fields.find(|(own, _)| own == key)?.1)
}

/// At most as much of a text as a message repeats, with what cannot be seen as its escape.
pub(super) fn readable(text: &str) -> String {
    let mut shown = String::new();
    let escaped = text.chars().flat_map(char::escape_debug);
    for (at, char) in escaped.enumerate() {
        if at == Invalid::FOUND_CHARS {
            shown.push('…');
            break;
        }
        shown.push(char);
    }
    shown
}

/// A text in quotation marks (RFC 8259, section 7).
fn quote(out: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => {
                out.push('\\');
                out.push(char);
            }
            '\0'..='\u{1f}' => {
                let code = char as usize;
                out.push_str("\\u00");
                out.push(char::from(DIGITS[code >> 4]));
                out.push(char::from(DIGITS[code & 15]));
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_stands_on_a_line_of_its_own_and_a_plain_list_in_one() {
        let json = Json::object([
            ("none", Json::List(Vec::new())),
            (
                "a\n",
                Json::List(vec![Json::Null, Json::text("\"\\\u{1}é")]),
            ),
            (
                "b",
                Json::List(vec![Json::object([("c", Json::Bool(true))])]),
            ),
        ]);
        let text = "{\n  \"none\": [],\n  \"a\\u000a\": [null, \"\\\"\\\\\\u0001é\"],\n  \"b\": [\n    \
                    {\n      \"c\": true\n    }\n  ]\n}\n";
        assert_eq!(json.pretty(), text);
    }

    #[test]
    fn a_path_leads_to_its_value() {
        let items = vec![Json::Number(1), Json::object([("b", Json::Number(2))])];
        let json = Json::object([("a", Json::List(items))]);
        assert_eq!(json.at("a[0]"), Some(&Json::Number(1)));
        assert_eq!(json.at("a[1].b"), Some(&Json::Number(2)));
        for path in ["b", "a[2]", "a.b", "a[0].b"] {
            assert_eq!(json.at(path), None, "{path}");
        }
    }
}
