//! The timelines zoomed and panned: by wheel, mouse, fingers, buttons and keys.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Setup};
use crate::picture::{Axis, axis, canvas, changes, detail, moves_to, reads, shows, spot};
use crate::pointer::{self, held};
use crate::steps::{at_speed, open, outcome, paste, run};

/// What stood under a share of the width stands there still, to a few pixels.
fn stays(before: &Axis, after: &Axis, share: f64, width: f64) {
    let moved = (after.share(before.at(share)) - share) * width;
    assert!(moved.abs() < 4.0, "{moved} px: {before:?} {after:?}");
}

#[test]
fn the_wheel_zooms_with_ctrl_pans_with_shift_and_scrolls_the_page_alone() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
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
        }
    });
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
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
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
        }
    });
}

#[test]
fn two_fingers_zoom_and_one_pans() {
    // A browser for each: in the second page of a tab Chromium lets fingers zoom the page itself,
    // whatever `touch-action` says there, if they were used in the first.
    for lang in Lang::ALL {
        fingers(lang);
    }
}

fn fingers(lang: Lang) {
    let setup = Setup {
        size: (414, 896),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        pointer::with_fingers(page).await;
        open(page, lang.tag(), "user-lookup").await;
        let whole = axis(page).await;
        let [x, y, width, _] = pointer::area(page, &canvas("await-each")).await;
        let at = |share: f64| (x + share * width, y + 40.0);
        pointer::slide(page, &[(at(0.45), at(0.35)), (at(0.55), at(0.75))]).await;
        let near = moves_to(page, &whole).await;
        let by = near.span() / whole.span();
        assert!((by - 0.25).abs() < 0.04, "{by}");
        // The moments under the fingers went with them.
        let middle = near.share(whole.at(0.5)) - 0.55;
        assert!((middle * width).abs() < 24.0, "{} px", middle * width);

        let scrolled = page.js("return scrollY").await;
        pointer::slide(page, &[(at(0.7), at(0.5))]).await;
        let panned = moves_to(page, &near).await;
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
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            at_speed(page, "10").await;
            let whole = axis(page).await;
            pointer::focus(page, "[data-testid=stage-sequential]").await;
            for _ in 0..3 {
                pointer::key(page, "+", held::SHIFT).await;
            }
            changes(page, &whole).await;
            page.wait_for_js(
                "document.querySelector('[data-testid=axis]').textContent.endsWith(' | 1.8')",
            )
            .await;
            let near = axis(page).await;
            page.js("window.seen = []; const look = () => { \
            if (document.querySelector('[data-status=running]')) \
                seen.push(document.querySelector('[data-testid=axis]').dataset.fromUs); \
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
        }
    });
}

#[test]
fn one_of_ten_thousand_jobs_is_found() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "workbench").await;
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
            let shared = lang.words().jobs_per_line.with(["100"]);
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
        }
    });
}
