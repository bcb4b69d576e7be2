//! The timelines read: by pointer and by keys, job by job and lane by lane, with and without pictures.

use async_playground::text::{Lang, Words};
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::picture::{canvas, detail, names, reads, spot};
use crate::pointer::{self, held};
use crate::steps::{at_speed, open, outcome, run};

async fn status(page: &Page) -> Value {
    let script = "return document.querySelector('[data-testid=status]').textContent";
    page.js(script).await
}

/// The line that is marked in a mode's console: whose it is, its time, what it says.
async fn current(page: &Page, mode: &str) -> Value {
    let script = "const lines = [...document.querySelectorAll(\
            `[data-testid=console-${arguments[0]}] [aria-current=true]`)]; \
        return lines.map(line => [Number(line.dataset.job), Number(line.dataset.atUs), \
            line.querySelector('[data-testid=printed]').textContent])";
    page.js_with(script, vec![json!(mode)]).await
}

/// A wait of a job that came out just as asked, in the words of the page.
fn waiting(words: &Words, name: &str, from: &str, to: &str, asked: &str) -> String {
    let tools = words.tools;
    [
        name.to_owned(),
        words.key_waiting.to_owned(),
        tools.between.with([from, to]),
        tools.asked.with([asked, asked, "±0.000"]),
    ]
    .join(" · ")
}

#[test]
fn a_bar_is_read_by_pointer_and_by_keys() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "user-lookup"));
            open(page, lang.tag(), "user-lookup").await;
            // Before a run it is the prediction; and how to do it is said where nothing is read.
            reads(page, "sequential", words.tools.hint).await;
            let at = spot(page, "gather", 2.4, 1).await;
            pointer::hover(page, at).await;
            let sums = words.tools.sums.with(["0.0", "7.0", "0.0"]);
            let line = waiting(words, &names[1], "2.0", "3.0", "1.0");
            let line = format!("{line} · {sums}");
            reads(page, "gather", &line).await;
            assert_eq!(detail(page, "gather").await, line);
            let at = spot(page, "gather", 4.5, 0).await;
            pointer::hover(page, at).await;
            reads(
                page,
                "gather",
                &waiting(words, &names[0], "4.0", "5.0", "1.0"),
            )
            .await;
            pointer::hover(page, (1.0, 1.0)).await;
            reads(page, "gather", "").await;
            page.wait_for_js(
                "!document.querySelector('[data-testid=detail-gather] > span').textContent",
            )
            .await;

            at_speed(page, "instant").await;
            run(page).await;
            pointer::focus(page, "[data-testid=stage-gather]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            for (row, from, to, press) in [
                (0, "1.0", "2.0", "ArrowRight"),
                (0, "2.0", "3.0", "ArrowRight"),
                (1, "2.0", "3.0", "ArrowDown"),
                (2, "2.0", "3.0", "ArrowDown"),
                (1, "2.0", "3.0", "ArrowUp"),
                (1, "1.0", "2.0", "ArrowLeft"),
            ] {
                pointer::key(page, press, held::NONE).await;
                let line = waiting(words, &names[row], from, to, "1.0");
                reads(page, "gather", &line).await;
                let said = status(page).await;
                assert_eq!(said, json!(detail(page, "gather").await), "{press}");
            }
            pointer::key(page, "Home", held::NONE).await;
            reads(page, "gather", &format!("{} · ", names[1])).await;
            let first = detail(page, "gather").await;
            assert!(
                first.contains(&words.tools.between.with(["0.0", "1.0"])),
                "{first}"
            );
        }
    });
}

#[test]
fn what_is_asked_for_stands_against_what_it_took() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "two-coroutines"));
            open(page, lang.tag(), "two-coroutines").await;
            at_speed(page, "10").await;
            run(page).await;
            let at = spot(page, "gather", 3.0, 0).await;
            pointer::hover(page, at).await;
            reads(
                page,
                "gather",
                &format!("{} · {}", names[0], words.key_waiting),
            )
            .await;
            let line = detail(page, "gather").await;
            // `asked 6.0, took ` up to the figure, which is the machine's.
            let asked = words.tools.asked.with(["6.0", "|", ""]);
            let asked = asked.split('|').next().unwrap_or_default();
            assert!(line.contains(asked), "{line:?} lacks {asked:?}");
            let sums = words.tools.sums.with(["|", "", ""]);
            let sums = sums.split('|').next().unwrap_or_default();
            assert!(line.contains(sums), "{line:?} lacks {sums:?}");
            let took = line.split(asked).nth(1).unwrap_or_default();
            let took: String = took
                .chars()
                .take_while(|one| one.is_ascii_digit() || *one == '.')
                .collect();
            assert!(took.parse::<f64>().expect("a figure") >= 5.9, "{line}");
        }
    });
}

#[test]
fn a_moment_is_selected_in_the_picture_and_in_the_console() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "user-lookup"));
            open(page, lang.tag(), "user-lookup").await;
            at_speed(page, "instant").await;
            run(page).await;
            let lines = outcome(page, "gather").await;
            let at = spot(page, "gather", 2.4, 1).await;
            pointer::click(page, at).await;
            page.wait_for_js(
                "document.querySelector('[data-testid=console-gather] [aria-current=true]')",
            )
            .await;
            let marked = current(page, "gather").await;
            // Of the three lines of that moment, the second look-up's.
            assert_eq!(marked[0][0], json!(1));
            assert_eq!(marked[0][1], json!(2_000_000));
            assert!(lines.lines.iter().any(|line| *line == marked[0][2]));
            assert_eq!(marked.as_array().map(Vec::len), Some(1));
            assert_eq!(current(page, "sequential").await, json!([]));
            let line = waiting(words, &names[1], "2.0", "3.0", "1.0");
            pointer::hover(page, (1.0, 1.0)).await;
            reads(page, "gather", &line).await;
            pointer::key(page, "Escape", held::NONE).await;
            page.wait_for_js("!document.querySelector('[aria-current=true]')")
                .await;
            page.wait_for_js(
                "!document.querySelector('[data-testid=detail-gather] > span').textContent",
            )
            .await;

            // The other way round.
            let css = "[data-testid=console-gather] [data-testid=line][data-job='2'][data-at-us='1000000']";
            let at = pointer::middle(page, css).await;
            pointer::click(page, at).await;
            reads(
                page,
                "gather",
                &waiting(words, &names[2], "1.0", "2.0", "1.0"),
            )
            .await;
            let marked = current(page, "gather").await;
            assert_eq!(
                (&marked[0][0], &marked[0][1]),
                (&json!(2), &json!(1_000_000))
            );
        }
    });
}

/// How high a mode's picture is.
async fn height(page: &Page, mode: &str) -> f64 {
    pointer::area(page, &canvas(mode)).await[3]
}

/// Chooses what a row is.
async fn rows(page: &Page, words: &Words, value: &str) {
    let css = format!("[data-testid=rows] label:has(input[value={value}])");
    let label = page.find(&css).await;
    let text = label.text().await.expect("it says what it is");
    let wanted = if value == "lanes" {
        words.tools.by_lane
    } else {
        words.tools.by_job
    };
    assert_eq!(text, wanted);
    label.click().await.expect("it can be chosen");
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=rows] input[value={value}]').checked"
    ))
    .await;
}

#[test]
fn rows_are_jobs_or_lanes() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "io-with-gil"));
            open(page, lang.tag(), "io-with-gil").await;
            at_speed(page, "instant").await;
            run(page).await;
            let jobs = height(page, "gather").await;
            rows(page, words, "lanes").await;
            page.wait_for_js(&format!(
                "document.querySelector('{}').getBoundingClientRect().height < {}",
                canvas("gather"),
                jobs - 100.0
            ))
            .await;
            // One thread for the event loop, and five for as many jobs.
            let lanes = [height(page, "gather").await, height(page, "threads").await];
            assert!((lanes[1] - lanes[0] - 4.0 * 28.0).abs() < 14.0, "{lanes:?}");
            // Whichever job has the thread there is read, and one after another they had one.
            let at = spot(page, "sequential", 1.5, 0).await;
            pointer::hover(page, at).await;
            reads(page, "sequential", &format!("{} · ", names[1])).await;
            let at = spot(page, "sequential", 3.5, 0).await;
            pointer::click(page, at).await;
            reads(page, "sequential", &format!("{} · ", names[3])).await;
            page.wait_for_js("document.querySelector('[data-testid=console-sequential] [aria-current=true][data-job=\"3\"]')")
                .await;
            for row in [0, 2] {
                let at = spot(page, "threads", 0.5, row).await;
                pointer::hover(page, at).await;
                let name = &names[row as usize];
                reads(page, "threads", &format!("{name} · ")).await;
            }
            rows(page, words, "jobs").await;
            page.wait_for_js(&format!(
                "document.querySelector('{}').getBoundingClientRect().height === {jobs}",
                canvas("gather")
            ))
            .await;
        }
    });
}

/// A key twice at once, as where a drawing takes longer than from key to key.
const TWICE: &str = "const stage = document.querySelector('[data-testid=stage-sequential]'); \
    for (const key of [arguments[0], arguments[0]]) \
        stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
/// So many turns of a wheel at once, with Ctrl held, over the middle of a picture.
const TURNS: &str = "const canvas = document.querySelector('[data-testid=stage-sequential] canvas'); \
    const { left, width, top, height } = canvas.getBoundingClientRect(); \
    for (let turn = 0; turn < arguments[0]; turn += 1) \
        canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, bubbles: true, \
            cancelable: true, clientX: left + width / 2, clientY: top + height / 2 }))";

/// How many microseconds of the axis are seen, once it is another number than before.
async fn seen_after(page: &Page, before: u64) -> u64 {
    let span = "(axis => axis.dataset.toUs - axis.dataset.fromUs)(document.querySelector('[data-testid=axis]'))";
    page.wait_for_js(&format!("{span} !== {before}")).await;
    let span = page.js(&format!("return {span}")).await;
    span.as_u64().expect("a number")
}

#[test]
fn keys_that_come_faster_than_they_are_drawn_are_all_heard() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let names = names(lang, "user-lookup");
            let is_at = async |job: usize| {
                reads(page, "sequential", &format!("{} · ", names[job])).await;
            };
            open(page, lang.tag(), "user-lookup").await;
            pointer::focus(page, "[data-testid=stage-sequential]").await;
            pointer::key(page, "ArrowDown", held::NONE).await;
            pointer::key(page, "Home", held::NONE).await;
            page.js_with(TWICE, vec![json!("ArrowDown")]).await;
            is_at(2).await;
            pointer::key(page, "ArrowUp", held::NONE).await;
            is_at(1).await;

            let all = seen_after(page, 0).await;
            page.js_with(TWICE, vec![json!("+")]).await;
            assert_eq!(seen_after(page, all).await, all / 2 / 2);
        }
    });
}

#[test]
fn turns_of_a_wheel_that_come_faster_than_they_are_drawn_add_up() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        let turn = async |times: u32, before| {
            page.js_with(TURNS, vec![json!(times)]).await;
            seen_after(page, before).await
        };
        let all = seen_after(page, 0).await;
        let at_once = turn(2, all).await;
        page.click("fit").await;
        assert_eq!(seen_after(page, at_once).await, all);
        let first = turn(1, all).await;
        assert_eq!(turn(1, first).await, at_once);
    });
}
