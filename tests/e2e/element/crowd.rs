//! Ten lessons on a page: one download, and no worker where nothing runs.

use serde_json::json;

use super::{downloads, host, script};
use crate::harness::{self, PATIENCE, Page, Setup, until};

const LESSONS: [&str; 10] = [
    "three-tasks",
    "user-lookup",
    "two-coroutines",
    "hi-bye",
    "numbered-workers",
    "request-order",
    "threads",
    "ten-requests",
    "gil",
    "kitchen",
];

async fn open_ten(page: &Page) {
    let elements = LESSONS.map(|slug| {
        format!(
            "<async-playground lesson=\"{slug}\" load=\"eager\" lang=\"en\" params=\"v=1&amp;speed=10\">\
             </async-playground>"
        )
    });
    let count = "<script>window.listening = 0; \
        addEventListener('apg-ready', () => listening += 1)</script>";
    page.open_host(&host(page, &(count.to_owned() + &elements.concat())))
        .await;
    page.wait_for_js("listening === 10").await;
}

#[test]
fn ten_lessons_on_a_page_share_one_download_and_idle_ones_have_no_worker() {
    harness::test(Setup::default(), async |page| {
        open_ten(page).await;
        let asked = page
            .requests()
            .into_iter()
            .filter(|(path, _)| path.ends_with("_bg.wasm"));
        println!(
            "ten embeds: the program was asked for {} times, downloaded {}",
            asked.count(),
            downloads(page)
        );
        assert_eq!(downloads(page), 1);
        // Lessons that compute measure the machine first, on a worker, and let go of it.
        let idle = async || page.workers().await == 0;
        assert!(
            until(PATIENCE, idle).await,
            "where nothing runs, there is no worker"
        );

        script(
            page,
            "all[8].run(); await new Promise((go) => addEventListener('apg-runend', \
                ({ detail }) => detail.left || go()))",
        )
        .await;
        let own = page.workers().await;
        // The workers of a run are kept for the next for half a minute, and for that lesson alone.
        assert!(own > 0, "they were its own");
        page.js(
            "for (const element of document.querySelectorAll('async-playground')) element.remove()",
        )
        .await;
        let gone = async || page.workers().await == 0;
        assert!(
            until(PATIENCE, gone).await,
            "all workers end with their lessons"
        );
    });
}

#[test]
fn all_ten_can_run_at_once() {
    harness::test(Setup::default(), async |page| {
        open_ten(page).await;
        let ended = script(
            page,
            "const ends = new Map(); \
            addEventListener('apg-runend', ({ target, detail }) => { \
                if (!detail.left) ends.set(target, detail.reason) }); \
            for (const one of all) one.run(); await until(() => ends.size === 10); \
            return [...ends.values()]",
        );
        assert_eq!(ended.await, json!(vec!["finished"; 10]));
    });
}
