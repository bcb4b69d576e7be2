//! A text with places for others: filled in by one function for all of them, which keeps the page
//! small where a closure per text would not.

/// A text with so many places. `{0}` is the first of what is put in; `{0:job|jobs}` is `job` where
/// that is `1`, and else `jobs`. A language without plurals may leave a place out as `{0:|}`.
#[derive(Clone, Copy, Debug)]
pub struct Template<const PLACES: usize>(&'static str);

/// A template, in which each place must be named. Within the table of words, another does not
/// compile.
pub(super) const fn template<const PLACES: usize>(text: &'static str) -> Template<PLACES> {
    assert!(is_complete(text, PLACES), "a place is missing, or unknown");
    assert!(
        holds_units(text),
        "a number may be torn from its unit: write a no-break space between"
    );
    Template(text)
}

impl<const PLACES: usize> Template<PLACES> {
    /// The text with these in its places.
    pub fn with(self, values: [&str; PLACES]) -> String {
        fill(self.0, &values)
    }
}

fn fill(text: &str, values: &[&str]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once('}').unwrap_or((part, ""));
        let (number, forms) = place.split_once(':').unwrap_or((place, ""));
        let value = values
            .iter()
            .zip('0'..)
            .find(|(_, place)| number.starts_with(*place));
        let value = value.map_or("", |(value, _)| value);
        filled += match forms.split_once('|') {
            Some((one, _)) if value == "1" => one,
            Some((_, many)) => many,
            None => value,
        };
        filled += rest;
    }
    filled
}

/// Whether no line can end between a number and its unit: the `s` of seconds, or `%`.
const fn holds_units(text: &str) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at + 2 < text.len() {
        let is_unit = at + 3 == text.len() || !text[at + 3].is_ascii_alphabetic();
        let torn = text[at] == b'}' && text[at + 1] == b' ';
        if torn && matches!(text[at + 2], b's' | b'%') && is_unit {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether each of so many places is named, no other is, and every brace has its other half.
const fn is_complete(text: &str, places: usize) -> bool {
    let text = text.as_bytes();
    let mut named = 0;
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'{' => {
                let place = digit(text, at + 1);
                let Some(end) = end_of_place(text, at + 2) else {
                    return false;
                };
                if place >= places {
                    return false;
                }
                named |= 1_u32 << place;
                at = end;
            }
            b'}' => return false,
            _ => {}
        }
        at += 1;
    }
    named == (1 << places) - 1
}

/// The digit that stands there; something large where none does.
const fn digit(text: &[u8], at: usize) -> usize {
    if at < text.len() {
        text[at].wrapping_sub(b'0') as usize
    } else {
        usize::MAX
    }
}

/// Where the brace closes, after nothing or after two forms.
const fn end_of_place(text: &[u8], from: usize) -> Option<usize> {
    let mut bars = 0;
    let mut at = from;
    while at < text.len() {
        match text[at] {
            b'}' if at == from || (bars == 1 && text[from] == b':') => return Some(at),
            b'{' | b'}' => return None,
            b'|' => bars += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_in_any_order_and_any_number_of_times() {
        const ORDER: Template<2> = template("{1} before {0}, {1}!");
        assert_eq!(ORDER.with(["a", "b"]), "b before a, b!");
        assert_eq!(template("nothing").with([]), "nothing");
    }

    #[test]
    fn one_has_a_form_of_its_own() {
        const JOBS: Template<1> = template("{0} {0:job was|jobs were} ready");
        assert_eq!(JOBS.with(["1"]), "1 job was ready");
        assert_eq!(JOBS.with(["0"]), "0 jobs were ready");
        assert_eq!(template("끝{0:|}").with(["2"]), "끝");
    }

    #[test]
    fn a_unit_stays_with_its_number() {
        for text in ["{0} s", "{0} s, {1}", "{0} %"] {
            assert!(!holds_units(text), "{text}");
        }
        for text in ["{0}\u{a0}s", "{0} seconds", "{0} jobs", "{0}초"] {
            assert!(holds_units(text), "{text}");
        }
    }

    #[test]
    fn what_is_put_in_is_not_read_as_a_template() {
        assert_eq!(template("“{0}” {1}").with(["{1}", "|}"]), "“{1}” |}");
    }

    #[test]
    fn every_place_has_to_be_named_and_no_other() {
        for (text, places) in [("", 0), ("{0}", 1), ("{1:a|b} {0}", 2), ("{0:|}", 1)] {
            assert!(is_complete(text, places), "{text}");
        }
        for (text, places) in [
            ("", 1),
            ("{0}", 0),
            ("{0}", 2),
            ("{1}", 1),
            ("{0", 1),
            ("0}", 1),
            ("{", 1),
            ("{}", 1),
            ("{name}", 1),
            ("{0:one}", 1),
            ("{0:a|b|c}", 1),
            ("{0|a}", 1),
            ("{0} {0:a|b {0}}", 1),
        ] {
            assert!(!is_complete(text, places), "{text}");
        }
    }
}
