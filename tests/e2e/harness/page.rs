//! A page in a browser: what a reader does with it, and what can be seen of it.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tokio::time::sleep;
use url::form_urlencoded;

use super::Setup;
use super::driver::Driver;
use super::server::{Requests, Server};
use super::wire::Post;

/// How long something may take before a test gives up on it; never a measure of speed.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A page in a browser of its own.
pub struct Page {
    client: Client,
    base: String,
    stranger: String,
    requests: Requests,
    setup: Setup,
    errors: RefCell<Vec<String>>,
}

impl Page {
    pub(super) async fn new(driver: &Driver, server: &Server, setup: Setup) -> Self {
        let page = Self {
            client: driver.open(setup).await,
            base: format!("{}{}", server.origin, setup.mount),
            stranger: server.stranger.clone(),
            requests: server.requests.clone(),
            setup,
            errors: RefCell::default(),
        };
        let (width, height) = setup.size;
        page.resize(width, height).await;
        page.emulate(setup.dark, setup.still).await;
        page
    }

    // Going places.

    /// Opens an address relative to where the page is served, such as `ko/user-lookup/#n=5,7,3`, and
    /// waits until it has loaded. The app may still be starting: wait for what it shows.
    pub async fn open(&self, path: &str) {
        let url = self.url(path);
        let opened = self.client.goto(&url).await;
        opened.unwrap_or_else(|error| panic!("{url} does not open: {error}"));
    }

    /// Opens somebody else's page, on another origin and with this HTML; `url` and `enter_frame` embed ours.
    pub async fn open_host(&self, html: &str) {
        self.open_host_with(html, &[]).await;
    }

    /// The same, where the other server sends these headers with its page.
    pub async fn open_host_with(&self, html: &str, headers: &[(&str, &str)]) {
        let opened = self.client.goto(&self.host_url(html, headers)).await;
        opened.unwrap_or_else(|error| panic!("the host's page does not open: {error}"));
    }

    /// The address of such a page: for frames and for pages that follow one another.
    pub fn host_url(&self, html: &str, headers: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_key_only(html).extend_pairs(headers);
        format!("{}/?{}", self.stranger, query.finish())
    }

    /// The origin of those pages. Under `/embed/` it has frames that speak as the app does.
    pub fn stranger(&self) -> &str {
        &self.stranger
    }

    /// The paths that our server was asked for so far, and the status of each answer.
    pub fn requests(&self) -> Vec<(String, u16)> {
        self.requests.all()
    }

    /// Goes on inside a frame of the page, by its place among them; `open` and `open_host` leave it.
    pub async fn enter_frame(&self, place: u16) {
        let entered = self.client.enter_frame(place).await;
        entered.unwrap_or_else(|error| panic!("there is no frame {place}: {error}"));
    }

    /// Opens a page of a site that a generator has made, on another origin: `mkdocs/ko/`.
    pub async fn open_site(&self, path: &str) {
        let url = format!("{}/sites/{path}", self.stranger);
        let opened = self.client.goto(&url).await;
        opened.unwrap_or_else(|error| panic!("{url} does not open: {error}"));
    }

    /// Goes on inside the frame that an expression gives, also where it lies in a shadow tree; waits for it.
    pub async fn enter(&self, frame: &str) {
        self.wait_for_js(frame).await;
        let found = self.js(&format!("return {frame}")).await;
        let id = found.as_object().and_then(|found| found.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default().to_owned();
        let element = Element::from_element_id(self.client.clone(), id.into());
        let entered = element.enter_frame().await;
        entered.unwrap_or_else(|error| panic!("{frame} cannot be entered: {error}"));
    }

    /// Goes on inside the frame of an `<async-playground>`, by its place among them; frames in shadows
    /// have none of their own.
    pub async fn enter_embed(&self, place: usize) {
        let script = "const all = document.querySelectorAll('async-playground'); \
            return all[arguments[0]].shadowRoot.querySelector('iframe')";
        let found = self.js_with(script, vec![json!(place)]).await;
        let id = found.as_object().and_then(|found| found.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default().to_owned();
        let frame = Element::from_element_id(self.client.clone(), id.into());
        let entered = frame.enter_frame().await;
        entered.unwrap_or_else(|error| panic!("there is no embed {place}: {error}"));
    }

    /// Goes back to the page that the frame is in.
    pub async fn leave_frame(&self) {
        let left = self.client.enter_parent_frame().await;
        left.unwrap_or_else(|error| panic!("the frame cannot be left: {error}"));
    }

    /// The absolute address of such a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.base, path.trim_start_matches('/'))
    }

    /// Where the page is now, with its fragment.
    pub async fn location(&self) -> String {
        let location = self.js("return location.href").await;
        location.as_str().unwrap_or_default().to_owned()
    }

    /// The status with which the server answers a path.
    pub async fn status(&self, path: &str) -> u64 {
        let script =
            "const [url, done] = arguments; fetch(url).then(a => done(a.status), () => done(0))";
        let status = self.js_async(script, vec![json!(self.url(path))]).await;
        status.as_u64().unwrap_or_default()
    }

    // Finding, reading, doing.

    /// The element with this `data-testid`, which may yet have to appear.
    pub async fn by_testid(&self, id: &str) -> Element {
        self.find(&format!("[data-testid=\"{id}\"]")).await
    }

    /// The first element that matches, which may yet have to appear.
    pub async fn find(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        let found = wait.for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("nothing matches {css}: {error}"))
    }

    /// How many elements match right now.
    pub async fn count(&self, css: &str) -> usize {
        let all = self.client.find_all(Locator::Css(css)).await;
        all.unwrap_or_else(|error| panic!("cannot count {css}: {error}"))
            .len()
    }

    /// Clicks as a reader does: what is covered or out of reach makes it fail.
    pub async fn click(&self, id: &str) {
        let clicked = self.by_testid(id).await.click().await;
        clicked.unwrap_or_else(|error| panic!("{id} cannot be clicked: {error}"));
    }

    /// Types into an element; `fantoccini::key::Key` has the keys without a letter.
    pub async fn keys(&self, css: &str, keys: &str) {
        let typed = self.find(css).await.send_keys(keys).await;
        typed.unwrap_or_else(|error| panic!("cannot type into {css}: {error}"));
    }

    /// The visible text of the element with this `data-testid`.
    pub async fn text(&self, id: &str) -> String {
        let text = self.by_testid(id).await.text().await;
        text.unwrap_or_else(|error| panic!("cannot read {id}: {error}"))
    }

    /// The same, line by line, without what is blank.
    pub async fn lines(&self, id: &str) -> Vec<String> {
        let text = self.text(id).await;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// An attribute of the first element that matches, right now.
    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script =
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null";
        let value = self.js_with(script, vec![json!(css), json!(name)]).await;
        value.as_str().map(str::to_owned)
    }

    // Waiting.

    /// Waits until an attribute of the first element that matches has this value.
    pub async fn wait_until(&self, css: &str, attribute: &str, value: &str) {
        let read = || self.attribute(css, attribute);
        if !until(PATIENCE, async || read().await.as_deref() == Some(value)).await {
            let now = read().await;
            panic!("{attribute} of {css} did not become {value:?}; it is {now:?}");
        }
    }

    /// Waits until an expression in JavaScript is true.
    pub async fn wait_for_js(&self, expression: &str) {
        let script = format!("return Boolean({expression})");
        let met = until(PATIENCE, async || self.js(&script).await == json!(true)).await;
        assert!(met, "did not become true: {expression}");
    }

    /// Waits until the app has taken the place of what was shown while it loaded.
    pub async fn wait_for_app(&self) {
        self.wait_for_js(
            "document.querySelector('#app > *') && !document.querySelector('#app > .shell')",
        )
        .await;
    }

    // JavaScript and the browser.

    /// Runs a function's body in the page and gives what it returns.
    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new()).await
    }

    /// The same, with `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let result = self.client.execute(script, arguments).await;
        result.unwrap_or_else(|error| panic!("this fails: {script}\n{error}"))
    }

    /// The same, where the last of `arguments` is a function to be called with the result.
    pub async fn js_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let result = self.client.execute_async(script, arguments).await;
        result.unwrap_or_else(|error| panic!("this fails: {script}\n{error}"))
    }

    /// A command of the `DevTools` protocol, such as `Emulation.setCPUThrottlingRate`.
    pub async fn devtools(&self, command: &str, params: Value) -> Value {
        let result = self
            .client
            .issue_cmd(Post::devtools(command, &params))
            .await;
        result.unwrap_or_else(|error| panic!("{command} {params} fails: {error}"))
    }

    /// Makes the page this large, in CSS pixels; under 600 wide it also counts as a phone's.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Sets what the reader's system prefers.
    pub async fn emulate(&self, dark: bool, still: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let motion = if still { "reduce" } else { "no-preference" };
        let features = json!({ "media": "", "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// How many workers there are in the whole browser.
    pub async fn workers(&self) -> usize {
        let targets = self.devtools("Target.getTargets", json!({})).await;
        let targets = targets["targetInfos"].as_array().into_iter().flatten();
        targets.filter(|target| target["type"] == "worker").count()
    }

    /// Turns the wheel over a point of the window, as a hand does: down, by so many pixels.
    pub async fn wheel(&self, (x, y): (f64, f64), down: u32) {
        let wheel = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down });
        self.devtools("Input.dispatchMouseEvent", wheel).await;
    }

    /// The session, for what has no method here: frames, windows, chains of actions.
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// Saves what can be seen as `target/screenshots/NAME.png`, and says where.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.client.screenshot().await;
        let picture = picture.unwrap_or_else(|error| panic!("no picture of {name}: {error}"));
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        let path = directory.join(name).with_extension("png");
        fs::create_dir_all(&directory).expect("target can be written to");
        fs::write(&path, picture).expect("target can be written to");
        path
    }

    // Errors.

    /// Every error that the console has shown so far: logged, uncaught, blocked, or not found.
    pub async fn errors(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Post::log()).await;
        let log = log.unwrap_or_else(|error| panic!("the console cannot be read: {error}"));
        let new = log.as_array().into_iter().flatten();
        let severe = new.filter(|entry| entry["level"] == "SEVERE");
        let texts = severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        // The browser tells each only once.
        self.errors.borrow_mut().extend(texts);
        self.errors.borrow().clone()
    }

    /// Fails on errors that the test did not announce; every test ends with it.
    pub async fn assert_no_errors(&self) {
        let mut errors = self.errors().await;
        let expected = self.setup.expected_errors;
        errors.retain(|error| !expected.iter().any(|part| error.contains(part)));
        assert!(
            errors.is_empty(),
            "the console shows errors:\n{}",
            errors.join("\n")
        );
    }

    /// Leaves behind what helps to understand a failure; must not fail itself.
    pub(super) async fn save_failure(&self) {
        let test = thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        if let Ok(picture) = self.client.screenshot().await {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
            let path = path.join(format!("FAILED-{test}.png"));
            let saved = path.parent().map(fs::create_dir_all).is_some()
                && fs::write(&path, picture).is_ok();
            if saved {
                eprintln!("what it looked like: {}", path.display());
            }
        }
        if let Ok(log) = self.client.issue_cmd(Post::log()).await {
            eprintln!("what the console showed since: {log}");
        }
    }

    pub(super) async fn close(self) {
        if let Err(error) = self.client.close().await {
            eprintln!("the browser was gone already: {error}");
        }
    }
}

/// Asks again and again; false when the time is up.
pub async fn until(patience: Duration, what: impl AsyncFn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < patience {
        if what().await {
            return true;
        }
        sleep(Duration::from_millis(30)).await;
    }
    false
}
