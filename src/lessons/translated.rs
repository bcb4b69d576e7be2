//! A scenario in the other language, as far as its words are the lesson's own.

use super::Lesson;
use crate::model::{Scenario, Slot};
use crate::text::Lang;

/// The scenario as it is shown once the reader switches from one language to the other: names and
/// lines that are still the lesson's become those of `to`, and what the reader wrote stays.
///
/// Words are known by what they say and not by where they stand, so that rows which were added,
/// copied or moved are translated too.
#[must_use]
pub fn translated(scenario: &Scenario, lesson: &Lesson, from: Lang, to: Lang) -> Scenario {
    let (old, new) = ((lesson.scenario)(from), (lesson.scenario)(to));
    let mut parts = scenario.clone().into_parts();
    for job in &mut parts.jobs {
        let mut known = old.jobs.iter().zip(&new.jobs);
        if let Some((_, named)) = known.find(|(known, _)| known.name == job.name) {
            job.name.clone_from(&named.name);
        }
    }
    for slot in Slot::ALL {
        let line = parts.lines.get_mut(slot);
        let known = |slot: &Slot| old.lines.get(*slot) == line.as_str();
        // Its own slot first: two slots may say the same in one language only.
        let found = [slot].into_iter().chain(Slot::ALL).find(known);
        if let Some(found) = found {
            new.lines.get(found).clone_into(line);
        }
    }
    // The lesson's words are within the limits, so this is; a reader's words are as they were.
    Scenario::new(parts).unwrap_or_else(|_| scenario.clone())
}
