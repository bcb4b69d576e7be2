//! A value per row, as short as it can be said: `5,7,3`.
//!
//! One value alone stands for every row. In a list, what is empty, and what is missing at its end, is
//! as the lesson gives it.

/// What a list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum List<T> {
    /// The same for every row.
    All(T),
    /// For row after row; `None` is as the lesson gives it.
    Each(Vec<Option<T>>),
}

/// The list that makes `own` of `given`; `None` where they are the same. Both have an entry per row.
pub(super) fn shortest(given: &[String], own: &[String]) -> Option<String> {
    let last = (0..own.len()).rfind(|&row| given.get(row) != own.get(row))?;
    if own.iter().all(|entry| *entry == own[0]) {
        return Some(own[0].clone());
    }
    let mut text = String::new();
    // A list of one entry would stand for every row.
    let last = last.max(1);
    for row in 0..=last {
        if row > 0 {
            text.push(',');
        }
        if row == last || given[row] != own[row] {
            text.push_str(&own[row]);
        }
    }
    Some(text)
}

impl<T: Clone> List<T> {
    /// What it says of a row.
    pub(super) fn get(&self, row: usize) -> Option<&T> {
        match self {
            Self::All(entry) => Some(entry),
            Self::Each(entries) => entries.get(row)?.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_as_short_as_can_be() {
        let shortest = |given: &str, own: &str| {
            let entries = |list: &str| list.split(' ').map(str::to_owned).collect::<Vec<_>>();
            shortest(&entries(given), &entries(own))
        };
        for (given, own, list) in [
            ("5 7 3", "5 7 3", None),
            ("5 7 3", "4 7 3", Some("4,7")),
            ("5 7 3", "5 8 3", Some(",8")),
            ("5 7 3", "5 7 9", Some(",,9")),
            ("5 7 3", "6 8 9", Some("6,8,9")),
            ("5 7 3", "1 1 1", Some("1")),
            ("5 5 5", "5 5 6", Some(",,6")),
            ("5", "6", Some("6")),
        ] {
            assert_eq!(shortest(given, own).as_deref(), list, "{given} to {own}");
        }
    }
}
