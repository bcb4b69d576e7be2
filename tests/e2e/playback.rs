//! Playback: event by event, at any moment, at any pace, of a run and of a prediction.

use async_playground::text::{Lang, Words};
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::pointer::{self, held};
use crate::steps::{all_are, at_speed, open, run};

/// What is shown of a moment: the last event, the moment, what the consoles have, what has elapsed.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    event: String,
    at_us: u64,
    lines: u64,
    latest_us: u64,
    elapsed_us: u64,
}

async fn shown(page: &Page) -> Shown {
    let script = "const all = css => [...document.querySelectorAll(css)]; \
        const most = numbers => Math.max(0, ...numbers); \
        const [bar] = all('[data-testid=transport]'); \
        const lines = all('[data-testid=line]'); \
        return [document.querySelector('[data-testid=event]').textContent, \
            Number(bar.dataset.atUs), lines.length, most(lines.map(line => Number(line.dataset.atUs))), \
            most(all('section[data-status]').map(mode => Number(mode.dataset.elapsedUs || 0)))]";
    let found = page.js(script).await;
    let (event, at_us, lines, latest_us, elapsed_us) =
        serde_json::from_value(found).expect("a playback");
    Shown {
        event,
        at_us,
        lines,
        latest_us,
        elapsed_us,
    }
}

async fn at_us(page: &Page) -> u64 {
    shown(page).await.at_us
}

async fn playing(page: &Page) -> bool {
    let playing = page
        .attribute("[data-testid=transport]", "data-playing")
        .await;
    playing.as_deref() == Some("true")
}

/// Waits until the event shown is the one of that number.
async fn event_is(page: &Page, words: &Words, number: usize, of: usize) {
    let (number, of) = (number.to_string(), of.to_string());
    let start = json!(words.tools.event_of.with([&number, &of]));
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid=event]').textContent.startsWith({start})"
    ))
    .await;
}

/// How many events there are, by what is said once any is shown.
async fn events(page: &Page, words: &Words) -> usize {
    let text = shown(page).await.event;
    let numbers: Vec<usize> = text
        .split(|one: char| !one.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let of = numbers[0].max(numbers[1]);
    let said = words
        .tools
        .event_of
        .with([&numbers[0].min(numbers[1]).to_string(), &of.to_string()]);
    assert!(text.starts_with(&said), "{text:?} is not {said:?}");
    of
}

/// Waits until playback has stopped there.
async fn stands_at(page: &Page, at: u64) {
    page.wait_until("[data-testid=transport]", "data-at-us", &at.to_string())
        .await;
    page.wait_until("[data-testid=transport]", "data-playing", "false")
        .await;
}

async fn pace(page: &Page, value: &str) {
    let css = format!("[data-testid=pace] label:has(input[value=\"{value}\"])");
    let clicked = page.find(&css).await.click().await;
    clicked.expect("a pace can be chosen");
}

/// Waits for some frames: time in which what plays goes on.
async fn frames(page: &Page) {
    let script = "const [done] = arguments; let left = 6; \
        const next = () => left-- ? requestAnimationFrame(next) : done(); next()";
    page.js_async(script, Vec::new()).await;
}

async fn is_off(page: &Page, id: &str) -> bool {
    let css = format!("[data-testid={id}]");
    page.attribute(&css, "aria-disabled").await.as_deref() == Some("true")
}

async fn lines_on_page(page: &Page) -> Value {
    page.js("return document.querySelectorAll('[data-testid=line]').length")
        .await
}

#[test]
fn a_run_is_stepped_through_and_back() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "hi-bye").await;
            at_speed(page, "10").await;
            run(page).await;
            assert!(is_off(page, "leave-playback").await);
            let end = at_us(page).await;
            assert_eq!(lines_on_page(page).await, json!(2));
            assert_eq!(shown(page).await.event, "");

            pointer::press(page, "to-start").await;
            stands_at(page, 0).await;
            let all = events(page, words).await;
            // Before anything: nothing is printed and nothing has elapsed.
            event_is(page, words, 0, all).await;
            let mut there = vec![shown(page).await];
            assert_eq!((there[0].lines, there[0].elapsed_us), (0, 0));
            for number in 1..=all {
                pointer::press(page, "step-on").await;
                event_is(page, words, number, all).await;
                let now = shown(page).await;
                assert!(now.latest_us <= now.at_us, "{now:?}");
                assert!(now.at_us >= there[number - 1].at_us, "{now:?}");
                assert!(now.lines >= there[number - 1].lines, "{now:?}");
                assert!(now.elapsed_us <= now.at_us, "{now:?}");
                there.push(now);
            }
            let last = &there[all];
            assert_eq!((last.at_us, last.lines), (end, 2));
            assert!(last.event.contains(words.tools.events.ended), "{last:?}");
            assert!(there.iter().any(|one| one.lines == 1));
            // At the end there is no further.
            pointer::press(page, "step-on").await;
            frames(page).await;
            assert_eq!(shown(page).await, *last);
            // The one line that is heard says the same.
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=status]').textContent === {}",
                json!(last.event)
            ))
            .await;
            for number in (0..all).rev() {
                pointer::press(page, "step-back").await;
                event_is(page, words, number, all).await;
                assert_eq!(shown(page).await, there[number]);
            }
            pointer::press(page, "step-back").await;
            frames(page).await;
            assert_eq!(shown(page).await, there[0]);

            pointer::press(page, "leave-playback").await;
            page.wait_for_js("!document.querySelector('[data-testid=event]').textContent")
                .await;
            assert_eq!(at_us(page).await, end);
            assert_eq!(lines_on_page(page).await, json!(2));
            assert!(is_off(page, "leave-playback").await);
        }
    });
}

#[test]
fn a_run_is_played_and_paused_at_any_pace() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            let name = async |label: &str| {
                page.wait_until("[data-testid=play]", "aria-label", label)
                    .await;
            };
            open(page, lang.tag(), "two-coroutines").await;
            at_speed(page, "instant").await;
            run(page).await;
            let end = at_us(page).await;
            assert_eq!(end, 13_000_000);
            name(words.tools.play).await;
            // At a tenth it would take over two minutes; from the end, it begins at the start.
            pace(page, "100").await;
            pointer::press(page, "play").await;
            page.wait_until("[data-testid=transport]", "data-playing", "true")
                .await;
            name(words.tools.pause).await;
            page.wait_for_js(
                "Number(document.querySelector('[data-testid=transport]').dataset.atUs) > 0",
            )
            .await;
            assert!(at_us(page).await < 6_000_000);
            pointer::press(page, "play").await;
            page.wait_until("[data-testid=transport]", "data-playing", "false")
                .await;
            name(words.tools.play).await;
            let paused = shown(page).await;
            frames(page).await;
            assert_eq!(shown(page).await, paused);
            assert!(paused.latest_us <= paused.at_us);
            // On from there, and faster while it plays.
            pointer::press(page, "play").await;
            page.wait_for_js(&format!(
                "Number(document.querySelector('[data-testid=transport]').dataset.atUs) > {}",
                paused.at_us
            ))
            .await;
            assert!(playing(page).await);
            pace(page, "5000").await;
            stands_at(page, end).await;
            name(words.tools.play).await;
            let last = shown(page).await;
            assert_eq!((last.elapsed_us, last.lines), (end, 12));
            // A run takes its place.
            at_speed(page, "10").await;
            pointer::press(page, "run").await;
            all_are(page, "running").await;
            assert!(is_off(page, "leave-playback").await);
            assert_eq!(shown(page).await.event, "");
            all_are(page, "finished").await;
        }
    });
}

#[test]
fn any_moment_is_scrubbed_to() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "two-coroutines").await;
            at_speed(page, "instant").await;
            run(page).await;
            let said = page.attribute("[data-testid=scrub]", "aria-label").await;
            assert_eq!(said.as_deref(), Some(words.tools.moment));
            let end = at_us(page).await;
            pointer::focus(page, "[data-testid=scrub]").await;
            for (name, at) in [
                ("Home", 0),
                ("ArrowRight", end / 400),
                ("ArrowRight", end / 400 * 2),
                ("ArrowLeft", end / 400),
                ("End", end),
                ("ArrowLeft", end - end / 400),
            ] {
                pointer::key(page, name, held::NONE).await;
                stands_at(page, at).await;
            }
            for share in [0.25, 0.5, 0.75] {
                let [x, y, width, height] = pointer::area(page, "[data-testid=scrub]").await;
                let spot = (x + share * width, y + height / 2.0);
                pointer::click(page, spot).await;
                is_about(page, end, share).await;
                let now = shown(page).await;
                assert!(now.latest_us <= now.at_us, "{now:?}");
                let of = events(page, words).await;
                assert!(of > 20, "{of}");
            }
            let [x, y, width, height] = pointer::area(page, "[data-testid=scrub]").await;
            let at = |share: f64| (share.mul_add(width, x), y + height / 2.0);
            pointer::drag(page, at(0.75), at(0.4)).await;
            is_about(page, end, 0.4).await;
            // The picture is of that moment too: gathered, both wait; in turn, the first does.
            let counts = words.tools.counts.with(["0", "2", "0", "0"]);
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=detail-gather]').textContent.trim() === {}",
                json!(counts)
            ))
            .await;
        }
    });
}

/// Waits until the moment is about there; the knob of a slider takes some of its width.
async fn is_about(page: &Page, end: u64, share: f64) {
    page.wait_for_js(&format!(
        "Math.abs(Number(document.querySelector('[data-testid=transport]').dataset.atUs) / {end} - {share}) < 0.03"
    ))
    .await;
}

#[test]
fn a_prediction_is_played_before_any_run() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "hi-bye").await;
            assert_eq!(page.count("[data-testid=note-played-back]").await, 0);
            pointer::press(page, "to-start").await;
            assert_eq!(page.text("note-played-back").await, words.note_played_back);
            let all = events(page, words).await;
            event_is(page, words, 0, all).await;
            // Event by event, also through what happens at once at the very start.
            for number in 1..=all {
                pointer::press(page, "step-on").await;
                event_is(page, words, number, all).await;
            }
            let last = shown(page).await;
            assert_eq!((last.at_us, last.lines), (1_000_000, 2));
            pace(page, "5000").await;
            pointer::press(page, "play").await;
            stands_at(page, 1_000_000).await;
            assert_eq!(shown(page).await.lines, 2);
            all_are(page, "idle").await;
            pointer::press(page, "leave-playback").await;
            page.wait_for_js("!document.querySelector('[data-testid=note-played-back]')")
                .await;
            assert_eq!(page.count("[data-testid=line]").await, 0);
        }
    });
}

#[test]
fn a_live_run_is_not_played_back() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            pointer::press(page, "run").await;
            all_are(page, "running").await;
            for id in ["to-start", "step-back", "play", "step-on"] {
                assert!(is_off(page, id).await, "{id}");
            }
            let scrub = page.attribute("[data-testid=scrub]", "disabled").await;
            assert!(scrub.is_some());
            page.wait_for_js(
                "Number(document.querySelector('[data-testid=transport]').dataset.atUs) > 100000",
            )
            .await;
            // Pressed all the same, nothing comes of it.
            let at = pointer::middle(page, "[data-testid=to-start]").await;
            pointer::click(page, at).await;
            pointer::focus(page, "[data-testid=stage-gather]").await;
            for name in [" ", ",", "."] {
                pointer::key(page, name, held::NONE).await;
            }
            frames(page).await;
            assert!(!playing(page).await);
            assert!(is_off(page, "leave-playback").await);
            let now = shown(page).await;
            assert_eq!(now.event, "");
            assert!(now.at_us > 100_000, "{now:?}");
            pointer::press(page, "stop").await;
            all_are(page, "stopped").await;
            // What was stopped can be.
            assert!(!is_off(page, "play").await);
            pointer::press(page, "to-start").await;
            stands_at(page, 0).await;
        }
    });
}

#[test]
fn the_keys_play_on_a_picture() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words();
            open(page, lang.tag(), "two-coroutines").await;
            at_speed(page, "instant").await;
            run(page).await;
            let end = at_us(page).await;
            pointer::focus(page, "[data-testid=stage-gather]").await;
            let scrolled = page.js("return scrollY").await;
            pointer::key(page, ",", held::NONE).await;
            page.wait_for_js("document.querySelector('[data-testid=event]').textContent")
                .await;
            let all = events(page, words).await;
            event_is(page, words, all - 1, all).await;
            pointer::key(page, ",", held::NONE).await;
            event_is(page, words, all - 2, all).await;
            pointer::key(page, ".", held::NONE).await;
            event_is(page, words, all - 1, all).await;
            pointer::key(page, ".", held::NONE).await;
            event_is(page, words, all, all).await;
            stands_at(page, end).await;
            pointer::key(page, " ", held::NONE).await;
            page.wait_until("[data-testid=transport]", "data-playing", "true")
                .await;
            pointer::key(page, " ", held::NONE).await;
            page.wait_until("[data-testid=transport]", "data-playing", "false")
                .await;
            assert!(at_us(page).await < end);
            // A space plays here, and does not scroll.
            assert_eq!(page.js("return scrollY").await, scrolled);
        }
    });
}
