//! A page in a frame: how high its content is, and whether it can be seen.

use super::observer::{SightObserver, SizeObserver};
use super::page::root;
use web_sys::Element;

/// Tells how high the content is, at the start and on each change, until it is dropped.
#[must_use = "dropping it ends the calls"]
pub struct HeightWatch(#[expect(dead_code, reason = "kept, and not looked at")] SizeObserver);

impl HeightWatch {
    /// Watches what the app fills, which is as high as its content whatever the frame is: in CSS
    /// pixels, rounded up. `None` where the browser cannot.
    pub fn new(tell: impl Fn(u32) + 'static) -> Option<Self> {
        let root = root()?;
        let own = root.clone();
        SizeObserver::new(&root, move || tell(height_of(&own))).map(Self)
    }
}

/// How high the content is now.
pub fn content_height() -> u32 {
    root().as_ref().map_or(0, height_of)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it saturates"
)]
fn height_of(element: &Element) -> u32 {
    element.get_bounding_client_rect().height().ceil() as u32
}

/// Calls once the frame is seen, unless the reader's system asks for less motion, and until it is
/// dropped.
#[must_use = "dropping it ends the watch"]
pub struct SightWatch(#[expect(dead_code, reason = "kept, and not looked at")] SightObserver);

impl SightWatch {
    /// Watches what the app fills.
    pub fn new(seen: impl Fn() + 'static) -> Option<Self> {
        let still = web_sys::window()?.match_media("(prefers-reduced-motion: reduce)");
        if still.ok().flatten().is_none_or(|query| query.matches()) {
            return None;
        }
        let see = move |sees: bool| {
            if sees {
                seen();
            }
        };
        SightObserver::new(&root()?, see).map(Self)
    }
}
