//! The share panel: opened, worked with and closed by keys, and what it puts on the clipboard.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::copying::clipboard;
use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, focus_is_on, press};
use crate::pointer::{self, held};
use crate::steps::{before_all, edit, open, paste};

async fn may_copy(page: &Page) {
    let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.devtools("Browser.grantPermissions", all).await;
}

/// Waits until the panel's status says this.
async fn says(page: &Page, text: &str) {
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=share-status]').textContent === '{text}'"
    ))
    .await;
}

/// What stands in the field of the link.
async fn url(page: &Page) -> String {
    let value = "return document.querySelector('[data-testid=share-link]').value";
    let value = page.js(value).await;
    value.as_str().unwrap_or_default().to_owned()
}

/// Opens the panel by a key.
async fn share(page: &Page) {
    focus(page, "share-open").await;
    press(page, "Enter").await;
    focus_is_on(page, "share").await;
}

#[test]
fn the_panel_is_opened_used_and_closed_by_keys() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        for lang in Lang::ALL {
            let words = &lang.words().share;
            open(page, lang.tag(), "user-lookup").await;
            share(page).await;
            page.wait_until("[data-testid=share-open]", "aria-expanded", "true")
                .await;
            for id in ["share-close", "share-link", "copy-link"] {
                press(page, "Tab").await;
                focus_is_on(page, id).await;
            }
            press(page, "Enter").await;
            says(page, words.copied).await;
            assert_eq!(page.text("copy-link").await, words.copied);
            let link = url(page).await;
            assert_eq!(clipboard(page).await, link);
            let start = page.url(&format!("{}/user-lookup/", lang.tag()));
            assert!(link.starts_with(&start), "{link}");

            press(page, "Escape").await;
            focus_is_on(page, "share-open").await;
            assert_eq!(page.count("[data-testid=share]").await, 0);
            page.wait_until("[data-testid=share-open]", "aria-expanded", "false")
                .await;
            share(page).await;
            focus(page, "share-close").await;
            press(page, "Enter").await;
            focus_is_on(page, "share-open").await;
        }
    });
}

#[test]
fn what_was_copied_is_marked_as_old_after_an_edit() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        for lang in Lang::ALL {
            let words = &lang.words().share;
            open(page, lang.tag(), "user-lookup").await;
            edit(page).await;
            share(page).await;
            page.click("copy-link").await;
            says(page, words.copied).await;
            let first = clipboard(page).await;
            paste(page, "field-wait-0", "700").await;
            says(page, words.link.outdated).await;
            assert_eq!(page.text("copy-link-note").await, words.link.outdated);
            assert_eq!(page.text("copy-link").await, words.again);
            assert_ne!(url(page).await, first);
            // What is as it was is not old.
            paste(page, "field-wait-0", "1000").await;
            says(page, words.copied).await;
            assert_eq!(page.count("[data-testid=copy-link-note]").await, 0);
            paste(page, "field-wait-0", "700").await;
            says(page, words.link.outdated).await;
            page.click("copy-link").await;
            says(page, words.copied).await;
            assert_eq!(clipboard(page).await, url(page).await);
        }
    });
}

#[test]
fn the_panel_follows_another_language() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        open(page, "en", "user-lookup").await;
        share(page).await;
        page.click("copy-link").await;
        says(page, Lang::En.words().share.copied).await;
        page.click("language").await;
        says(page, Lang::Ko.words().share.link.outdated).await;
        let start = page.url("ko/user-lookup/");
        assert!(url(page).await.starts_with(&start));
    });
}

#[test]
fn the_other_forms_are_copied_as_they_are_shown() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        for lang in Lang::ALL {
            let words = &lang.words().share;
            open(page, lang.tag(), "user-lookup").await;
            share(page).await;
            for id in ["copy-embed", "copy-markdown"] {
                focus(page, id).await;
                press(page, "Enter").await;
                says(page, words.copied).await;
                let shown =
                    format!("return document.querySelector('[data-testid={id}-text]').textContent");
                assert_eq!(page.js(&shown).await, json!(clipboard(page).await));
            }
            assert!(
                clipboard(page)
                    .await
                    .ends_with(&format!("]({})", url(page).await))
            );
            page.click("copy-embed").await;
            says(page, words.copied).await;
            // What a browser makes of the code.
            let parsed = "const frame = new DOMParser() \
                .parseFromString(arguments[0], 'text/html').querySelector('iframe'); \
                return [frame.src, frame.title, frame.width, frame.height, frame.loading]";
            let code = clipboard(page).await;
            let style = " style=\"border:0;color-scheme:normal\"";
            // Our own policy has it that no page of ours has such a frame.
            assert!(code.contains(style), "{code}");
            let parsed = page
                .js_with(parsed, vec![json!(code.replace(style, ""))])
                .await;
            let link = url(page).await;
            let path = link.strip_prefix(&page.url("")).expect("a link to here");
            let title = page
                .js("return document.querySelector('h1').textContent")
                .await;
            assert_eq!(
                parsed,
                json!([
                    page.url(&format!("embed/{path}")),
                    title,
                    "100%",
                    "460",
                    "lazy"
                ])
            );
        }
    });
}

#[test]
fn where_nothing_can_be_copied_the_text_is_selected() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "Object.defineProperty(document, 'execCommand', { value: () => false }); \
             Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        )
        .await;
        for lang in Lang::ALL {
            let words = &lang.words().share;
            open(page, lang.tag(), "user-lookup").await;
            share(page).await;
            page.click("copy-link").await;
            says(page, words.failed_hint).await;
            assert_eq!(page.text("copy-link-note").await, words.failed_hint);
            focus_is_on(page, "share-link").await;
            let selected = "const field = document.activeElement; \
                return field.value.slice(field.selectionStart, field.selectionEnd)";
            assert_eq!(page.js(selected).await, json!(url(page).await));
            page.click("copy-embed").await;
            page.wait_for_js("String(getSelection()).startsWith('<iframe')")
                .await;
            let seen =
                "return document.querySelector('[data-testid=copy-embed-text]').checkVisibility()";
            assert_eq!(page.js(seen).await, Value::Bool(true));
        }
    });
}

#[test]
fn what_an_author_chooses_changes_the_link_and_not_the_page() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        share(page).await;
        let before = url(page).await;
        let changed = async |from: &str| {
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=share-link]').value !== '{from}'"
            ))
            .await;
            url(page).await
        };
        // From the top down: what is clicked is scrolled to just below the panel's head, or under it.
        page.click("share-predict").await;
        let predict = changed(&before).await;
        page.js("document.querySelector('[data-testid=share-author]').open = true")
            .await;
        page.click("lock-1").await;
        let locked = changed(&predict).await;
        page.click("hide-27").await;
        let hidden = changed(&locked).await;
        assert!(
            hidden.ends_with("#v=1&predict=1&hide=console&lock=wait"),
            "{hidden}"
        );
        assert_eq!(page.count("[data-testid=console-gather]").await, 1);
        assert_eq!(page.count("[data-testid=guess]").await, 0);
    });
}

#[test]
fn a_link_opens_at_the_moment_that_is_shown() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = &lang.words().share;
            open(page, lang.tag(), "two-coroutines").await;
            // Of a moment that nobody has gone to there is none to share.
            share(page).await;
            assert_eq!(
                page.find("#share-at-reason")
                    .await
                    .text()
                    .await
                    .expect("a text"),
                words.at_reason
            );
            press(page, "Escape").await;
            focus_is_on(page, "share-open").await;

            focus(page, "scrub").await;
            pointer::key(page, "Home", held::NONE).await;
            for _ in 0..100 {
                pointer::key(page, "ArrowRight", held::NONE).await;
            }
            page.wait_until("[data-testid=transport]", "data-at-us", "3250000")
                .await;
            share(page).await;
            let before = url(page).await;
            assert!(!before.contains("at="), "{before}");
            if lang == Lang::En {
                pointer::press(page, "share-at").await;
            } else {
                focus(page, "share-at").await;
                press(page, " ").await;
            }
            page.wait_for_js(
                "document.querySelector('[data-testid=share-link]').value.includes('at=')",
            )
            .await;
            let link = url(page).await;
            assert!(link.contains("at=3250"), "{link}");
            let label = page
                .js("return document.querySelector('label:has([data-testid=share-at])').textContent")
                .await;
            assert_eq!(label, json!(words.at.with(["3.25"])));

            // Whoever follows it sees that moment, and it stands still.
            let path = link.strip_prefix(&page.url("")).expect("a link to here");
            page.open_host("<p></p>").await;
            page.open(path).await;
            page.wait_until("[data-testid=transport]", "data-at-us", "3250000")
                .await;
            page.wait_until("[data-testid=transport]", "data-playing", "false")
                .await;
            assert_ne!(page.text("event").await, "");
            let lines = "return document.querySelectorAll('[data-testid=line]').length";
            assert_ne!(page.js(lines).await, json!(0));
        }
    });
}

#[test]
fn the_panel_fits_and_nothing_grows_wider_by_it() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            for width in [360, 768, 1_280] {
                page.resize(width, 800).await;
                open(page, lang.tag(), "user-lookup").await;
                share(page).await;
                page.js("for (const part of document.querySelectorAll('.share details')) part.open = true")
                    .await;
                let script = "const panel = document.querySelector('[data-testid=share]'); \
                    const box = panel.getBoundingClientRect(); \
                    return [innerWidth, document.scrollingElement.scrollWidth <= innerWidth, \
                        panel.scrollWidth <= panel.clientWidth, \
                        box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight]";
                assert_eq!(page.js(script).await, json!([width, true, true, true]));
                page.screenshot(&format!("share-{width}-{}", lang.tag()))
                    .await;
            }
        }
    });
}
