//! Lessons on one page: a run in one slows the frames neither of the page nor of another lesson.

use serde_json::{Value, json};

use crate::element::{host, script};
use crate::harness::{self, PATIENCE, Page, Setup, until};

/// The one that waits, the one that computes, the one that is looked at meanwhile, and others.
const LESSONS: [&str; 10] = [
    "three-tasks",
    "gil",
    "user-lookup",
    "hi-bye",
    "numbered-workers",
    "request-order",
    "threads",
    "ten-requests",
    "two-coroutines",
    "kitchen",
];
const OTHER: usize = 2;
/// Two in a row and two rows in sight: what is out of sight draws no frames.
const STYLE: &str =
    "<style>body { display: grid; grid-template-columns: 1fr 1fr; margin: 0 }</style>";
/// From now on the document notes when it draws a frame, by a clock that all documents share.
const WATCH: &str = "window.times = []; const tick = (at) => { \
    times.push(performance.timeOrigin + at); requestAnimationFrame(tick) }; requestAnimationFrame(tick)";
/// So much of the frames of a page where nothing runs has to be left.
const LEFT: f64 = 0.7;

/// Frames a second between two moments.
async fn rate(page: &Page, [from, to]: [f64; 2]) -> f64 {
    let count = "const [from, to] = arguments; \
        return times.filter((at) => at >= from && at <= to).length";
    let count = page.js_with(count, vec![json!(from), json!(to)]).await;
    1_000.0 * count.as_f64().unwrap_or_default() / (to - from)
}

/// Frames a second of the page and of the other lesson while something goes on in the page.
async fn frames(page: &Page, what: &str) -> [f64; 2] {
    let timed = format!(
        "const now = () => performance.timeOrigin + performance.now(); \
         const from = now(); {what}; return [from, now()]"
    );
    let span: Value = script(page, &timed).await;
    let span = [0, 1].map(|at| span[at].as_f64().expect("a time"));
    let own = rate(page, span).await;
    page.enter_embed(OTHER).await;
    let other = rate(page, span).await;
    page.leave_frame().await;
    [own, other]
}

#[test]
fn a_run_in_one_lesson_slows_neither_the_page_nor_another_lesson() {
    harness::test(Setup::default(), async |page| {
        let elements = LESSONS.map(|slug| {
            format!(
                "<async-playground lesson=\"{slug}\" load=\"eager\" lang=\"en\" max-height=\"440\" \
                 params=\"v=1&amp;speed=2\"></async-playground>"
            )
        });
        let count = "<script>window.listening = 0; \
            addEventListener('apg-ready', () => listening += 1)</script>";
        let body = [STYLE, count, &elements.concat()].concat();
        page.open_host(&host(page, &body)).await;
        page.wait_for_js("listening === 10").await;
        // Lessons that compute measure the machine first, on a worker.
        let idle = async || page.workers().await == 0;
        assert!(until(PATIENCE, idle).await, "nothing runs yet");
        page.js(WATCH).await;
        page.enter_embed(OTHER).await;
        page.js(WATCH).await;
        page.leave_frame().await;

        let rest = "await rest(2000)";
        let mut still = frames(page, rest).await;
        for (what, at) in [("waits", 0), ("computes", 1)] {
            let run = format!(
                "all[{at}].run(); await new Promise((go) => \
                 addEventListener('apg-runend', ({{ detail }}) => detail.left || go()))"
            );
            let during = frames(page, &run).await;
            let after = frames(page, rest).await;
            for (of, at) in [("the page", 0), ("another lesson", 1)] {
                // The machine may have become slower or faster meanwhile.
                let usual = still[at].min(after[at]);
                println!(
                    "ten embeds, one {what}: {:.0} frames a second of {of}, {usual:.0} where nothing runs",
                    during[at]
                );
                assert!(usual > 0.0, "{of} is in sight");
                assert!(
                    during[at] >= LEFT * usual,
                    "one {what}, and {of} has fewer frames"
                );
            }
            still = after;
        }
    });
}
