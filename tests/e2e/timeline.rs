//! The timelines worked with: read, selected, zoomed, panned, grouped by lane, edited.

use async_playground::derive::short_seconds;
use async_playground::lessons;
use async_playground::model::{Micros, Scenario};
use async_playground::text::{Lang, Words};
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::pointer::{self, Spot, held};
use crate::steps::{all_are, at_speed, edit, open, outcome, paste, run};

/// What is seen of the axis, in seconds, and what its marks say.
#[derive(Clone, Debug, PartialEq)]
struct Axis {
    from: f64,
    to: f64,
    labels: Vec<String>,
}

impl Axis {
    fn span(&self) -> f64 {
        self.to - self.from
    }

    fn share(&self, at: f64) -> f64 {
        (at - self.from) / self.span()
    }

    /// What stands at that share of the width.
    fn at(&self, share: f64) -> f64 {
        self.span().mul_add(share, self.from)
    }
}

/// Reads the axis: two marks and their places say where it begins and ends.
async fn axis(page: &Page) -> Axis {
    let script = "return [...document.querySelectorAll('.axis text')]\
        .map(mark => [mark.textContent.trim(), parseFloat(mark.getAttribute('x')) / 100])";
    let marks = page.js(script).await;
    let marks: Vec<(String, f64)> = serde_json::from_value(marks).expect("marks");
    let seconds = |text: &str| {
        let number: String = text
            .chars()
            .take_while(|one| one.is_ascii_digit() || *one == '.')
            .collect();
        number.parse::<f64>().expect("a mark is a number")
    };
    let (first, last) = (&marks[0], &marks[marks.len() - 1]);
    let whole = (seconds(&last.0) - seconds(&first.0)) / (last.1 - first.1);
    let from = whole.mul_add(-first.1, seconds(&first.0));
    let to = from + whole;
    let labels = marks.into_iter().map(|mark| mark.0).collect();
    Axis { from, to, labels }
}

fn canvas(mode: &str) -> String {
    format!("[data-testid=stage-{mode}] canvas")
}

/// A place on a mode's picture, which is scrolled to: a moment in seconds, and a row of a few.
async fn spot(page: &Page, mode: &str, at: f64, row: u32) -> Spot {
    let seen = axis(page).await;
    let [x, y, width, _] = pointer::area(page, &canvas(mode)).await;
    let across = seen.share(at) * width;
    (x + across, y + 6.0 + f64::from(row * 28) + 11.0)
}

/// What the line under a mode's picture says.
async fn detail(page: &Page, mode: &str) -> String {
    let css = format!("[data-testid=detail-{mode}] > span");
    let script = "return document.querySelector(arguments[0]).textContent";
    let text = page.js_with(script, vec![json!(css)]).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// Waits until it begins so.
async fn reads(page: &Page, mode: &str, start: &str) {
    let met = harness::until(harness::PATIENCE, async || {
        detail(page, mode).await.starts_with(start)
    });
    let met = met.await;
    let now = detail(page, mode).await;
    assert!(met, "not {start:?}: {now:?}");
}

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

fn scenario(lang: Lang, slug: &str) -> Scenario {
    (lessons::by_slug(slug).expect("a lesson").scenario)(lang)
}

fn names(lang: Lang, slug: &str) -> Vec<String> {
    let jobs = scenario(lang, slug);
    jobs.instances().map(|job| job.name()).collect()
}

/// A wait of a job that came out just as asked, in the words of the page.
fn waiting(words: &Words, name: &str, from: &str, to: &str, asked: &str) -> String {
    let tools = words.tools;
    [
        name.to_owned(),
        words.key_waiting.to_owned(),
        (tools.between)(from, to),
        (tools.asked)(asked, asked, "±0.000"),
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
            let sums = (words.tools.sums)("0.0", "7.0", "0.0");
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
                first.contains(&(words.tools.between)("0.0", "1.0")),
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
            let asked = (words.tools.asked)("6.0", "|", "");
            let asked = asked.split('|').next().unwrap_or_default();
            assert!(line.contains(asked), "{line:?} lacks {asked:?}");
            let sums = (words.tools.sums)("|", "", "");
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

/// What stood under a share of the width stands there still, to a few pixels.
fn stays(before: &Axis, after: &Axis, share: f64, width: f64) {
    let moved = (after.share(before.at(share)) - share) * width;
    assert!(moved.abs() < 4.0, "{moved} px: {before:?} {after:?}");
}

#[test]
fn the_wheel_zooms_with_ctrl_pans_with_shift_and_scrolls_the_page_alone() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        let whole = axis(page).await;
        let [x, y, width, _] = pointer::area(page, &canvas("await-each")).await;
        for share in [0.7, 0.25, 0.5] {
            let before = axis(page).await;
            pointer::wheel(page, (x + share * width, y + 20.0), -100, held::CTRL).await;
            changes(page, &before).await;
            let after = axis(page).await;
            stays(&before, &after, share, width);
            let by = after.span() / before.span();
            assert!((by - 0.6).abs() < 0.01, "{by}");
        }
        let near = axis(page).await;
        let scrolled = page.js("return scrollY").await;
        assert_eq!(near.labels.iter().find(|one| !one.contains('.')), None);

        pointer::wheel(page, (x + width / 2.0, y + 20.0), 100, held::SHIFT).await;
        changes(page, &near).await;
        let panned = axis(page).await;
        let by = (panned.from - near.from) / near.span() * width;
        assert!((by - 100.0).abs() < 4.0, "{by} px");
        assert!((panned.span() - near.span()).abs() < 0.001);
        assert_eq!(page.js("return scrollY").await, scrolled);

        pointer::wheel(page, (x + width / 2.0, y + 20.0), 100, held::NONE).await;
        page.wait_for_js(&format!("scrollY > {scrolled}")).await;
        assert_eq!(axis(page).await, panned);
        // Out again, and no further than all of it.
        let [x, y, width, _] = pointer::area(page, &canvas("await-each")).await;
        for _ in 0..4 {
            pointer::wheel(page, (x + width / 2.0, y + 20.0), 200, held::CTRL).await;
        }
        shows(page, &whole).await;
    });
}

/// Waits until the axis is another.
async fn changes(page: &Page, before: &Axis) {
    let changed = harness::until(harness::PATIENCE, async || axis(page).await != *before);
    assert!(changed.await, "it stays {before:?}");
}

/// Waits until the axis is this one.
async fn shows(page: &Page, wanted: &Axis) {
    let shown = harness::until(harness::PATIENCE, async || axis(page).await == *wanted);
    assert!(shown.await, "not {wanted:?}: {:?}", axis(page).await);
}

#[test]
fn dragging_pans_and_the_buttons_zoom() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "user-lookup").await;
            let whole = axis(page).await;
            for (id, label) in [
                ("zoom-in", words.tools.zoom_in),
                ("zoom-out", words.tools.zoom_out),
                ("zoom-job", words.tools.zoom_to_job),
                ("fit", words.tools.fit),
            ] {
                let css = format!("[data-testid={id}]");
                let said = page.attribute(&css, "aria-label").await;
                assert_eq!(said.as_deref(), Some(label));
                let off = page.attribute(&css, "aria-disabled").await;
                assert_eq!(off.is_some(), id != "zoom-in", "{id}");
            }
            pointer::press(page, "zoom-in").await;
            changes(page, &whole).await;
            let half = axis(page).await;
            stays(&whole, &half, 0.5, 1_000.0);
            assert!((half.span() / whole.span() - 0.5).abs() < 0.001);

            let [x, y, width, _] = pointer::area(page, &canvas("sequential")).await;
            // From where no job ends: there its end would be taken.
            let (from, to) = ((x + 0.6 * width, y + 70.0), (x + 0.5 * width, y + 40.0));
            pointer::drag(page, from, to).await;
            changes(page, &half).await;
            let panned = axis(page).await;
            let by = (panned.from - half.from) / half.span();
            assert!((by - 0.1).abs() < 0.005, "{by} of the width");
            assert!((panned.span() - half.span()).abs() < 0.001);
            // A drag is no click.
            assert_eq!(page.count("[aria-current=true]").await, 0);
            let off = page.attribute("[data-testid=zoom-job]", "aria-disabled");
            assert!(off.await.is_some());

            pointer::press(page, "zoom-out").await;
            shows(page, &whole).await;
            let at = spot(page, "gather", 1.5, 2).await;
            pointer::click(page, at).await;
            page.wait_for_js("!document.querySelector('[data-testid=zoom-job]').ariaDisabled")
                .await;
            pointer::press(page, "zoom-job").await;
            changes(page, &whole).await;
            let job = axis(page).await;
            // The third look-up takes three seconds; there is a little room after it.
            assert!(
                job.from.abs() < 0.001 && (job.to - 3.15).abs() < 0.31,
                "{job:?}"
            );
            pointer::press(page, "fit").await;
            shows(page, &whole).await;
        }
    });
}

#[test]
fn the_keys_zoom_and_pan() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        let whole = axis(page).await;
        pointer::focus(page, "[data-testid=stage-gather]").await;
        let press = async |name: &str, modifiers| {
            let before = axis(page).await;
            pointer::key(page, name, modifiers).await;
            changes(page, &before).await;
            axis(page).await
        };
        let near = press("+", held::SHIFT).await;
        assert!((near.to - 7.5).abs() < 0.001, "{near:?}");
        let nearer = press("=", held::NONE).await;
        assert!((nearer.to - 3.75).abs() < 0.001, "{nearer:?}");
        let moved = press("ArrowRight", held::SHIFT).await;
        assert!((moved.from - 0.375).abs() < 0.001, "{moved:?}");
        let back = press("ArrowLeft", held::SHIFT).await;
        assert_eq!(back, nearer);
        assert_eq!(press("-", held::NONE).await, near);
        assert_eq!(press("0", held::NONE).await, whole);
        // To a job, and from there on: what is selected stays in sight.
        pointer::key(page, "ArrowRight", held::NONE).await;
        pointer::key(page, "ArrowDown", held::NONE).await;
        pointer::key(page, "ArrowDown", held::NONE).await;
        let job = press("Enter", held::NONE).await;
        assert!((job.span() - 3.3).abs() < 0.31, "{job:?}");
        pointer::key(page, "End", held::NONE).await;
        let end = press("+", held::SHIFT).await;
        assert!(end.from <= 2.0 && end.to >= 2.0, "{end:?}");
        press("0", held::NONE).await;
        assert_eq!(axis(page).await, whole);
    });
}

#[test]
fn two_fingers_zoom_and_one_pans() {
    let setup = Setup {
        size: (414, 896),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        pointer::with_fingers(page).await;
        open(page, "ko", "user-lookup").await;
        let whole = axis(page).await;
        let [x, y, width, _] = pointer::area(page, &canvas("await-each")).await;
        let at = |share: f64| (x + share * width, y + 40.0);
        pointer::slide(page, &[(at(0.45), at(0.35)), (at(0.55), at(0.75))]).await;
        changes(page, &whole).await;
        let near = axis(page).await;
        let by = near.span() / whole.span();
        assert!((by - 0.25).abs() < 0.04, "{by}");
        // The moments under the fingers went with them.
        let middle = near.share(whole.at(0.5)) - 0.55;
        assert!((middle * width).abs() < 24.0, "{} px", middle * width);

        let scrolled = page.js("return scrollY").await;
        pointer::slide(page, &[(at(0.7), at(0.5))]).await;
        changes(page, &near).await;
        let panned = axis(page).await;
        let by = (panned.from - near.from) / near.span();
        assert!((by - 0.2).abs() < 0.03, "{by}");
        assert!((panned.span() - near.span()).abs() < 0.001);
        assert_eq!(page.js("return scrollY").await, scrolled);

        // Up and down, a finger scrolls the page.
        let (x, y) = at(0.5);
        pointer::slide(page, &[((x, y), (x, y - 200.0))]).await;
        page.wait_for_js(&format!("scrollY > {scrolled}")).await;
        assert_eq!(axis(page).await, panned);
    });
}

#[test]
fn what_is_seen_goes_on_with_a_run() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        at_speed(page, "10").await;
        let whole = axis(page).await;
        pointer::focus(page, "[data-testid=stage-sequential]").await;
        for _ in 0..3 {
            pointer::key(page, "+", held::SHIFT).await;
        }
        changes(page, &whole).await;
        page.wait_for_js("document.querySelector('.axis text:last-child').textContent === '1.8'")
            .await;
        let near = axis(page).await;
        page.js("window.seen = []; const look = () => { \
            if (document.querySelector('[data-status=running]')) \
                seen.push(document.querySelector('.axis text').textContent); \
            requestAnimationFrame(look) }; look()")
            .await;
        run(page).await;
        let starts = page.js("return [...new Set(seen)]").await;
        let starts = starts.as_array().map_or(0, Vec::len);
        assert!(starts > 2, "{starts} starts of the axis in all");
        let end = axis(page).await;
        assert!((end.span() - near.span()).abs() < 0.002, "{end:?}");
        // The present is where the run was furthest, in whichever mode.
        let mut elapsed = 0;
        for mode in ["sequential", "await-each", "gather"] {
            elapsed = outcome(page, mode).await.elapsed_us.max(elapsed);
        }
        let elapsed = f64::from(u32::try_from(elapsed).expect("a short run")) / 1e6;
        assert!(end.from < elapsed && elapsed < end.to, "{elapsed} {end:?}");
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

async fn predicted(page: &Page, mode: &str) -> u64 {
    outcome(page, mode).await.predicted_us
}

async fn field(page: &Page, id: &str) -> u32 {
    let script = "return Number(document.querySelector(arguments[0]).value)";
    let css = format!("[data-testid={id}]");
    let value = page.js_with(script, vec![json!(css)]).await;
    let value = value.as_u64().expect("a number");
    value.try_into().expect("a small number")
}

/// Drags the end of the first coroutine from one moment to another, in milliseconds, looks, lets go.
async fn stretch(page: &Page, from: u32, to: u32) -> u32 {
    let seen = axis(page).await;
    let [_, _, width, _] = pointer::area(page, &canvas("gather")).await;
    let start = spot(page, "gather", f64::from(from) / 1e3, 0).await;
    let by = (f64::from(to) - f64::from(from)) / 1e3;
    let end = (start.0 + by / seen.span() * width, start.1 + 60.0);
    pointer::hover(page, start).await;
    page.wait_for_js("document.querySelector('[data-testid=stage-gather] canvas.at-end')")
        .await;
    pointer::press_down(page, start).await;
    pointer::drag_on(page, start, end).await;
    let before = predicted(page, "gather").await;
    let millis = field(page, "field-wait-0").await;
    // Under way: the field and the prediction go along, the axis stays, no text is marked.
    assert_eq!(axis(page).await.labels, seen.labels);
    assert_eq!(before, u64::from(millis.max(7_000)) * 1_000);
    let marked = page.js("return String(getSelection())").await;
    assert_eq!(marked, json!(""));
    pointer::release(page, end).await;
    assert!(millis.abs_diff(to) <= 50, "{millis} is not {to}");
    assert_eq!(millis % 50, 0);
    millis
}

/// Waits until the first knob has this value too.
async fn knob_says(page: &Page, words: &Words, millis: u32) {
    let wanted = short_seconds(Micros::from_millis(millis.into()));
    let wanted = json!((words.seconds)(&wanted));
    let output = "document.querySelector('output[for=knob-0]').textContent";
    page.wait_for_js(&format!("{output} === {wanted}")).await;
}

#[test]
fn the_end_of_a_bar_is_dragged() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "two-coroutines").await;
            edit(page).await;
            let millis = stretch(page, 6_000, 8_500).await;
            page.wait_until(
                "[data-testid=mode-sequential]",
                "data-predicted-us",
                &((millis + 7_000) * 1_000).to_string(),
            )
            .await;
            knob_says(page, words, millis).await;
            // Let go of, the axis has room for what is longer now.
            let ends = async || axis(page).await.to;
            assert!((ends().await - 15.5).abs() < 0.06);
            let millis = stretch(page, millis, 3_000).await;
            knob_says(page, words, millis).await;
            assert!((ends().await - 10.0).abs() < 0.06);

            // After a run, the end that was measured; what was run makes way for the prediction.
            at_speed(page, "instant").await;
            run(page).await;
            stretch(page, millis, 5_000).await;
            all_are(page, "idle").await;
        }
    });
}

#[test]
fn the_end_of_a_bar_is_moved_by_keys() {
    harness::test(Setup::default(), async |page| {
        open(page, "ko", "two-coroutines").await;
        edit(page).await;
        pointer::focus(page, "[data-testid=stage-gather]").await;
        pointer::key(page, "ArrowRight", held::NONE).await;
        pointer::key(page, "ArrowDown", held::NONE).await;
        for (name, modifiers, millis) in [
            ("ArrowRight", held::ALT, 7_050),
            ("ArrowRight", held::ALT | held::SHIFT, 7_550),
            ("ArrowLeft", held::ALT | held::SHIFT, 7_050),
            ("ArrowLeft", held::ALT, 7_000),
            ("ArrowLeft", held::ALT, 6_950),
        ] {
            pointer::key(page, name, modifiers).await;
            let us = (millis * 1_000).to_string();
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", &us)
                .await;
            assert_eq!(field(page, "field-wait-1").await, millis);
        }
        // Still the same job, and still the same place on the page.
        assert_eq!(
            page.js("return document.activeElement.dataset.testid")
                .await,
            json!("stage-gather")
        );
    });
}

#[test]
fn all_modes_stand_under_one_axis() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "user-lookup").await;
        assert_eq!(page.count(".axis").await, 1);
        for zoomed in [false, true] {
            if zoomed {
                let before = axis(page).await;
                pointer::press(page, "zoom-in").await;
                changes(page, &before).await;
            }
            let edges = page
                .js(
                    "return ['.axis svg', ...['sequential', 'await-each', 'gather']\
                    .map(mode => `[data-testid=stage-${mode}] canvas`)].map(css => { \
                    const box = document.querySelector(css).getBoundingClientRect(); \
                    return [box.left, box.right] })",
                )
                .await;
            let edges = edges.as_array().expect("a list");
            assert!(edges.iter().all(|edge| *edge == edges[0]), "{edges:?}");
            for mode in ["sequential", "await-each", "gather"] {
                let at = spot(page, mode, 4.5, 0).await;
                pointer::hover(page, at).await;
                reads(page, mode, "look-up 1 · ").await;
                let line = detail(page, mode).await;
                assert!(line.contains("4.0–5.0 s"), "{mode}: {line}");
            }
        }
    });
}

#[test]
fn without_any_picture_everything_is_still_said() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let (words, names) = (lang.words(), names(lang, "two-coroutines"));
            open(page, lang.tag(), "two-coroutines").await;
            page.js("document.querySelectorAll('canvas').forEach(canvas => canvas.remove())")
                .await;
            at_speed(page, "10").await;
            run(page).await;
            assert_eq!(page.count("canvas").await, 0);
            assert_eq!(outcome(page, "gather").await.lines.len(), 4);
            // Every stretch of every job, by keys.
            pointer::focus(page, "[data-testid=stage-gather]").await;
            pointer::key(page, "ArrowRight", held::NONE).await;
            for (row, name) in names.iter().enumerate() {
                if row > 0 {
                    pointer::key(page, "ArrowDown", held::NONE).await;
                }
                pointer::key(page, "Home", held::NONE).await;
                let mut read = Vec::new();
                loop {
                    let start = format!("{name} · ");
                    reads(page, "gather", &start).await;
                    let line = detail(page, "gather").await;
                    page.wait_for_js(&format!(
                        "document.querySelector('[data-testid=status]').textContent === {}",
                        json!(line)
                    ))
                    .await;
                    if read.last() == Some(&line) {
                        break;
                    }
                    read.push(line);
                    pointer::key(page, "ArrowRight", held::NONE).await;
                    frame(page).await;
                }
                let waits = read.iter().any(|line| line.contains(words.key_waiting));
                assert!(waits, "{read:?}");
            }
            // The table has the start and the end of each job.
            page.find("[data-testid=mode-gather] .as-table summary")
                .await
                .click()
                .await
                .expect("the table opens");
            let table = page.find("[data-testid=mode-gather] table").await;
            let text = table.text().await.expect("it has a text");
            for wanted in [words.started, words.ended, &names[0], &names[1]] {
                assert!(text.contains(wanted), "{text}");
            }
            let cells = page
                .js("return [...document.querySelectorAll('[data-testid=mode-gather] tbody tr')]\
                    .map(row => [...row.querySelectorAll('td')].slice(0, 2).map(cell => cell.textContent))")
                .await;
            let cells: Vec<[String; 2]> = serde_json::from_value(cells).expect("cells");
            for ([start, end], wanted) in cells.iter().zip([6.0, 7.0]) {
                let [start, end] = [start, end].map(|text| text.parse::<f64>().expect("seconds"));
                assert!(start < 1.0 && end >= wanted, "{cells:?}");
            }
            for mode in ["sequential", "await-each", "gather"] {
                let sentences = page.text(&format!("why-{mode}")).await;
                assert!(!sentences.trim().is_empty(), "{mode}");
            }
            let together = page.text("why-gather").await;
            assert!(together.contains('7'), "{together}");
        }
    });
}

/// Waits until what was asked for has been drawn.
async fn frame(page: &Page) {
    let script = "const [done] = arguments; \
        requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    page.js_async(script, Vec::new()).await;
}

#[test]
fn one_of_ten_thousand_jobs_is_found() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "workbench").await;
        while page.count("[data-testid^=remove-]").await > 1 {
            page.click("remove-0").await;
        }
        for (id, text) in [
            ("field-rounds-0", "2"),
            ("field-wait-0", "20"),
            ("field-name-0", "one"),
            ("field-count-0", "10000"),
        ] {
            paste(page, id, text).await;
        }
        page.wait_for_js(
            "document.querySelector('[data-testid=field-count-0]').value === '10000' \
            && !document.querySelector('[data-testid=error]')",
        )
        .await;
        at_speed(page, "instant").await;
        run(page).await;
        let shared = (Lang::En.words().jobs_per_line)("100");
        page.wait_for_js(&format!(
            "document.body.textContent.includes({})",
            json!(shared)
        ))
        .await;
        // A line of a hundred; the first of them is selected.
        let [x, y, width, height] = pointer::area(page, &canvas("await-each")).await;
        pointer::click(page, (x + width / 2.0, y + height / 2.0)).await;
        page.wait_for_js("!document.querySelector('[data-testid=zoom-job]').ariaDisabled")
            .await;
        pointer::hover(page, (1.0, 1.0)).await;
        let line = detail(page, "await-each").await;
        let number: u32 = line
            .strip_prefix("one ")
            .and_then(|rest| rest.split(' ').next())
            .and_then(|number| number.parse().ok())
            .unwrap_or_else(|| panic!("no job is named in {line:?}"));
        assert_eq!(number % 100, 1, "{line}");
        let before = axis(page).await;
        pointer::press(page, "zoom-job").await;
        changes(page, &before).await;
        page.wait_for_js(&format!(
            "!document.body.textContent.includes({})",
            json!(shared)
        ))
        .await;
        assert!(axis(page).await.span() < 0.1);
        // Ten before it, itself, ten after it: a row each, and each is read.
        let [x, y, width, height] = pointer::area(page, &canvas("await-each")).await;
        let pitch = (height - 12.0) / 21.0;
        for row in [10_u32, 9, 11, 10] {
            let down = pitch.mul_add(f64::from(row) + 0.4, 6.0);
            pointer::hover(page, (x + width / 2.0, y + down)).await;
            reads(page, "await-each", &format!("one {} · ", number + row - 10)).await;
        }
        // By keys to the next one, beyond what is seen, and out again.
        pointer::focus(page, "[data-testid=stage-await-each]").await;
        pointer::hover(page, (1.0, 1.0)).await;
        for _ in 0..12 {
            pointer::key(page, "ArrowDown", held::NONE).await;
        }
        reads(page, "await-each", &format!("one {} · ", number + 12)).await;
        pointer::press(page, "fit").await;
        shows(page, &before).await;
    });
}
