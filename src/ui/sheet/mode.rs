//! One mode in a document: its name and figures, its picture with a label for each row, the same in words.

use super::key::sign;
use super::page::{EDGE, LEFT, RIGHT, Sheet};
use super::paint::Paint;
use super::pen::{escaped, fit};
use crate::derive::{facts, statistics};
use crate::model::{ModeKind, Status};
use crate::ui::contract::{ModeView, Untold};
use crate::ui::narration::narrate;
use crate::ui::timelines::{Drawing, drawing, figure_texts, shown_jobs};
use crate::ui::times::{sequential, times};
use crate::ui::wording::{failure, mode_name};
use std::cmp::Ordering;
use std::fmt::Write;

/// Labels are no closer than this.
const LABEL: u32 = 13;

impl Sheet<'_> {
    /// One mode.
    pub(super) fn mode(&mut self, view: &ModeView) {
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
        self.heading(view, &name, status, [&small, &large], ratio);
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

    /// Name and figures, which stand at both ends of one line, whatever their widths are.
    fn heading(
        &mut self,
        view: &ModeView,
        name: &str,
        status: &str,
        [small, large]: [&str; 2],
        ratio: Option<(Ordering, String)>,
    ) {
        let colors = self.colors;
        let (y, ink, quiet) = (self.y, &colors.ink, colors.hue(0));
        let _ = write!(
            self.body,
            "<text x=\"{EDGE}\" y=\"{y}\" font-size=\"15\" font-weight=\"600\" fill=\"{ink}\">{}\
             <tspan dx=\"10\" font-size=\"12\" font-weight=\"400\" fill=\"{quiet}\">{}</tspan>\
             <tspan dx=\"10\" font-size=\"12\" fill=\"{}\">{}</tspan></text>",
            escaped(name),
            view.mode.kind().slug(),
            colors.alarm,
            escaped(status),
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
            escaped(small),
            if view.measured.is_some() { ink } else { quiet },
            escaped(large),
        );
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
}
