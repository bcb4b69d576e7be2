//! Files that somebody chooses in a field, or drops on the page.

use super::event_listener::EventListener;
use super::json::{parse, refused};
use super::task::Task;
use crate::link::{FileError, FileProblem, Json, MAX_BYTES};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// The class of the document's root while a file is held over the page.
const DROPPING: &str = "dropping";

/// Calls with the name and the content of each file that is chosen or dropped, for as long as what is
/// returned is kept. Of several at once, only the first one counts.
pub fn on_file(heard: impl Fn(String, Result<Json, FileError>) + 'static) -> Vec<EventListener> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Vec::new();
    };
    let heard = Rc::new(heard);
    // Another file takes the place of one that is still being read.
    let reading = RefCell::new(None);
    let act = Rc::new(move |event: Event| {
        if let Some(file) = file_of(&event) {
            let heard = heard.clone();
            reading.replace(Some(Task::spawn(async move {
                let content = read(&file).await;
                heard(file.name(), content);
            })));
        }
    });
    let listen = |kind| {
        let act = act.clone();
        EventListener::new(&document, kind, move |event| act(event)).ok()
    };
    let kinds = ["change", "dragover", "dragleave", "drop"];
    kinds.into_iter().filter_map(listen).collect()
}

/// The file that an event brings, where it does.
fn file_of(event: &Event) -> Option<File> {
    let Some(drag) = event.dyn_ref::<DragEvent>() else {
        let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let file = field.files()?.get(0);
        // The same file can be chosen again, once it was put right.
        field.set_value("");
        return file;
    };
    let kind = event.type_();
    let data = drag.data_transfer()?;
    // A text that is dragged is for the field that it is dropped on.
    let holds = data.types().iter().any(|kind| kind == "Files");
    if holds && kind != "dragleave" {
        event.prevent_default();
    }
    // The pointer leaves one element for another all the time, and the page for nothing.
    let over = kind == "dragover" || (kind == "dragleave" && drag.related_target().is_some());
    mark(holds && over);
    data.files().filter(|_| kind == "drop")?.get(0)
}

fn mark(dropping: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.class_list().toggle_with_force(DROPPING, dropping);
    }
}

async fn read(file: &File) -> Result<Json, FileError> {
    #[expect(clippy::cast_precision_loss, reason = "a few millions")]
    if file.size() > MAX_BYTES as f64 {
        return Err(refused(String::new(), FileProblem::TooLarge(MAX_BYTES)));
    }
    let text = JsFuture::from(file.text()).await;
    let text = text.ok().and_then(|text| text.as_string());
    let text = text.ok_or_else(|| refused(String::new(), FileProblem::Unreadable))?;
    parse(&text)
}
