//! The document: title, axis, a picture per mode with its name and figures, the key, the notes.

use super::colors::Colors;
use super::key::{Key, sign};
use super::paint::{Paint, hatches};
use super::pen::{Type, escaped, fit, text};
use crate::derive::{Roster, Scale, facts, statistics};
use crate::model::{Control, ModeKind, Status};
use crate::text::Words;
use crate::ui::contract::{ModeView, PageProps, Untold};
use crate::ui::narration::narrate;
use crate::ui::notes::noted;
use crate::ui::timelines::{Drawing, drawing, figure_texts, shown_jobs};
use crate::ui::times::{scale, sequential, times};
use crate::ui::wording::{failure, mode_name};
use std::cmp::Ordering;
use std::fmt::Write;

/// How wide the document is, in pixels.
pub const WIDTH: u32 = 960;
/// Around everything.
const EDGE: u32 = 24;
/// Where pictures begin and end; before them are the labels of their rows.
const LEFT: u32 = 172;
const RIGHT: u32 = WIDTH - EDGE;
/// Labels are no closer than this.
const LABEL: u32 = 13;
const FONTS: &str = "system-ui, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', \
                     'Malgun Gothic', sans-serif";

/// The timelines as they are looked at, as an SVG document.
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

struct Sheet<'a> {
    props: &'a PageProps,
    words: &'static Words,
    roster: Roster,
    colors: &'a Colors,
    body: String,
    /// The same in words.
    said: String,
    /// How far down the document goes so far.
    y: u32,
}

impl Sheet<'_> {
    fn text(&mut self, at: (u32, u32), (size, bold): (u32, bool), fill: &str, said: &str) {
        let end = at.0 == RIGHT;
        let face = Type {
            size,
            bold,
            fill,
            end,
        };
        text(&mut self.body, at, face, said);
    }

    /// A line of quiet text, as much of it as fits.
    fn line(&mut self, x: u32, fill: &str, said: &str) {
        let (size, at) = (12, (x, self.y));
        self.text(at, (size, false), fill, &fit(said, size, RIGHT - x));
        self.y += 18;
    }

    fn seen(&self) -> Scale {
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
            let label = match tick.0 {
                0 => self.words.seconds.with(["0"]),
                _ => seen.label(tick),
            };
            let (y, label) = (self.y, escaped(&label));
            let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\">{label}</text>");
        }
        self.body.push_str("</g>");
        self.y += 8;
    }

    fn rule(&mut self) {
        let (y, rule) = (self.y, &self.colors.rule);
        let width = RIGHT - EDGE;
        let _ = write!(
            self.body,
            "<rect x=\"{EDGE}\" y=\"{y}\" width=\"{width}\" height=\"1\" fill=\"{rule}\"/>"
        );
        self.y += 22;
    }

    fn mode(&mut self, view: &ModeView) {
        let (words, colors) = (self.words, self.colors);
        self.rule();
        let name = mode_name(words, view.mode);
        let status = match view.status {
            Status::Queued => words.queued,
            Status::Stopped => words.stopped,
            Status::Failed => words.failed,
            Status::Idle | Status::Running | Status::Finished => "",
        };
        let several = self.props.modes.len() > 1 && view.mode.kind() != ModeKind::Sequential;
        let against = sequential(&self.props.modes).filter(|_| several);
        let (large, small, ratio) = figure_texts(words, statistics(times(view), against));
        let dash = if status.is_empty() { "" } else { " – " };
        let _ = write!(self.said, "\n{name}{dash}{status}: {large}, {small}");
        if let Some((_, ratio)) = &ratio {
            let _ = write!(self.said, ", {ratio}");
        }
        // Name and figures stand at both ends of one line, whatever their widths are.
        let (y, ink, quiet) = (self.y, &colors.ink, colors.hue(0));
        let _ = write!(
            self.body,
            "<text x=\"{EDGE}\" y=\"{y}\" font-size=\"15\" font-weight=\"600\" fill=\"{ink}\">{}\
             <tspan dx=\"10\" font-size=\"12\" font-weight=\"400\" fill=\"{quiet}\">{}</tspan>\
             <tspan dx=\"10\" font-size=\"12\" fill=\"{}\">{status}</tspan></text>",
            escaped(&name),
            view.mode.kind().slug(),
            colors.alarm,
        );
        let faster = ratio.map_or_else(String::new, |(side, ratio)| {
            let fill = match side {
                Ordering::Greater => &colors.good,
                Ordering::Less => &colors.alarm,
                Ordering::Equal => quiet,
            };
            let ratio = escaped(&ratio);
            format!("<tspan font-weight=\"600\" fill=\"{fill}\">{ratio}</tspan>")
        });
        // Before the first of them is no gap: it would stand behind the last one.
        let gap = if faster.is_empty() { 0 } else { 12 };
        let _ = write!(
            self.body,
            "<text x=\"{RIGHT}\" y=\"{y}\" font-size=\"12\" text-anchor=\"end\" fill=\"{quiet}\">\
             {faster}<tspan dx=\"{gap}\">{}</tspan>\
             <tspan dx=\"12\" font-size=\"17\" font-weight=\"600\" fill=\"{}\">{}</tspan></text>",
            escaped(&small),
            if view.measured.is_some() { ink } else { quiet },
            escaped(&large),
        );
        let why = match (&view.failure, &view.predicted) {
            (Some(why), _) | (None, Err(Untold::Failed(why))) => Some(failure(words, why)),
            _ => None,
        };
        if let Some(why) = why {
            self.y += 20;
            let _ = write!(self.said, ". {why}");
            self.line(EDGE, &colors.alarm, &why);
            self.y -= 18;
        }
        self.y += 8;
        let jobs = shown_jobs(self.props.view, &self.roster);
        let rows = self.props.view.rows;
        let drawing = drawing(words, view, &self.roster, self.seen(), &jobs, rows);
        self.picture(&drawing);
        if let Some((lanes, cores)) = view.crowded {
            let said = words.crowded.with([&lanes.to_string(), &cores.to_string()]);
            let _ = write!(self.said, ". {said}");
            self.y += 8;
            self.line(LEFT, &colors.quiet, &said);
            self.y -= 4;
        }
        let over = matches!(
            view.status,
            Status::Finished | Status::Stopped | Status::Failed
        );
        if let Some(trace) = view
            .whole
            .as_ref()
            .or(view.measured.as_ref())
            .filter(|_| over)
        {
            for sentence in narrate(words, &self.roster, &facts(trace, view.mode)) {
                let _ = write!(self.said, "\n– {sentence}");
            }
        }
    }

    fn picture(&mut self, drawing: &Drawing) {
        let (y, colors) = (self.y, self.colors);
        let _ = write!(
            self.body,
            "<g transform=\"translate({LEFT} {y})\" shape-rendering=\"crispEdges\">"
        );
        let mut paint = Paint {
            out: &mut self.body,
            colors,
            width: (RIGHT - LEFT) * 10,
        };
        for shape in &drawing.picture.shapes {
            paint.shape(shape);
        }
        self.body.push_str("</g>");
        let mut free = 0;
        for row in &drawing.rows {
            let middle = y + row.top + drawing.bar / 2;
            if middle < free {
                continue;
            }
            free = middle + LABEL;
            let x = match row.sign {
                Some(own) => {
                    sign(&mut self.body, colors, (EDGE, middle - 5), own);
                    EDGE + 17
                }
                None => EDGE,
            };
            let label = fit(&row.text, 12, LEFT - 12 - x);
            self.text((x, middle + 4), (12, false), &colors.quiet, &label);
        }
        self.y += drawing.picture.height + 10;
        if let Some(percent) = &drawing.held {
            let said = self.words.lock_held.with([percent]);
            self.y += 8;
            self.line(LEFT, &colors.quiet, &said);
            self.y -= 4;
        }
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
