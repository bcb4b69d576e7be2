//! Making an embed: what is chosen, the preview that follows, the code in every dialect, by keys too.

use async_playground::embed::snippet::{Choices, Dialect, Embed, Theme, View};
use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::copying::clipboard;
use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, focus_is_on, press};
use crate::steps::{drawn, paste, turn_to};

async fn open(page: &Page, lang: Lang, rest: &str) {
    page.open(&format!("make/{}/{rest}", lang.tag())).await;
    page.by_testid("make-frame").await;
}

async fn may_copy(page: &Page) {
    let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.devtools("Browser.grantPermissions", all).await;
}

/// The address of the preview, as written.
async fn preview(page: &Page) -> String {
    let source = page.attribute("[data-testid=make-frame]", "src").await;
    source.unwrap_or_default()
}

/// Waits until the preview is of this address.
async fn shows(page: &Page, path: &str) {
    let url = page.url(path);
    page.wait_until("[data-testid=make-frame]", "src", &url)
        .await;
}

/// Chooses one of a few, by a key.
async fn choose(page: &Page, group: &str, value: &str) {
    page.js(&format!(
        "document.querySelector('[data-testid=make-{group}] input[value={value}]').click()"
    ))
    .await;
}

/// Waits until a button says that it has copied.
async fn has_copied(page: &Page, id: &str, lang: Lang) {
    let says = lang.words().share.copied;
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid={id}] .says span:not(.off)').textContent === '{says}'"
    ))
    .await;
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=make-status]').textContent === '{says}'"
    ))
    .await;
}

#[test]
fn the_preview_follows_what_is_chosen_and_the_address_keeps_it() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let tag = lang.tag();
            open(page, lang, "user-lookup/").await;
            assert_eq!(page.text("beside").await, lang.words().make.back);
            shows(page, &format!("embed/{tag}/user-lookup/")).await;
            let marked = "const frame = document.querySelector('[data-testid=make-frame]'); \
                frame.marked = true; return Boolean(frame.title)";
            assert_eq!(page.js(marked).await, json!(true));
            turn_to(page, 1, "9").await;
            shows(page, &format!("embed/{tag}/user-lookup/#v=1&n=,9")).await;
            // Another address is another frame: the history has no step for it.
            let marked = "return document.querySelector('[data-testid=make-frame]').marked ?? null";
            assert_eq!(page.js(marked).await, Value::Null);
            choose(page, "view", "timeline").await;
            choose(page, "theme", "dark").await;
            page.click("make-predict").await;
            page.js("document.querySelector('[data-testid=share-author]').open = true")
                .await;
            page.click("lock-1").await;
            let link = "v=1&n=,9&predict=1&lock=wait&theme=dark&view=timeline";
            shows(page, &format!("embed/{tag}/user-lookup/#{link}")).await;
            // What only the code has to know makes no other preview.
            page.js("document.querySelector('[data-testid=make-frame]').marked = true")
                .await;
            choose(page, "load", "click").await;
            paste(page, "make-height", "320").await;
            let own = page.url(&format!(
                "make/{tag}/user-lookup/#{link}&load=click&height=320"
            ));
            page.wait_for_js(&format!("location.href === '{own}'"))
                .await;
            let marked = "return document.querySelector('[data-testid=make-frame]').marked ?? null";
            assert_eq!(page.js(marked).await, json!(true));
            // The author has all of the page.
            assert_eq!(page.count(".knob input[aria-disabled=true]").await, 0);
            page.client().refresh().await.expect("the page loads anew");
            page.by_testid("make-frame").await;
            shows(page, &format!("embed/{tag}/user-lookup/#{link}")).await;
            let height = page.attribute("[data-testid=make-frame]", "height").await;
            assert_eq!(height.as_deref(), Some("320"));
            let chosen =
                "return [...document.querySelectorAll('.make-choices :checked')].map(i => i.value)";
            let chosen = page.js(chosen).await.to_string();
            for value in ["timeline", "dark", "click", tag] {
                assert!(chosen.contains(&format!("\"{value}\"")), "{chosen}");
            }
            page.js("document.querySelector('[data-testid=beside]').click()")
                .await;
            drawn(page).await;
            let path = format!("{tag}/user-lookup/#v=1&n=,9&predict=1&lock=wait");
            assert_eq!(page.location().await, page.url(&path));
            assert_eq!(page.text("beside").await, lang.words().make.title);
        }
    });
}

#[test]
fn typing_moves_the_preview_once_it_has_ended() {
    harness::test(Setup::default(), async |page| {
        open(page, Lang::En, "user-lookup/").await;
        page.js(
            "window.frames_made = []; new MutationObserver(changes => changes.forEach(change => \
             change.addedNodes.forEach(node => node.src && window.frames_made.push(node.src)))) \
             .observe(document.querySelector('.make-preview'), { childList: true })",
        )
        .await;
        page.js("document.querySelector('[data-testid=editor]').open = true")
            .await;
        paste(page, "field-wait-0", "").await;
        page.keys("[data-testid=field-wait-0]", "1234").await;
        let url = "embed/en/user-lookup/#v=1&wait=1234,1000";
        shows(page, url).await;
        let made = page.js("return window.frames_made.length").await;
        assert_eq!(made, json!(1), "one for all keys");
        let focused = "return document.activeElement.dataset.testid";
        assert_eq!(page.js(focused).await, json!("field-wait-0"));
    });
}

#[test]
fn what_is_refused_as_a_height_is_told_and_changes_nothing() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang, "hi-bye/#height=300").await;
            for text in ["19", "x", "5000", "-5"] {
                paste(page, "make-height", text).await;
                let error = page.text("make-height-error").await;
                assert!(error.contains(text) && error.contains("200"), "{error}");
                let height = page.attribute("[data-testid=make-frame]", "height").await;
                assert_eq!(height.as_deref(), Some("300"));
            }
            paste(page, "make-height", "").await;
            page.wait_until("[data-testid=make-frame]", "height", "460")
                .await;
            assert_eq!(page.count("[data-testid=make-height-error]").await, 0);
        }
    });
}

#[test]
fn the_code_of_every_dialect_is_copied_by_keys() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        for lang in Lang::ALL {
            let link = "v=1&n=1,2,1&wait=200";
            open(
                page,
                lang,
                &format!("user-lookup/#{link}&theme=dark&view=console"),
            )
            .await;
            let site = page.url("");
            let lesson = async_playground::lessons::by_slug("user-lookup").expect("a lesson");
            let embed = Embed {
                site: &site,
                lang: lang.tag(),
                lesson: lesson.slug,
                title: lesson.title.in_lang(lang),
                link,
                choices: Choices {
                    theme: Theme::Dark,
                    view: View::Console,
                    ..Choices::default()
                },
            };
            page.js("document.querySelector('[data-testid=make-dialect] input').focus()")
                .await;
            for dialect in Dialect::ALL {
                let chosen =
                    "return document.querySelector('[data-testid=make-dialect] :checked').value";
                let id = if dialect == Dialect::JekyllInclude {
                    "copy-once"
                } else {
                    assert_eq!(page.js(chosen).await, json!(dialect.id()));
                    "copy-code"
                };
                focus(page, id).await;
                press(page, "Enter").await;
                has_copied(page, id, lang).await;
                let code = clipboard(page).await;
                assert_eq!(code, dialect.code(&embed), "{dialect:?}");
                let shown =
                    format!("return document.querySelector('[data-testid={id}-text]').textContent");
                assert_eq!(page.js(&shown).await, json!(code));
                if dialect != Dialect::Jekyll {
                    page.js(
                        "document.querySelector('[data-testid=make-dialect] :checked').focus()",
                    )
                    .await;
                    press(page, "ArrowRight").await;
                }
            }
        }
    });
}

#[test]
fn the_page_is_gone_through_by_tab() {
    harness::test(Setup::default(), async |page| {
        open(page, Lang::En, "user-lookup/").await;
        focus(page, "make-predict").await;
        press(page, "Tab").await;
        let folded = "return document.activeElement.parentElement.dataset.testid ?? ''";
        assert_eq!(page.js(folded).await, json!("share-author"));
        press(page, "Tab").await;
        focus_is_on(page, "make-frame").await;
    });
}

#[test]
fn a_copied_frame_opens_the_same_scenario_on_another_origin() {
    harness::test(Setup::default(), async |page| {
        may_copy(page).await;
        for lang in Lang::ALL {
            open(page, lang, "user-lookup/#v=1&n=1,2,1&wait=300").await;
            page.click("copy-code").await;
            has_copied(page, "copy-code", lang).await;
            let code = clipboard(page).await;
            page.open_host(&format!("<!doctype html><body>{code}"))
                .await;
            page.enter_frame(0).await;
            crate::steps::at_speed(page, "10").await;
            crate::steps::run(page).await;
            let found = crate::steps::outcome(page, "gather").await;
            assert_eq!(found.predicted_us, 600_000);
            assert_eq!(found.status, "finished");
        }
    });
}

#[test]
fn the_share_panel_leads_there_with_what_was_chosen() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            page.open(&format!("{}/user-lookup/#v=1&n=,9", lang.tag()))
                .await;
            page.click("share-open").await;
            page.click("share-predict").await;
            page.wait_for_js(
                "document.querySelector('[data-testid=share-make]').href.endsWith('predict=1')",
            )
            .await;
            page.click("share-make").await;
            page.by_testid("make-frame").await;
            let path = "user-lookup/#v=1&n=,9&predict=1";
            let there = page.url(&format!("make/{}/{path}", lang.tag()));
            assert_eq!(page.location().await, there);
            assert!(preview(page).await.ends_with(path));
        }
    });
}

#[test]
fn the_page_fits_every_width_in_both_themes() {
    for dark in [false, true] {
        let setup = Setup {
            dark,
            ..Setup::default()
        };
        harness::test(setup, async |page| {
            for lang in Lang::ALL {
                for width in [360, 768, 1_280, 1_920] {
                    page.resize(width, 900).await;
                    open(page, lang, "user-lookup/#n=5,9,3").await;
                    choose(page, "dialect", "jekyll").await;
                    page.js("document.querySelector('[data-testid=share-author]').open = true")
                        .await;
                    let widths = "const page = document.scrollingElement; \
                        return page.scrollWidth <= innerWidth";
                    assert_eq!(page.js(widths).await, json!(true), "{width}");
                    // Nor is the embed wider than its frame.
                    page.enter("document.querySelector('[data-testid=make-frame]')")
                        .await;
                    drawn(page).await;
                    assert_eq!(page.js(widths).await, json!(true), "preview, {width}");
                    page.leave_frame().await;
                    page.js("document.querySelector('[data-testid=share-author]').open = false")
                        .await;
                    let height = page
                        .js("return document.documentElement.scrollHeight")
                        .await;
                    let height = height
                        .as_u64()
                        .and_then(|height| u32::try_from(height).ok());
                    page.resize(width, height.unwrap_or(900).clamp(700, 4_000))
                        .await;
                    let theme = if dark { "dark" } else { "light" };
                    page.screenshot(&format!("make-{width}-{}-{theme}", lang.tag()))
                        .await;
                }
            }
        });
    }
}
