//! The axis: one for all modes, its numbers over their lines, as many as there is room for.

use async_playground::text::Lang;

use crate::harness::{self, Page, Setup};
use crate::picture::{axis, changes, detail, names, reads, spot};
use crate::pointer;
use crate::steps::open;

/// Which numbers are painted: whether there is ink about each mark's place, as wide as a number is at
/// least, and whether there is none at either edge of the canvas.
async fn painted(page: &Page) -> (Vec<bool>, bool) {
    let script = "const canvas = document.querySelector('.axis canvas'); \
        const { fromUs, toUs } = canvas.parentElement.dataset; \
        const [from, to] = [Number(fromUs), Number(toUs)]; \
        const ratio = canvas.width / canvas.getBoundingClientRect().width; \
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); \
        const ink = column => { \
            for (let row = 0; row < canvas.height; row++) \
                if (data[4 * (row * canvas.width + column) + 3]) return true; \
            return false }; \
        const near = x => [-6, -3, 0, 3, 6].some(by => ink(Math.round((x + by) * ratio))); \
        const inner = canvas.getBoundingClientRect().width - 24; \
        const marks = canvas.textContent.split(' | ') \
            .map(text => near(12 + inner * (1e6 * parseFloat(text) - from) / (to - from))); \
        return [marks, !ink(0) && !ink(canvas.width - 1)]";
    let read = page.js(script).await;
    serde_json::from_value(read).expect("marks")
}

#[test]
fn numbers_stand_over_their_lines_as_far_as_there_is_room() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            for (width, every) in [(360, 2), (1280, 1)] {
                page.resize(width, 900).await;
                open(page, lang.tag(), "user-lookup").await;
                let whole = axis(page).await;
                assert_eq!(whole.labels.len(), 16);
                assert_eq!(whole.labels[0], lang.words().seconds.with(["0"]));
                assert_eq!(
                    (&*whole.labels[15], whole.from, whole.to),
                    ("15", 0.0, 15.0)
                );
                let wanted: Vec<_> = (0..16).map(|mark| mark % every == 0).collect();
                assert_eq!(painted(page).await, (wanted, true), "{lang:?} {width}");

                // Longer numbers, and none of them cut.
                pointer::press(page, "zoom-in").await;
                changes(page, &whole).await;
                let (marks, uncut) = painted(page).await;
                assert!(uncut && marks.iter().any(|mark| *mark), "{marks:?}");
            }
        }
    });
}

#[test]
fn all_modes_stand_under_one_axis() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let names = names(lang, "user-lookup");
            open(page, lang.tag(), "user-lookup").await;
            assert_eq!(page.count(".axis").await, 1);
            for zoomed in [false, true] {
                if zoomed {
                    let before = axis(page).await;
                    pointer::press(page, "zoom-in").await;
                    changes(page, &before).await;
                }
                let edges = page
                    .js(
                        "return [['.axis canvas', 12], ...['sequential', 'await-each', 'gather']\
                    .map(mode => [`[data-testid=stage-${mode}] canvas`, 0])].map(([css, margin]) => { \
                    const box = document.querySelector(css).getBoundingClientRect(); \
                    return [box.left + margin, box.right - margin] })",
                    )
                    .await;
                let edges = edges.as_array().expect("a list");
                assert!(edges.iter().all(|edge| *edge == edges[0]), "{edges:?}");
                for mode in ["sequential", "await-each", "gather"] {
                    let at = spot(page, mode, 4.5, 0).await;
                    pointer::hover(page, at).await;
                    reads(page, mode, &format!("{} · ", names[0])).await;
                    let line = detail(page, mode).await;
                    let span = lang.words().seconds.with(["4.0–5.0"]);
                    assert!(line.contains(&span), "{mode}: {line}");
                }
            }
        }
    });
}
