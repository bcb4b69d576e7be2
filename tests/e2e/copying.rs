//! Lines of a console on the clipboard.

use async_playground::text::Lang;
use serde_json::json;

use crate::consoles::{has_lines, has_run, parts, texts};
use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, press};
use crate::steps::{before_all, outcome, paste};

pub async fn clipboard(page: &Page) -> String {
    let read = "const [done] = arguments; navigator.clipboard.readText().then(done, why => done(String(why)))";
    let text = page.js_async(read, Vec::new()).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// What the lines of `gather` are on the clipboard.
async fn copied(page: &Page, lang: Lang) -> String {
    let who = match lang {
        Lang::Ko => "조회",
        Lang::En => "look-up",
    };
    let found = outcome(page, "gather").await;
    let names = "return [...document.querySelectorAll('[data-testid=console-gather] .line')] \
        .map(line => String(Number(line.dataset.job) + 1))";
    let (names, at) = (
        texts(&page.js(names).await),
        parts(page, "gather", ".at").await,
    );
    let lines = at.iter().zip(&names).zip(&found.lines);
    let lines: Vec<_> = lines
        .map(|((at, name), text)| format!("{at}\t{who} {name}\t{text}\n"))
        .collect();
    assert_eq!(lines.len(), 15);
    lines.concat()
}

#[test]
fn lines_are_copied() {
    harness::test(Setup::default(), async |page| {
        let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", all).await;
        for lang in Lang::ALL {
            let words = &lang.words().consoles;
            has_run(page, lang, "user-lookup").await;
            assert!(page.text("copy-gather").await.starts_with(words.copy));
            page.click("copy-gather").await;
            let spoken = |said: &str| {
                format!(
                    "[...document.querySelectorAll('.card-head [role=status]')].some(s => s.textContent === '{said}')"
                )
            };
            page.wait_for_js(&spoken(words.copied)).await;
            assert_eq!(clipboard(page).await, copied(page, lang).await);
            // Of a filtered console, what is left.
            paste(page, "console-filter", "7").await;
            has_lines(page, "sequential", 7).await;
            focus(page, "copy-sequential").await;
            press(page, "Enter").await;
            page.wait_for_js(
                "document.querySelector('[data-testid=copy-sequential] + [role=status]').textContent",
            )
            .await;
            let text = clipboard(page).await;
            assert_eq!(text.lines().count(), 7, "{text}");
            assert!(text.starts_with("5.000\t"), "{text}");
        }
    });
}

#[test]
fn lines_are_copied_without_a_clipboard_of_the_page_s_own() {
    harness::test(Setup::default(), async |page| {
        let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", all).await;
        before_all(
            page,
            "window.theirs = navigator.clipboard; \
             Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })",
        )
        .await;
        has_run(page, Lang::En, "user-lookup").await;
        page.click("copy-gather").await;
        page.wait_for_js(
            "document.querySelector('[data-testid=copy-gather] + [role=status]').textContent === 'Copied'",
        )
        .await;
        page.wait_for_js("document.activeElement.dataset.testid === 'copy-gather'")
            .await;
        assert_eq!(page.count("textarea").await, 0);
        page.js("Object.defineProperty(navigator, 'clipboard', { value: window.theirs })")
            .await;
        assert_eq!(clipboard(page).await, copied(page, Lang::En).await);
        // Where the older way does not work either, it says so.
        page.js("Object.defineProperty(document, 'execCommand', { value: () => false })")
            .await;
        page.js("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))")
            .await;
        page.click("copy-sequential").await;
        page.wait_for_js(
            "document.querySelector('[data-testid=copy-sequential] + [role=status]').textContent === 'Not copied'",
        )
        .await;
    });
}
