//! Writing the labels of a picture on a canvas.

use super::palette::Palette;
use crate::ui::{Label, Picture};
use web_sys::CanvasRenderingContext2d;

/// From label to label, in CSS pixels.
const GAP: f64 = 8.0;
/// From the lower edge of the picture up to the line that the labels stand on, in CSS pixels.
const FOOT: f64 = 6.0;

/// Writes them on a canvas that is so many CSS pixels wide.
pub(super) fn write(
    context: &CanvasRenderingContext2d,
    picture: &Picture,
    palette: &Palette,
    ratio: f64,
    width: f64,
) {
    let labels = &picture.labels;
    let Some(longest) = labels
        .iter()
        .map(|label| &*label.text)
        .max_by_key(|text| text.len())
    else {
        return;
    };
    // The font's size is in CSS pixels, and so is all that is reckoned here.
    context.save();
    let _ = context.scale(ratio, ratio);
    context.set_font(&palette.font);
    context.set_text_align("center");
    context.set_global_alpha(1.0);
    context.set_fill_style_str(palette.color(0));
    let margin = f64::from(picture.margin);
    let x = |label: &Label| {
        margin + (width - 2.0 * margin) * f64::from(label.at) / f64::from(Picture::WIDTH)
    };
    let wide = |text: &str| context.measure_text(text).map_or(0.0, |text| text.width());
    let apart = match &labels[..] {
        [first, second, ..] => x(second) - x(first),
        _ => width,
    };
    let room = wide(longest) + GAP;
    // A canvas that is not shown has no room at all.
    let mut steps = (0..6).map(|power| 1_u32 << power);
    let Some(every) = steps.find(|every| apart * f64::from(*every) >= room) else {
        return context.restore();
    };
    let y = f64::from(picture.height) - FOOT;
    for label in labels
        .iter()
        .filter(|label| label.number % u64::from(every) == 0)
    {
        // Whole, also where it stands at an edge.
        let half = wide(&label.text) / 2.0;
        let x = x(label).min(width - half).max(half);
        let _ = context.fill_text(&label.text, x, y);
    }
    context.restore();
}
