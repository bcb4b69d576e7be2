//! One table of behaviours, for the element and for bare frames: plain, stripped of their attributes,
//! sandboxed, without storage, in hosts with a strict policy. Host and lesson are of two origins.

use std::time::Instant;

use async_playground::text::Lang;
use serde_json::{Value, json};

use super::lesson;
use crate::embed::host::{self as bare, ask, result, run_is_over, told};
use crate::harness::{self, PATIENCE, Page, Setup, until};
use crate::steps::{before_all, expected, outcome};

/// How a lesson stands in its host.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stand {
    Element,
    ElementInSandbox,
    ElementUnderPolicy,
    Frame(&'static str),
    FrameUnderPolicy,
}

const OWN: &str = "<input id=\"own\">";
/// A mode in which nothing can be changed, a control that is locked, and a part that is not there.
const KEPT: [(&str, &str); 3] = [("mode", "read"), ("lock", "n"), ("hide", "question")];

impl Stand {
    /// Opens a host's page with the lesson in it, and these options.
    async fn open(self, page: &Page, lang: Lang, options: &[(&str, &str)]) {
        let tag = lang.tag();
        let attributes = options
            .iter()
            .map(|(name, value)| [" ", name, "=\"", value, "\""].concat());
        let attributes = attributes.collect::<String>();
        let attributes = format!(
            "lesson=\"user-lookup\" lang=\"{tag}\" theme=\"light\" params=\"v=1&amp;speed=10\"{attributes}"
        );
        let parameters = options
            .iter()
            .map(|(name, value)| ["&", name, "=", value].concat());
        let parameters = parameters.collect::<String>();
        let path = format!("{tag}/user-lookup/#v=1&speed=10&theme=light{parameters}");
        match self {
            Self::Element => {
                page.open_host(&lesson::page_with(page, &attributes, OWN))
                    .await;
            }
            Self::ElementInSandbox => {
                let inner = page.host_url(&lesson::page_with(page, &attributes, OWN), &[]);
                let inner = inner.replace('&', "&amp;");
                page.open_host(&format!(
                    "<iframe sandbox=\"allow-scripts\" width=\"900\" height=\"800\" src=\"{inner}\"></iframe>"
                ))
                .await;
                page.enter_frame(0).await;
            }
            Self::ElementUnderPolicy => {
                strictly(page, &lesson::page_with(page, &attributes, OWN)).await;
            }
            Self::Frame(own) => bare::host(page, own, &path, OWN).await,
            Self::FrameUnderPolicy => {
                // What the policy drops of it is not missed.
                strictly(page, &bare::page_with(page, "", &path, OWN)).await;
            }
        }
        page.wait_for_js("told.some(({ type }) => type === 'resize')")
            .await;
    }

    async fn inside(self, page: &Page) {
        match self {
            Self::Frame(_) | Self::FrameUnderPolicy => bare::inside(page).await,
            _ => lesson::inside(page).await,
        }
    }
}

/// Opens a host's page that allows our origin, the script that listens, and nothing else.
async fn strictly(page: &Page, html: &str) {
    let ours = page.url("");
    let ours = ours.trim_end_matches('/');
    let policy = format!(
        "default-src 'none'; script-src {ours} 'nonce-host'; frame-src {ours}; style-src 'none'; \
         require-trusted-types-for 'script'"
    );
    page.open_host_with(html, &[("content-security-policy", &policy)])
        .await;
}

async fn forget(page: &Page) {
    page.js("told.length = 0").await;
}

async fn runs(page: &Page, stand: Stand, lang: Lang) {
    page.js("document.querySelector('#own').focus()").await;
    result(page, "subscribe", json!({ "events": ["console"] })).await;
    result(page, "run", json!({})).await;
    run_is_over(page).await;
    let ends = told(page, "runend").await;
    assert_eq!(ends.len(), 3);
    for end in &ends {
        assert_eq!(end["reason"], json!("finished"));
        let expected = expected("user-lookup", lang.tag());
        let expected = expected.iter().find(|mode| end["mode"] == json!(mode.mode));
        let expected = expected.expect("it is one of the lesson's modes");
        assert!(
            end["predicted_us"].as_u64() >= Some(expected.elapsed_us),
            "{end}"
        );
        let lines = told(page, "console").await;
        let lines: Vec<_> = lines
            .iter()
            .flat_map(|batch| batch["items"].as_array().cloned().unwrap_or_default())
            .filter(|line| line["mode"] == end["mode"])
            .filter_map(|line| line["text"].as_str().map(str::to_owned))
            .collect();
        assert_eq!(lines, expected.lines);
    }
    let focus = page.js("return document.activeElement.id").await;
    assert_eq!(focus, json!("own"), "the focus stays the host's");
    stand.inside(page).await;
    for mode in expected("user-lookup", lang.tag()) {
        assert_eq!(outcome(page, &mode.mode).await.lines, mode.lines);
    }
    bare::outside(page).await;
}

async fn stops(page: &Page) {
    result(page, "setParams", json!({ "params": "v=1&n=9,9,9" })).await;
    forget(page).await;
    result(page, "run", json!({})).await;
    page.wait_for_js("told.some(({ type }) => type === 'runstart')")
        .await;
    assert!(page.workers().await > 0, "a sequential run has a worker");
    result(page, "stop", json!({})).await;
    run_is_over(page).await;
    for end in told(page, "runend").await {
        assert_eq!(end["reason"], json!("stopped"));
    }
}

/// What a reader changes is told, and undone by a reset.
async fn follows_its_reader(page: &Page, stand: Stand) {
    let before = result(page, "getState", json!({})).await["params"].clone();
    forget(page).await;
    stand.inside(page).await;
    let knob = "document.querySelector('[data-testid=knob-0]')";
    let was = page.js(&format!("return {knob}.value")).await;
    page.js(&format!(
        "{knob}.value = 6; {knob}.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
    ))
    .await;
    bare::outside(page).await;
    let changed = "told.some(({ type, link, params }) => type === 'statechange' \
        && params.includes('n=6') && link.endsWith(`#${params}`))";
    page.wait_for_js(changed).await;
    let reset = result(page, "reset", json!({})).await;
    assert_eq!(reset["params"], before);
    page.wait_for_js(&format!(
        "told.findLast(({{ type }}) => type === 'statechange').params === {before}"
    ))
    .await;
    stand.inside(page).await;
    page.wait_for_js(&format!("{knob}.value === {was}")).await;
    bare::outside(page).await;
}

async fn is_told(page: &Page, stand: Stand, lang: &str) {
    result(page, "setParams", json!({ "params": "v=1&n=1,2,1" })).await;
    result(page, "setTheme", json!({ "theme": "dark" })).await;
    result(page, "setLang", json!({ "lang": lang })).await;
    let seek = result(page, "seek", json!({ "t_us": 500_000 })).await;
    assert_eq!(seek["t_us"], json!(500_000));
    let state = result(page, "getState", json!({})).await;
    let facts = ["lang", "theme", "t_us"].map(|name| &state[name]);
    assert_eq!(facts, [&json!(lang), &json!("dark"), &json!(500_000)]);
    let params = state["params"].as_str().unwrap_or_default();
    assert!(params.starts_with("v=1&n=1,2,1"), "{params}");
    let python = result(
        page,
        "export",
        json!({ "format": "python", "mode": "gather" }),
    )
    .await;
    assert!(
        python["data"]
            .as_str()
            .is_some_and(|text| text.contains("asyncio.gather"))
    );
    let refusal = ask(page, "export", json!({ "format": "pdf" })).await;
    assert_eq!(
        [
            &refusal["ok"],
            &refusal["error"]["code"],
            &refusal["error"]["field"]
        ],
        [&json!(false), &json!("invalid"), &json!("format")]
    );
    stand.inside(page).await;
    page.wait_until("html", "data-theme", "dark").await;
    page.wait_until("html", "lang", lang).await;
    bare::outside(page).await;
}

/// What the reader predicts is judged once it has run.
async fn predicts(page: &Page, stand: Stand) {
    let params = "v=1&n=1,1,1&speed=10&predict=1";
    result(page, "setParams", json!({ "params": params })).await;
    forget(page).await;
    stand.inside(page).await;
    page.keys("[data-testid=guess-seconds-gather]", "60").await;
    bare::outside(page).await;
    result(page, "run", json!({})).await;
    run_is_over(page).await;
    page.wait_for_js("told.some(({ type }) => type === 'checkpoint')")
        .await;
    let found = told(page, "checkpoint").await;
    assert_eq!(found.len(), 1);
    let facts = ["id", "success"].map(|name| &found[0][name]);
    let expected = [json!("user-lookup/gather/seconds"), json!(false)];
    assert_eq!(facts, [&expected[0], &expected[1]]);
}

/// The height that was told last is what the lesson needs, and in an element its frame has it.
async fn fits(page: &Page, stand: Stand) {
    let mut seen = (Value::Null, Value::Null);
    for _ in 0..100 {
        stand.inside(page).await;
        let needed =
            "return Math.ceil(document.querySelector('#app').getBoundingClientRect().height)";
        let needed = page.js(needed).await;
        bare::outside(page).await;
        let last = "const { height } = told.findLast(({ type }) => type === 'resize'); \
            const frame = document.querySelector('async-playground')?.shadowRoot.querySelector('iframe'); \
            return [height, frame?.offsetHeight ?? height]";
        let last = page.js(last).await;
        let far = |told: &Value| {
            told.as_i64()
                .zip(needed.as_i64())
                .map(|(a, b)| (a - b).abs())
        };
        // A difference of four pixels is none.
        if far(&last[0]) <= Some(4) && last[0] == last[1] {
            return;
        }
        seen = (needed, last);
    }
    panic!("{stand:?} needs, has told and has: {seen:?}");
}

/// It runs as its author has left it, and the reader changes nothing.
async fn is_kept(page: &Page, stand: Stand) {
    stand.inside(page).await;
    for gone in ["[data-testid=editor]", ".question"] {
        assert_eq!(page.count(gone).await, 0, "{gone}");
    }
    let locked = "return document.querySelector('[data-testid=knob-0]').ariaDisabled";
    assert_eq!(page.js(locked).await, json!("true"));
    page.js(
        "for (const knob of document.querySelectorAll('.knobs input')) { \
         knob.value = 3; knob.dispatchEvent(new InputEvent('input', { bubbles: true })) }",
    )
    .await;
    page.click("run").await;
    bare::outside(page).await;
    run_is_over(page).await;
    let state = result(page, "getState", json!({})).await;
    assert_eq!(state["mode"], json!("read"));
    // An author's switches are part of the link; what a reader would have changed is not.
    assert_eq!(state["params"], json!("v=1&speed=10&hide=question&lock=n"));
}

/// What runs ends with the element or the frame.
async fn ends_with_its_removal(page: &Page) {
    result(page, "setParams", json!({ "params": "v=1&n=9,9,9" })).await;
    result(page, "run", json!({})).await;
    let at_work = async || page.workers().await > 0;
    assert!(
        until(PATIENCE, at_work).await,
        "a sequential run has a worker"
    );
    is_removed(page).await;
}

/// Every worker ends with the lesson; those of a page that is only left can wait for the way back.
async fn is_removed(page: &Page) {
    page.js("document.querySelector('async-playground, iframe').remove()")
        .await;
    let gone = async || page.workers().await == 0;
    assert!(until(PATIENCE, gone).await, "a worker outlives its lesson");
}

async fn every_behaviour(page: &Page, stand: Stand, lang: Lang) {
    let other = match lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    };
    let start = Instant::now();
    stand.open(page, lang, &[]).await;
    fits(page, stand).await;
    runs(page, stand, lang).await;
    follows_its_reader(page, stand).await;
    stops(page).await;
    is_told(page, stand, other.tag()).await;
    predicts(page, stand).await;
    fits(page, stand).await;
    ends_with_its_removal(page).await;
    stand.open(page, lang, &KEPT).await;
    is_kept(page, stand).await;
    is_removed(page).await;
    println!(
        "embedded: {stand:?} behaves, {:.1} s",
        start.elapsed().as_secs_f32()
    );
}

/// The table, in a browser of its own. Each language has its turn; in both, it is for plain stands alone.
fn all_behave(script: &'static str, stands: &[(Stand, &[Lang])]) {
    harness::test(Setup::default(), async |page| {
        before_all(page, script).await;
        for (stand, langs) in stands {
            for lang in *langs {
                every_behaviour(page, *stand, *lang).await;
            }
        }
    });
}

#[test]
fn the_element_and_the_bare_frame_behave_alike() {
    let whole = "style=\"border:0;color-scheme:normal\" loading=\"lazy\" \
        allow=\"clipboard-write; fullscreen\"";
    let stands: [(Stand, &[Lang]); 3] = [
        (Stand::Element, &Lang::ALL),
        (Stand::Frame(whole), &Lang::ALL),
        // As filters of learning platforms leave it.
        (Stand::Frame(""), &[Lang::Ko]),
    ];
    all_behave("", &stands);
}

#[test]
fn sandboxed_they_behave_like_that_too() {
    let sandboxed = Stand::Frame("sandbox=\"allow-scripts\"");
    let stands: [(Stand, &[Lang]); 2] = [
        (sandboxed, &[Lang::En]),
        (Stand::ElementInSandbox, &[Lang::Ko]),
    ];
    all_behave("", &stands);
}

#[test]
fn under_a_strict_policy_of_the_host_too() {
    let stands: [(Stand, &[Lang]); 2] = [
        (Stand::ElementUnderPolicy, &[Lang::Ko]),
        (Stand::FrameUnderPolicy, &[Lang::En]),
    ];
    all_behave("", &stands);
}

#[test]
fn without_storage_too() {
    let blocked = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) \
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })";
    let stands: [(Stand, &[Lang]); 2] = [
        (Stand::Element, &[Lang::En]),
        (Stand::Frame(""), &[Lang::Ko]),
    ];
    all_behave(blocked, &stands);
}
