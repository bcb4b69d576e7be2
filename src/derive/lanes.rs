//! The lanes of a run, each with the jobs that kept it.

use super::console::in_order;
use super::timeline::{Span, SpanKind, Timeline};
use crate::model::{JobId, LaneId};

/// What happened on one lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneSpans {
    /// Which.
    pub lane: LaneId,
    /// The stretches in which a job kept it or it was being started, in order of time.
    pub spans: Vec<(JobId, Span)>,
}

/// Every lane that a job ran on, in the order of their numbers. A job that waits as a coroutine does,
/// or is ready and held up, is on none.
pub fn lanes(timeline: &Timeline) -> Vec<LaneSpans> {
    let mut lanes: Vec<Vec<(JobId, Span)>> = Vec::new();
    for row in &timeline.rows {
        for span in &row.spans {
            if matches!(span.kind, SpanKind::Waiting | SpanKind::Ready) {
                continue;
            }
            let lane = usize::from(span.lane.0);
            if lanes.len() <= lane {
                lanes.resize_with(lane + 1, Vec::new);
            }
            lanes[lane].push((row.job, *span));
        }
    }
    let lanes = (0..).zip(lanes).filter(|(_, spans)| !spans.is_empty());
    lanes
        .map(|(lane, spans)| {
            // By moment, what is over at once first, then by job: the order in which they stand.
            let places = spans.iter().zip(0..).map(|((_, span), place)| {
                let length = usize::try_from((span.to - span.from).0);
                (span.from, length.unwrap_or(usize::MAX), place)
            });
            let places = in_order(places).into_iter();
            LaneSpans {
                lane: LaneId(lane),
                spans: places.map(|(_, _, place)| spans[place]).collect(),
            }
        })
        .collect()
}
