//! Bad input: the last good scenario stays, and the field says what was found and what is allowed.

use fantoccini::key::Key;

use crate::harness::{self, Page, Setup};
use crate::steps::{edit, error_at, fill, open, paste};

async fn predicted(page: &Page) -> String {
    let value = page
        .attribute("[data-testid=mode-gather]", "data-predicted-us")
        .await;
    value.expect("gather is compared")
}

/// `text` in `field` is refused with these words, and nothing else changes.
async fn is_refused(page: &Page, field: &str, text: &str, words: &[&str]) {
    let before = predicted(page).await;
    let id = format!("field-{field}");
    paste(page, &id, text).await;
    let error = error_at(page, field).await;
    for word in words {
        assert!(
            error.contains(word),
            "{text:?} in {field}: no {word:?} in {error:?}"
        );
    }
    let css = format!("[data-testid=\"{id}\"]");
    assert_eq!(
        page.attribute(&css, "aria-invalid").await.as_deref(),
        Some("true")
    );
    let described = page.attribute(&css, "aria-describedby").await;
    assert_eq!(described, Some(format!("error-{field}")));
    assert_eq!(predicted(page).await, before);
}

#[test]
fn a_refused_text_stays_and_is_explained_in_english() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        for text in [
            "abc",
            "-5",
            "1e9",
            "99999999999999999999",
            "1.5",
            "2 s",
            "600001",
        ] {
            is_refused(page, "wait-0", text, &[text, "600,000", "ms"]).await;
        }
        is_refused(page, "wait-0", "", &["0", "600,000"]).await;
        fill(page, "field-wait-0", " 700 ").await;
        page.wait_for_js("!document.querySelector('[data-field=\"wait-0\"] [data-testid=error]')")
            .await;
        is_refused(page, "rounds-0", "0", &["0", "1,000"]).await;
        fill(page, "field-rounds-0", "2").await;
        is_refused(page, "count-0", "10001", &["10001", "10,000"]).await;
        fill(page, "field-count-0", "1").await;
        is_refused(page, "name-0", &"x".repeat(65), &["64"]).await;
        is_refused(page, "name-0", "", &["64"]).await;
        fill(page, "field-name-0", "again").await;
        page.wait_for_js("!document.querySelector('[data-testid=error]')")
            .await;
        is_refused(page, "limit", "0", &["0", "10,000"]).await;
        fill(page, "field-limit", "").await;
        page.wait_for_js("!document.querySelector('[data-testid=error]')")
            .await;
    });
}

#[test]
fn a_refused_text_is_explained_in_korean() {
    harness::test(Setup::default(), async |page| {
        open(page, "ko", "workbench").await;
        is_refused(page, "wait-0", "-5", &["-5", "600,000", "ms", "습니다"]).await;
        is_refused(page, "rounds-0", "많이", &["많이", "1,000"]).await;
    });
}

#[test]
fn too_much_in_all_is_refused_where_it_was_typed() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        is_refused(page, "count-0", "9999", &["at most"]).await;
    });
}

#[test]
fn rows_are_edited_by_keyboard_alone() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        let rows = async || page.count("[data-testid^=job-]").await;
        let start = rows().await;
        let press = async |id: &str| {
            page.js(&format!(
                "document.querySelector('[data-testid=\"{id}\"]').focus()"
            ))
            .await;
            page.keys(":focus", &String::from(char::from(Key::Enter)))
                .await;
        };
        press("add-job").await;
        page.wait_for_js(&format!(
            "document.querySelectorAll('[data-testid^=job-]').length === {}",
            start + 1
        ))
        .await;
        press("duplicate-0").await;
        page.wait_for_js(&format!(
            "document.querySelectorAll('[data-testid^=job-]').length === {}",
            start + 2
        ))
        .await;
        fill(page, "field-name-1", "copy").await;
        press("down-1").await;
        page.wait_for_js("document.querySelector('[data-testid=field-name-2]').value === 'copy'")
            .await;
        press("up-2").await;
        page.wait_for_js("document.querySelector('[data-testid=field-name-1]').value === 'copy'")
            .await;
        press("remove-1").await;
        page.wait_for_js(&format!(
            "document.querySelectorAll('[data-testid^=job-]').length === {}",
            start + 1
        ))
        .await;
        assert_eq!(rows().await, start + 1);
    });
}

#[test]
fn a_row_that_is_pressed_twice_before_it_has_moved_moves_once() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "three-tasks").await;
        edit(page).await;
        let names = async || {
            let names = "[...document.querySelectorAll('[data-testid^=field-name-]')].map(field => field.value)";
            let names = page.js(&format!("return {names}")).await;
            let names = names.as_array().expect("a list").iter();
            names
                .map(|name| name.as_str().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        let before = names().await;
        page.js(
            "const down = document.querySelector('[data-testid=down-0]'); down.click(); down.click()",
        )
        .await;
        page.wait_for_js("document.activeElement.dataset.testid === 'down-1'")
            .await;
        let [a, b, c] = &before[..] else {
            panic!("{before:?}");
        };
        assert_eq!(names().await, [b, a, c].map(String::clone));
        // Once it has, it is heard again.
        page.click("down-1").await;
        page.wait_for_js("document.activeElement.dataset.testid === 'down-2'")
            .await;
        assert_eq!(names().await, [b, c, a].map(String::clone));
    });
}

#[test]
fn text_is_only_ever_text() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        let name = "<img src=x onerror=alert(1)>";
        fill(page, "field-name-0", name).await;
        page.wait_for_js(&format!(
            "document.querySelector('.key li').textContent.trim() === '{name}'"
        ))
        .await;
        assert_eq!(page.count("img").await, 0);
    });
}
