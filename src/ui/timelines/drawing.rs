//! The picture of a mode for a document: with a label for each row, and nothing that is pointed at.

use super::plot::{Framing, Plot, Telling, Told};
use crate::derive::{Layout, Roster, Scale, groups, timeline};
use crate::model::{JobId, Micros, Rows, Status, Trace};
use crate::text::Words;
use crate::ui::contract::ModeView;
use crate::ui::picture::Picture;
use std::ops::Range;
use std::rc::Rc;

/// A mode's picture.
pub(in crate::ui) struct Drawing {
    /// What is painted.
    pub picture: Picture,
    /// Its rows, from the top.
    pub rows: Vec<RowLabel>,
    /// How high a row's bar is.
    pub bar: u32,
    /// For so much of the time the lock was held, where there is one.
    pub held: Option<String>,
}

/// What a row is.
pub(in crate::ui) struct RowLabel {
    /// The upper edge of its bar.
    pub top: u32,
    /// Its name.
    pub text: String,
    /// Its sign, where it is a job's.
    pub sign: Option<(u8, u8)>,
}

/// The picture of these jobs, a row for each or for each lane.
pub(in crate::ui) fn drawing(
    words: &Words,
    view: &ModeView,
    roster: &Roster,
    scale: Scale,
    jobs: &Range<u32>,
    rows: Rows,
) -> Drawing {
    let hues = (0..roster.jobs()).map(|job| roster.hue(JobId(job)));
    let hues = Rc::new(hues.collect::<Vec<_>>());
    let framing = Framing {
        scale,
        jobs: jobs.clone(),
        rows,
        times: 1,
        outline: false,
    };
    let telling = |trace: Option<&Rc<Trace>>, now: Micros, locks: bool, outline: bool| {
        let told = trace.map_or_else(Told::default, |trace| {
            let rows = Rc::new(timeline(trace, now));
            Told {
                groups: groups(&rows, jobs),
                rows,
            }
        });
        let framing = Framing {
            outline,
            ..framing.clone()
        };
        let locked = trace.map(|trace| &**trace).filter(|_| locks);
        Rc::new(Telling::new(&Rc::new(told), locked, now, &framing, &hues))
    };
    let (locks, foretold) = (view.mode.has_lock(), view.predicted.as_ref().ok());
    let many = crate::derive::jobs_per_track(jobs.end - jobs.start) > 1;
    let tellings = [
        telling(foretold, Micros::ZERO, locks, many),
        telling(view.measured.as_ref(), view.now, locks, false),
        telling(view.kept.as_ref(), Micros::ZERO, false, true),
    ];
    let plot = Plot::new(tellings, framing.clone(), hues.clone());
    let moving = view.status == Status::Running || view.whole.is_some();
    let layout = plot.layout();
    Drawing {
        picture: plot.picture(moving.then_some(view.now), None, None, &[]),
        rows: labels(words, &plot, roster, jobs, rows, layout),
        bar: layout.bar,
        held: plot.held().map(str::to_owned),
    }
}

fn labels(
    words: &Words,
    plot: &Plot,
    roster: &Roster,
    jobs: &Range<u32>,
    rows: Rows,
    layout: Layout,
) -> Vec<RowLabel> {
    if rows == Rows::Lanes {
        let lanes = (0..).zip(&plot.lanes).map(|(row, lane)| RowLabel {
            top: layout.top(row),
            text: words.tools.lane.with([&lane.0.to_string()]),
            sign: None,
        });
        return lanes.collect();
    }
    let share = plot.share();
    let firsts = jobs.clone().step_by(share as usize);
    let rows = (0..).zip(firsts).map(|(row, first)| {
        let last = JobId((first + share).min(jobs.end) - 1);
        let first = JobId(first);
        let text = match (roster.find(first), roster.find(last)) {
            (Some(one), Some(other)) if share > 1 && one.row == other.row => {
                format!("{}–{}", one.name(), other.copy)
            }
            _ if share > 1 => format!("{} – {}", roster.name(first), roster.name(last)),
            _ => roster.name(first),
        };
        RowLabel {
            top: layout.top(row),
            text,
            sign: Some((roster.hue(first), roster.mark(first))),
        }
    });
    rows.collect()
}
