//! The reader predicts first: nothing of the answer is on the page until the run is over.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, press, type_in};
use crate::steps::{at_speed, open, run, turn_to};

async fn predict_first(page: &Page, lang: Lang, slug: &str) {
    open(page, lang.tag(), slug).await;
    page.js("scrollTo(0, 0)").await;
    page.click("predict-first").await;
    page.by_testid("guess").await;
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The lines in the order in which they stand.
async fn order(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[data-testid=guess-line]')].map(l => l.textContent)";
    texts(&page.js(script).await)
}

async fn order_is(page: &Page, expected: &[String]) {
    let expected = json!(expected);
    page.wait_for_js(&format!(
        "JSON.stringify([...document.querySelectorAll('[data-testid=guess-line]')].map(l => l.textContent)) === JSON.stringify({expected})"
    ))
    .await;
}

/// `lines` with the one at a place moved to another.
fn moved(lines: &[String], from: usize, to: usize) -> Vec<String> {
    let mut lines = lines.to_vec();
    let line = lines.remove(from);
    lines.insert(to, line);
    lines
}

/// What the first lines of `gather` must be, in order.
fn right(lang: Lang) -> Vec<String> {
    let lines = match lang {
        Lang::Ko => [
            "5명 명단: 1번째 사용자를 찾는 중",
            "7명 명단: 1번째 사용자를 찾는 중",
            "3명 명단: 1번째 사용자를 찾는 중",
            "5명 명단: 2번째 사용자를 찾는 중",
            "7명 명단: 2번째 사용자를 찾는 중",
        ],
        Lang::En => [
            "5 users: looking up user 1",
            "7 users: looking up user 1",
            "3 users: looking up user 1",
            "5 users: looking up user 2",
            "7 users: looking up user 2",
        ],
    };
    lines.map(str::to_owned).to_vec()
}

/// Everything that can be read of the page, seen or not: texts, and the values of all attributes.
/// But not what numbers the lines of a program.
const ALL: &str = "const all = []; \
    for (const part of document.querySelectorAll('main *:not(.code-line .number), [data-testid=status]')) { \
        for (const own of part.childNodes) if (own.nodeType === 3) all.push(own.data); \
        for (const own of part.attributes) if (!part.closest('.panel, svg, .guess-seconds')) all.push(own.value); \
        if ('value' in part && !part.closest('.panel, .guess-seconds')) all.push(String(part.value)); \
    } return all";

async fn tells_nothing(page: &Page) {
    assert_eq!(page.count("[data-predicted-us]").await, 0);
    assert_eq!(page.count("[data-testid=statistics]").await, 0);
    assert_eq!(page.count("[data-testid=why]").await, 0);
    assert_eq!(page.count(".timelines table").await, 0);
    let all = texts(&page.js(ALL).await);
    for answer in ["7.0", "15.0", "7000000", "15000000", "7,000", "15,000"] {
        let telling: Vec<_> = all.iter().filter(|text| text.contains(answer)).collect();
        assert!(telling.is_empty(), "{answer} in {telling:?}");
    }
    for answer in ["15", "7\u{a0}s", "7초", "15\u{a0}s", "15초"] {
        assert!(!all.iter().any(|text| text == answer), "{answer}");
    }
}

async fn error(page: &Page) -> Option<String> {
    let script = "return document.querySelector('.guess [data-testid=error]')?.textContent ?? null";
    page.js(script).await.as_str().map(str::to_owned)
}

/// As it is written: `WebDriver` would tell of a plain space where no line can end.
async fn verdict(page: &Page, mode: &str) -> String {
    let id = format!("guess-verdict-{mode}");
    page.by_testid(&id).await;
    let script = "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`).textContent";
    let text = page.js_with(script, vec![json!(id)]).await;
    text.as_str().unwrap_or_default().trim().to_owned()
}

#[test]
fn nothing_is_told_until_the_run_is_over_and_then_all_is() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = &lang.words().guess;
            predict_first(page, lang, "user-lookup").await;
            tells_nothing(page).await;
            assert!(page.text("guess").await.contains(words.how));
            // Nor does the axis: it is the same whatever the lesson comes to.
            let axis = "return document.querySelector('.axis').textContent";
            let before = page.js(axis).await;
            turn_to(page, 1, "12").await;
            page.wait_for_js("document.querySelector('output[for=knob-1]').textContent === '12'")
                .await;
            assert_eq!(page.js(axis).await, before);
            page.click("reset").await;
            page.by_testid("guess").await;

            // Seconds, by keyboard.
            focus(page, "guess-seconds-sequential").await;
            type_in(page, "15").await;
            press(page, "Tab").await;
            type_in(page, "7x").await;
            page.wait_for_js("document.querySelector('.guess [data-testid=error]')")
                .await;
            let said = error(page).await;
            assert_eq!(said, Some(words.refused.with(["7x", "600"])));
            let field = "[data-testid=guess-seconds-await-each]";
            assert_eq!(
                page.attribute(field, "aria-invalid").await.as_deref(),
                Some("true")
            );
            let described = page.attribute(field, "aria-describedby").await;
            let described = described.expect("the field names its error");
            assert_eq!(page.count(&format!("#{described}")).await, 1);
            // What is typed stays, and the other field too.
            let typed =
                "return [...document.querySelectorAll('.guess-seconds input')].map(f => f.value)";
            assert_eq!(page.js(typed).await, json!(["15", "7x", ""]));
            press(page, "Tab").await;
            type_in(page, "20,5").await;
            assert_eq!(page.js(typed).await, json!(["15", "7x", "20,5"]));

            // Through a change of language, all of it stays.
            let put = order(page).await;
            page.click("language").await;
            page.wait_for_js(&format!(
                "document.documentElement.lang === '{}'",
                lang.other().tag()
            ))
            .await;
            tells_nothing(page).await;
            assert_eq!(page.js(typed).await, json!(["15", "7x", "20,5"]));
            let other = lang.other().words().guess.refused.with(["7x", "600"]);
            assert_eq!(error(page).await, Some(other));
            page.click("language").await;
            page.wait_for_js(&format!(
                "document.documentElement.lang === '{}'",
                lang.tag()
            ))
            .await;
            order_is(page, &put).await;

            // Not faster: a few late timers would count as seconds, and a miss be another one.
            at_speed(page, "2").await;
            page.click("run").await;
            page.wait_for_js("document.querySelector('section[data-status=running]')")
                .await;
            assert_eq!(page.count("[data-predicted-us]").await, 0);
            page.by_testid("guess-again").await;
            assert_eq!(page.count("[data-predicted-us]").await, 3);
            let sequential = verdict(page, "sequential").await;
            assert!(
                sequential.contains(&words.said.with(["15.0"])),
                "{sequential}"
            );
            assert!(sequential.ends_with(words.right), "{sequential}");
            let gather = verdict(page, "gather").await;
            assert!(gather.contains(&words.said.with(["20.5"])), "{gather}");
            assert!(gather.ends_with(words.too_long), "{gather}");
            // What says no number is no prediction.
            assert_eq!(
                page.count("[data-testid=guess-verdict-await-each]").await,
                0
            );
            page.by_testid("guess-miss").await;
            page.by_testid("why").await;
            page.by_testid("statistics").await;

            page.click("guess-again").await;
            page.wait_for_js("document.activeElement.dataset.testid === 'guess'")
                .await;
            tells_nothing(page).await;
            assert_eq!(page.js(typed).await, json!(["", "", ""]));
            order_is(page, &put).await;

            at_speed(page, "instant").await;
            run(page).await;
            assert_eq!(page.text("guess-nothing").await, words.nothing);
            page.click("predict-first").await;
            page.wait_for_js("!document.querySelector('[data-testid=guess]')")
                .await;
            page.click("reset").await;
            page.wait_until("[data-testid=mode-gather]", "data-predicted-us", "7000000")
                .await;
        }
    });
}

#[test]
fn lines_are_put_in_order_by_buttons_and_keys() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = &lang.words().guess;
            predict_first(page, lang, "user-lookup").await;
            let mut now = order(page).await;
            let right = right(lang);
            assert_ne!(now, right);
            let mut sorted = now.clone();
            sorted.sort();
            let mut expected = right.clone();
            expected.sort();
            assert_eq!(sorted, expected);

            page.click("guess-down-0").await;
            now = moved(&now, 0, 1);
            order_is(page, &now).await;
            // The focus goes with the line, and where it stands is said.
            page.wait_for_js("document.activeElement.dataset.testid === 'guess-down-1'")
                .await;
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=status]').textContent === {}",
                json!(words.moved.with([&now[1], "2", "5"]))
            ))
            .await;
            press(page, "Enter").await;
            now = moved(&now, 1, 2);
            order_is(page, &now).await;
            page.wait_for_js("document.activeElement.dataset.testid === 'guess-down-2'")
                .await;
            press(page, " ").await;
            now = moved(&now, 2, 3);
            order_is(page, &now).await;
            // At the edge nothing moves, and the button keeps the focus.
            focus(page, "guess-up-0").await;
            press(page, "Enter").await;
            order_is(page, &now).await;

            // All the way to the right order, but for one exchange.
            for (place, line) in right.iter().enumerate() {
                let mut from = now
                    .iter()
                    .position(|own| own == line)
                    .expect("it is asked about");
                while from > place {
                    page.click(&format!("guess-up-{from}")).await;
                    now = moved(&now, from, from - 1);
                    order_is(page, &now).await;
                    from -= 1;
                }
            }
            page.click("guess-down-0").await;
            now = moved(&now, 0, 1);
            order_is(page, &now).await;
            at_speed(page, "instant").await;
            run(page).await;
            let rows = "return [...document.querySelectorAll('[data-testid=guess-orders] tbody tr')].map(row => \
                [row.cells[1].querySelector('.unseen').textContent, row.cells[1].querySelector('.printed').textContent, \
                 row.cells[2].querySelector('.printed').textContent])";
            let rows = page.js(rows).await;
            let rows: Vec<_> = rows.as_array().into_iter().flatten().map(texts).collect();
            let in_place = words.in_place.to_owned();
            let came = words.came_in_place.with(["2"]);
            assert_eq!(rows[0], [came, right[1].clone(), right[0].clone()]);
            for place in 2..5 {
                let line = &right[place];
                assert_eq!(rows[place], [in_place.clone(), line.clone(), line.clone()]);
            }
            let miss = page.text("guess-miss").await;
            let before = words.came_before.with([&right[0], &right[1]]);
            assert!(miss.starts_with(&before), "{miss}");
            // No seconds were said, and none are judged.
            assert_eq!(page.count(".estimates").await, 0);
            page.click("predict-first").await;
        }
    });
}

/// Where an element's middle is.
async fn middle(page: &Page, css: &str) -> (f64, f64) {
    let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect(); \
        return [box.left + box.width / 2, box.top + box.height / 2]";
    let at = page.js_with(script, vec![json!(css)]).await;
    let number = |place: usize| at[place].as_f64().expect("a number");
    (number(0), number(1))
}

/// A line's row, by its place.
fn row(place: usize) -> String {
    format!(".guess-order li:nth-child({})", place + 1)
}

#[test]
fn lines_are_put_in_order_by_dragging() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            predict_first(page, lang, "user-lookup").await;
            let start = order(page).await;
            page.js("document.querySelector('.guess-order').scrollIntoView({ block: 'center' })")
                .await;
            let mouse = async |kind: &str, (x, y): (f64, f64)| {
                let buttons = u8::from(kind != "mouseReleased");
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons,
                "clickCount": u8::from(kind != "mouseMoved") });
                page.devtools("Input.dispatchMouseEvent", event).await;
            };
            mouse(
                "mousePressed",
                middle(page, &format!("{} .printed", row(0))).await,
            )
            .await;
            page.by_testid("guess").await;
            page.wait_for_js("document.querySelector('.guess-order .held')")
                .await;
            let mut now = start.clone();
            for place in 1..4 {
                mouse("mouseMoved", middle(page, &row(place)).await).await;
                now = moved(&now, place - 1, place);
                order_is(page, &now).await;
            }
            mouse("mouseReleased", middle(page, &row(3)).await).await;
            page.wait_for_js("!document.querySelector('.guess-order .held')")
                .await;
            order_is(page, &moved(&start, 0, 3)).await;
            // A pointer that holds nothing moves nothing.
            let hover = json!({ "type": "mouseMoved", "x": 0, "y": 0, "buttons": 0 });
            page.devtools("Input.dispatchMouseEvent", hover).await;
            order_is(page, &now).await;
            assert_eq!(page.js("return String(getSelection())").await, json!(""));
        }
    });
}

#[test]
fn lines_are_put_in_order_by_a_finger() {
    let setup = Setup {
        size: (390, 800),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lang in Lang::ALL {
            let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
            page.devtools("Emulation.setTouchEmulationEnabled", touch)
                .await;
            predict_first(page, lang, "user-lookup").await;
            let start = order(page).await;
            page.js("document.querySelector('.guess-order').scrollIntoView({ block: 'center' })")
                .await;
            let finger = async |kind: &str, points: Vec<(f64, f64)>| {
                let points: Vec<_> = points
                    .iter()
                    .map(|(x, y)| json!({ "x": x, "y": y }))
                    .collect();
                let event = json!({ "type": kind, "touchPoints": points });
                page.devtools("Input.dispatchTouchEvent", event).await;
            };
            let top = page.js("return scrollY").await;
            finger(
                "touchStart",
                vec![middle(page, "[data-testid=guess-handle-0]").await],
            )
            .await;
            page.wait_for_js("document.querySelector('.guess-order .held')")
                .await;
            let mut now = start.clone();
            for place in 1..3 {
                let to = middle(page, &format!("[data-testid=guess-handle-{place}]")).await;
                finger("touchMove", vec![to]).await;
                now = moved(&now, place - 1, place);
                order_is(page, &now).await;
            }
            finger("touchEnd", Vec::new()).await;
            page.wait_for_js("!document.querySelector('.guess-order .held')")
                .await;
            order_is(page, &now).await;
            assert_eq!(page.js("return scrollY").await, top);
        }
    });
}
