//! Files that a person keeps, and images made for them.

use super::task::after;
use crate::ui::Colors;
use js_sys::{Array, Promise, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// How long a browser has to read a file that it was told to keep, in milliseconds.
const READ_MILLIS: u32 = 60_000;
/// Pixels of an image per pixel of its drawing.
const DENSITY: u32 = 2;

/// Gives a file to the person to keep.
pub fn save(name: &str, mime: &str, text: &str) {
    if let Some(file) = blob(mime, text) {
        let _ = keep(name, &file);
    }
}

/// Makes an image of an SVG document, gives it to the person to keep, and says whether that could be
/// done.
pub fn save_png(name: &str, svg: &str, done: impl FnOnce(bool) + 'static) {
    let (name, svg) = (name.to_owned(), blob("image/svg+xml", svg));
    spawn_local(async move {
        let image = match svg {
            Some(svg) => rastered(&svg).await,
            None => None,
        };
        done(image.and_then(|image| keep(&name, &image)).is_some());
    });
}

/// The colours of the page in its present theme. Words for the system's colours say nothing outside of
/// the page, so something that is seen on every ground stands for them.
pub fn colors() -> Colors {
    let style = web_sys::window().and_then(|window| {
        let root = window.document()?.document_element()?;
        window.get_computed_style(&root).ok()?
    });
    Colors::read(|name| {
        let value = style
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok());
        let value = value.unwrap_or_default();
        let value = value.trim();
        let known = value.starts_with('#');
        (if known { value } else { "#808080" }).to_owned()
    })
}

fn blob(mime: &str, text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// What a link with `download` does when it is followed.
fn keep(name: &str, file: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    let url = Url::create_object_url_with_blob(file).ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    after(READ_MILLIS, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

/// An image of an SVG document as a `data:` address; `None` where the browser does not give it.
pub async fn png(svg: &str) -> Option<String> {
    // From an address of its own kind: a sandboxed page may not read what a blob was painted of.
    let url = [
        "data:image/svg+xml;charset=utf-8,",
        &String::from(encode_uri_component(svg)),
    ]
    .concat();
    let canvas = drawn(&url).await?;
    canvas.to_data_url_with_type("image/png").ok()
}

async fn rastered(svg: &Blob) -> Option<Blob> {
    let url = Url::create_object_url_with_blob(svg).ok()?;
    let drawn = drawn(&url).await;
    let _ = Url::revoke_object_url(&url);
    let canvas = drawn?;
    let made = Promise::new(&mut |made, failed| {
        if let Err(why) = canvas.to_blob(&made) {
            let _ = failed.call1(&JsValue::UNDEFINED, &why);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

async fn drawn(url: &str) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await.ok()?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (
        image.natural_width() * DENSITY,
        image.natural_height() * DENSITY,
    );
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").ok().flatten()?.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}
