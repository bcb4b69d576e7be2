//! The key of a document: which sign is which job, and which look means what.

use super::colors::Colors;
use super::paint::Paint;
use super::pen::{Type, fit, text, width};
use crate::derive::{grouped, hue, looks, mark, timeline};
use crate::model::{Micros, Scenario, Trace};
use crate::text::Words;
use crate::ui::contract::ModeView;
use crate::ui::picture::{Picture, Shape, Style};
use crate::ui::timelines::{MOST_JOBS, legend};
use std::fmt::Write;
use std::rc::Rc;

const SIZE: u32 = 12;
/// From one line of the key to the next.
const LINE: u32 = 22;
/// The looks, in the order of the legend: style, whether it has a length, and how high it is.
const LOOKS: [(Style, bool, u32); 12] = [
    (Style::Ghost(0), true, 12),
    (Style::Running(0), false, 12),
    (Style::Waiting(0), true, 12),
    (Style::Blocking(0), true, 12),
    (Style::Locked, true, 12),
    (Style::Ready(0), true, 12),
    (Style::Starting(0), true, 12),
    (Style::Finished(0), false, 12),
    (Style::Cancelled(0), false, 12),
    (Style::Failed, false, 12),
    (Style::Lock(0, false), true, 6),
    (Style::Kept(0), true, 4),
];

/// Where the key is written.
pub(super) struct Key<'a> {
    /// The document.
    pub out: &'a mut String,
    /// In which colours.
    pub colors: &'a Colors,
    /// Its left and right edge.
    pub edges: (u32, u32),
    /// Where the next item stands.
    pub at: (u32, u32),
}

impl Key<'_> {
    /// The whole key; where it ends.
    pub fn all(mut self, words: &'static Words, shown: &Scenario, modes: &[ModeView]) -> u32 {
        for (row, job) in shown.jobs.iter().enumerate().take(MOST_JOBS) {
            let said = fit(&job.name, SIZE, 240);
            let (x, y) = self.place(10, &said);
            sign(self.out, self.colors, (x, y - 9), (hue(row), mark(row)));
        }
        let more = shown.jobs.len().saturating_sub(MOST_JOBS);
        if more > 0 {
            self.place(0, &words.more_jobs.with([&grouped(more as u64)]));
        }
        self.at = (self.edges.0, self.at.1 + LINE);
        let predicted = modes.iter().filter_map(|view| view.predicted.as_ref().ok());
        let measured = modes.iter().filter_map(|view| view.measured.as_ref());
        let rows = |trace: &Rc<Trace>| Rc::new(timeline(trace, Micros::ZERO));
        let seen = looks(predicted.chain(measured).map(rows));
        let kept = modes.iter().any(|view| view.kept.is_some());
        for ((_, seen, said), look) in legend(words, seen, kept).into_iter().zip(LOOKS) {
            if seen {
                self.look(look, said);
            }
        }
        self.at.1 + LINE
    }

    fn look(&mut self, (style, long, height): (Style, bool, u32), said: &str) {
        let wide = if long { 20 } else { 12 };
        let (x, y) = self.place(wide, said);
        let _ = write!(
            self.out,
            "<g transform=\"translate({x} {})\" shape-rendering=\"crispEdges\">",
            y - 4 - height / 2
        );
        // What has no length stands in the middle, or ends at the end.
        let (left, right) = match style {
            _ if long => (0, Picture::WIDTH),
            Style::Running(_) => (Picture::WIDTH / 3, Picture::WIDTH / 3),
            Style::Cancelled(_) => (Picture::WIDTH / 2, Picture::WIDTH / 2),
            Style::Finished(_) => (0, Picture::WIDTH * 3 / 4),
            _ => (0, Picture::WIDTH),
        };
        Paint {
            out: self.out,
            colors: self.colors,
            width: wide * 10,
        }
        .shape(&Shape {
            left,
            right,
            top: 0,
            height,
            style,
        });
        self.out.push_str("</g>");
    }

    /// Writes an item's text, on the next line where it does not fit on this one, and says where its
    /// sample of so many pixels stands.
    fn place(&mut self, sample: u32, said: &str) -> (u32, u32) {
        let gap = if sample == 0 { 0 } else { sample + 7 };
        let whole = gap + width(said, SIZE);
        if self.at.0 + whole > self.edges.1 && self.at.0 > self.edges.0 {
            self.at = (self.edges.0, self.at.1 + LINE);
        }
        let (x, y) = self.at;
        let face = Type {
            size: SIZE,
            bold: false,
            fill: &self.colors.quiet,
        };
        text(self.out, (x + gap, y), face, said);
        self.at.0 += whole + 20;
        (x, y)
    }
}

/// A job's sign: its colour and its shape.
pub(super) fn sign(out: &mut String, colors: &Colors, (x, y): (u32, u32), sign: (u8, u8)) {
    let path = match sign.1 {
        2 => "M5 0A5 5 0 0 1 5 10A5 5 0 0 1 5 0z",
        3 => "M5 0L10 10H0z",
        4 => "M5 0L10 5L5 10L0 5z",
        5 => "M0 0H10L5 10z",
        6 => "M3.3 0H6.7V3.3H10V6.7H6.7V10H3.3V6.7H0V3.3H3.3z",
        7 => "M2.5 .5H7.5L10 5L7.5 9.5H2.5L0 5z",
        _ => "M0 0H10V10H0z",
    };
    let fill = colors.hue(sign.0);
    let _ = write!(
        out,
        "<path transform=\"translate({x} {y})\" d=\"{path}\" fill=\"{fill}\"/>"
    );
}
