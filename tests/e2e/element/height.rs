//! The frame is as high as its lesson asks for, within what the author allows, and never swings.

use serde_json::json;

use super::{open_mimic, script};
use crate::harness::{self, Setup};

#[test]
fn the_height_follows_the_lesson_within_its_limits() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\" height=\"333\"").await;
        let heights = script(
            page,
            "const heights = [frame().offsetHeight]; \
            const ask = async (height) => { child().say({ type: 'resize', height }); \
                await rest(40); heights.push(frame().offsetHeight) }; \
            for (const height of [500, 504, 496, 505, 501.2, 10, 1e9, 600]) await ask(height); \
            element.setAttribute('max-height', '550'); await rest(40); heights.push(frame().offsetHeight); \
            await ask(700); element.removeAttribute('max-height'); await rest(40); \
            heights.push(frame().offsetHeight); return heights",
        );
        assert_eq!(
            heights.await,
            json!([333, 500, 500, 500, 505, 505, 120, 4_000, 600, 550, 550, 700])
        );
    });
}

#[test]
fn a_scrollbar_that_comes_and_goes_does_not_make_it_swing() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\"").await;
        // A page that is narrower while its frame is tall, and a lesson that is shorter where it is
        // narrow: each answers the other for ever, were it not for the element.
        let swings = script(
            page,
            "const box = document.createElement('div'); document.body.append(box); \
            box.append(element); await connected(); const seen = []; \
            const watch = new ResizeObserver(() => { \
                const height = frame().offsetHeight; \
                if (height !== seen.at(-1)) seen.push(height); \
                box.style.width = height > 700 ? '600px' : '615px'; \
                child().say({ type: 'resize', height: element.clientWidth < 610 ? 650 : 750 }); }); \
            watch.observe(frame()); watch.observe(element); await rest(2000); \
            const last = frame().offsetHeight; await rest(500); \
            return [seen.length < 6, last === frame().offsetHeight, last]",
        );
        assert_eq!(swings.await, json!([true, true, 750]));
        // What the reader does himself is followed, both ways and at once.
        open_mimic(page, "load=\"eager\"").await;
        let follows = script(
            page,
            "const seen = []; \
            for (const height of [700, 600, 700, 600]) { \
                child().say({ type: 'resize', height }); await rest(30); seen.push(frame().offsetHeight) } \
            return seen",
        );
        assert_eq!(follows.await, json!([700, 600, 700, 600]));
    });
}
