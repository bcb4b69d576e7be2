//! What a link hides is not on the page; what it locks has the focus and does not change, whoever asks.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::picture::{canvas, detail, reads, spot};
use crate::pointer::{self, held};
use crate::steps::{drawn, edit, run};

/// Opens a link, and what the editor has, where there is one.
async fn open_link(page: &Page, path: &str) {
    // The fragment alone would not load the page anew.
    page.open_host("<p></p>").await;
    page.open(path).await;
    drawn(page).await;
    if page.count("[data-testid=editor]").await == 1 {
        edit(page).await;
    }
}

/// What can be changed, in one value.
async fn everything(page: &Page) -> serde_json::Value {
    let script = "return [...document.querySelectorAll('main input:not([type=search], \
        [data-testid=scrub])')].map(i => [i.dataset.testid ?? i.name, i.value, i.checked])";
    page.js(script).await
}

async fn gone(page: &Page, ids: &[&str]) {
    for id in ids {
        assert_eq!(page.count(&format!("[data-testid={id}]")).await, 0, "{id}");
    }
}

#[test]
fn what_is_hidden_is_not_there_and_the_rest_runs() {
    harness::test(Setup::default(), async |page| {
        let link = "ko/user-lookup/#v=1&hide=console,n,lessons,speed";
        open_link(page, link).await;
        gone(page, &["console-gather", "field-rounds-0", "menu"]).await;
        gone(page, &["lesson-hi-bye", "timescale"]).await;

        open_link(page, "en/hi-bye/#v=1&hide=timeline,editor,knobs").await;
        gone(page, &["stage-gather", "editor", "knob-0"]).await;
        run(page).await;
        // The figures are told, and a line is read out though there is no picture to point it out in.
        let elapsed = page.attribute("[data-testid=mode-gather]", "data-elapsed-us");
        assert!(elapsed.await.is_some());
        page.click("line").await;
        page.wait_for_js("document.querySelector('[data-testid=line][aria-current=true]')")
            .await;
        let width = page.js("const html = document.documentElement; \
            return html.scrollWidth - html.clientWidth");
        assert_eq!(width.await, json!(0));
    });
}

#[test]
fn no_pointer_and_no_key_changes_what_is_locked() {
    harness::test(Setup::default(), async |page| {
        open_link(page, "ko/user-lookup/#v=1&lock=knobs,editor,speed").await;
        let before = everything(page).await;
        for id in ["knob-0", "field-wait-0", "toggle-gather"] {
            pointer::focus(page, &format!("[data-testid={id}]")).await;
            for name in ["ArrowRight", "End", "Home", " "] {
                pointer::key(page, name, held::NONE).await;
            }
            page.js("document.activeElement.value.length && document.execCommand('insertText', false, '7')")
                .await;
        }
        for css in [
            "[data-testid=timescale] label:has([value='10'])",
            "[data-testid=event-loop] label:has([value=worker])",
            "label:has([data-testid=toggle-collect])",
            "#knob-0",
        ] {
            let at = pointer::middle(page, css).await;
            pointer::click(page, (at.0 + 20.0, at.1)).await;
            pointer::click(page, at).await;
        }
        pointer::focus(page, "[data-testid=timescale] :checked").await;
        pointer::key(page, "ArrowRight", held::NONE).await;
        assert_eq!(everything(page).await, before);
        gone(page, &["add-job", "remove-0"]).await;
    });
}

#[test]
fn the_end_of_a_locked_bar_stays_and_the_page_says_why() {
    harness::test(Setup::default(), async |page| {
        let words = Lang::Ko.words();
        open_link(page, "ko/two-coroutines/#v=1&lock=wait").await;
        let first =
            page.js("return document.querySelector('[data-testid^=detail-] > span').textContent");
        assert_eq!(first.await, json!(words.locks.hint));
        let before = everything(page).await;
        let start = spot(page, "gather", 6.0, 0).await;
        pointer::hover(page, start).await;
        reads(page, "gather", "코루틴 1").await;
        assert!(detail(page, "gather").await.contains(words.locks.all));
        let end = format!("{}.at-end", canvas("gather"));
        assert_eq!(page.count(&end).await, 0);
        pointer::drag(page, start, (start.0 - 90.0, start.1)).await;

        pointer::focus(page, "[data-testid=stage-gather]").await;
        pointer::key(page, "ArrowRight", held::NONE).await;
        let here = page.location().await;
        for name in ["ArrowRight", "ArrowLeft"] {
            pointer::key(page, name, held::ALT).await;
        }
        assert_eq!(everything(page).await, before);
        // Alt and an arrow are the browser's own way back, where nobody else hears them.
        assert_eq!(page.location().await, here);
    });
}

#[test]
fn another_lesson_is_free_again() {
    harness::test(Setup::default(), async |page| {
        open_link(page, "ko/user-lookup/#v=1&hide=console&lock=n,wait").await;
        gone(page, &["console-gather"]).await;
        page.click("reset").await;
        gone(page, &["console-gather"]).await;
        page.js("scrollTo(0, 0)").await;
        page.click("lesson-hi-bye").await;
        page.by_testid("console-gather").await;
        let locked = "[aria-readonly], .lock, main input[aria-disabled]";
        assert_eq!(page.count(locked).await, 0);
    });
}
