//! The console: what was printed, in the order of time.

use std::borrow::Cow;

use crate::model::{Event, EventKind, JobId, Micros, Trace};

/// Who printed a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The main program.
    Main,
    /// A job.
    Job(JobId),
}

impl Source {
    /// Who reported it.
    pub(super) fn of(event: &Event) -> Self {
        event.job.map_or(Self::Main, Self::Job)
    }
}

/// A printed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// When, since the start of the run.
    pub at: Micros,
    /// By whom.
    pub source: Source,
    /// What.
    pub text: Cow<'a, str>,
    /// Its place among the events of its trace: a stable key.
    pub seq: usize,
    /// The place of the event that its text is from, where it was drawn over.
    pub drawn: usize,
}

/// How many lines a run leaves on its console, counted up to `most`.
pub fn count_lines(trace: &Trace, most: usize) -> usize {
    let printed = trace.events().iter().filter_map(|event| match &event.kind {
        EventKind::Printed(line) => Some(line.draws_over()),
        _ => None,
    });
    let mut count = 0;
    for draws_over in printed {
        if draws_over {
            return lines(trace).len().min(most);
        }
        count += 1;
        if count == most {
            return most;
        }
    }
    count
}

/// The lines of one run, ordered by time, then lane, then the order in which they were reported.
///
/// A text that begins with `\r` is drawn over its source's last such line, as on a terminal, and an
/// empty one takes that line away.
pub fn lines(trace: &Trace) -> Vec<Line<'_>> {
    let events = trace.events();
    let printed = |seq: &usize| matches!(events[*seq].kind, EventKind::Printed(_));
    let printed = (0..events.len()).filter(printed);
    let order = in_order(printed.map(|seq| (events[seq].at, events[seq].lane.0.into(), seq)));
    let line = |(at, _, seq): Place| {
        let EventKind::Printed(text) = &events[seq].kind else {
            return None;
        };
        Some(Line {
            at,
            source: Source::of(&events[seq]),
            text: text.text(),
            seq,
            drawn: seq,
        })
    };
    redrawn(order.into_iter().filter_map(line))
}

fn redrawn<'a>(printed: impl Iterator<Item = Line<'a>>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    // Where the line that each source draws over stands.
    let mut places: Vec<Option<usize>> = Vec::new();
    let mut gone = false;
    for line in printed {
        if !line.text.starts_with('\r') {
            lines.push(line);
            continue;
        }
        let text = cut(line.text);
        let is_empty = text.is_empty();
        let source = match line.source {
            Source::Main => 0,
            Source::Job(JobId(job)) => job as usize + 1,
        };
        if places.len() <= source {
            places.resize(source + 1, None);
        }
        match places[source] {
            Some(place) => {
                lines[place].text = text;
                lines[place].at = line.at;
                lines[place].drawn = line.drawn;
            }
            None if is_empty => continue,
            None => {
                places[source] = Some(lines.len());
                lines.push(Line { text, ..line });
            }
        }
        if is_empty {
            gone = true;
            places[source] = None;
        }
    }
    if gone {
        // Only a line that was taken away is empty: a template without a text prints nothing.
        lines.retain(|line| !line.text.is_empty());
    }
    lines
}

/// The text of the line whose `drawn` this is.
pub(super) fn text_of(trace: &Trace, drawn: usize) -> Cow<'_, str> {
    match trace.events().get(drawn).map(|event| &event.kind) {
        Some(EventKind::Printed(text)) => cut(text.text()),
        _ => Cow::default(),
    }
}

/// Without what says that it is drawn over another.
fn cut(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.strip_prefix('\r').unwrap_or(text).into(),
        Cow::Owned(text) => match text.strip_prefix('\r') {
            Some(text) => text.to_owned().into(),
            None => text.into(),
        },
    }
}

/// The lines of several runs on one time axis: by time, then by the run's place in `runs`, which
/// stands before each line.
pub fn merged<'a>(runs: impl IntoIterator<Item = &'a Trace>) -> Vec<(usize, Line<'a>)> {
    let runs: Vec<Vec<Line<'a>>> = runs.into_iter().map(lines).collect();
    let line = |(run, place): (usize, usize)| (run, runs[run][place].clone());
    merged_places(&runs).into_iter().map(line).collect()
}

/// The same as places: which run, and which of its lines.
pub(super) fn merged_places(runs: &[Vec<Line<'_>>]) -> Vec<(usize, usize)> {
    let places = runs.iter().enumerate().flat_map(|(run, lines)| {
        let places = lines.iter().enumerate();
        places.map(move |(place, line)| (line.at, run, place))
    });
    let places = in_order(places).into_iter();
    places.map(|(_, run, place)| (run, place)).collect()
}

/// Time, then lane or run, then the place there: no two are alike.
pub(super) type Place = (Micros, usize, usize);

pub(super) fn in_order(places: impl Iterator<Item = Place>) -> Vec<Place> {
    let mut places: Vec<_> = places.collect();
    places.sort_unstable();
    places
}
