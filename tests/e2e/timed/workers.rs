//! Workers are ended in the middle of runs, by us and behind the page's back: every mode says so,
//! the next run works, and no worker is left over.

use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, before_all, edit, event_loop, only_mode, open};

/// Keeps count of the page's workers, and can end one of them so that nobody is told.
const WATCHED: &str = r"(() => {
  const Real = Worker, all = [];
  window.Worker = class extends Real {
    constructor(...how) { super(...how); all.push(this); }
    postMessage(what, ...more) {
      if (typeof what[1] === 'string') this.idle = what[1] === 'rest';
      return super.postMessage(what, ...more);
    }
    terminate() { this.over = true; super.terminate(); }
  };
  const live = () => all.filter((worker) => !worker.over);
  const busy = () => live().filter((worker) => worker.idle === false);
  window.workers = {
    live: () => live().length,
    busy: () => busy().length,
    kill: () => Real.prototype.terminate.call(busy()[0]),
  };
})()";

/// Helpers of the scripts below.
const STEPS: &str = r"
  const mode = arguments[0], done = arguments[arguments.length - 1];
  const region = () => document.querySelector(`[data-testid=mode-${mode}]`);
  const status = () => region().dataset.status;
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((go) => { port1.onmessage = go; port2.postMessage(0); });
  const until = async (what) => {
    const start = performance.now();
    while (!what()) {
      if (performance.now() - start > 15000) throw new Error(`never ${what}`);
      await turn();
    }
    return performance.now() - start;
  };
  const press = (name) => document.querySelector(`[data-testid=${name}]`).click();
  const over = () => !['running', 'queued'].includes(status());
  const run = async () => { press('run'); await until(() => !over()); };
  const begun = () => document.querySelector('[data-testid=line]');
  const facts = () => ({ status: status(), text: region().innerText, busy: workers.busy(), live: workers.live() });
  const tell = (what) => what().then(done, (why) => done({ error: String(why) }));
";

async fn script(page: &Page, mode: &str, body: &str) -> Value {
    let script = format!("{STEPS} tell(async () => {{ {body} }})");
    let facts = page.js_async(&script, vec![json!(mode)]).await;
    assert_eq!(facts["error"], Value::Null, "{mode}");
    facts
}

/// A lesson of waiting jobs in this mode alone.
async fn in_mode(page: &Page, mode: &str, place: &str) {
    open(page, "en", "io-with-gil").await;
    at_speed(page, "10").await;
    edit(page).await;
    only_mode(page, mode).await;
    if place != "auto" {
        event_loop(page, place).await;
    }
}

#[test]
fn a_worker_that_is_killed_is_told_of_and_the_next_run_works() {
    const TIMES: usize = 17;
    // Where all of the program is on the worker, the mode fails; else the job that it was given.
    let modes = [
        ("sequential", "auto", "failed"),
        ("gather", "worker", "failed"),
        ("executor", "auto", "finished"),
        ("threads", "auto", "finished"),
        ("free-threads", "auto", "finished"),
        ("processes", "auto", "finished"),
    ];
    harness::test(Setup::default(), async |page| {
        before_all(page, WATCHED).await;
        let mut told = 0;
        for (mode, place, status) in modes {
            in_mode(page, mode, place).await;
            for _ in 0..TIMES {
                let killed = "await run(); await until(() => workers.busy() && begun()); \
                    workers.kill(); await until(over); return facts()";
                let killed = script(page, mode, killed).await;
                let text = killed["text"].as_str().unwrap_or_default();
                assert_eq!(killed["status"], json!(status), "{mode}: {text}");
                assert!(text.contains("ended without a word"), "{mode}: {text}");
                told += 1;
                let next = script(page, mode, "await run(); await until(over); return facts()");
                let next = next.await;
                let text = next["text"].as_str().unwrap_or_default();
                assert_eq!(next["status"], json!("finished"), "{mode}: {text}");
                assert!(!text.contains("ended without a word"), "{mode}: {text}");
                assert_eq!(next["busy"], json!(0), "{mode}");
                assert!(next["live"].as_u64() <= Some(5), "{mode}: {next}");
            }
        }
        println!("killed and told of: {told} of {}", TIMES * modes.len());
    });
}

#[test]
fn stop_is_quick_in_every_mode_and_leaves_no_worker_at_work() {
    const TIMES: usize = 10;
    let modes = [
        ("sequential", "auto"),
        ("await-each", "auto"),
        ("gather-blocking", "auto"),
        ("gather", "auto"),
        ("gather", "worker"),
        ("collect", "auto"),
        ("task-group", "auto"),
        ("wait-for", "auto"),
        ("executor", "auto"),
        ("threads", "auto"),
        ("free-threads", "auto"),
        ("processes", "auto"),
    ];
    harness::test(Setup::default(), async |page| {
        before_all(page, WATCHED).await;
        let (mut quick, mut slowest) = (0, 0.0_f64);
        for (mode, place) in modes {
            in_mode(page, mode, place).await;
            at_speed(page, "1").await;
            for _ in 0..TIMES {
                let stop = "await run(); await until(begun); press('stop'); \
                    const took = await until(over); return { took, ...facts() }";
                let stopped = script(page, mode, stop).await;
                assert_eq!(stopped["status"], json!("stopped"), "{mode}");
                assert_eq!(stopped["busy"], json!(0), "{mode}");
                let took = stopped["took"].as_f64().expect("a time");
                assert!(took < 1_000.0, "{mode}: {took} ms");
                slowest = slowest.max(took);
                quick += usize::from(took <= 100.0);
            }
        }
        let times = TIMES * modes.len();
        println!("stop: {quick} of {times} within 100 ms, the slowest took {slowest:.1} ms");
    });
}

#[test]
fn more_workers_than_there_may_be_are_refused() {
    harness::test(Setup::default(), async |page| {
        in_mode(page, "threads", "auto").await;
        crate::steps::fill(page, "field-count-0", "17").await;
        let error = crate::steps::error_at(page, "count-0").await;
        assert!(error.contains("17") && error.contains("16"), "{error}");
    });
}
