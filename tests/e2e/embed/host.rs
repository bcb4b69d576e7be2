//! A host's page with an embed in it, and a script as a host would write it.

use serde_json::{Value, json};

use crate::harness::Page;

/// Connects to the first frame, and keeps what it says. An answer has `ok`, an event has `type`.
const SCRIPT: &str = r#"
const frame = document.querySelector("iframe");
const told = [], waiting = new Map();
let port, last = 0, greetings = 0;
const connect = (to) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    told.push(data);
    if ("ok" in data) waiting.get(data.id)?.(data);
  };
  to.postMessage({ apg: 1, type: "connect" }, "*", [port2]);
  return port1;
};
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.apg !== 1 || data.type !== "ready") return;
  greetings += 1;
  if (!window.patient) port ??= connect(source);
});
const ask = (type, fields) => new Promise((done) => {
  const id = ++last;
  waiting.set(id, done);
  port.postMessage({ id, type, ...fields });
});
"#;

/// The address of an embed.
pub fn url(page: &Page, path: &str) -> String {
    page.url(&format!("embed/{path}"))
}

/// The HTML of a host's page with a frame that has these attributes, before the script.
pub fn page_with(page: &Page, attributes: &str, path: &str, more: &str) -> String {
    let src = url(page, path).replace('&', "&amp;");
    format!(
        "<!doctype html><title>Host</title>{more}\
         <iframe title=\"lesson\" width=\"700\" height=\"600\" {attributes} src=\"{src}\"></iframe>\
         <script nonce=\"host\">{SCRIPT}</script>"
    )
}

/// Opens one.
pub async fn host(page: &Page, attributes: &str, path: &str, more: &str) {
    page.open_host(&page_with(page, attributes, path, more))
        .await;
}

/// The same, once it is connected and has said how high it is.
pub async fn connected(page: &Page, attributes: &str, path: &str) {
    host(page, attributes, path, "").await;
    page.wait_for_js("told.some(({ type }) => type === 'resize')")
        .await;
}

/// The answer to a request.
pub async fn ask(page: &Page, kind: &str, fields: Value) -> Value {
    let script = "const [type, fields, done] = arguments; ask(type, fields).then(done)";
    page.js_async(script, vec![json!(kind), fields]).await
}

/// The result of a request that is met.
pub async fn result(page: &Page, kind: &str, fields: Value) -> Value {
    let answer = ask(page, kind, fields).await;
    assert_eq!(answer["ok"], json!(true), "{kind}: {answer}");
    answer["result"].clone()
}

/// The code of the error that a request meets with.
pub async fn refusal(page: &Page, kind: &str, fields: Value) -> String {
    let answer = ask(page, kind, fields).await;
    assert_eq!(answer["ok"], json!(false), "{kind}: {answer}");
    answer["error"]["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The events of a kind so far.
pub async fn told(page: &Page, kind: &str) -> Vec<Value> {
    let script = "return told.filter((each) => each.type === arguments[0])";
    let told = page.js_with(script, vec![json!(kind)]).await;
    told.as_array().cloned().unwrap_or_default()
}

/// Waits until the last mode of a run is over.
pub async fn run_is_over(page: &Page) {
    page.wait_for_js("told.some(({ type, left }) => type === 'runend' && left === 0)")
        .await;
}

/// Goes on inside the frame, which is there and works.
pub async fn inside(page: &Page) {
    page.enter_frame(0).await;
    page.by_testid("embed").await;
}

/// Goes back to the host's page.
pub async fn outside(page: &Page) {
    let left = page.client().clone().enter_parent_frame().await;
    left.expect("the frame is in a page");
}
