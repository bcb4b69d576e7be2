//! Painting a picture on a canvas, crisp at every resolution and in the colours of the theme.

use super::observer::{SizeObserver, ThemeObserver};
use super::palette::{Palette, pixels};
use crate::ui::{Painting, Picture, Shape, Style};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, Node};

/// The least width of a step, in CSS pixels: what takes no time is seen too.
const STEP: f64 = 4.0;
/// The width of the mark at a job's end, in CSS pixels.
const CAP: f64 = 6.0;
/// Rows lower than this are drawn without corners and borders, in CSS pixels.
const DETAIL: u32 = 12;

/// A canvas, and what it shows. Everything that could still call it goes with it.
struct Canvas {
    board: Option<Rc<Board>>,
    _size: Option<SizeObserver>,
    _theme: Option<ThemeObserver>,
}

/// Takes over a `canvas` element.
pub fn canvas(node: Option<Node>) -> Box<dyn Painting> {
    let canvas = node.and_then(|node| node.dyn_into().ok());
    let board = canvas.and_then(Board::new).map(Rc::new);
    let weak = board.as_ref().map(Rc::downgrade).unwrap_or_default();
    let retheme = {
        let weak = weak.clone();
        move || {
            if let Some(board) = weak.upgrade() {
                board.palette.take();
                board.paint();
            }
        }
    };
    let repaint = move || {
        if let Some(board) = Weak::upgrade(&weak) {
            board.paint();
        }
    };
    Box::new(Canvas {
        _size: (board.as_ref()).and_then(|board| SizeObserver::new(&board.canvas, repaint)),
        _theme: ThemeObserver::new(retheme),
        board,
    })
}

impl Painting for Canvas {
    fn show(&self, picture: Rc<Picture>) {
        if let Some(board) = &self.board {
            board.picture.replace(picture);
            board.paint();
        }
    }
}

struct Board {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    picture: RefCell<Rc<Picture>>,
    palette: RefCell<Option<Palette>>,
}

impl Board {
    fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok().flatten()?;
        Some(Self {
            context: context.dyn_into().ok()?,
            canvas,
            picture: RefCell::default(),
            palette: RefCell::default(),
        })
    }

    fn paint(&self) {
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let picture = self.picture.borrow().clone();
        let height = format!("{}px", picture.height);
        // Not an attribute in markup, which a strict policy would refuse.
        let style = self.canvas.style();
        if style.get_property_value("height").ok().as_ref() != Some(&height) {
            let _ = style.set_property("height", &height);
        }
        let wide = pixels(self.canvas.get_bounding_client_rect().width() * ratio);
        let high = pixels(f64::from(picture.height) * ratio);
        if (self.canvas.width(), self.canvas.height()) != (wide, high) {
            self.canvas.set_width(wide);
            self.canvas.set_height(high);
        }
        let (width, height) = (f64::from(wide), f64::from(high));
        self.context.clear_rect(0.0, 0.0, width, height);
        let mut palette = self.palette.borrow_mut();
        let palette = match &mut *palette {
            Some(palette) if palette.is_for(ratio) => palette,
            other => other.insert(Palette::read(&self.canvas, ratio)),
        };
        let brush = Brush {
            context: &self.context,
            palette,
            ratio,
            width,
        };
        for shape in &picture.shapes {
            brush.draw(shape);
        }
    }
}

/// A box in device pixels.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    palette: &'a Palette,
    ratio: f64,
    width: f64,
}

impl Brush<'_> {
    fn draw(&self, shape: &Shape) {
        let area = self.area(shape);
        let fine = shape.height >= DETAIL;
        let Palette {
            rule,
            accent,
            alarm,
            ..
        } = self.palette;
        match shape.style {
            Style::Grid => self.solid(self.wide(area, 1.0), rule, 1.0),
            Style::Now => self.solid(self.wide(area, 1.5), accent, 1.0),
            Style::Ghost(hue) => {
                self.solid(area, self.palette.color(hue), if fine { 0.05 } else { 0.2 });
                if fine {
                    self.outline(area, hue, 0.6, Some(3.0));
                }
            }
            Style::GhostStep(hue) => {
                self.solid(self.wide(area, STEP), self.palette.color(hue), 0.3);
            }
            Style::Ready(hue) if fine => self.outline(area, hue, 0.9, None),
            Style::Ready(hue) => self.solid(self.thread(area), self.palette.color(hue), 0.9),
            Style::Waiting(hue) => {
                self.solid(area, self.palette.color(hue), 0.13);
                self.hatched(area, self.palette.waiting(hue), 0.5);
            }
            Style::Blocking(hue) => {
                self.solid(area, self.palette.color(hue), 0.2);
                self.hatched(area, self.palette.blocking(hue), 0.5);
                if fine {
                    self.outline(area, hue, 0.9, None);
                }
            }
            Style::Running(hue) => {
                self.solid(self.wide(area, STEP), self.palette.color(hue), 1.0);
            }
            Style::Finished(hue) => self.solid(self.cap(area), self.palette.color(hue), 1.0),
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
    fn cap(&self, area: Area) -> Area {
        let width = (CAP * self.ratio).round();
        let x = (area.x + area.width - width).max(0.0);
        Area { x, width, ..area }
    }

    /// A line along the middle of a low area: what an outline comes to there.
    fn thread(&self, area: Area) -> Area {
        let height = self.ratio.round().max(1.0).min(area.height);
        let y = area.y + ((area.height - height) / 2.0).floor();
        Area { y, height, ..area }
    }

    fn solid(&self, area: Area, color: &str, alpha: f64) {
        self.context.set_global_alpha(alpha);
        self.context.set_fill_style_str(color);
        self.fill(area);
    }

    fn hatched(&self, area: Area, pattern: Option<&CanvasPattern>, alpha: f64) {
        if let Some(pattern) = pattern {
            self.context.set_global_alpha(alpha);
            self.context.set_fill_style_canvas_pattern(pattern);
            self.fill(area);
        }
    }

    fn fill(&self, area: Area) {
        self.context
            .fill_rect(area.x, area.y, area.width, area.height);
        self.context.set_global_alpha(1.0);
    }

    /// One CSS pixel wide, inside the area; dashed where a length of dash is given.
    fn outline(&self, area: Area, hue: u8, alpha: f64, dash: Option<f64>) {
        let line = self.ratio.round().max(1.0);
        if area.width < line * 3.0 {
            self.solid(self.wide(area, 1.0), self.palette.color(hue), alpha);
            return;
        }
        let dash = dash.map(|dash| JsValue::from_f64(dash * self.ratio));
        let _ = self
            .context
            .set_line_dash(&dash.iter().chain(&dash).collect::<Array>());
        self.context.set_global_alpha(alpha);
        self.context.set_line_width(line);
        self.context.set_stroke_style_str(self.palette.color(hue));
        let (x, y) = (area.x + line / 2.0, area.y + line / 2.0);
        self.context
            .stroke_rect(x, y, area.width - line, area.height - line);
        self.context.set_global_alpha(1.0);
    }

    /// Two strokes across the middle of the area's end.
    fn cross(&self, area: Area, color: &str) {
        let arm = (area.height / 2.0).min(5.0 * self.ratio);
        let x = (area.x + area.width).min(self.width - arm).max(arm);
        let y = area.y + area.height / 2.0;
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
