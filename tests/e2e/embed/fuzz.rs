//! Ten thousand messages that are no requests: the app goes on, and each is answered by one error.

use serde_json::json;

use super::host::{connected, result, run_is_over};
use crate::harness::{self, Setup};

/// Makes messages from a seed, none of them a request, and sends them all. Each has an `id` of its own
/// that can be used, or none at all.
const GENERATOR: &str = r#"
let seed = 20251;
const next = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const pick = (list) => list[Math.floor(next() * list.length)];
const deep = (levels) => { let value = 1; while (levels--) value = next() < 0.5 ? [value] : { value }; return value; };
const cycle = () => { const own = {}; own.own = own; return own; };
const odd = [
  () => null, () => true, () => next(), () => -1, () => NaN, () => "run", () => "", () => 10n,
  () => undefined, () => [], () => new Map([["type", "run"]]), () => new Set([1]), () => new Date(0),
  () => /x/, () => new Error("x"), () => new Uint8Array(8), () => new Blob(["x"]), () => new Array(1e6),
  () => deep(40), () => cycle(), () => "x".repeat(700000), () => "\ud800", () => ({ id: {} }),
  () => ({ toString: "x", __proto__: null }), () => new Boolean(true), () => new ArrayBuffer(4),
];
const wrong = [
  () => ({}), () => ({ type: null }), () => ({ type: 7 }), () => ({ type: "fly" }), () => ({ type: "RUN" }),
  () => ({ type: "__proto__" }), () => ({ type: "run", apg: pick([0, 2, "1", null, []]) }),
  () => ({ type: "setParams" }), () => ({ type: "setParams", params: pick(odd.slice(0, 5))() }),
  () => ({ type: "setParams", params: "x".repeat(500001) }),
  () => ({ type: "setTheme", theme: pick(["blue", 1, null, ["dark"]]) }),
  () => ({ type: "setLang", lang: pick(["fr", "", "KO", {}]) }),
  () => ({ type: "seek", t_us: pick([-1, 1.5, 1e18, "0", NaN, undefined]) }),
  () => ({ type: "export", format: pick(["gif", "", null, "SVG"]) }),
  () => ({ type: "export", format: "python", mode: pick(["x", 1, []]) }),
  () => ({ type: "subscribe" }), () => ({ type: "subscribe", events: pick(["task", {}, [1], ["all"]]) }),
  () => ({ type: "run", more: pick([new Map(), new Blob(["x"]), deep(40), cycle(), 3n]) }),
];
const ids = new Set();
let nameless = 0;
const before = told.length;
for (let at = 0; at < 10000; at++) {
  const how = next();
  let message;
  if (how < 0.25) {
    // Large ones are rare, or the test would be about copying.
    let made = pick(odd);
    if (/1e6|700000/.test(made) && next() < 0.9) made = odd[0];
    message = made();
    nameless++;
  } else {
    let made = pick(wrong);
    if (/500001/.test(made) && next() < 0.9) made = wrong[0];
    message = made();
    if (how < 0.4) {
      const id = pick([undefined, null, "", 1.5, [], {}, "x".repeat(65), true]);
      if (id !== undefined) message.id = id;
      nameless++;
    } else {
      message.id = how < 0.7 ? 1e6 + at : `id-${at}`;
      ids.add(message.id);
    }
  }
  port.postMessage(message);
}
window.fuzz = () => {
  const all = told.slice(before);
  const answers = all.filter((each) => "ok" in each), errors = all.filter(({ type }) => type === "error");
  return {
    sent: 10000,
    heard: answers.length + errors.length,
    refused: answers.every(({ ok, error }) => ok === false && typeof error.code === "string"),
    named: new Set(answers.map(({ id }) => id)).size === ids.size && answers.every(({ id }) => ids.has(id)),
    answers: answers.length === ids.size,
    nameless: errors.length === nameless,
  };
};
"#;

#[test]
fn ten_thousand_messages_that_are_no_requests_are_answered_by_one_error_each() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/user-lookup/#speed=10").await;
        page.js(GENERATOR).await;
        page.wait_for_js("fuzz().heard >= fuzz().sent").await;
        let expected = json!({
            "sent": 10_000, "heard": 10_000, "refused": true, "named": true, "answers": true,
            "nameless": true,
        });
        assert_eq!(page.js("return fuzz()").await, expected);
        // Nothing has changed, and everything works.
        let state = result(page, "getState", json!({})).await;
        assert_eq!(state["params"], json!("v=1&speed=10"));
        assert_eq!(page.js("return fuzz().heard").await, json!(10_001));
        result(page, "run", json!({})).await;
        run_is_over(page).await;
    });
}

#[test]
fn more_requests_than_may_wait_are_told_so_and_none_is_lost() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/user-lookup/").await;
        let answers = page
            .js_async(
                "const done = arguments[0]; \
                 Promise.all(Array.from({ length: 300 }, () => ask('getState'))).then((all) => done( \
                   all.map(({ ok, error }) => ok || error.code)))",
                Vec::new(),
            )
            .await;
        let answers = answers.as_array().cloned().unwrap_or_default();
        assert_eq!(answers.len(), 300);
        let (met, busy) = (json!(true), json!("busy"));
        assert!(
            answers.iter().all(|each| *each == met || *each == busy),
            "{answers:?}"
        );
        assert!(answers.iter().filter(|each| **each == met).count() >= 100);
    });
}
