//! Which functions wait, and by which places in the table they are called.

use std::collections::{BTreeMap, BTreeSet};

use super::module::Module;

/// Where the functions are defined that wait. Whatever only these call waits with them.
const LATE: [&str; 14] = [
    "ui::code::card::",
    "ui::code::head::",
    "ui::code::line::",
    "ui::code::lines::",
    "ui::code::reading::",
    "code::follower::",
    "code::listing::",
    "code::source::",
    "code::tokens::",
    "python::program",
    "ui::exports::",
    "ui::sheet::",
    "ui::share::panel::",
    "ui::share::qr::",
];
const CRATE: &str = "async_playground::";

/// What is done with each function.
pub(super) struct Plan {
    /// Those that wait.
    pub late: BTreeSet<u32>,
    /// Those of them that the first part calls, each with a place in the table behind all others.
    pub called: BTreeMap<u32, u32>,
    /// What the late part calls in the first one.
    pub lent: BTreeSet<u32>,
}

impl Plan {
    /// The plan for a module.
    pub fn new(module: &Module<'_>) -> Self {
        let waits = |function: &u32| module.names.get(function).is_some_and(|name| is_late(name));
        let roots = module
            .called_from_outside()
            .chain(module.places.values().copied());
        let mut first: BTreeSet<u32> = BTreeSet::new();
        let mut called: BTreeSet<u32> = BTreeSet::new();
        let mut open: Vec<u32> = roots.filter(|function| !waits(function)).collect();
        while let Some(function) = open.pop() {
            if first.insert(function) {
                let (late, needed): (Vec<_>, Vec<_>) =
                    module.named_by(function).into_iter().partition(waits);
                called.extend(late);
                open.extend(needed);
            }
        }
        let all = module.imported..u32::try_from(module.functions.len()).unwrap_or(u32::MAX);
        let late: BTreeSet<u32> = all.filter(|function| !first.contains(function)).collect();
        let named = late.iter().flat_map(|function| module.named_by(*function));
        let table = module.tables.get(module.table as usize);
        let behind = table.map_or(0, |table| u32::try_from(table.initial).unwrap_or(u32::MAX));
        Self {
            called: called.into_iter().zip(behind..).collect(),
            lent: named.filter(|function| !late.contains(function)).collect(),
            late,
        }
    }
}

/// Whether a function of that name is defined where functions wait.
fn is_late(name: &str) -> bool {
    let own = name.trim_start_matches('<').strip_prefix(CRATE);
    own.is_some_and(|path| LATE.iter().any(|place| path.starts_with(place)))
}

/// Under which name the first part exports something for the late one.
pub(super) fn lent(kind: &str, index: u32) -> String {
    format!("late_{kind}_{index}")
}
