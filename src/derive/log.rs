//! A console as it is shown: the lines of one run or of several, kept beside the traces that their
//! texts are from, so that they are derived once and not for every look at them.

use super::console::{Line, Source, lines, merged_places, text_of};
use super::order::{Standing, moved};
use super::roster::Roster;
use super::stamps::{Start, stamp};
use crate::model::{EventKind, Micros, Stamps, Trace};
use std::rc::Rc;

/// The lines of a console.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    runs: Rc<[Rc<Trace>]>,
    lines: Vec<Kept>,
    /// Whether any of them was held against a prediction.
    judged: bool,
}

/// A line without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    run: usize,
    at: Micros,
    source: Source,
    seq: usize,
    drawn: usize,
    verdict: Standing,
}

/// A line of a console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The place of its run among those of the console.
    pub run: usize,
    /// The line.
    pub line: Line<'a>,
    /// How it stands to the prediction.
    pub verdict: Standing,
}

impl Log {
    /// The lines of these runs by time, each held against its prediction where there is one.
    pub fn new(runs: &[(Rc<Trace>, Option<Rc<Trace>>)]) -> Self {
        let printed: Vec<_> = runs.iter().map(|(trace, _)| lines(trace)).collect();
        let verdicts: Vec<_> = (runs.iter().zip(&printed))
            .map(|((_, predicted), printed)| {
                let predicted = predicted.as_deref();
                predicted.map(|predicted| moved(&lines(predicted), printed))
            })
            .collect();
        let kept = |(run, place): (usize, usize)| {
            let line: &Line<'_> = &printed[run][place];
            let verdict = verdicts[run].as_ref().map(|verdicts| verdicts[place]);
            Kept {
                run,
                at: line.at,
                source: line.source,
                seq: line.seq,
                drawn: line.drawn,
                verdict: verdict.unwrap_or_default(),
            }
        };
        let kept = match &printed[..] {
            // A line that was drawn over keeps its place, whatever its time.
            [one] => (0..one.len()).map(|place| kept((0, place))).collect(),
            several => merged_places(several).into_iter().map(kept).collect(),
        };
        Self {
            runs: runs.iter().map(|(trace, _)| trace.clone()).collect(),
            lines: kept,
            judged: runs.iter().any(|(_, predicted)| predicted.is_some()),
        }
    }

    /// The same as [`Log::new`]. Where lines have only been added to those of this one, as in a live
    /// run, these are not gone through again.
    #[must_use]
    pub fn grown(&self, runs: &[(Rc<Trace>, Option<Rc<Trace>>)]) -> Self {
        self.added(runs).unwrap_or_else(|| Self::new(runs))
    }

    fn added(&self, runs: &[(Rc<Trace>, Option<Rc<Trace>>)]) -> Option<Self> {
        let ([(trace, None)], [before]) = (runs, &*self.runs) else {
            return None;
        };
        let (events, known) = (trace.events(), before.events().len());
        let drawn_over = |line: &Kept| line.drawn != line.seq;
        if self.judged || !events.continues(before.events()) || self.lines.iter().any(drawn_over) {
            return None;
        }
        let mut lines = self.lines.clone();
        for (seq, event) in (known..).zip(events.after(known)) {
            let EventKind::Printed(text) = &event.kind else {
                continue;
            };
            let order = |line: &Kept| (line.at, events[line.seq].lane);
            let last = lines.last().map(order);
            if text.draws_over() || last > Some((event.at, event.lane)) {
                return None;
            }
            lines.push(Kept {
                run: 0,
                at: event.at,
                source: Source::of(event),
                seq,
                drawn: seq,
                verdict: Standing::default(),
            });
        }
        Some(Self {
            runs: [trace.clone()].into(),
            lines,
            judged: false,
        })
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line at a place.
    pub fn get(&self, place: usize) -> Option<Entry<'_>> {
        let kept = self.lines.get(place)?;
        Some(Entry {
            run: kept.run,
            line: Line {
                at: kept.at,
                source: kept.source,
                text: text_of(self.runs.get(kept.run)?, kept.drawn),
                seq: kept.seq,
                drawn: kept.drawn,
            },
            verdict: kept.verdict,
        })
    }

    /// How many lines stand so to the prediction.
    pub fn count(&self, verdict: Standing) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.verdict == verdict).count()
    }

    /// The lines with `part` in their text or in the name of who printed them, whether its Latin
    /// letters are capital or small. `main` is the name of the main program.
    #[must_use]
    pub fn filtered(&self, part: &str, roster: &Roster, main: &str) -> Self {
        let lines = (0..self.len()).filter(|place| {
            self.get(*place).is_some_and(|Entry { line, .. }| {
                has(&line.text, part) || has(&name(line.source, roster, main), part)
            })
        });
        Self {
            runs: self.runs.clone(),
            lines: lines.map(|place| self.lines[place]).collect(),
            judged: self.judged,
        }
    }

    /// What stands before the line at a place; `start` is when its run began.
    pub fn stamp(&self, place: usize, stamps: Stamps, start: Option<Start>) -> String {
        let time = |place: usize| self.lines.get(place).map_or(Micros::ZERO, |line| line.at);
        let before = place.checked_sub(1).map(time).unwrap_or_default();
        stamp(stamps, time(place), before, start)
    }

    /// Where the line stands that has this `seq` in this run.
    pub fn place_of(&self, run: usize, seq: usize) -> Option<usize> {
        let mut lines = self.lines.iter();
        lines.position(|line| (line.run, line.seq) == (run, seq))
    }

    /// Where the line stands that who printed last before a moment of a run, or at it; before the
    /// first one, that.
    pub fn line_at(&self, run: usize, source: Source, at: Micros) -> Option<usize> {
        let lines = self.lines.iter().enumerate();
        let own = lines.filter(|(_, line)| (line.run, line.source) == (run, source));
        let nearer = |best: (usize, Micros), (place, line): (usize, &Kept)| {
            let nearer = match (best.1 <= at, line.at <= at) {
                (true, true) => line.at >= best.1,
                (false, false) => line.at < best.1,
                (before, _) => !before,
            };
            if nearer { (place, line.at) } else { best }
        };
        let mut own = own;
        let (place, line) = own.next()?;
        Some(own.fold((place, line.at), nearer).0)
    }

    /// The line that a moment of a run points to: `marked` where that is one of the moment, as
    /// several may be, else what [`Log::line_at`] finds.
    pub fn pointed(
        &self,
        run: usize,
        source: Source,
        at: Micros,
        marked: Option<usize>,
    ) -> Option<usize> {
        let fits = |place: &usize| {
            let line = self.lines.get(*place);
            line.is_some_and(|line| (line.run, line.source, line.at) == (run, source, at))
        };
        let line_at = || self.line_at(run, source, at);
        marked.filter(fits).or_else(line_at)
    }

    /// The lines as text: stamp, run where there are several, name and text, with a tab between.
    /// `runs` are their names, and when they began.
    pub fn copied(
        &self,
        stamps: Stamps,
        runs: &[(&str, Option<Start>)],
        roster: &Roster,
        main: &str,
    ) -> String {
        let mut text = String::new();
        for place in 0..self.len() {
            let Some(Entry { run, line, .. }) = self.get(place) else {
                continue;
            };
            let (run, start) = runs.get(run).copied().unwrap_or_default();
            text.push_str(&self.stamp(place, stamps, start));
            text.push('\t');
            if runs.len() > 1 {
                text.push_str(run);
                text.push('\t');
            }
            text.push_str(&name(line.source, roster, main));
            text.push('\t');
            text.push_str(&line.text);
            text.push('\n');
        }
        text
    }
}

fn name(source: Source, roster: &Roster, main: &str) -> String {
    match source {
        Source::Main => main.to_owned(),
        Source::Job(job) => roster.name(job),
    }
}

/// Whether a part stands in a text, byte by byte: no character begins within another.
fn has(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    part.is_empty() || (text.windows(part.len())).any(|window| window.eq_ignore_ascii_case(part))
}
