//! A reader of the XML that we write, strict: it fails on what is not well formed.

/// An element: its name, its attributes, and the text that stands in it alone.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut own = self.attributes.iter();
        let (_, value) = own.find(|(own, _)| own == name)?;
        Some(value)
    }
}

/// Every element of a document, in order of their starts.
pub fn parsed(document: &str) -> Vec<Element> {
    let forbidden = |one: char| {
        matches!(one, '\u{fffe}' | '\u{ffff}') || (one < ' ' && !"\t\n\r".contains(one))
    };
    assert!(
        !document.contains(forbidden),
        "a character that XML forbids"
    );
    let mut all: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = document.trim_end();
    while let Some(after) = rest.strip_prefix('<') {
        let (tag, next) = after.split_once('>').expect("the end of a tag");
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().expect("something open");
            assert_eq!(all[last].name, name);
        } else {
            let (tag, alone) = match tag.strip_suffix('/') {
                Some(tag) => (tag, true),
                None => (tag, false),
            };
            assert!(all.is_empty() || !open.is_empty(), "a second root: {tag}");
            if !alone {
                open.push(all.len());
            }
            all.push(element(tag));
        }
        let text = next.split('<').next().unwrap_or_default();
        if let Some(last) = open.last() {
            all[*last].text.push_str(&plain(text));
        } else {
            assert_eq!(text.trim(), "", "text outside of the root");
        }
        rest = &next[text.len()..];
    }
    assert_eq!(rest, "", "what is not in an element");
    assert_eq!(open, [0; 0], "not closed");
    all
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let (name, value) = rest.split_once("=\"").expect("a value");
        let (value, after) = value.split_once('"').expect("the end of a value");
        assert!(
            name.chars()
                .all(|one| one.is_ascii_alphabetic() || "-:".contains(one))
        );
        assert!(
            attributes.iter().all(|(own, _)| own != name),
            "twice: {name}"
        );
        attributes.push((name.to_owned(), plain(value)));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    assert!(
        name.chars().all(|one| one.is_ascii_alphabetic()),
        "{name:?}"
    );
    Element {
        name: name.to_owned(),
        attributes,
        text: String::new(),
    }
}

/// A text without its escapes; a bare `&` is an error.
fn plain(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').expect("a bare &");
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => panic!("unknown: &{name};"),
        });
        plain.push_str(rest);
    }
    plain
}
