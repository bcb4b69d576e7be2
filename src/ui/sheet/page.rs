//! The document: title and axis, the modes, the key, the notes.

use super::colors::Colors;
use super::key::Key;
use super::paint::hatches;
use super::pen::{Type, escaped, fit, text};
use crate::derive::{Roster, Scale};
use crate::model::Control;
use crate::text::Words;
use crate::ui::contract::PageProps;
use crate::ui::notes::noted;
use crate::ui::timelines::shown_jobs;
use crate::ui::times::{mark, scale};
use std::fmt::Write;

/// How wide the document is, in pixels.
pub const WIDTH: u32 = 960;
/// Around everything.
pub(super) const EDGE: u32 = 24;
/// Where pictures begin and end; before them are the labels of their rows.
pub(super) const LEFT: u32 = 172;
pub(super) const RIGHT: u32 = WIDTH - EDGE;
const FONTS: &str = "system-ui, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', \
                     'Malgun Gothic', sans-serif";

/// The timelines as they are looked at, as an SVG document.
// Never put into what calls it: by its name it is found to be loaded late.
#[inline(never)]
pub fn sheet(props: &PageProps, colors: &Colors) -> String {
    let mut sheet = Sheet {
        props,
        words: props.lang.words(),
        roster: Roster::new(&props.shown),
        colors,
        body: String::new(),
        said: String::new(),
        y: EDGE + 18,
    };
    sheet.head();
    for view in &props.modes {
        sheet.mode(view);
    }
    sheet.foot();
    sheet.document()
}

/// A document that is being written.
pub(super) struct Sheet<'a> {
    pub props: &'a PageProps,
    pub words: &'static Words,
    pub roster: Roster,
    pub colors: &'a Colors,
    pub body: String,
    /// The same in words.
    pub said: String,
    /// How far down the document goes so far.
    pub y: u32,
}

impl Sheet<'_> {
    /// A line of text with its baseline there.
    pub(super) fn text(
        &mut self,
        at: (u32, u32),
        (size, bold): (u32, bool),
        fill: &str,
        said: &str,
    ) {
        let face = Type { size, bold, fill };
        text(&mut self.body, at, face, said);
    }

    /// A line of quiet text, as much of it as fits.
    pub(super) fn line(&mut self, x: u32, fill: &str, said: &str) {
        let (size, at) = (12, (x, self.y));
        self.text(at, (size, false), fill, &fit(said, size, RIGHT - x));
        self.y += 18;
    }

    /// What is seen of the axis.
    pub(super) fn seen(&self) -> Scale {
        scale(&self.props.modes).windowed(self.props.view.window)
    }

    fn head(&mut self) {
        let (lesson, lang) = (self.props.lesson, self.props.lang);
        let colors = self.colors;
        let title = lesson.title.in_lang(lang);
        self.text((EDGE, self.y), (20, true), &colors.ink, title);
        self.y += 22;
        if !self.props.view.hidden.has(Control::Question) {
            self.line(EDGE, &colors.quiet, lesson.question.in_lang(lang));
        }
        self.y += 8;
        let seen = self.seen();
        let _ = write!(
            self.body,
            "<g font-size=\"11\" fill=\"{}\" text-anchor=\"middle\">",
            colors.hue(0)
        );
        for tick in seen.ticks() {
            let share = u64::from(seen.share(tick)) * u64::from(RIGHT - LEFT);
            let x = u64::from(LEFT) + share / u64::from(Scale::WHOLE);
            let (y, label) = (self.y, escaped(&mark(self.words, seen, tick)));
            let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\">{label}</text>");
        }
        self.body.push_str("</g>");
        self.y += 8;
    }

    /// A line across, and room for what stands under it.
    pub(super) fn rule(&mut self) {
        let (y, rule) = (self.y, &self.colors.rule);
        let width = RIGHT - EDGE;
        let _ = write!(
            self.body,
            "<rect x=\"{EDGE}\" y=\"{y}\" width=\"{width}\" height=\"1\" fill=\"{rule}\"/>"
        );
        self.y += 22;
    }

    fn foot(&mut self) {
        self.rule();
        let jobs = shown_jobs(self.props.view, &self.roster);
        let share = crate::derive::jobs_per_track(jobs.end - jobs.start);
        if share > 1 {
            let said = self.words.jobs_per_line.with([&share.to_string()]);
            self.line(EDGE, &self.colors.quiet, &said);
            self.y += 4;
        }
        let key = Key {
            out: &mut self.body,
            colors: self.colors,
            edges: (EDGE, RIGHT),
            at: (EDGE, self.y),
        };
        self.y = key.all(self.words, &self.props.shown, &self.props.modes);
        for (_, note) in noted(self.props) {
            let _ = write!(self.said, "\n{note}");
            self.line(EDGE, &self.colors.ink, note);
        }
    }

    fn document(self) -> String {
        let (height, lang) = (self.y + EDGE - 18, self.props.lang);
        let title = escaped(self.props.lesson.title.in_lang(lang));
        let said = escaped(self.said.trim_start());
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\" role=\"img\" width=\"{WIDTH}\" \
             height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"{FONTS}\">\
             <title>{title}</title><desc>{said}</desc>",
            lang.tag()
        );
        hatches(&mut out, self.colors);
        let sheet = &self.colors.sheet;
        let _ = write!(
            out,
            "<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{sheet}\"/>"
        );
        out.push_str(&self.body);
        out.push_str("</svg>\n");
        out
    }
}
