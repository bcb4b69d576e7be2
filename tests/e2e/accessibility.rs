//! axe-core on the page, in the states that a reader meets, in both languages and both themes.

use fantoccini::key::Key;

use crate::harness::{self, Page, Setup};
use crate::judge::Judge;
use crate::steps::{all_are, at_speed, drawn, edit, error_at, open, paste};

/// Opens everything on the page that unfolds, and what that brings.
async fn unfold(page: &Page) {
    page.wait_for_js(
        "(shut => { for (const part of shut) part.open = true; return shut.length === 0 })\
         (document.querySelectorAll('details:not([open])'))",
    )
    .await;
}

/// Chooses one of several segments, wherever it is.
pub async fn segment(page: &Page, group: &str, value: &str) {
    page.js(&format!(
        "document.querySelector('[data-testid={group}] input[value=\"{value}\"]').click()"
    ))
    .await;
}

async fn a_run(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    // Long enough to be looked at.
    page.open(&format!("{lang}/user-lookup/#v=1&wait=4000"))
        .await;
    drawn(page).await;
    judge.look("before a run").await;
    page.click("run").await;
    page.wait_for_js(
        "Number(document.querySelector('[data-testid=mode-gather]').dataset.elapsedUs) > 1100000",
    )
    .await;
    judge.look("during a run").await;
    edit(page).await;
    paste(page, "field-wait-0", "700").await;
    page.by_testid("note-outdated").await;
    judge.look("during a run that an edit does not touch").await;
    page.click("stop").await;
    // The shorter modes may have come to their ends while axe looked.
    page.wait_until("[data-testid=mode-sequential]", "data-status", "stopped")
        .await;
    judge.look("stopped").await;
    press(page, "code-tab-rust").await;
    page.wait_until("[data-testid=code-tab-rust]", "aria-selected", "true")
        .await;
    judge.look("the Rust that runs").await;
    press(page, "code-tab-python").await;
    paste(page, "field-wait-0", "-5").await;
    error_at(page, "wait-0").await;
    unfold(page).await;
    judge.look("the editor with an error").await;
}

async fn its_end(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "three-tasks").await;
    at_speed(page, "10").await;
    page.click("run").await;
    all_are(page, "finished").await;
    judge.look("after a run").await;
    unfold(page).await;
    segment(page, "console-view", "merged").await;
    page.by_testid("console-merged").await;
    judge.look("tables and the merged console").await;
}

/// Presses a button, wherever it is.
pub async fn press(page: &Page, id: &str) {
    page.by_testid(id).await;
    page.js(&format!(
        "document.querySelector('[data-testid={id}]').click()"
    ))
    .await;
}

async fn predicted_first(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "user-lookup").await;
    press(page, "predict-first").await;
    page.by_testid("guess").await;
    paste(page, "guess-seconds-gather", "x").await;
    judge.look("a form to predict in, with an error").await;
    paste(page, "guess-seconds-gather", "15").await;
    press(page, "guess-down-0").await;
    at_speed(page, "instant").await;
    press(page, "run").await;
    page.by_testid("guess-again").await;
    judge.look("a prediction beside what came out").await;
}

async fn worked_with(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "user-lookup").await;
    at_speed(page, "instant").await;
    press(page, "run").await;
    all_are(page, "finished").await;
    press(page, "keep").await;
    page.by_testid("comparison").await;
    segment(page, "rows", "lanes").await;
    press(page, "zoom-in").await;
    page.keys(
        "[data-testid=stage-gather]",
        &String::from(char::from(Key::Right)),
    )
    .await;
    page.wait_for_js(
        "document.querySelector('.line[aria-current]') && document.querySelector('.code-line.spot')",
    )
    .await;
    judge.look("zoomed, by thread, selected, compared").await;
    press(page, "step-back").await;
    paste(page, "console-filter", "5").await;
    page.wait_for_js("document.querySelector('[data-testid=event]').textContent")
        .await;
    unfold(page).await;
    judge.look("played back, filtered, all figures").await;
    press(page, "help-open").await;
    page.by_testid("help").await;
    judge.look("the list of keys").await;
    press(page, "help-close").await;
    press(page, "presentation").await;
    judge.look("the presentation").await;
}

async fn other_lessons(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "failures").await;
    at_speed(page, "10").await;
    page.click("run").await;
    page.wait_for_js(
        "!document.querySelector('section[data-status=running], section[data-status=queued]')",
    )
    .await;
    unfold(page).await;
    judge.look("failures").await;
    open(page, lang, "gil").await;
    page.click("run").await;
    page.wait_for_js("document.querySelector('section[data-status=queued]')")
        .await;
    judge.look("modes that wait for their turn").await;
    page.click("stop").await;
    at_speed(page, "instant").await;
    page.click("run").await;
    all_are(page, "finished").await;
    unfold(page).await;
    judge.look("the lock").await;
    open(page, lang, "blocking-call").await;
    page.click("on-page").await;
    page.by_testid("freezes").await;
    judge.look("a freeze that is announced").await;
}

async fn many_jobs(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "workbench").await;
    judge.look("the workbench").await;
    paste(page, "field-count-0", "400").await;
    at_speed(page, "instant").await;
    segment(page, "console-view", "merged").await;
    page.click("run").await;
    all_are(page, "finished").await;
    unfold(page).await;
    judge.look("many jobs").await;
}

async fn shared(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    open(page, lang, "user-lookup").await;
    press(page, "share-open").await;
    page.by_testid("share").await;
    judge.look("the share panel").await;
    // Not copied, and so unfolded and said.
    page.js("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))")
        .await;
    page.js("Object.defineProperty(document, 'execCommand', { value: () => false })")
        .await;
    press(page, "copy-link").await;
    page.by_testid("copy-link-note").await;
    unfold(page).await;
    judge
        .look("the share panel unfolded, where nothing can be copied")
        .await;
}

async fn made(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    page.open(&format!("make/{lang}/user-lookup/#n=5,9,3"))
        .await;
    page.by_testid("make-frame").await;
    segment(page, "make-dialect", "jekyll").await;
    paste(page, "make-height", "5").await;
    page.by_testid("make-height-error").await;
    press(page, "copy-once").await;
    unfold(page).await;
    judge.look("an embed that is made, with an error").await;
    page.resize(360, 740).await;
    // Else the header, which stays, lies over whatever field is there by chance.
    page.js("scrollTo(0, 0)").await;
    judge.look("an embed that is made at 360 px").await;
    page.resize(1_360, 900).await;
}

async fn narrow(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    page.resize(360, 740).await;
    open(page, lang, "user-lookup").await;
    judge.look("360 px").await;
    page.click("menu").await;
    page.wait_until("[data-testid=menu]", "aria-expanded", "true")
        .await;
    judge.look("the lesson menu at 360 px").await;
    press(page, "share-open").await;
    page.by_testid("share").await;
    judge.look("the share panel at 360 px").await;
    // What is seen where the app does not start.
    page.js("document.getElementById('crash').hidden = false")
        .await;
    judge.look("the message of a broken page").await;
}

async fn embedded(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    for (options, awaited) in [
        ("mode=read", "read-only"),
        ("view=timeline&predict", "guess"),
        ("view=console&speed=instant", "console-gather"),
        ("view=params", "knob-0"),
    ] {
        // The fragment alone would not load the page anew.
        page.open_host("<p></p>").await;
        let path = format!("embed/{lang}/user-lookup/#{options}");
        page.open(&path).await;
        page.by_testid(awaited).await;
        if options.contains("instant") {
            page.click("run").await;
            page.by_testid("line").await;
        }
        judge.look(&path).await;
    }
}

fn accessible(lang: &'static str) {
    let setup = Setup {
        lang,
        // Colours on their way to others are not what is read.
        still: true,
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        let mut judge = Judge::in_both_themes(page);
        a_run(&mut judge, lang).await;
        its_end(&mut judge, lang).await;
        predicted_first(&mut judge, lang).await;
        worked_with(&mut judge, lang).await;
        other_lessons(&mut judge, lang).await;
        many_jobs(&mut judge, lang).await;
        shared(&mut judge, lang).await;
        made(&mut judge, lang).await;
        narrow(&mut judge, lang).await;
        judge.verdict(&format!("{lang}, light and dark"));
    });
}

#[test]
fn axe_finds_nothing_in_korean() {
    accessible("ko");
}

#[test]
fn axe_finds_nothing_in_english() {
    accessible("en");
}

#[test]
fn axe_finds_nothing_in_embeds() {
    let setup = Setup {
        still: true,
        size: (700, 900),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        let mut judge = Judge::in_both_themes(page);
        for lang in ["ko", "en"] {
            embedded(&mut judge, lang).await;
        }
        judge.verdict("embeds, light and dark");
    });
}
