//! Scenario files: saved, opened by dialog and by drop, refused with every error named.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, focus_is_on, press};
use crate::steps::{before_all, edit, fill, open, outcome};

/// Drops a file on the page, or only holds it over, as a browser tells of it.
async fn drag(page: &Page, kind: &str, name: &str, text: &str) -> bool {
    let script = "const [kind, name, text] = arguments; \
        const dataTransfer = new DataTransfer(); \
        dataTransfer.items.add(new File([text], name, { type: 'application/json' })); \
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }); \
        document.querySelector('main').dispatchEvent(event); \
        return event.defaultPrevented";
    let arguments = vec![json!(kind), json!(name), json!(text)];
    page.js_with(script, arguments).await == json!(true)
}

/// Opens the panel where files are, unless it is.
async fn panel(page: &Page) {
    if page.count("[data-testid=share]").await == 0 {
        page.click("share-open").await;
    }
}

/// Chooses a file, as the dialog of a system does.
pub async fn choose(page: &Page, name: &str, text: &str) {
    panel(page).await;
    page.by_testid("open-file").await;
    let script = "const [name, text] = arguments; \
        const field = document.querySelector('[data-testid=open-file]'); \
        const chosen = new DataTransfer(); \
        chosen.items.add(new File([text], name)); \
        field.files = chosen.files; \
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.js_with(script, vec![json!(name), json!(text)]).await;
}

/// What *Save as file* gives, and under which name.
async fn saved(page: &Page) -> (String, String) {
    let watch = "window.saved = []; \
        const make = URL.createObjectURL; \
        URL.createObjectURL = blob => { blob.text().then(text => saved.push(text)); return make(blob) }; \
        HTMLAnchorElement.prototype.click = function () { saved.push(this.download) }";
    page.js(watch).await;
    panel(page).await;
    focus(page, "save-file").await;
    press(page, "Enter").await;
    page.wait_for_js("saved.length === 2").await;
    let found = page.js("return saved").await;
    let text = |at: usize| found[at].as_str().unwrap_or_default().to_owned();
    (text(0), text(1))
}

/// Waits for the notice about the file of that name, and gives the errors: path and sentence.
async fn errors(page: &Page, name: &str) -> Vec<(String, String)> {
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=file-notice]')?.textContent.includes('{name}')"
    ))
    .await;
    let script = "return [...document.querySelectorAll('[data-testid=file-error]')] \
        .map(error => [...error.children].map(part => part.textContent))";
    let found = page.js(script).await;
    let found = found.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (found.iter())
        .map(|error| (text(&error[0]), text(&error[1])))
        .collect()
}

/// Waits until `sequential` is predicted to take so many microseconds.
async fn is_predicted(page: &Page, micros: u64) {
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=mode-sequential]')?.dataset.predictedUs === '{micros}'"
    ))
    .await;
}

async fn has_no_notice(page: &Page) {
    page.wait_for_js("!document.querySelector('[data-testid=file-notice]')")
        .await;
}

const SMALL: &str = r#"{ "format": "async-playground", "version": 1, "lang": "en",
    "scenario": { "jobs": [{ "name": "only", "wait_ms": 700 }], "modes": [{ "mode": "gather" }] } }"#;

#[test]
fn what_is_saved_opens_again() {
    harness::test(Setup::default(), async |page| {
        // Five, seven and three waits of a second, of which the first five become longer.
        let edited = 16_170_000;
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            fill(page, "field-wait-0", "1234").await;
            is_predicted(page, edited).await;
            let (name, text) = saved(page).await;
            assert_eq!(name, "user-lookup-scenario.json");
            // Somewhere else, and in the other language.
            open(page, lang.other().tag(), "three-tasks").await;
            choose(page, &name, &text).await;
            page.wait_for_js(&format!(
                "location.pathname.endsWith('/{}/user-lookup/')",
                lang.tag()
            ))
            .await;
            is_predicted(page, edited).await;
            has_no_notice(page).await;
            let (_, again) = saved(page).await;
            assert_eq!(again, text);
            page.click("share-close").await;
            // The same file can be chosen twice.
            page.js("scrollTo(0, 0)").await;
            page.click("reset").await;
            is_predicted(page, 15_000_000).await;
            choose(page, &name, &text).await;
            is_predicted(page, edited).await;
        }
    });
}

#[test]
fn a_file_is_dropped_anywhere_on_the_page() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "three-tasks").await;
        assert!(drag(page, "dragover", "a.json", SMALL).await);
        page.wait_for_js(
            "getComputedStyle(document.querySelector('.drop-hint')).display !== 'none'",
        )
        .await;
        assert!(drag(page, "drop", "a.json", SMALL).await);
        page.wait_for_js("location.pathname.endsWith('/en/workbench/')")
            .await;
        page.wait_for_js(
            "getComputedStyle(document.querySelector('.drop-hint')).display === 'none'",
        )
        .await;
        assert_eq!(outcome(page, "gather").await.predicted_us, 700_000);
        assert_eq!(page.count("section[data-status]").await, 1);
        // A text that is dragged is not the page's business.
        let text = "const dataTransfer = new DataTransfer(); dataTransfer.setData('text/plain', 'x'); \
            const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }); \
            document.querySelector('main').dispatchEvent(event); return event.defaultPrevented";
        assert_eq!(page.js(text).await, json!(false));
    });
}

#[test]
fn a_refused_file_is_explained_and_changes_nothing() {
    harness::test(Setup::default(), async |page| {
        for (lang, sentence) in [
            (
                Lang::En,
                "“0” is not allowed here: a whole number from 1 to 1,000.",
            ),
            (
                Lang::Ko,
                "“0” 값은 쓸 수 없습니다. 1부터 1,000까지의 정수를 적어 주세요.",
            ),
        ] {
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            fill(page, "field-wait-0", "1234").await;
            // The address is written a moment after an edit.
            page.wait_for_js("location.hash.includes('wait=1234')")
                .await;
            let before = outcome(page, "gather").await;
            let at = page.location().await;
            let wrong = SMALL.replace("\"wait_ms\"", "\"rounds\": 0, \"wait_ms\"");
            drag(page, "drop", "wrong.json", &wrong).await;
            let told = errors(page, "wrong.json").await;
            let path = "scenario.jobs[0].rounds".to_owned();
            assert_eq!(told, [(path, sentence.to_owned())]);
            assert_eq!(outcome(page, "gather").await, before);
            assert_eq!(page.location().await, at);

            focus(page, "file-dismiss").await;
            press(page, "Enter").await;
            has_no_notice(page).await;
            page.wait_for_js("document.activeElement.id === 'main'")
                .await;
        }
    });
}

#[test]
fn what_is_no_scenario_is_told_apart() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "three-tasks").await;
        for (name, text, path, part) in [
            (
                "broken.json",
                "{ \"format\": ".to_owned(),
                "The file",
                "It is not JSON.",
            ),
            (
                "other.json",
                "{ \"type\": \"Feature\" }".to_owned(),
                "format",
                "no scenario file",
            ),
            (
                "newer.json",
                SMALL.replace("\"version\": 1", "\"version\": 2"),
                "version",
                "of version 2",
            ),
            (
                "deep.json",
                "[".repeat(50_000) + &"]".repeat(50_000),
                "The file",
                "8 levels",
            ),
            (
                "large.json",
                " ".repeat(4_000_001),
                "The file",
                "larger than 4 MB",
            ),
        ] {
            drag(page, "drop", name, &text).await;
            let told = errors(page, name).await;
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(told[0].0, path);
            assert!(told[0].1.contains(part), "{told:?}");
        }
        choose(page, "small.json", SMALL).await;
        has_no_notice(page).await;
        // A lesson that there is not is told, and the rest is opened.
        let lesson = SMALL.replace("\"lang\"", "\"lesson\": \"no-such\", \"lang\"");
        choose(page, "lesson.json", &lesson).await;
        let told = errors(page, "lesson.json").await;
        assert_eq!(told[0].0, "lesson");
        assert!(told[0].1.contains("\"no-such\""), "{told:?}");
    });
}

#[test]
fn texts_of_a_file_are_only_texts() {
    harness::test(Setup::default(), async |page| {
        before_all(page, "window.alert = () => { window.alerted = true }").await;
        open(page, "en", "three-tasks").await;
        let markup = "<img src=x onerror=alert(1)>";
        drag(page, "drop", markup, &SMALL.replace("only", markup)).await;
        page.wait_for_js(
            "document.querySelector('[data-testid=field-name-0]')?.value.startsWith('<img')",
        )
        .await;
        let wrong = SMALL.replace("\"gather\"", &format!("\"{markup}\""));
        drag(page, "drop", markup, &wrong).await;
        let told = errors(page, "<img").await;
        assert!(told[0].1.contains("<img"), "{told:?}");
        assert_eq!(page.count("main img").await, 0);
        assert_eq!(
            page.js("return window.alerted ?? false").await,
            json!(false)
        );
    });
}

#[test]
fn the_buttons_are_reached_with_the_keyboard() {
    harness::test(Setup::default(), async |page| {
        open(page, "ko", "three-tasks").await;
        panel(page).await;
        focus(page, "save-file").await;
        press(page, "Tab").await;
        focus_is_on(page, "open-file").await;
    });
}
