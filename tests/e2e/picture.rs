//! What a mode's picture is, for tests: its axis, places on it, the line that reads it.

use async_playground::lessons;
use async_playground::model::Scenario;
use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page};
use crate::pointer::{self, Spot};

/// What is seen of the axis, in seconds, and what its marks say.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    pub from: f64,
    pub to: f64,
    pub labels: Vec<String>,
}

impl Axis {
    pub fn span(&self) -> f64 {
        self.to - self.from
    }

    pub fn share(&self, at: f64) -> f64 {
        (at - self.from) / self.span()
    }

    /// What stands at that share of the width.
    pub fn at(&self, share: f64) -> f64 {
        self.span().mul_add(share, self.from)
    }
}

/// Reads the axis.
pub async fn axis(page: &Page) -> Axis {
    let script = "const axis = document.querySelector('[data-testid=axis]'); \
        return [Number(axis.dataset.fromUs) / 1e6, Number(axis.dataset.toUs) / 1e6, axis.textContent]";
    let read = page.js(script).await;
    let (from, to, labels): (_, _, String) = serde_json::from_value(read).expect("an axis");
    let labels = labels.split(" | ").map(str::to_owned).collect();
    Axis { from, to, labels }
}

pub fn canvas(mode: &str) -> String {
    format!("[data-testid=stage-{mode}] canvas")
}

/// A place on a mode's picture, which is scrolled to: a moment in seconds, and a row of a few.
pub async fn spot(page: &Page, mode: &str, at: f64, row: u32) -> Spot {
    let seen = axis(page).await;
    let [x, y, width, _] = pointer::area(page, &canvas(mode)).await;
    let across = seen.share(at) * width;
    (x + across, y + 6.0 + f64::from(row * 28) + 11.0)
}

/// What the line under a mode's picture says.
pub async fn detail(page: &Page, mode: &str) -> String {
    let css = format!("[data-testid=detail-{mode}] > span");
    let script = "return document.querySelector(arguments[0]).textContent";
    let text = page.js_with(script, vec![json!(css)]).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// Waits until it begins so.
pub async fn reads(page: &Page, mode: &str, start: &str) {
    let met = harness::until(harness::PATIENCE, async || {
        detail(page, mode).await.starts_with(start)
    });
    let met = met.await;
    let now = detail(page, mode).await;
    assert!(met, "not {start:?}: {now:?}");
}

pub fn scenario(lang: Lang, slug: &str) -> Scenario {
    (lessons::by_slug(slug).expect("a lesson").scenario)(lang)
}

pub fn names(lang: Lang, slug: &str) -> Vec<String> {
    let jobs = scenario(lang, slug);
    jobs.instances().map(|job| job.name()).collect()
}

/// Waits until the axis is another.
pub async fn changes(page: &Page, before: &Axis) {
    let changed = harness::until(harness::PATIENCE, async || axis(page).await != *before);
    assert!(changed.await, "it stays {before:?}");
}

/// Waits until the axis is another, and stays so: what a hand did is not shown all at once.
pub async fn moves_to(page: &Page, before: &Axis) -> Axis {
    changes(page, before).await;
    let frames = "const [done] = arguments; let left = 6; \
        const next = () => left-- ? requestAnimationFrame(next) : done(); next()";
    loop {
        let now = axis(page).await;
        page.js_async(frames, Vec::new()).await;
        if axis(page).await == now {
            return now;
        }
    }
}

/// Waits until the axis is this one.
pub async fn shows(page: &Page, wanted: &Axis) {
    let shown = harness::until(harness::PATIENCE, async || axis(page).await == *wanted);
    assert!(shown.await, "not {wanted:?}: {:?}", axis(page).await);
}
