//! Whether lines came in the order that was predicted.

use super::console::{Line, Place, Source, in_order};
use crate::model::{JobId, Micros};

/// How a line stands to the prediction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It came where it was predicted, or that is not known yet.
    #[default]
    AsPredicted,
    /// It came earlier or later among the other lines than predicted.
    Moved,
    /// It was not predicted.
    Unpredicted,
}

/// How each measured line stands to the prediction. A line is known by who printed it, what it says,
/// and how often that was said before. As few lines as possible count as moved: all but the longest
/// sequence whose order is the predicted one.
pub fn moved(predicted: &[Line<'_>], measured: &[Line<'_>]) -> Vec<Standing> {
    let places = predicted_places(predicted, measured);
    let kept = longest_rise(&places);
    let verdict = |(place, kept): (&Option<usize>, bool)| match (place, kept) {
        (None, _) => Standing::Unpredicted,
        (Some(_), true) => Standing::AsPredicted,
        (Some(_), false) => Standing::Moved,
    };
    places.iter().zip(kept).map(verdict).collect()
}

/// Where each measured line was predicted.
fn predicted_places(predicted: &[Line<'_>], measured: &[Line<'_>]) -> Vec<Option<usize>> {
    let marked = |side: usize, lines: &[Line<'_>]| -> Vec<Place> {
        let lines = lines.iter().enumerate();
        lines
            .map(|(at, line)| (Micros(hash(line)), side, at))
            .collect()
    };
    let both = marked(0, predicted).into_iter().chain(marked(1, measured));
    let mut places = vec![None; measured.len()];
    // Lines that are alike stand together: the predicted ones first, each side in its order.
    for alike in in_order(both).chunk_by(|one, next| one.0 == next.0) {
        let (expected, found) = alike.split_at(alike.partition_point(|place| place.1 == 0));
        for (expected, found) in expected.iter().zip(found) {
            let (expected, found) = (expected.2, found.2);
            let (one, other) = (&predicted[expected], &measured[found]);
            // Two lines of one hash may still differ.
            if (one.source, &one.text) == (other.source, &other.text) {
                places[found] = Some(expected);
            }
        }
    }
    places
}

/// FNV-1a over who and what: places are then sorted as everywhere else, and not by text.
fn hash(line: &Line<'_>) -> u64 {
    let source = match line.source {
        Source::Main => u64::MAX,
        Source::Job(JobId(job)) => job.into(),
    };
    let bytes = source.to_le_bytes().into_iter().chain(line.text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Which of the places belong to a longest sequence that only rises.
fn longest_rise(places: &[Option<usize>]) -> Vec<bool> {
    // The last of the best sequence of each length, and what stands before each in its sequence.
    let mut lasts: Vec<usize> = Vec::new();
    let mut before = vec![None; places.len()];
    for (at, place) in places.iter().enumerate() {
        if place.is_none() {
            continue;
        }
        let length = lasts.partition_point(|last| places[*last] < *place);
        before[at] = length.checked_sub(1).map(|shorter| lasts[shorter]);
        if length == lasts.len() {
            lasts.push(at);
        } else {
            lasts[length] = at;
        }
    }
    let mut kept = vec![false; places.len()];
    let mut next = lasts.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    kept
}
