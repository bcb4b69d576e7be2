//! From tracks to a picture: the prediction as a ghost, the measurement over it.
//!
//! ```text
//!  |0        |1        |2          grid
//!  ▌/////////▌/////////▐ - - - ┐   running, waiting, finished; the rest of the ghost
//!            ▌\\\\│                blocking; the present
//!  ▄▄▄▄  ▄▄▄▄                     who holds the lock
//! ```

use super::picture::{Picture, Shape, Style};
use crate::derive::{Bar, MOST_TRACKS, Mark, Scale, SpanKind, Track};
use crate::model::Micros;

/// A row and the gap under it, while there are few.
const PITCH: u32 = 28;
/// Above the first row and below the last one.
const EDGE: u32 = 6;
/// The row of the lock, and the gap over it.
const LOCK: u32 = 8;
const LOCK_GAP: u32 = 5;
/// About as much of the width as the mark of an end takes.
const MARK: u32 = Picture::WIDTH / 250;
/// The highest picture.
const MOST_HEIGHT: u32 = 360;
/// A ghost's steps are drawn where there are no more of them than this.
const MOST_STEPS: usize = 60;

const _: () = assert!(
    (MOST_HEIGHT - EDGE) / MOST_TRACKS >= 3,
    "every track can be seen"
);

/// A stretch in which a job holds the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LockBar {
    /// Its start.
    pub from: u32,
    /// Its end.
    pub to: u32,
    /// The job's colour.
    pub hue: u8,
    /// Whether it is drawn lighter: so that jobs of one colour can be told apart.
    pub light: bool,
}

/// What a picture shows.
pub(super) struct Scene<'a> {
    /// The axis.
    pub scale: Scale,
    /// The tracks as predicted.
    pub ghost: &'a [Track],
    /// The tracks as measured; empty before a run.
    pub measured: &'a [Track],
    /// The colour of each track.
    pub hues: &'a [u8],
    /// Who should hold the lock.
    pub ghost_lock: &'a [LockBar],
    /// Who held it.
    pub lock: &'a [LockBar],
    /// The present, while running.
    pub now: Option<Micros>,
}

impl Scene<'_> {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let has_lock = !(self.ghost_lock.is_empty() && self.lock.is_empty());
        let rows = Rows::new(self.hues.len(), has_lock);
        let mut shapes = Vec::new();
        let tall = |at: u32, style| Shape {
            left: at,
            right: at,
            top: 0,
            height: rows.height,
            style,
        };
        let ticks = self.scale.ticks();
        shapes.extend(ticks.map(|tick| tall(self.scale.share(tick), Style::Grid)));
        for (row, (track, hue)) in (0..).zip(self.ghost.iter().zip(self.hues)) {
            ghost(track, *hue, |left, right, style| {
                shapes.push(rows.shape(row, left, right, style));
            });
        }
        for (row, (track, hue)) in (0..).zip(self.measured.iter().zip(self.hues)) {
            measured(track, *hue, |left, right, style| {
                shapes.push(rows.shape(row, left, right, style));
            });
        }
        // The prediction shows through where nothing was measured.
        let foretold = self.ghost_lock.iter().filter(|_| self.lock.is_empty());
        let foretold = foretold.map(|bar| (bar, Style::GhostLock(bar.hue, bar.light)));
        let held = self.lock.iter();
        let held = held.map(|bar| (bar, Style::Lock(bar.hue, bar.light)));
        shapes.extend(
            foretold
                .chain(held)
                .map(|(bar, style)| rows.lock(bar.from, bar.to, style)),
        );
        shapes.extend((self.now).map(|now| tall(self.scale.share(now), Style::Now)));
        Picture {
            height: rows.height,
            shapes,
        }
    }
}

fn ghost(track: &Track, hue: u8, mut draw: impl FnMut(u32, u32, Style)) {
    let Some(from) = track.started else { return };
    let to = track.bars.last().map_or(from, |bar| bar.to);
    draw(from, to, Style::Ghost(hue));
    let steps = || (track.bars.iter()).filter(|bar| bar.kind == SpanKind::Running);
    if steps().nth(MOST_STEPS).is_none() {
        for step in steps().filter(|step| step.from < to) {
            draw(step.from, step.to, Style::GhostStep(hue));
        }
    }
}

fn measured(track: &Track, hue: u8, mut draw: impl FnMut(u32, u32, Style)) {
    // What has the lane goes on top of what has not, however short it is.
    let (running, other): (Vec<&Bar>, Vec<&Bar>) =
        (track.bars.iter()).partition(|bar| bar.kind == SpanKind::Running);
    for bar in other {
        let style = match bar.kind {
            SpanKind::Ready | SpanKind::Running => Style::Ready(hue),
            SpanKind::Starting => Style::Starting(hue),
            SpanKind::Waiting => Style::Waiting(hue),
            SpanKind::Blocking => Style::Blocking(hue),
            SpanKind::Locked => Style::Locked,
        };
        if bar.from < bar.to {
            draw(bar.from, bar.to, style);
        }
    }
    let over = track.ended.map(|(at, _)| at);
    // So many of them would hide what lies between.
    let sliced = running.len() > MOST_STEPS;
    for bar in running {
        // The last step of a job that has ended lies under the mark of its end, if it is short.
        if over != Some(bar.to) || bar.to - bar.from > MARK {
            let style = if sliced {
                Style::Slice(hue)
            } else {
                Style::Running(hue)
            };
            draw(bar.from, bar.to, style);
        }
    }
    match track.ended {
        Some((at, Mark::Finished)) => draw(at, at, Style::Finished(hue)),
        Some((at, Mark::Cancelled)) => draw(at, at, Style::Cancelled(hue)),
        Some((at, Mark::Failed)) => draw(at, at, Style::Failed),
        None => {}
    }
}

/// Where the rows stand.
struct Rows {
    pitch: u32,
    bar: u32,
    /// Where the row of the lock is, where there is one.
    lock: u32,
    height: u32,
}

impl Rows {
    fn new(rows: usize, has_lock: bool) -> Self {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX).max(1);
        let pitch = ((MOST_HEIGHT - EDGE) / rows).clamp(1, PITCH);
        let gap = (pitch / 4).min(EDGE);
        let own = (EDGE + rows * pitch + EDGE - gap).min(MOST_HEIGHT);
        let more = if has_lock { LOCK_GAP + LOCK } else { 0 };
        Self {
            pitch,
            bar: pitch - gap,
            lock: own + LOCK_GAP - EDGE,
            height: own + more,
        }
    }

    fn lock(&self, left: u32, right: u32, style: Style) -> Shape {
        Shape {
            left,
            right,
            top: self.lock,
            height: LOCK,
            style,
        }
    }

    fn shape(&self, row: u32, left: u32, right: u32, style: Style) -> Shape {
        Shape {
            left,
            right,
            top: EDGE + row * self.pitch,
            height: self.bar,
            style,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(from: u32, to: u32, kind: SpanKind) -> Bar {
        Bar { from, to, kind }
    }

    fn styles(picture: &Picture) -> Vec<Style> {
        let shapes = picture.shapes.iter().map(|shape| shape.style);
        shapes.filter(|style| *style != Style::Grid).collect()
    }

    #[test]
    fn a_ghost_lies_under_the_measurement_and_the_present_over_it() {
        let bars = vec![
            bar(0, 0, SpanKind::Running),
            bar(0, 50_000, SpanKind::Waiting),
            bar(50_000, 50_000, SpanKind::Running),
        ];
        let track = Track {
            bars,
            started: Some(0),
            ended: Some((50_000, Mark::Finished)),
        };
        let scene = Scene {
            scale: Scale::new(Micros::from_secs(1), Micros::ZERO),
            ghost: std::slice::from_ref(&track),
            measured: std::slice::from_ref(&track),
            hues: &[3],
            ghost_lock: &[],
            lock: &[LockBar {
                from: 0,
                to: 7,
                hue: 3,
                light: true,
            }],
            now: Some(Micros::from_secs(1)),
        };
        let expect = [
            Style::Ghost(3),
            Style::GhostStep(3),
            Style::Waiting(3),
            Style::Running(3),
            Style::Finished(3),
            Style::Lock(3, true),
            Style::Now,
        ];
        assert_eq!(styles(&scene.picture()), expect);
    }

    #[test]
    fn any_number_of_rows_fits() {
        for rows in 1..=MOST_TRACKS as usize {
            let layout = Rows::new(rows, false);
            let last = u32::try_from(rows).expect("few") - 1;
            let shape = layout.shape(last, 0, 0, Style::Now);
            assert!(layout.bar >= 2 && layout.height <= MOST_HEIGHT, "{rows}");
            assert!(shape.top + shape.height <= layout.height, "{rows}");
        }
        assert_eq!(
            (Rows::new(3, false).bar, Rows::new(3, false).height),
            (22, 90)
        );
    }
}
