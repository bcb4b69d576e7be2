//! Painting a picture on a canvas, crisp at every resolution and in the colours of the theme.

use super::brush::Brush;
use super::gestures::Gestures;
use super::lettering::write;
use super::observer::{SightObserver, SizeObserver, ThemeObserver};
use super::palette::{Palette, pixels};
use crate::ui::{Gesture, Painting, Picture};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Node};

/// A canvas, and what it shows. Everything that could still call it goes with it.
struct Canvas {
    board: Option<Rc<Board>>,
    _size: Option<SizeObserver>,
    _sight: Option<SightObserver>,
    _theme: Option<ThemeObserver>,
    _gestures: Option<Gestures>,
}

/// Takes over a `canvas` element; `tell` is told what is done to it.
pub fn canvas(node: Option<Node>, tell: impl Fn(Gesture) + 'static) -> Box<dyn Painting> {
    let canvas = node.and_then(|node| node.dyn_into().ok());
    let board = canvas.and_then(Board::new).map(Rc::new);
    let weak = board.as_ref().map(Rc::downgrade).unwrap_or_default();
    // Another theme has other colours; another size may come with another font.
    let repaint = move || {
        if let Some(board) = Weak::upgrade(&weak) {
            board.width.take();
            board.palette.take();
            board.paint();
        }
    };
    let tell = Rc::new(tell);
    let sight = {
        let weak = board.as_ref().map(Rc::downgrade).unwrap_or_default();
        let tell = tell.clone();
        move |seen| {
            if let Some(board) = weak.upgrade() {
                board.seen.set(seen);
                board.paint();
                tell(Gesture::Seen(seen));
            }
        }
    };
    Box::new(Canvas {
        _sight: (board.as_ref()).and_then(|board| SightObserver::new(&board.canvas, sight)),
        _size: (board.as_ref()).and_then(|board| SizeObserver::new(&board.canvas, repaint.clone())),
        _theme: ThemeObserver::new(repaint),
        _gestures: (board.as_ref())
            .map(|board| Gestures::watch(&board.canvas, move |gesture| tell(gesture))),
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
    /// In CSS pixels, since the last change of size.
    width: Cell<Option<f64>>,
    /// Whether any of it can be seen; what cannot is painted once it can.
    seen: Cell<bool>,
}

impl Board {
    fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok().flatten()?;
        Some(Self {
            context: context.dyn_into().ok()?,
            canvas,
            picture: RefCell::default(),
            palette: RefCell::default(),
            width: Cell::default(),
            seen: Cell::new(true),
        })
    }

    /// Asked for once per size: the answer costs the browser a layout of the page.
    fn width(&self) -> f64 {
        let ask = || self.canvas.get_bounding_client_rect().width();
        let width = self.width.get().unwrap_or_else(ask);
        self.width.set(Some(width));
        width
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
        if !self.seen.get() {
            return;
        }
        let wide = pixels(self.width() * ratio);
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
            fill: Cell::default(),
            // Whatever it was: no shape is as opaque as this.
            alpha: Cell::new(-1.0),
        };
        for shape in &picture.shapes {
            brush.draw(shape);
        }
        write(&self.context, &picture, palette, ratio, width / ratio);
    }
}
