//! Keys that work wherever the focus is, and the list of them; the presentation view.

use async_playground::text::Lang;
use fantoccini::key::Key;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::steps::{all_are, at_speed, open, run};

/// Presses a key where the focus is, with Ctrl held down meanwhile or not.
pub async fn press_with(page: &Page, ctrl: bool, key: &str) {
    for kind in ["keyDown", "keyUp"] {
        let text = match (kind, key) {
            ("keyDown", "Enter") => "\r",
            ("keyDown", key) if !ctrl && key.chars().count() == 1 => key,
            _ => "",
        };
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            " " => 32,
            "End" => 35,
            "Home" => 36,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => 0,
        };
        let event = json!({ "type": kind, "key": key, "modifiers": 2 * u8::from(ctrl), "text": text,
            "windowsVirtualKeyCode": code });
        page.devtools("Input.dispatchKeyEvent", event).await;
    }
}

/// Presses a key where the focus is.
pub async fn press(page: &Page, key: &str) {
    press_with(page, false, key).await;
}

/// Types letter by letter where the focus is.
pub async fn type_in(page: &Page, text: &str) {
    for letter in text.chars() {
        press(page, &letter.to_string()).await;
    }
}

/// Puts the focus on what has this `data-testid`.
pub async fn focus(page: &Page, id: &str) {
    page.by_testid(id).await;
    let script = "document.querySelector(`[data-testid=\"${arguments[0]}\"]`).focus()";
    page.js_with(script, vec![json!(id)]).await;
    focus_is_on(page, id).await;
}

/// Waits until what has this `data-testid` has the focus.
pub async fn focus_is_on(page: &Page, id: &str) {
    page.wait_for_js(&format!("document.activeElement.dataset.testid === '{id}'"))
        .await;
}

/// Takes the focus away from all of the page.
async fn focus_is_nowhere(page: &Page) {
    page.js("document.activeElement.blur()").await;
    page.wait_for_js("document.activeElement === document.body")
        .await;
}

#[test]
fn a_run_is_started_and_stopped_by_keys_wherever_the_focus_is() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            for place in [None, Some("stage-gather"), Some("console-filter")] {
                match place {
                    Some(id) => focus(page, id).await,
                    None => focus_is_nowhere(page).await,
                }
                press_with(page, true, "Enter").await;
                all_are(page, "running").await;
                press_with(page, true, ".").await;
                all_are(page, "stopped").await;
                // Stopping once more is nothing.
                press_with(page, true, ".").await;
                all_are(page, "stopped").await;
            }
            // With a field in between: its text is as it was.
            assert_eq!(
                page.js("return document.querySelector('[data-testid=console-filter]').value")
                    .await,
                json!("")
            );
        }
    });
}

#[test]
fn the_list_of_keys_opens_closes_and_gives_the_focus_back() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words().tools;
            open(page, lang.tag(), "user-lookup").await;
            page.click("help-open").await;
            focus_is_on(page, "help").await;
            let text = page.text("help").await;
            for (keys, does) in words.key_list {
                assert!(
                    text.contains(keys) && text.contains(does),
                    "{keys} in {text}"
                );
            }
            assert_eq!(text.lines().next(), Some(words.keys));
            press(page, "Escape").await;
            focus_is_on(page, "help-open").await;
            assert_eq!(page.count("[data-testid=help]").await, 0);

            focus(page, "stage-gather").await;
            press(page, "?").await;
            focus_is_on(page, "help").await;
            press(page, "Tab").await;
            focus_is_on(page, "help-close").await;
            press(page, "Enter").await;
            focus_is_on(page, "stage-gather").await;
            assert_eq!(page.count("[data-testid=help]").await, 0);
            // In a field, it is a letter.
            focus(page, "console-filter").await;
            press(page, "?").await;
            page.wait_for_js(
                "document.querySelector('[data-testid=console-filter]').value === '?'",
            )
            .await;
            assert_eq!(page.count("[data-testid=help]").await, 0);
        }
    });
}

/// How large the letters of the title are, and which parts of the page can be seen.
const LOOK: &str = "const seen = css => document.querySelector(css)?.checkVisibility() ?? false; \
    return [parseFloat(getComputedStyle(document.querySelector('h1')).fontSize), \
        parseFloat(getComputedStyle(document.querySelector('.log')).fontSize), \
        ...['.lessons', '.knobs', '.editor', '[data-testid=theme]', '[data-testid=run]', \
            '[data-testid=stage-gather]', '[data-testid=console-gather]'].map(seen)]";

#[test]
fn a_presentation_is_large_without_controls_and_ends_by_key_or_button() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            at_speed(page, "instant").await;
            run(page).await;
            let before = page.js(LOOK).await;
            let parts = |look: &serde_json::Value| look.as_array().expect("a list")[2..].to_vec();
            assert_eq!(parts(&before), vec![json!(true); 7]);
            for leave in ["Escape", "button", "Escape nowhere"] {
                page.click("presentation").await;
                page.wait_until("[data-testid=presentation]", "aria-pressed", "true")
                    .await;
                let now = page.js(LOOK).await;
                let (away, here) = (vec![json!(false); 4], vec![json!(true); 3]);
                assert_eq!(parts(&now), [away, here].concat());
                for size in [0, 1] {
                    assert!(now[size].as_f64() > before[size].as_f64(), "{before} {now}");
                }
                match leave {
                    "Escape" => press(page, "Escape").await,
                    "button" => page.click("presentation").await,
                    _ => {
                        focus_is_nowhere(page).await;
                        press(page, "Escape").await;
                    }
                }
                page.wait_until("[data-testid=presentation]", "aria-pressed", "false")
                    .await;
                assert_eq!(page.js(LOOK).await, before);
            }
        }
    });
}

#[test]
fn escape_takes_back_one_thing_at_a_time() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            page.click("presentation").await;
            focus(page, "stage-gather").await;
            press(page, "End").await;
            page.wait_for_js(
                "document.querySelector('[data-testid=zoom-job]').ariaDisabled !== 'true'",
            )
            .await;
            press(page, "?").await;
            focus_is_on(page, "help").await;
            press(page, "Escape").await;
            focus_is_on(page, "stage-gather").await;
            assert_eq!(page.count("[data-testid=help]").await, 0);
            let pressed = async || {
                page.attribute("[data-testid=presentation]", "aria-pressed")
                    .await
            };
            press(page, "Escape").await;
            page.wait_until("[data-testid=zoom-job]", "aria-disabled", "true")
                .await;
            assert_eq!(pressed().await.as_deref(), Some("true"));
            press(page, "Escape").await;
            page.wait_until("[data-testid=presentation]", "aria-pressed", "false")
                .await;
            let key = String::from(char::from(Key::Escape));
            page.keys("[data-testid=stage-gather]", &key).await;
            assert_eq!(pressed().await.as_deref(), Some("false"));
        }
    });
}
