//! The table of errors and cancellation on real workers: typed into the editor, run, read from the
//! page.

use serde_json::json;

use async_playground::model::{Mode, Scenario, Slot};

use crate::cases::{Order, TABLE};
use crate::harness::{self, Page, Setup};
use crate::steps::{event_loop, only_mode, open, outcome, paste, run};

/// Puts a scenario of one mode into the editor of the workbench, field by field.
async fn enter(page: &Page, scenario: &Scenario) {
    let mode = scenario.modes[0].kind().slug();
    let mut texts = Vec::new();
    for (row, job) in scenario.jobs.iter().enumerate() {
        let fails = job.fails_after.map(|round| round.to_string());
        texts.extend([
            (format!("field-name-{row}"), job.name.clone()),
            (format!("field-rounds-{row}"), job.rounds.to_string()),
            (
                format!("field-wait-{row}"),
                job.wait.as_millis().to_string(),
            ),
            (
                format!("field-fails-after-{row}"),
                fails.unwrap_or_default(),
            ),
        ]);
    }
    for slot in Slot::ALL {
        let name = format!("field-line-{slot:?}").to_lowercase();
        texts.push((name, scenario.lines.get(slot).to_owned()));
    }
    let background: Vec<_> = scenario.jobs.iter().map(|job| job.background).collect();
    let script = "const [rows, texts, background, done] = arguments; \
        const find = (id) => document.querySelector(`[data-testid=\"${id}\"]`); \
        const turn = () => new Promise((go) => setTimeout(go, 20)); \
        const set = async (id, text) => { const field = find(id); field.value = text; \
            field.dispatchEvent(new Event('input', { bubbles: true })); await turn(); }; \
        (async () => { \
            while (find(`job-${rows}`)) { find(`remove-${rows}`).click(); await turn(); } \
            for (const [id, text] of texts) await set(id, text); \
            for (const [row, on] of background.entries()) { \
                const box = find(`toggle-background-${row}`); \
                if (box.checked !== on) { box.click(); await turn(); } } \
            done([...document.querySelectorAll('[data-testid=error]')].map(e => e.textContent)); \
        })()";
    let texts = texts
        .iter()
        .map(|(id, text)| json!([id, text]))
        .collect::<Vec<_>>();
    let rows = scenario.jobs.len();
    let errors = page
        .js_async(script, vec![json!(rows), json!(texts), json!(background)])
        .await;
    assert_eq!(errors, json!([]), "{mode}");
    only_mode(page, mode).await;
}

/// The option of a mode, as a field of the editor.
fn option(mode: Mode) -> Option<(&'static str, String)> {
    match mode {
        Mode::Gather { limit } => Some(("field-limit", limit?.to_string())),
        Mode::WaitFor { timeout } => Some(("field-timeout", timeout.as_millis().to_string())),
        Mode::Executor { pool } => Some(("field-pool", pool.to_string())),
        Mode::Processes { pool } => Some(("field-processes", pool.to_string())),
        _ => None,
    }
}

#[test]
fn errors_and_cancellation_on_workers_come_to_what_the_table_says() {
    harness::test(Setup::default(), async |page| {
        let mut rows = 0;
        for case in TABLE {
            if case.order == Order::Tied {
                continue;
            }
            let scenario = case.scenario();
            open(page, "en", "workbench").await;
            enter(page, &scenario).await;
            event_loop(page, "worker").await;
            if let Some((field, text)) = option(scenario.modes[0]) {
                paste(page, field, &text).await;
            }
            // The editor is long, and the button above it.
            page.js("scrollTo(0, 0)").await;
            run(page).await;
            let mode = scenario.modes[0].kind().slug();
            let found = outcome(page, mode).await;
            let lines = case.comparable(found.lines.iter().map(String::as_str));
            let expected = case.comparable(case.printed.split(' '));
            assert_eq!(lines, expected, "{}", case.name);
            let least = if mode == "processes" {
                0
            } else {
                case.millis * 1_000
            };
            assert!(
                found.elapsed_us >= least,
                "{}: {} µs",
                case.name,
                found.elapsed_us
            );
            rows += 1;
        }
        println!("rows of the table on workers: {rows}");
    });
}
