//! The frame benchmark: printed, never asserted, as this machine may be busy.
//!
//! The *work of a frame* is how long the page's thread is kept by it. It begins where the browser
//! hands over the frame's first input event or calls its first frame callback, whichever is earlier:
//! listeners that stand before all others, and a wrapper around `requestAnimationFrame` that stands
//! there before the app, note the moment. It ends with a task of the highest priority that is posted
//! then. Input, callbacks, style, layout and paint of a frame are one task of the browser, so the
//! posted one comes right after them; should it come late, the figure is too high, never too low.
//! Raster and display are other threads' work. What the thread does between frames, such as polling
//! jobs, is no frame's work; it is in the share of time for which the thread was busy at all, which
//! the browser itself counts (`TaskDuration`).

use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::steps::{all_are, at_speed, before_all, only_mode, open, paste};
use crate::timed::speed::EDIT;

const WATCH: &str = "{ const frame = window.requestAnimationFrame.bind(window); \
    let begun = 0, sum = 0, ends = false; window.works = []; \
    const end = () => { sum += performance.now() - begun; begun = 0; \
        if (ends) { works.push(sum); sum = 0; ends = false } }; \
    const begin = () => { if (begun) return; begun = performance.now(); \
        scheduler.postTask(end, { priority: 'user-blocking' }) }; \
    window.requestAnimationFrame = call => frame(at => { begin(); ends = true; call(at) }); \
    for (const name of ['wheel', 'pointerdown', 'pointermove', 'pointerup', 'mousemove', 'input']) \
        addEventListener(name, begin, { capture: true, passive: true }); \
    const tick = () => requestAnimationFrame(tick); tick() }";

/// The works of the frames while something happens, and what else is known of that time.
struct Watched {
    works: Vec<f64>,
    seconds: [f64; 5],
}

/// The present, and what the page's thread has been busy with since it began, in seconds: at all, and
/// of that with scripts, style, layout.
const METRICS: [&str; 5] = [
    "Timestamp",
    "TaskDuration",
    "ScriptDuration",
    "RecalcStyleDuration",
    "LayoutDuration",
];

/// The browser's own count.
async fn metrics(page: &Page) -> [f64; 5] {
    let found = page.devtools("Performance.getMetrics", json!({})).await;
    let all = found["metrics"].as_array().expect("a list");
    METRICS.map(|name| {
        let one = all.iter().find(|metric| metric["name"] == name);
        one.and_then(|metric| metric["value"].as_f64())
            .expect("it is counted")
    })
}

async fn watch(page: &Page, what: impl AsyncFnOnce()) -> Watched {
    page.devtools("Performance.enable", json!({})).await;
    let before = metrics(page).await;
    page.js("works = []").await;
    what().await;
    let works = page.js("return works").await;
    let after = metrics(page).await;
    let works = works.as_array().into_iter().flatten();
    Watched {
        works: works.filter_map(Value::as_f64).collect(),
        seconds: std::array::from_fn(|at| after[at] - before[at]),
    }
}

impl Watched {
    fn print(mut self, what: &str) {
        self.works.sort_by(f64::total_cmp);
        let frames = self.works.len();
        let at = |percent: usize| self.works[(frames * percent / 100).min(frames - 1)];
        assert!(frames > 0, "{what}: there were no frames");
        let [all, shares @ ..] = self.seconds;
        let count = u32::try_from(frames).map_or(f64::MAX, f64::from);
        let [busy, script, style, layout] = shares.map(|share| 100.0 * share / all);
        println!(
            "frames: {what}: {:.1} a second\n    \
             work of a frame: median {:.1} ms, 95 % {:.1} (8 allowed on a quiet machine), 99 % {:.1}, most {:.1}\n    \
             thread busy for {busy:.0} % of the time: script {script:.0}, style {style:.0}, layout {layout:.0}",
            count / all,
            at(50),
            at(95),
            at(99),
            self.works[frames - 1],
        );
    }
}

/// The workbench, with one row of so many jobs, each of that many rounds and milliseconds.
async fn workbench(page: &Page, only: Option<&str>, [count, rounds, wait]: [u32; 3]) {
    before_all(page, WATCH).await;
    open(page, "en", "workbench").await;
    if let Some(mode) = only {
        // First: a run of all of them one after another may be longer than is allowed.
        only_mode(page, mode).await;
    }
    while page.count("[data-testid^=remove-]").await > 1 {
        page.click("remove-0").await;
    }
    for (field, value) in [("rounds", rounds), ("wait", wait), ("count", count)] {
        paste(page, &format!("field-{field}-0"), &value.to_string()).await;
    }
    let field = "document.querySelector('[data-testid=field-count-0]').value";
    page.wait_for_js(&format!(
        "{field} === '{count}' && !document.querySelector('[data-testid=error]')"
    ))
    .await;
}

#[test]
fn a_thousand_jobs_live() {
    harness::test(Setup::default(), async |page| {
        workbench(page, Some("gather"), [1_000, 20, 3_000]).await;
        // Every wait is another, so that every frame has news.
        page.click("more-0").await;
        paste(page, "field-jitter-0", "2900").await;
        for speed in ["1", "10"] {
            at_speed(page, speed).await;
            page.click("run").await;
            all_are(page, "running").await;
            page.wait_for_js(&format!(
                "Number(document.querySelector('[data-testid=mode-gather]').dataset.elapsedUs) > {speed}000000"
            ))
            .await;
            // The run goes on for longer, also at 10×.
            let rest = "const [done] = arguments; setTimeout(done, 2500)";
            let live = watch(page, async || {
                page.js_async(rest, Vec::new()).await;
            })
            .await;
            live.print(&format!("1,000 jobs live at {speed}×"));
            page.click("stop").await;
        }
    });
}

/// A mouse event at a place on the page, as the browser itself would send it.
async fn mouse(page: &Page, kind: &str, x: f64, y: f64, more: Value) {
    let mut event = json!({ "type": kind, "x": x, "y": y });
    for (name, value) in more.as_object().into_iter().flatten() {
        event[name.as_str()] = value.clone();
    }
    page.devtools("Input.dispatchMouseEvent", event).await;
}

/// With Ctrl: in, as long as `by` is negative.
async fn zoom(page: &Page, x: f64, y: f64, by: i32) {
    let wheel = json!({ "deltaX": 0, "deltaY": by, "modifiers": 2 });
    mouse(page, "mouseWheel", x, y, wheel).await;
}

/// From the middle to a side and back, in small steps.
async fn drag(page: &Page, x: f64, y: f64, step: f64) {
    let held = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
    mouse(page, "mousePressed", x, y, held.clone()).await;
    for number in (0..20).chain((0..20).rev()) {
        mouse(
            page,
            "mouseMoved",
            x + step * f64::from(number),
            y,
            held.clone(),
        )
        .await;
    }
    mouse(page, "mouseReleased", x, y, held).await;
}

#[test]
fn ten_thousand_jobs_zoomed_and_dragged() {
    harness::test(Setup::default(), async |page| {
        // In every mode a job has five spans at least: 150,000 in all.
        workbench(page, None, [10_000, 2, 20]).await;
        at_speed(page, "instant").await;
        page.click("run").await;
        all_are(page, "finished").await;
        let place = page
            .js("const canvas = document.querySelector('.stage canvas'); \
                canvas.scrollIntoView({ block: 'center' }); \
                const box = canvas.getBoundingClientRect(); \
                return [box.x + box.width / 2, box.y + box.height / 2]")
            .await;
        let (x, y) = (place[0].as_f64(), place[1].as_f64());
        let (x, y) = (x.expect("a place"), y.expect("a place"));
        let zoomed = watch(page, async || {
            for by in [-60, -60, -60, 60] {
                for _ in 0..10 {
                    zoom(page, x, y, by).await;
                }
            }
        })
        .await;
        zoomed.print("10,000 jobs in three modes, zoomed");
        let dragged = watch(page, async || {
            for step in [9.0, -9.0] {
                drag(page, x, y, step).await;
            }
        })
        .await;
        dragged.print("10,000 jobs in three modes, dragged");
    });
}

#[test]
fn a_thousand_jobs_edited() {
    harness::test(Setup::default(), async |page| {
        workbench(page, None, [1_000, 2, 100]).await;
        let mut works = Vec::new();
        for wait in [110, 120, 130, 140, 150, 160, 170, 180, 190] {
            let arguments = vec![json!("field-wait-0"), json!(wait.to_string())];
            let times = page.js_async(EDIT, arguments).await;
            works.push(times[0].as_f64().expect("a time"));
        }
        works.sort_by(f64::total_cmp);
        println!(
            "edit: 1,000 jobs in three modes: {:.1} ms from input to prediction and redraw (median of {}), {:.1} ms at most (16 allowed on a quiet machine)",
            works[works.len() / 2],
            works.len(),
            works[works.len() - 1]
        );
    });
}
