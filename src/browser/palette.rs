//! The colours of a canvas, read from the styles of the page, and the hatches made of them.

use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement};

/// How many colours jobs have; the one at 0 is for what is no job's.
const HUES: usize = 9;

/// The colours of the present theme at the present resolution.
pub(super) struct Palette {
    /// Lines of the axis.
    pub(super) rule: String,
    /// What is pointed at.
    pub(super) ink: String,
    /// The present.
    pub(super) accent: String,
    /// Cancelled.
    pub(super) alarm: String,
    /// Of labels.
    pub(super) font: String,
    hues: [Hue; HUES],
    ratio: f64,
}

#[derive(Default)]
struct Hue {
    color: String,
    waiting: OnceCell<Option<CanvasPattern>>,
    blocking: OnceCell<Option<CanvasPattern>>,
}

impl Palette {
    /// Reads the colours that apply to `canvas`. One that the page does not set stays black.
    pub(super) fn read(canvas: &HtmlCanvasElement, ratio: f64) -> Self {
        let style = web_sys::window()
            .and_then(|window| window.get_computed_style(canvas).ok())
            .flatten();
        let value = |name: &str| {
            let value = style.as_ref()?.get_property_value(name).ok()?;
            Some(value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let color = |name: &str| value(name).unwrap_or_else(|| "black".to_owned());
        Self {
            font: value("font").unwrap_or_else(|| "12px monospace".to_owned()),
            rule: color("--rule"),
            ink: color("--ink"),
            accent: color("--accent"),
            alarm: color("--alarm"),
            hues: std::array::from_fn(|hue| Hue {
                color: if hue == 0 {
                    color("--ink-3")
                } else {
                    color(&format!("--job-{hue}"))
                },
                ..Hue::default()
            }),
            ratio,
        }
    }

    /// Whether it was read for another resolution.
    pub(super) fn is_for(&self, ratio: f64) -> bool {
        (self.ratio - ratio).abs() < f64::EPSILON
    }

    fn hue(&self, hue: u8) -> &Hue {
        &self.hues[usize::from(hue) % HUES]
    }

    /// A job's colour.
    pub(super) fn color(&self, hue: u8) -> &str {
        &self.hue(hue).color
    }

    /// The hatch of a job that waits.
    pub(super) fn waiting(&self, hue: u8) -> Option<&CanvasPattern> {
        let own = self.hue(hue);
        let make = || hatch(&own.color, 6.0 * self.ratio, 1.2 * self.ratio, false);
        own.waiting.get_or_init(make).as_ref()
    }

    /// The hatch of a job that waits and keeps the lane: the other way, and closer.
    pub(super) fn blocking(&self, hue: u8) -> Option<&CanvasPattern> {
        let own = self.hue(hue);
        let make = || hatch(&own.color, 4.0 * self.ratio, 1.2 * self.ratio, true);
        own.blocking.get_or_init(make).as_ref()
    }
}

/// A tile of one diagonal line that continues on every side.
fn hatch(color: &str, size: f64, width: f64, falling: bool) -> Option<CanvasPattern> {
    let size = size.round().max(2.0);
    let document = web_sys::window()?.document()?;
    let tile: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let pixels = pixels(size);
    tile.set_width(pixels);
    tile.set_height(pixels);
    let context: CanvasRenderingContext2d =
        tile.get_context("2d").ok().flatten()?.dyn_into().ok()?;
    context.set_stroke_style_str(color);
    context.set_line_width(width);
    context.begin_path();
    for shift in [-size, 0.0, size] {
        let (left, right) = if falling { (0.0, size) } else { (size, 0.0) };
        // Beyond both corners, so that no line ends within the tile.
        let slope = (right - left) / size;
        context.move_to(-size + shift, left - slope * size);
        context.line_to(2.0 * size + shift, right + slope * size);
    }
    context.stroke();
    context
        .create_pattern_with_html_canvas_element(&tile, "repeat")
        .ok()
        .flatten()
}

/// Whole pixels of a length that is known to be small.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn pixels(length: f64) -> u32 {
    (length.round() as u32).min(65_535)
}
