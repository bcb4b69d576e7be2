//! The quiz of the guide, taken from the document as it stands there.

use std::fs;

use serde_json::json;

use super::{bare_host, lesson};
use crate::harness::{self, Setup};

/// The first piece of HTML under the heading of that name in the guide.
fn snippet(heading: &str) -> String {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/embedding.md");
    let guide = fs::read_to_string(guide).expect("the guide is there");
    let (_, section) = guide.split_once(heading).expect("it has such a section");
    let (_, rest) = section.split_once("```html\n").expect("it has a snippet");
    let (snippet, _) = rest.split_once("\n```").expect("which ends");
    snippet.to_owned()
}

#[test]
fn a_host_script_of_twenty_lines_makes_a_quiz() {
    harness::test(Setup::default(), async |page| {
        let quiz = snippet("## A quiz");
        let script = quiz.split("<script>").nth(1).unwrap_or_default();
        let lines = script
            .lines()
            .filter(|line| !line.trim().is_empty())
            .count();
        assert!(lines <= 21, "{lines} lines");
        let source = format!("<script src=\"{}\" async></script>", page.url("embed.js"));
        page.open_host(&bare_host(&(source + &quiz))).await;
        page.js("document.querySelector('async-playground').scrollIntoView()")
            .await;
        page.wait_for_js(
            "document.querySelector('async-playground').shadowRoot?.querySelector('iframe')",
        )
        .await;
        lesson::inside(page).await;
        page.keys("[data-testid=guess-seconds-sequential]", "6")
            .await;
        page.keys("[data-testid=guess-seconds-gather]", "5").await;
        page.leave_frame().await;
        for (answer, verdict) in [("6", "No: it took 2."), ("2", "Right: it took 2.")] {
            page.js(&format!(
                "quiz.elements.seconds.value = '{answer}'; quiz.elements.verdict.value = ''"
            ))
            .await;
            let clicked = page.find("#quiz button").await.click().await;
            clicked.expect("it can be answered");
            page.wait_for_js(&format!(
                "quiz.elements.verdict.value.startsWith({})",
                json!(verdict)
            ))
            .await;
        }
        page.wait_for_js("sessionStorage.getItem('results')?.includes('gather')")
            .await;
        let results = page
            .js("const all = JSON.parse(sessionStorage.getItem('results')); \
                return [all['three-tasks/sequential/seconds'], all['three-tasks/gather/seconds'] < 1]");
        assert_eq!(results.await, json!([1, true]));
    });
}

#[test]
fn the_element_of_the_guide_is_one() {
    harness::test(Setup::default(), async |page| {
        let html = snippet("## The element").replace("https://HOST/", &page.url(""));
        page.open_host(&bare_host(&html)).await;
        page.wait_for_js(
            "document.querySelector('async-playground').shadowRoot?.querySelector('button')",
        )
        .await;
        page.js(
            "document.querySelector('async-playground').shadowRoot.querySelector('button').click()",
        )
        .await;
        lesson::inside(page).await;
        assert_eq!(
            page.js("return document.querySelector('[data-testid=knob-1]').value")
                .await,
            json!("9")
        );
    });
}
