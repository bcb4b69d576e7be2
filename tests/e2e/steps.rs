//! What a reader does on the page, and what can then be read there.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::harness::Page;

/// Waits until all of the page is there: it is drawn from the top, in several tasks.
pub async fn drawn(page: &Page) {
    page.by_testid("run").await;
    page.wait_for_js("!document.querySelector('[data-testid=page][aria-busy]')")
        .await;
}

/// Opens a lesson and waits for all of it.
pub async fn open(page: &Page, lang: &str, slug: &str) {
    page.open(&format!("{lang}/{slug}/")).await;
    drawn(page).await;
}

/// Chooses a speed: `1`, `2`, `5`, `10` or `instant`.
pub async fn at_speed(page: &Page, value: &str) {
    // Above an editor that may be open, and that has been scrolled to.
    page.js("scrollTo(0, 0)").await;
    let segment = format!("[data-testid=timescale] label:has(input[value=\"{value}\"])");
    let clicked = page.find(&segment).await.click().await;
    clicked.expect("a speed can be chosen");
}

/// Waits until every mode's region has this status.
pub async fn all_are(page: &Page, status: &str) {
    page.wait_for_js(&format!(
        "document.querySelectorAll('section[data-status]').length > 0 && \
         [...document.querySelectorAll('section[data-status]')].every(m => m.dataset.status === '{status}')"
    ))
    .await;
}

/// Runs everything to its end.
pub async fn run(page: &Page) {
    page.click("run").await;
    all_are(page, "finished").await;
}

/// What one mode has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub status: String,
    pub elapsed_us: u64,
    pub predicted_us: u64,
    pub lines: Vec<String>,
    pub stamps: Vec<u64>,
}

/// Reads a mode's facts from the page.
pub async fn outcome(page: &Page, mode: &str) -> Outcome {
    let script = "const [mode] = arguments; \
        const region = document.querySelector(`[data-testid=mode-${mode}]`); \
        const lines = [...document.querySelectorAll(`[data-testid=console-${mode}] [data-testid=line]`)]; \
        return { ...region.dataset, \
            lines: lines.map(l => l.querySelector('[data-testid=printed]').textContent), \
            stamps: lines.map(l => Number(l.dataset.atUs)) }";
    let facts = page.js_with(script, vec![json!(mode)]).await;
    let number = |name: &str| facts[name].as_str().and_then(|text| text.parse().ok());
    let list = |name: &str| facts[name].as_array().cloned().unwrap_or_default();
    Outcome {
        status: facts["status"].as_str().unwrap_or_default().to_owned(),
        elapsed_us: number("elapsedUs").unwrap_or_default(),
        predicted_us: number("predictedUs").unwrap_or_default(),
        lines: list("lines")
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        stamps: list("stamps").iter().filter_map(Value::as_u64).collect(),
    }
}

/// Replaces what stands in a field, as a person does: select all, type.
pub async fn fill(page: &Page, id: &str, text: &str) {
    let css = format!("[data-testid=\"{id}\"]");
    page.keys(&css, &(Key::Control + "a")).await;
    page.keys(&css, &String::from(char::from(Key::Backspace)))
        .await;
    if !text.is_empty() {
        page.keys(&css, text).await;
    }
}

/// Puts a text into a field all at once. Typed letter by letter, its first ones may be a good value.
pub async fn paste(page: &Page, id: &str, text: &str) {
    let script = "const field = document.querySelector(`[data-testid=\"${arguments[0]}\"]`); \
        field.select(); document.execCommand('insertText', false, arguments[1]) || \
        document.execCommand('delete')";
    page.js_with(
        &format!("document.querySelector('[data-testid=\"{id}\"]').focus(); {script}"),
        vec![json!(id), json!(text)],
    )
    .await;
}

/// Opens the editor of a lesson.
pub async fn edit(page: &Page) {
    let summary = page.find("[data-testid=editor] > summary").await;
    summary.click().await.expect("the editor unfolds");
}

/// What the error at a field says, once it says something.
pub async fn error_at(page: &Page, field: &str) -> String {
    let css = format!("[data-field=\"{field}\"] [data-testid=error]");
    page.find(&css).await.text().await.expect("it has a text")
}

/// What must come out of a lesson in one mode.
pub struct Expected {
    pub mode: String,
    pub elapsed_us: u64,
    /// Whether the order of lines is left to chance; they are sorted then.
    pub any_order: bool,
    pub lines: Vec<String>,
}

impl Expected {
    /// The same lines, where their order is left to chance in one order for all.
    pub fn comparable(&self, lines: &[String]) -> Vec<String> {
        let mut lines = lines.to_vec();
        if self.any_order {
            lines.sort_unstable();
        }
        lines
    }
}

/// The expected outcomes of a lesson.
pub fn expected(slug: &str, lang: &str) -> Vec<Expected> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/data", slug, lang]
        .iter()
        .collect();
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    files.iter().map(|file| expectation(file)).collect()
}

fn expectation(file: &Path) -> Expected {
    let text = fs::read_to_string(file).expect("an expected outcome");
    let (head, rest) = text.split_once('\n').expect("a line on the elapsed time");
    let elapsed = head.strip_prefix("# elapsed_us ");
    let elapsed = elapsed.and_then(|number| number.parse().ok());
    let mode = file.file_stem().and_then(|stem| stem.to_str());
    let lines = rest.strip_prefix("# any order\n");
    let mut expected = Expected {
        mode: mode.expect("a mode").to_owned(),
        elapsed_us: elapsed.expect("an elapsed time"),
        any_order: lines.is_some(),
        lines: Vec::new(),
    };
    let lines: Vec<String> = lines.unwrap_or(rest).lines().map(str::to_owned).collect();
    expected.lines = expected.comparable(&lines);
    expected
}

/// Runs this before every script of the pages opened from now on.
pub async fn before_all(page: &Page, script: &str) {
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script }),
    )
    .await;
}

/// Compares this mode and no other; the editor is open.
pub async fn only_mode(page: &Page, mode: &str) {
    let script = "const [mode] = arguments; \
        const boxes = [...document.querySelectorAll('.modes [data-testid^=toggle-]')]; \
        const own = boxes.find(box => box.dataset.testid === `toggle-${mode}`); \
        if (!own.checked) own.click(); \
        return boxes.filter(box => box !== own && box.checked).map(box => box.dataset.testid)";
    let others = page.js_with(script, vec![json!(mode)]).await;
    for other in others.as_array().into_iter().flatten() {
        page.click(other.as_str().unwrap_or_default()).await;
    }
    let region = format!(
        "document.querySelectorAll('section[data-status]').length === 1 && \
        document.querySelector('[data-testid=mode-{mode}]')"
    );
    page.wait_for_js(&region).await;
}

/// Has event loops run there: `auto`, `page` or `worker`; the editor is open.
pub async fn event_loop(page: &Page, place: &str) {
    let segment = format!("[data-testid=event-loop] label:has(input[value=\"{place}\"])");
    let clicked = page.find(&segment).await.click().await;
    clicked.expect("a place can be chosen");
}

/// Puts the slider of this number to a value, as dragging it does.
pub async fn turn_to(page: &Page, number: usize, value: &str) {
    let script = "const [number, value] = arguments; \
        const slider = document.querySelector(`#knob-${number}`); \
        slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true })); \
        return slider.value";
    let now = page
        .js_with(script, vec![json!(number), json!(value)])
        .await;
    assert_eq!(now, json!(value));
}
