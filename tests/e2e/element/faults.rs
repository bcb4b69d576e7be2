//! What can go wrong with a real lesson in an element: a strict host, a removal in the middle of a run.

use serde_json::json;

use super::lesson;
use super::{bare_host, script};
use crate::harness::PATIENCE;
use crate::harness::{self, Setup, until};

#[test]
fn a_host_with_a_strict_policy_needs_to_allow_our_origin_and_nothing_else() {
    harness::test(Setup::default(), async |page| {
        let ours = page.url("");
        let ours = ours.trim_end_matches('/');
        let policy = format!(
            "default-src 'none'; script-src {ours}; frame-src {ours}; style-src 'none'; \
             require-trusted-types-for 'script'"
        );
        let html = bare_host(&format!(
            "<script src=\"{ours}/embed.js\" async></script>\
             <async-playground lesson=\"hi-bye\" load=\"eager\" lang=\"en\"></async-playground>"
        ));
        page.open_host_with(&html, &[("content-security-policy", &policy)])
            .await;
        let found = script(
            page,
            "await until(() => element.run); \
            const end = new Promise((go) => addEventListener('apg-runend', (event) => go(event.detail))); \
            await element.run(); const { mode, reason } = await end; \
            return [mode, reason, getComputedStyle(frame()).borderTopWidth, \
                frame().offsetWidth === element.offsetWidth]",
        );
        assert_eq!(found.await, json!(["gather", "finished", "0px", true]));
    });
}

#[test]
fn with_an_element_that_is_removed_everything_ends_that_it_runs() {
    harness::test(Setup::default(), async |page| {
        for (slug, params, workers) in [
            ("user-lookup", "", 1),
            ("threads", "v=1&amp;wait=9000", 5),
            ("gil", "v=1&amp;cpu=1000", 2),
        ] {
            lesson::open(page, &format!("lesson=\"{slug}\" params=\"{params}\""), "").await;
            page.js("ask('run', {})").await;
            let at_work = async || page.workers().await >= workers;
            assert!(until(PATIENCE, at_work).await, "{slug} is under way");
            page.js("window.lost = 0; element.getState().catch(() => lost += 1); element.remove()")
                .await;
            let gone = async || page.workers().await == 0;
            assert!(until(PATIENCE, gone).await, "{slug} has ended");
            page.wait_for_js("lost === 1").await;
            // Put back, it starts anew and works.
            page.js("told.length = 0; document.body.append(element)")
                .await;
            page.wait_for_js(
                "['ready', 'resize'].every((type) => told.some((each) => each.type === type))",
            )
            .await;
            assert_eq!(page.workers().await, 0, "{slug} does not run by itself");
            page.js("ask('run', {})").await;
            assert!(until(PATIENCE, at_work).await, "{slug} runs again");
            // And ends again: what a page that was left keeps is not the next one's.
            page.js("element.remove()").await;
            assert!(until(PATIENCE, gone).await, "{slug} has ended again");
        }
    });
}
