//! How each style of shape looks on a canvas.

use super::palette::Palette;
use crate::ui::{Picture, Shape, Style};
use js_sys::Array;
use std::cell::Cell;
use wasm_bindgen::JsValue;
use web_sys::{CanvasPattern, CanvasRenderingContext2d};

/// The least width of a step, in CSS pixels: what takes no time is seen too.
const STEP: f64 = 4.0;
/// The width of the mark at a job's end, in CSS pixels.
const CAP: f64 = 6.0;
/// Rows lower than this are drawn without corners and borders, in CSS pixels.
const DETAIL: u32 = 12;

/// A box in device pixels.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// Draws shapes on a canvas.
pub(super) struct Brush<'a> {
    /// Where.
    pub(super) context: &'a CanvasRenderingContext2d,
    /// In which colours.
    pub(super) palette: &'a Palette,
    /// Device pixels per CSS pixel.
    pub(super) ratio: f64,
    /// The canvas' width in device pixels.
    pub(super) width: f64,
    /// What the canvas fills with now: most shapes look like the one before, and a colour is a text
    /// that has to cross over to JavaScript.
    pub(super) fill: Cell<Option<&'a str>>,
    /// How opaque it is now.
    pub(super) alpha: Cell<f64>,
}

impl<'a> Brush<'a> {
    /// Draws one shape.
    pub(super) fn draw(&self, shape: &Shape) {
        let area = self.area(shape);
        let fine = shape.height >= DETAIL;
        let Palette {
            rule,
            ink,
            accent,
            alarm,
            ..
        } = self.palette;
        match shape.style {
            Style::Grid => self.solid(self.wide(area, 1.0), rule, 1.0),
            Style::Now => self.solid(self.wide(area, 1.5), accent, 1.0),
            Style::Cursor => self.solid(self.wide(area, 1.0), ink, 0.6),
            Style::Focus => self.ring(area, ink),
            Style::Kept(hue) => {
                self.solid(area, self.palette.color(0), 0.35);
                self.solid(self.cap(area, 2.0), self.palette.color(hue), 1.0);
            }
            Style::Ghost(hue) => {
                self.solid(area, self.palette.color(hue), if fine { 0.05 } else { 0.2 });
                if fine {
                    self.outline(area, self.palette.color(hue), 0.7, Some(3.0));
                }
            }
            Style::GhostStep(hue) => {
                self.solid(self.wide(area, STEP), self.palette.color(hue), 0.3);
            }
            Style::Ready(hue) if fine => self.outline(area, self.palette.color(hue), 0.9, None),
            Style::Starting(hue) if fine => {
                self.outline(area, self.palette.color(hue), 0.9, Some(1.5));
            }
            Style::Ready(hue) | Style::Starting(hue) => {
                self.solid(self.thread(area), self.palette.color(hue), 0.9);
            }
            // Too low for a hatch to be seen, and there are many of them.
            Style::Waiting(hue) if !fine => self.solid(area, self.palette.color(hue), 0.35),
            Style::Blocking(hue) if !fine => self.solid(area, self.palette.color(hue), 0.6),
            Style::Waiting(hue) => {
                self.solid(area, self.palette.color(hue), 0.13);
                self.hatched(area, self.palette.waiting(hue), 0.5);
            }
            Style::Blocking(hue) => {
                self.solid(area, self.palette.color(hue), 0.2);
                self.hatched(area, self.palette.blocking(hue), 0.5);
                self.outline(area, self.palette.color(hue), 0.9, None);
            }
            Style::Locked => {
                self.solid(area, alarm, 0.12);
                self.solid(self.thread(area), alarm, 1.0);
            }
            Style::Lock(hue, light) => {
                self.solid(
                    area,
                    self.palette.color(hue),
                    if light { 0.45 } else { 1.0 },
                );
            }
            Style::GhostLock(hue, light) => {
                self.solid(
                    area,
                    self.palette.color(hue),
                    if light { 0.12 } else { 0.3 },
                );
            }
            Style::Slice(hue) => self.solid(self.wide(area, 1.0), self.palette.color(hue), 1.0),
            Style::Failed => self.solid(self.cap(area, 2.0 * CAP), alarm, 1.0),
            Style::Running(hue) => {
                self.solid(self.wide(area, STEP), self.palette.color(hue), 1.0);
            }
            Style::Finished(hue) => self.solid(self.cap(area, CAP), self.palette.color(hue), 1.0),
            Style::Cancelled(_) => {
                self.solid(self.wide(area, 2.0), alarm, 1.0);
                self.cross(area, alarm);
            }
        }
    }

    fn area(&self, shape: &Shape) -> Area {
        let across =
            |share: u32| (self.width * f64::from(share) / f64::from(Picture::WIDTH)).round();
        let down = |top: u32| (f64::from(top) * self.ratio).round();
        let (x, y) = (across(shape.left), down(shape.top));
        Area {
            x,
            y,
            width: across(shape.right) - x,
            height: down(shape.top + shape.height) - y,
        }
    }

    /// At least so many CSS pixels wide, within the canvas.
    fn wide(&self, area: Area, least: f64) -> Area {
        let width = area.width.max((least * self.ratio).round().max(1.0));
        let x = area.x.min(self.width - width).max(0.0);
        Area { x, width, ..area }
    }

    /// The mark that ends where the area ends.
    fn cap(&self, area: Area, width: f64) -> Area {
        let width = (width * self.ratio).round();
        let x = (area.x + area.width - width).max(0.0);
        Area { x, width, ..area }
    }

    /// A line along the middle of a low area: what an outline comes to there.
    fn thread(&self, area: Area) -> Area {
        let height = self.ratio.round().max(1.0).min(area.height);
        let y = area.y + ((area.height - height) / 2.0).floor();
        Area { y, height, ..area }
    }

    fn solid(&self, area: Area, color: &'a str, alpha: f64) {
        let same = |one: &str| std::ptr::eq(one, color);
        if !self.fill.replace(Some(color)).is_some_and(same) {
            self.context.set_fill_style_str(color);
        }
        self.opaque(alpha);
        self.fill(area);
    }

    fn hatched(&self, area: Area, pattern: Option<&CanvasPattern>, alpha: f64) {
        if let Some(pattern) = pattern {
            self.fill.take();
            self.context.set_fill_style_canvas_pattern(pattern);
            self.opaque(alpha);
            self.fill(area);
        }
    }

    /// All that is drawn from here on is so opaque.
    fn opaque(&self, alpha: f64) {
        if (self.alpha.replace(alpha) - alpha).abs() >= f64::EPSILON {
            self.context.set_global_alpha(alpha);
        }
    }

    fn fill(&self, area: Area) {
        self.context
            .fill_rect(area.x, area.y, area.width, area.height);
    }

    /// One CSS pixel wide, inside the area; dashed where a length of dash is given.
    fn outline(&self, area: Area, color: &'a str, alpha: f64, dash: Option<f64>) {
        let line = self.ratio.round().max(1.0);
        if area.width < line * 3.0 {
            self.solid(self.wide(area, 1.0), color, alpha);
            return;
        }
        let dash = dash.map(|dash| JsValue::from_f64(dash * self.ratio));
        let _ = self
            .context
            .set_line_dash(&dash.iter().chain(&dash).collect::<Array>());
        self.opaque(alpha);
        self.context.set_line_width(line);
        self.context.set_stroke_style_str(color);
        let (x, y) = (area.x + line / 2.0, area.y + line / 2.0);
        self.context
            .stroke_rect(x, y, area.width - line, area.height - line);
    }

    /// A frame around the area, seen on any ground.
    fn ring(&self, area: Area, color: &str) {
        let area = self.wide(area, STEP);
        let line = (2.0 * self.ratio).round();
        self.opaque(1.0);
        let _ = self.context.set_line_dash(&Array::new());
        self.context.set_line_width(line);
        self.context.set_stroke_style_str(color);
        self.context.stroke_rect(
            area.x - line / 2.0,
            area.y - line / 2.0,
            area.width + line,
            area.height + line,
        );
    }

    /// Two strokes across the middle of the area's end.
    fn cross(&self, area: Area, color: &str) {
        let arm = (area.height / 2.0).min(5.0 * self.ratio);
        let x = (area.x + area.width).min(self.width - arm).max(arm);
        let y = area.y + area.height / 2.0;
        self.opaque(1.0);
        let _ = self.context.set_line_dash(&Array::new());
        self.context.set_line_width(2.0 * self.ratio);
        self.context.set_stroke_style_str(color);
        self.context.begin_path();
        self.context.move_to(x - arm, y - arm);
        self.context.line_to(x + arm, y + arm);
        self.context.move_to(x + arm, y - arm);
        self.context.line_to(x - arm, y + arm);
        self.context.stroke();
    }
}
