//! axe-core on the page in the states that few readers meet.

use crate::accessibility::{press, segment};
use crate::files::choose;
use crate::harness::{self, Setup};
use crate::judge::Judge;
use crate::links::arrive;
use crate::steps::{all_are, at_speed, before_all, edit, open};

/// What few readers meet: links and files with errors, locks, what has failed, what plays.
async fn rarer(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    arrive(page, &format!("{lang}/user-lookup/#v=1&wait=long")).await;
    page.by_testid("arrival").await;
    choose(
        page,
        "bad.json",
        "{ \"format\": \"async-playground\", \"version\": 1, \"a\": 1 }",
    )
    .await;
    page.by_testid("file-notice").await;
    press(page, "share-close").await;
    judge.look("a link and a file with errors").await;

    arrive(page, &format!("{lang}/user-lookup/#v=1&lock=wait,n,speed")).await;
    edit(page).await;
    judge.look("what is locked").await;

    // Long enough to be looked at.
    arrive(page, &format!("{lang}/user-lookup/#v=1&wait=4000")).await;
    press(page, "predict-first").await;
    page.by_testid("guess").await;
    press(page, "run").await;
    all_are(page, "running").await;
    judge.look("a prediction while its run goes on").await;
    press(page, "stop").await;
    all_are(page, "stopped").await;

    open(page, lang, "user-lookup").await;
    at_speed(page, "instant").await;
    press(page, "run").await;
    all_are(page, "finished").await;
    press(page, "keep").await;
    page.by_testid("comparison").await;
    page.resize(360, 740).await;
    segment(page, "pace", "100").await;
    press(page, "play").await;
    page.wait_until("[data-testid=transport]", "data-playing", "true")
        .await;
    judge.look("a comparison, and what plays, at 360 px").await;
    page.resize(1_360, 900).await;
    press(page, "theme").await;
    judge.look("the other theme, as chosen").await;
    press(page, "theme").await;
}

/// A browser that makes no workers: a mode that fails, and jobs that never start.
async fn without_workers(judge: &mut Judge<'_>, lang: &str) {
    let page = judge.page;
    let none = "window.Worker = class { constructor() { throw new Error('no workers today') } }";
    before_all(page, none).await;
    open(page, lang, "user-lookup").await;
    at_speed(page, "10").await;
    press(page, "run").await;
    page.wait_until("[data-testid=mode-sequential]", "data-status", "failed")
        .await;
    page.wait_until("[data-testid=mode-gather]", "data-status", "finished")
        .await;
    judge.look("a mode that has failed").await;
    open(page, lang, "threads").await;
    press(page, "run").await;
    page.by_testid("lost").await;
    judge.look("jobs that were lost").await;
}

#[test]
fn axe_finds_nothing_in_rarer_states() {
    for lang in ["ko", "en"] {
        let setup = Setup {
            lang,
            still: true,
            ..Setup::default()
        };
        harness::test(setup, async |page| {
            let mut judge = Judge::in_both_themes(page);
            rarer(&mut judge, lang).await;
            without_workers(&mut judge, lang).await;
            judge.verdict(&format!("rarer states, {lang}, light and dark"));
        });
    }
}
