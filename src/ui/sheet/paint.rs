//! How each style of shape looks in SVG: the same as on the page, where `browser::brush` paints it.

use super::colors::Colors;
use super::pen::Tenths;
use crate::ui::picture::{Picture, Shape, Style};
use std::fmt::Write;

/// Rows lower than this are drawn without corners and borders, in pixels.
const DETAIL: u32 = 12;
/// The least width of a step, in tenths of a pixel.
const STEP: u32 = 40;
/// The width of the mark at a job's end.
const CAP: u32 = 60;

/// A box in tenths of a pixel.
#[derive(Clone, Copy)]
struct Area {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

/// Writes shapes.
pub(super) struct Paint<'a> {
    /// The document.
    pub out: &'a mut String,
    /// In which colours.
    pub colors: &'a Colors,
    /// The picture's width in tenths of a pixel.
    pub width: u32,
}

impl Paint<'_> {
    /// Writes one shape. What is pointed at is of the page alone.
    pub fn shape(&mut self, shape: &Shape) {
        let area = self.area(shape);
        let colors = self.colors;
        let (fine, alarm) = (shape.height >= DETAIL, colors.alarm.as_str());
        match shape.style {
            Style::Focus | Style::Cursor => {}
            Style::Grid => self.solid(self.wide(area, 10), &colors.rule, 100),
            Style::Now => self.solid(self.wide(area, 15), &colors.accent, 100),
            Style::Kept(hue) => {
                self.solid(area, colors.hue(0), 35);
                self.solid(cap(area, 20), colors.hue(hue), 100);
            }
            Style::Ghost(hue) => {
                self.solid(area, colors.hue(hue), if fine { 5 } else { 20 });
                if fine {
                    self.outline(area, colors.hue(hue), 70, "3");
                }
            }
            Style::GhostStep(hue) => self.solid(self.wide(area, STEP), colors.hue(hue), 30),
            Style::Ready(hue) if fine => self.outline(area, colors.hue(hue), 90, ""),
            Style::Starting(hue) if fine => self.outline(area, colors.hue(hue), 90, "1.5"),
            Style::Ready(hue) | Style::Starting(hue) => {
                self.solid(thread(area), colors.hue(hue), 90);
            }
            Style::Waiting(hue) if !fine => self.solid(area, colors.hue(hue), 35),
            Style::Blocking(hue) if !fine => self.solid(area, colors.hue(hue), 60),
            Style::Waiting(hue) => {
                self.solid(area, colors.hue(hue), 13);
                self.solid(area, &format!("url(#w{hue})"), 50);
            }
            Style::Blocking(hue) => {
                self.solid(area, colors.hue(hue), 20);
                self.solid(area, &format!("url(#b{hue})"), 50);
                self.outline(area, colors.hue(hue), 90, "");
            }
            Style::Locked => {
                self.solid(area, alarm, 12);
                self.solid(thread(area), alarm, 100);
            }
            Style::Lock(hue, light) => {
                self.solid(area, colors.hue(hue), if light { 45 } else { 100 });
            }
            Style::GhostLock(hue, light) => {
                self.solid(area, colors.hue(hue), if light { 12 } else { 30 });
            }
            Style::Slice(hue) => self.solid(self.wide(area, 10), colors.hue(hue), 100),
            Style::Running(hue) => self.solid(self.wide(area, STEP), colors.hue(hue), 100),
            Style::Finished(hue) => self.solid(cap(area, CAP), colors.hue(hue), 100),
            Style::Failed => self.solid(cap(area, 2 * CAP), alarm, 100),
            Style::Cancelled(_) => {
                self.solid(self.wide(area, 20), alarm, 100);
                self.cross(area, alarm);
            }
        }
    }

    fn area(&self, shape: &Shape) -> Area {
        let across = |share: u32| {
            let whole = u64::from(Picture::WIDTH);
            let place = (u64::from(self.width) * u64::from(share) + whole / 2) / whole;
            u32::try_from(place).unwrap_or(self.width)
        };
        let (x, right) = (across(shape.left), across(shape.right));
        Area {
            x,
            y: shape.top * 10,
            width: right.saturating_sub(x),
            height: shape.height * 10,
        }
    }

    /// At least so wide, within the picture.
    fn wide(&self, area: Area, least: u32) -> Area {
        let width = area.width.max(least);
        let x = area.x.min(self.width.saturating_sub(width));
        Area { x, width, ..area }
    }

    fn rect(&mut self, area: Area, look: &str) {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(Tenths);
        let _ = write!(
            self.out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}/>"
        );
    }

    fn solid(&mut self, area: Area, fill: &str, percent: u32) {
        if area.width > 0 {
            let look = format!("fill=\"{fill}\" fill-opacity=\"{}\"", share(percent));
            self.rect(area, &look);
        }
    }

    /// One pixel wide, inside the area; dashed where a length of dash is given.
    fn outline(&mut self, area: Area, stroke: &str, percent: u32, dash: &str) {
        if area.width < 30 {
            self.solid(self.wide(area, 10), stroke, percent);
            return;
        }
        let mut look = format!(
            "fill=\"none\" stroke=\"{stroke}\" stroke-opacity=\"{}\"",
            share(percent)
        );
        if !dash.is_empty() {
            let _ = write!(look, " stroke-dasharray=\"{dash}\"");
        }
        let inside = Area {
            x: area.x + 5,
            y: area.y + 5,
            width: area.width - 10,
            height: area.height - 10,
        };
        self.rect(inside, &look);
    }

    /// Two strokes across the middle of the area's end.
    fn cross(&mut self, area: Area, stroke: &str) {
        let arm = (area.height / 2).min(50);
        let x = (area.x + area.width).min(self.width.saturating_sub(arm));
        let (x, y) = (x.max(arm), area.y + area.height / 2);
        let [left, right, top, foot] = [x - arm, x + arm, y - arm, y + arm].map(Tenths);
        let _ = write!(
            self.out,
            "<path d=\"M{left} {top}L{right} {foot}M{right} {top}L{left} {foot}\" \
             stroke=\"{stroke}\" stroke-width=\"2\" shape-rendering=\"auto\"/>"
        );
    }
}

/// The mark that ends where the area ends.
fn cap(area: Area, width: u32) -> Area {
    let x = (area.x + area.width).saturating_sub(width);
    Area { x, width, ..area }
}

/// A line along the middle of a low area: what an outline comes to there.
fn thread(area: Area) -> Area {
    let height = area.height.min(10);
    let y = area.y + (area.height - height) / 20 * 10;
    Area { y, height, ..area }
}

fn share(percent: u32) -> String {
    match percent {
        100 => "1".to_owned(),
        _ => format!(".{percent:02}"),
    }
}

/// The hatches that shapes are filled with: tiles of one diagonal line that continues on every side.
/// A job that waits and keeps its lane has the other one, which is closer.
pub(super) fn hatches(out: &mut String, colors: &Colors) {
    out.push_str("<defs>");
    for (hue, color) in colors.hues.iter().enumerate() {
        let tiles = [
            ('w', 6, "M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
            ('b', 4, "M-1 -1L5 5M-1 3L1 5M3 -1L5 1"),
        ];
        for (name, size, path) in tiles {
            let _ = write!(
                out,
                "<pattern id=\"{name}{hue}\" width=\"{size}\" height=\"{size}\" \
                 patternUnits=\"userSpaceOnUse\"><path d=\"{path}\" stroke=\"{color}\" \
                 stroke-width=\"1.2\" shape-rendering=\"auto\"/></pattern>"
            );
        }
    }
    out.push_str("</defs>");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A shape of some length in black and white; hatches differ by their names.
    fn form(style: Style, height: u32) -> String {
        let mut out = String::new();
        let colors = Colors::read(|_| "#000".to_owned());
        let mut paint = Paint {
            out: &mut out,
            colors: &colors,
            width: 8_000,
        };
        paint.shape(&Shape {
            left: Picture::WIDTH / 4,
            right: Picture::WIDTH / 2,
            top: 0,
            height,
            style,
        });
        out
    }

    #[test]
    fn every_state_and_every_end_has_a_form_that_is_no_colour() {
        let styles = [
            Style::Ghost(1),
            Style::Kept(1),
            Style::Ready(1),
            Style::Starting(1),
            Style::Running(1),
            Style::Waiting(1),
            Style::Blocking(1),
            Style::Locked,
            Style::Finished(1),
            Style::Cancelled(1),
            Style::Failed,
        ];
        let forms = styles.map(|style| form(style, 22));
        for (place, one) in forms.iter().enumerate() {
            assert!(!one.is_empty(), "{:?}", styles[place]);
            let same = forms[..place].iter().position(|other| other == one);
            assert_eq!(same.map(|same| styles[same]), None, "{:?}", styles[place]);
        }
    }
}
