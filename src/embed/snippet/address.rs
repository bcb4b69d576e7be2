//! The addresses that code leads to.

use super::Embed;

impl Embed<'_> {
    /// The lesson on a page of its own.
    pub fn page_url(&self) -> String {
        self.url("", self.link)
    }

    /// The lesson as it stands in the pages of others.
    pub fn frame_url(&self) -> String {
        self.url("embed/", &self.choices.for_frame(self.link))
    }

    /// The page on which this code was made.
    pub fn make_url(&self) -> String {
        self.url("make/", &self.choices.for_maker(self.link))
    }

    /// The script that knows the element.
    pub fn script_url(&self) -> String {
        safe(&[self.site, "embed.js"].concat())
    }

    fn url(&self, place: &str, fragment: &str) -> String {
        let mark = if fragment.is_empty() { "" } else { "#" };
        let Self {
            site, lang, lesson, ..
        } = *self;
        safe(&[site, place, lang, "/", lesson, "/", mark, fragment].concat())
    }
}

/// An address in the letters that addresses are made of, and of those only what no code takes for its
/// own.
pub(super) fn safe(url: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for letter in url.chars() {
        if letter.is_ascii_graphic() && !"\"'<>\\^`{|};".contains(letter) {
            out.push(letter);
            continue;
        }
        for &byte in letter.encode_utf8(&mut [0; 4]).as_bytes() {
            let digits = [byte >> 4, byte & 15].map(|digit| char::from(HEX[usize::from(digit)]));
            out.push('%');
            out.extend(digits);
        }
    }
    out
}
