//! The page loads: anywhere, under the strict policy, without an error.

use async_playground::lessons;
use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, SUB_PATH, Setup};

/// The module is found, and runs.
async fn loads(page: &Page) {
    page.open("").await;
    assert_eq!(page.status("").await, 200);
    page.wait_for_js(
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('.wasm'))",
    )
    .await;
    let module = "return new URL(document.querySelector('script[data-module]').dataset.module, document.baseURI).href";
    let module = page.js(module).await;
    let types = page
        .js_async(
            "const [url, done] = arguments; import(url).then(m => done(typeof m.default), e => done(String(e)))",
            vec![module],
        )
        .await;
    assert_eq!(types, json!("function"));
    assert_eq!(
        page.attribute("#crash", "hidden").await.as_deref(),
        Some("")
    );
}

#[test]
fn the_page_loads_at_the_root() {
    harness::test(Setup::default(), loads);
}

#[test]
fn the_page_loads_under_any_path() {
    let setup = Setup {
        mount: SUB_PATH,
        ..Setup::default()
    };
    harness::test(setup, loads);
}

#[test]
fn the_browser_is_the_one_that_was_asked_for() {
    let setup = Setup {
        lang: "ko",
        dark: true,
        still: true,
        size: (390, 800),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        page.open("").await;
        let script = "return [navigator.language, matchMedia('(prefers-color-scheme: dark)').matches, \
                      matchMedia('(prefers-reduced-motion: reduce)').matches, innerWidth, innerHeight]";
        assert_eq!(page.js(script).await, json!(["ko", true, true, 390, 800]));
    });
}

#[test]
fn an_error_in_the_console_is_seen() {
    let setup = Setup {
        expected_errors: &["on purpose"],
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        page.open("").await;
        let script = "const [done] = arguments; setTimeout(done, 50); \
                      setTimeout(() => { throw new Error('on purpose') }, 0)";
        page.js_async(script, Vec::new()).await;
        let errors = page.errors().await;
        assert!(
            errors.iter().any(|error| error.contains("on purpose")),
            "{errors:?}"
        );
    });
}

#[test]
fn every_lesson_has_a_page_in_every_language() {
    let setup = Setup {
        mount: SUB_PATH,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lesson in lessons::all() {
            for lang in Lang::ALL {
                let path = format!("{}/{}/", lang.tag(), lesson.slug);
                page.open(&path).await;
                page.wait_for_app().await;
                assert_eq!(page.status(&path).await, 200);
                assert_eq!(
                    page.attribute("html", "lang").await.as_deref(),
                    Some(lang.tag())
                );
            }
        }
    });
}

/// No storage, no origin: as a learning platform embeds it.
#[test]
fn the_page_loads_in_a_sandboxed_frame() {
    harness::test(Setup::default(), async |page| {
        let src = page.url("");
        page.open_host(&format!(
            "<iframe sandbox=\"allow-scripts\" src=\"{src}\"></iframe>"
        ))
        .await;
        page.enter_frame(0).await;
        page.wait_for_app().await;
    });
}
