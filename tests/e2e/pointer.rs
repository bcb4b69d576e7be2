//! A mouse, fingers and keys as the browser itself would send them, through `DevTools`.

use serde_json::{Value, json};

use crate::harness::Page;

/// A place on the page, in CSS pixels.
pub type Spot = (f64, f64);

/// What is held down with another key or the wheel, as `DevTools` numbers it.
pub mod held {
    pub const NONE: u32 = 0;
    pub const ALT: u32 = 1;
    pub const CTRL: u32 = 2;
    pub const SHIFT: u32 = 8;
}

/// The box of the first element that matches, scrolled to the middle of the page: left edge, upper
/// edge, width, height.
pub async fn area(page: &Page, css: &str) -> [f64; 4] {
    let script = "const element = document.querySelector(arguments[0]); \
        element.scrollIntoView({ block: 'center', behavior: 'instant' }); \
        const box = element.getBoundingClientRect(); \
        return [box.x, box.y, box.width, box.height]";
    let found = page.js_with(script, vec![json!(css)]).await;
    let number = |at: usize| found[at].as_f64().expect("an element has a box");
    std::array::from_fn(number)
}

/// The middle of an element.
pub async fn middle(page: &Page, css: &str) -> Spot {
    let [x, y, width, height] = area(page, css).await;
    (x + width / 2.0, y + height / 2.0)
}

async fn mouse(page: &Page, kind: &str, (x, y): Spot, more: Value) {
    let mut event = json!({ "type": kind, "x": x, "y": y });
    for (name, value) in more.as_object().into_iter().flatten() {
        event[name.as_str()] = value.clone();
    }
    page.devtools("Input.dispatchMouseEvent", event).await;
}

fn left() -> Value {
    json!({ "button": "left", "buttons": 1, "clickCount": 1 })
}

/// Moves the mouse there, with nothing pressed.
pub async fn hover(page: &Page, at: Spot) {
    mouse(page, "mouseMoved", at, json!({})).await;
}

/// Moves the mouse there and clicks.
pub async fn click(page: &Page, at: Spot) {
    hover(page, at).await;
    press_down(page, at).await;
    release(page, at).await;
}

/// Clicks the element with this `data-testid`, wherever it is: what sticks to the page's edge covers
/// nothing in its middle.
pub async fn press(page: &Page, id: &str) {
    let css = format!("[data-testid=\"{id}\"]");
    page.find(&css).await;
    let at = middle(page, &css).await;
    click(page, at).await;
}

/// Presses the left button.
pub async fn press_down(page: &Page, at: Spot) {
    mouse(page, "mousePressed", at, left()).await;
}

/// Moves the mouse from one place to another with the left button pressed, in small steps.
pub async fn drag_on(page: &Page, from: Spot, to: Spot) {
    const STEPS: u32 = 8;
    for step in 1..=STEPS {
        let share = f64::from(step) / f64::from(STEPS);
        let x = (to.0 - from.0).mul_add(share, from.0);
        let y = (to.1 - from.1).mul_add(share, from.1);
        mouse(page, "mouseMoved", (x, y), left()).await;
    }
}

/// Lets go of the left button.
pub async fn release(page: &Page, at: Spot) {
    mouse(page, "mouseReleased", at, left()).await;
}

/// Presses, moves, lets go.
pub async fn drag(page: &Page, from: Spot, to: Spot) {
    hover(page, from).await;
    press_down(page, from).await;
    drag_on(page, from, to).await;
    release(page, to).await;
}

/// Turns the wheel downwards by so many pixels, with keys held down.
pub async fn wheel(page: &Page, at: Spot, by: i32, modifiers: u32) {
    hover(page, at).await;
    let turn = json!({ "deltaX": 0, "deltaY": by, "modifiers": modifiers });
    mouse(page, "mouseWheel", at, turn).await;
}

async fn touch(page: &Page, kind: &str, fingers: &[Spot]) {
    let points: Vec<_> = (fingers.iter().enumerate())
        .map(|(id, (x, y))| json!({ "id": id, "x": x, "y": y }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    page.devtools("Input.dispatchTouchEvent", event).await;
}

/// From now on the page can be touched.
pub async fn with_fingers(page: &Page) {
    let fingers = json!({ "enabled": true, "maxTouchPoints": 2 });
    page.devtools("Emulation.setTouchEmulationEnabled", fingers)
        .await;
}

/// Puts fingers down, moves them from where they start to where they end, and takes them up.
pub async fn slide(page: &Page, fingers: &[(Spot, Spot)]) {
    const STEPS: u32 = 8;
    let at = |step: u32| -> Vec<Spot> {
        let share = f64::from(step) / f64::from(STEPS);
        let between = |from: f64, to: f64| (to - from).mul_add(share, from);
        let finger = |(from, to): &(Spot, Spot)| (between(from.0, to.0), between(from.1, to.1));
        fingers.iter().map(finger).collect()
    };
    // One after the other, as fingers come.
    for some in 1..=fingers.len() {
        touch(page, "touchStart", &at(0)[..some]).await;
    }
    for step in 1..=STEPS {
        touch(page, "touchMove", &at(step)).await;
    }
    touch(page, "touchEnd", &[]).await;
}

/// Puts the focus on the first element that matches.
pub async fn focus(page: &Page, css: &str) {
    let script = "const element = document.querySelector(arguments[0]); \
        element.focus(); return document.activeElement === element";
    let focused = page.js_with(script, vec![json!(css)]).await;
    assert_eq!(focused, json!(true), "{css} takes the focus");
}

/// Presses a key, by its name in `KeyboardEvent.key`, where the focus is.
pub async fn key(page: &Page, name: &str, modifiers: u32) {
    let (code, number) = match name {
        "ArrowLeft" => ("ArrowLeft", 37),
        "ArrowUp" => ("ArrowUp", 38),
        "ArrowRight" => ("ArrowRight", 39),
        "ArrowDown" => ("ArrowDown", 40),
        "End" => ("End", 35),
        "Home" => ("Home", 36),
        "Enter" => ("Enter", 13),
        "Backspace" => ("Backspace", 8),
        "Escape" => ("Escape", 27),
        " " => ("Space", 32),
        "+" | "=" => ("Equal", 187),
        "-" => ("Minus", 189),
        "0" => ("Digit0", 48),
        "," => ("Comma", 188),
        "." => ("Period", 190),
        other => panic!("what key is {other:?}?"),
    };
    let event = |kind: &str| {
        json!({
            "type": kind,
            "key": name,
            "code": code,
            "windowsVirtualKeyCode": number,
            "modifiers": modifiers,
        })
    };
    for kind in ["rawKeyDown", "keyUp"] {
        page.devtools("Input.dispatchKeyEvent", event(kind)).await;
    }
}
