//! What a reader's system asks for: its own few colours, less motion; and Korean, broken where words end.

use async_playground::lessons;
use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::judge::Judge;
use crate::keyboard::press;
use crate::pointer;
use crate::steps::{all_are, at_speed, open, run};

/// The system shows everything in a few colours of its own from now on.
async fn force_colours(page: &Page, dark: bool) {
    let scheme = if dark { "dark" } else { "light" };
    let features = json!({ "media": "", "features": [
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]});
    page.devtools("Emulation.setEmulatedMedia", features).await;
    page.wait_for_js("matchMedia('(forced-colors: active)').matches")
        .await;
}

/// How many pixels of a mode's picture are drawn, in percent.
async fn drawn(page: &Page, mode: &str) -> f64 {
    let script = "const canvas = document.querySelector(`[data-testid=stage-${arguments[0]}] canvas`); \
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); \
        return data.filter((_, place) => place % 4 === 3).filter(alpha => alpha > 0).length \
            * 400 / data.length";
    let share = page.js_with(script, vec![json!(mode)]).await;
    share.as_f64().expect("a share")
}

/// The looks in the key without their colours: how each is filled, bordered, how large it is.
const FORMS: &str = "const plain = text => text \
        .replace(/(color-mix|color|rgba?|oklab|oklch)\\([^()]*(\\([^()]*\\)[^()]*)*\\)/g, 'C'); \
    return [...document.querySelectorAll('.key .look')].map(look => { \
        const style = getComputedStyle(look); \
        const ground = style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : 'C'; \
        return [look.className, [style.width, style.height, style.borderStyle, style.borderWidth, \
            ground, plain(style.backgroundImage)].join(' ')]; })";

#[test]
fn in_forced_colours_everything_is_still_told_apart() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let mut judge = Judge::new(page);
            for dark in [false, true] {
                force_colours(page, dark).await;
                open(page, lang.tag(), "user-lookup").await;
                at_speed(page, "instant").await;
                run(page).await;
                for mode in ["sequential", "gather"] {
                    let share = drawn(page, mode).await;
                    assert!(share > 5.0, "{mode}: {share} %");
                }
                judge.look("forced colours").await;
                // Where the focus is, is drawn in one of the system's colours.
                page.js("document.activeElement.blur()").await;
                press(page, "Tab").await;
                press(page, "Tab").await;
                let focus = page
                    .js("const look = getComputedStyle(document.activeElement); \
                        const probe = document.body.appendChild(document.createElement('i')); \
                        probe.style.color = 'Highlight'; \
                        const highlight = getComputedStyle(probe).color; \
                        probe.remove(); \
                        return [look.outlineStyle, parseFloat(look.outlineWidth) >= 2, \
                            look.outlineColor === highlight]")
                    .await;
                assert_eq!(focus, json!(["solid", true, true]));
            }
            for slug in ["failures", "blocking-call", "gil"] {
                open(page, lang.tag(), slug).await;
                at_speed(page, "instant").await;
                page.click("run").await;
                all_are(page, "finished").await;
                let forms = page.js(FORMS).await;
                let forms: Vec<(String, String)> = serde_json::from_value(forms).expect("forms");
                assert!(forms.len() > 4, "{forms:?}");
                for (place, (name, form)) in forms.iter().enumerate() {
                    let same = forms[..place].iter().find(|(_, other)| other == form);
                    assert_eq!(same, None, "{name} in {slug}");
                }
            }
            judge.verdict(&format!("forced colours, {}", lang.tag()));
        }
    });
}

/// What moves by itself: animations that run, and elements that take time to become another.
const MOVES: &str = "return [ \
    document.getAnimations().filter(one => one.playState === 'running').length, \
    [...document.querySelectorAll('*')].filter(one => \
        getComputedStyle(one).transitionProperty !== 'none' \
        && getComputedStyle(one).transitionDuration.split(', ').some(time => time !== '0s')).length]";

#[test]
fn nothing_moves_by_itself_where_less_motion_is_asked_for() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            for still in [false, true] {
                page.emulate(false, still).await;
                open(page, lang.tag(), "blocking-call").await;
                // The spinner that the freeze would stop.
                page.click("on-page").await;
                page.by_testid("freezes").await;
                let moves: Value = page.js(MOVES).await;
                if still {
                    assert_eq!(moves, json!([0, 0]));
                } else {
                    // They would be seen.
                    assert!(moves[1].as_u64() > Some(5), "{moves}");
                }
                page.click("on-page").await;
                at_speed(page, "10").await;
                page.click("run").await;
                if still {
                    assert_eq!(page.js(MOVES).await, json!([0, 0]));
                }
                all_are(page, "finished").await;
                // What is brought into sight in the program is so at once.
                let line = "[data-testid=console-gather] [data-testid=line]";
                let at = pointer::middle(page, line).await;
                pointer::click(page, at).await;
                page.find(".code-line.spot").await;
                if still {
                    assert_eq!(page.js(MOVES).await, json!([0, 0]));
                }
            }
        }
    });
}

/// The words of the heading and the question that stand on more than one line.
const BROKEN: &str = "const broken = []; \
    for (const part of document.querySelectorAll('main h1, main .question')) { \
        const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); \
        while (walk.nextNode()) { \
            const text = walk.currentNode; \
            for (const word of text.data.matchAll(/\\S+/g)) { \
                const range = document.createRange(); \
                range.setStart(text, word.index); \
                range.setEnd(text, word.index + word[0].length); \
                const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))); \
                if (lines.size > 1) broken.push(word[0]); \
            } \
        } \
    } return broken";

#[test]
fn korean_is_broken_between_words() {
    let setup = Setup {
        lang: "ko",
        size: (360, 740),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lesson in lessons::all() {
            open(page, "ko", lesson.slug).await;
            let style = page
                .js("return getComputedStyle(document.querySelector('.question')).wordBreak")
                .await;
            assert_eq!(style, json!("keep-all"), "{}", lesson.slug);
            let lines = page
                .js("const question = document.querySelector('.question'); \
                    return question.getBoundingClientRect().height \
                        / parseFloat(getComputedStyle(question).lineHeight)")
                .await;
            assert!(lines.as_f64() > Some(1.5), "it has lines: {}", lesson.slug);
            assert_eq!(page.js(BROKEN).await, json!([]), "{}", lesson.slug);
        }
    });
}
