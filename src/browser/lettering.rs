//! Writing the labels of a picture on a canvas.

use super::palette::Palette;
use crate::ui::Picture;
use web_sys::CanvasRenderingContext2d;

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
    let texts = picture.labels.iter().map(|label| &*label.text);
    let Some(longest) = texts.max_by_key(|text| text.len()) else {
        return;
    };
    // The font's size is in CSS pixels, and so is all that is reckoned here.
    context.save();
    let _ = context.scale(ratio, ratio);
    context.set_font(&palette.font);
    context.set_text_align("center");
    context.set_global_alpha(1.0);
    context.set_fill_style_str(palette.color(0));
    let wide = |text: &str| context.measure_text(text).map_or(0.0, |text| text.width());
    let y = f64::from(picture.height) - FOOT;
    for (x, label) in picture.labels_within(width, wide(longest)) {
        // Whole, also where it stands at an edge.
        let half = wide(&label.text) / 2.0;
        let _ = context.fill_text(&label.text, x.min(width - half).max(half), y);
    }
    context.restore();
}
