//! From tracks to a picture: the prediction as a ghost, the measurement over it.
//!
//! ```text
//!  |0        |1        |2          grid
//!  ▌/////////▌/////////▐ - - - ┐   running, waiting, finished; the rest of the ghost
//!            ▌\\\\│                blocking; the present
//!  ▄▄▄▄  ▄▄▄▄                     who holds the lock
//! ```

use super::picture::{Picture, Shape, Style};
use crate::derive::{Bar, Layout, Mark, Scale, SpanKind, Track};
use crate::model::Micros;

/// About as much of the width as the mark of an end takes.
const MARK: u32 = Picture::WIDTH / 250;
/// A ghost's steps are drawn where there are no more of them than this.
const MOST_STEPS: usize = 60;

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
    /// The tracks as predicted, each with its row.
    pub ghost: Vec<(u32, &'a Track)>,
    /// The tracks as measured; none before a run.
    pub measured: Vec<(u32, &'a Track)>,
    /// The tracks of the run that was kept to compare with.
    pub kept: Vec<(u32, &'a Track)>,
    /// Whether a track is a lane, with all the jobs that had it.
    pub lanes: bool,
    /// How many tracks there are, whether anything is known of them or not.
    pub rows: usize,
    /// How many times as high as usual they are.
    pub times: u32,
    /// The colour of each job, by its number.
    pub hues: &'a [u8],
    /// Who should hold the lock.
    pub ghost_lock: &'a [LockBar],
    /// Who held it.
    pub lock: &'a [LockBar],
    /// The present of a run, or of its playback.
    pub now: Option<Micros>,
    /// The moment that is pointed at.
    pub cursor: Option<Micros>,
    /// What is pointed out: rows, and a stretch of each.
    pub focus: Vec<(u32, Micros, Micros)>,
}

impl Scene<'_> {
    /// Where its rows stand.
    pub fn layout(&self) -> Layout {
        let has_lock = !(self.ghost_lock.is_empty() && self.lock.is_empty());
        Layout::new(self.rows, self.times, has_lock)
    }

    /// The picture.
    pub fn picture(&self) -> Picture {
        let layout = self.layout();
        let mut shapes = Vec::new();
        let tall = |at: Micros, style| {
            let at = self.scale.share(at);
            Shape {
                left: at,
                right: at,
                top: 0,
                height: layout.height,
                style,
            }
        };
        let shown = |at: &Micros| self.scale.shows(*at, *at);
        shapes.extend(self.scale.ticks().map(|tick| tall(tick, Style::Grid)));
        for &(row, track) in &self.ghost {
            self.ghost(track, |left, right, style| {
                shapes.push(shape(layout, row, left, right, style));
            });
        }
        for &(row, track) in &self.measured {
            self.measured(track, |left, right, style| {
                shapes.push(shape(layout, row, left, right, style));
            });
        }
        shapes.extend(self.kept(layout));
        shapes.extend(self.locks(layout));
        shapes.extend(self.focus(layout));
        let now = self.now.filter(shown);
        shapes.extend(now.map(|now| tall(now, Style::Now)));
        let cursor = self.cursor.filter(shown);
        shapes.extend(cursor.map(|cursor| tall(cursor, Style::Cursor)));
        Picture {
            height: layout.height,
            shapes,
            ..Picture::default()
        }
    }

    fn hue(&self, bar: &Bar) -> u8 {
        self.hues.get(bar.job.0 as usize).copied().unwrap_or(0)
    }

    fn ghost(&self, track: &Track, mut draw: impl FnMut(u32, u32, Style)) {
        let Some(from) = track.started else { return };
        let (Some(first), Some(last)) = (track.bars.first(), track.bars.last()) else {
            return;
        };
        if self.lanes {
            for bar in &track.bars {
                draw(bar.from, bar.to, Style::Ghost(self.hue(bar)));
            }
            return;
        }
        let (to, hue) = (last.to, self.hue(first));
        draw(from, to, Style::Ghost(hue));
        let steps = || (track.bars.iter()).filter(|bar| bar.kind == SpanKind::Running);
        if steps().nth(MOST_STEPS).is_none() {
            for step in steps().filter(|step| step.from < to) {
                draw(step.from, step.to, Style::GhostStep(hue));
            }
        }
    }

    fn measured(&self, track: &Track, mut draw: impl FnMut(u32, u32, Style)) {
        // What has the lane goes on top of what has not, however short it is.
        let (running, other): (Vec<&Bar>, Vec<&Bar>) =
            (track.bars.iter()).partition(|bar| bar.kind == SpanKind::Running);
        for bar in other {
            let hue = self.hue(bar);
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
                let hue = self.hue(bar);
                let style = if sliced {
                    Style::Slice(hue)
                } else {
                    Style::Running(hue)
                };
                draw(bar.from, bar.to, style);
            }
        }
        let hue = track.bars.first().map_or(0, |bar| self.hue(bar));
        match track.ended {
            Some((at, Mark::Finished)) => draw(at, at, Style::Finished(hue)),
            Some((at, Mark::Cancelled)) => draw(at, at, Style::Cancelled(hue)),
            Some((at, Mark::Failed)) => draw(at, at, Style::Failed),
            None => {}
        }
    }

    /// The run that was kept: a strip along the foot of each row.
    fn kept(&self, layout: Layout) -> impl Iterator<Item = Shape> {
        let strip = (layout.bar / 5).max(1);
        self.kept.iter().filter_map(move |&(row, track)| {
            let style = Style::Kept(self.hue(track.bars.first()?));
            let whole = shape(layout, row, track.started?, track.bars.last()?.to, style);
            Some(Shape {
                top: whole.top + whole.height - strip,
                height: strip,
                ..whole
            })
        })
    }

    /// Who holds the lock. The prediction shows where nothing was measured.
    fn locks(&self, layout: Layout) -> impl Iterator<Item = Shape> {
        let foretold = self.ghost_lock.iter().filter(|_| self.lock.is_empty());
        let foretold = foretold.map(|bar| (bar, Style::GhostLock(bar.hue, bar.light)));
        let held = self.lock.iter();
        let held = held.map(|bar| (bar, Style::Lock(bar.hue, bar.light)));
        let (top, height) = layout.lock;
        foretold.chain(held).map(move |(bar, style)| Shape {
            left: bar.from,
            right: bar.to,
            top,
            height,
            style,
        })
    }

    fn focus(&self, layout: Layout) -> impl Iterator<Item = Shape> {
        let seen = self.focus.iter();
        let seen = seen.filter(|(_, from, to)| self.scale.shows(*from, *to));
        seen.map(move |&(row, from, to)| {
            let (left, right) = (self.scale.share(from), self.scale.share(to));
            shape(layout, row, left, right, Style::Focus)
        })
    }
}

fn shape(layout: Layout, row: u32, left: u32, right: u32, style: Style) -> Shape {
    Shape {
        left,
        right,
        top: layout.top(row),
        height: layout.bar,
        style,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::model::JobId;

    fn bar(from: u32, to: u32, kind: SpanKind) -> Bar {
        let job = JobId(0);
        Bar {
            from,
            to,
            kind,
            job,
        }
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
            ghost: vec![(0, &track)],
            measured: vec![(0, &track)],
            kept: vec![(0, &track)],
            lanes: false,
            rows: 1,
            times: 1,
            cursor: None,
            focus: vec![(0, Micros::ZERO, Micros::from_secs(1))],
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
            Style::Kept(3),
            Style::Lock(3, true),
            Style::Focus,
            Style::Now,
        ];
        assert_eq!(styles(&scene.picture()), expect);
    }
}
