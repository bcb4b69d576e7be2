//! The element of embed.js in other people's pages.
//!
//! Many tests give it frames that speak as the app does and do nothing else (`harness/frame.html`), so
//! that what the element does can be seen from both sides. The others have real lessons in it.

mod attributes;
mod behaviours;
mod channel;
mod course;
mod crowd;
mod faults;
mod height;
mod lesson;
mod life;
mod loading;
mod poster;
mod quiz;
mod surroundings;
mod swings;

use serde_json::{Value, json};

use crate::harness::Page;

/// A page of somebody else with this in its body; the element comes from our server.
pub fn host(page: &Page, body: &str) -> String {
    let script = format!("<script src=\"{}\" async></script>", page.url("embed.js"));
    bare_host(&format!("{script}{body}"))
}

/// The same without the element.
pub fn bare_host(body: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>{body}")
}

/// An element with a frame that is not the app, and these attributes.
pub fn mimic(page: &Page, attributes: &str) -> String {
    let base = page.stranger();
    format!(
        "<async-playground base=\"{base}\" lesson=\"three-tasks\" {attributes}>\
         <a href=\"/there\">The lesson</a></async-playground>"
    )
}

/// What the scripts of these tests share. Without the element, `element` is the first frame's owner.
const STEPS: &str = r"
  const done = arguments[arguments.length - 1];
  const all = [...document.querySelectorAll('async-playground')];
  const element = all[0];
  const frameOf = (element) => element.shadowRoot?.querySelector('iframe');
  const frame = () => frameOf(element);
  const child = () => frame().contentWindow;
  // Frames in shadows are not counted by `window.length`.
  const frames = () => [...document.querySelectorAll('async-playground')].filter(frameOf).length;
  const rest = (ms) => new Promise((go) => setTimeout(go, ms));
  const until = async (what) => {
    const start = performance.now();
    while (!what()) {
      if (performance.now() - start > 15000) throw new Error(`never ${what}`);
      await rest(15);
    }
  };
  const connected = (one = element) => until(() => frameOf(one)?.contentWindow.port);
  const failure = (promise) => promise.then(() => 'none', (error) => error);
";

/// Runs the body of an asynchronous function in the page, and gives what it returns.
pub async fn script(page: &Page, body: &str) -> Value {
    script_with(page, body, Vec::new()).await
}

/// The same, with `arguments`.
pub async fn script_with(page: &Page, body: &str, arguments: Vec<Value>) -> Value {
    let script = format!(
        "{STEPS} (async () => {{ {body} }})().then( \
         (value) => done({{ value }}), (error) => done({{ error: `${{error}} ${{error.stack}}` }}))"
    );
    let answer = page.js_async(&script, arguments).await;
    assert_eq!(answer["error"], Value::Null, "in {body}");
    answer["value"].clone()
}

/// How often the program was downloaded, and not only asked after.
pub fn downloads(page: &Page) -> usize {
    let requests = page.requests().into_iter();
    let wasm = requests.filter(|(path, status)| path.ends_with("_bg.wasm") && *status == 200);
    wasm.count()
}

/// Opens a page with one such element and waits until its frame is connected.
pub async fn open_mimic(page: &Page, attributes: &str) {
    let element = mimic(page, attributes);
    page.open_host(&host(page, &element)).await;
    let connected = script(page, "await connected(); return true").await;
    assert_eq!(connected, json!(true));
}
