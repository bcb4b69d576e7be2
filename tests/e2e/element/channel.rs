//! The channel: who is listened to, what is asked, and what is told.

use serde_json::json;

use super::{host, mimic, open_mimic, script};
use crate::harness::{self, Setup};
use crate::steps::before_all;

#[test]
fn methods_are_requests_and_answers_settle_them() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\" theme=\"light\" lang=\"en\"").await;
        let calls = script(
            page,
            "\
            child().answers = { getState: { link: 'x' }, seek: new (child().Error)('no such moment') }; \
            await element.setParams('n=3'); await element.setTheme('dark'); await element.setLang('ko'); \
            await element.export('python', { mode: 'gather' }); await element.subscribe(['console']); \
            await Promise.all([element.run(), element.stop(), element.reset(), element.capabilities()]); \
            const state = await element.getState(); \
            const refusal = await failure(element.seek(5)); \
            return [child().heard, state, refusal.code, refusal.message, refusal instanceof Error]",
        );
        assert_eq!(
            calls.await,
            json!([
                [
                    // The element's own question, which tells whether a frame listens.
                    { "type": "capabilities" },
                    { "type": "setParams", "params": "n=3" },
                    { "type": "setTheme", "theme": "dark" },
                    { "type": "setLang", "lang": "ko" },
                    { "type": "export", "format": "python", "mode": "gather" },
                    { "type": "subscribe", "events": ["console"] },
                    { "type": "run" },
                    { "type": "stop" },
                    { "type": "reset" },
                    { "type": "capabilities" },
                    { "type": "getState" },
                    { "type": "seek", "t_us": 5 },
                ],
                { "link": "x" },
                "refused",
                "no such moment",
                true,
            ])
        );
    });
}

#[test]
fn a_method_loads_the_lesson_and_waits_for_it() {
    harness::test(Setup::default(), async |page| {
        let element = mimic(page, "load=\"click\"");
        page.open_host(&host(page, &element)).await;
        let answer = script(
            page,
            "await until(() => element.shadowRoot?.querySelector('button')); \
            return [Boolean(frame()), await element.run(), Boolean(frame())]",
        );
        assert_eq!(answer.await, json!([false, { "asked": "run" }, true]));
        // Also where it was asked before it was in the document.
        let answer = script(
            page,
            "const other = element.cloneNode(true); \
            const run = other.run(); document.body.append(other); return [await run, frameOf(other).title]",
        );
        assert_eq!(answer.await, json!([{ "asked": "run" }, "The lesson"]));
    });
}

#[test]
fn what_the_frame_tells_bubbles_through_the_page() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\"").await;
        let told = script(
            page,
            "const told = []; \
            for (const type of ['apg-runend', 'apg-checkpoint', 'apg-new']) \
                document.addEventListener(type, (event) => \
                    told.push([event.type, event.target === element, event.composed, event.detail])); \
            child().say({ apg: 1, type: 'runend', mode: 'gather', elapsed_us: 7 }); \
            child().say({ apg: 1, type: 'checkpoint', id: 'a', success: true }); \
            for (const wrong of [null, 5, 'runend', [], {}, { type: 5 }, { type: 'Run End' }, \
                { id: 99, ok: true }, { id: {}, ok: false }, { apg: 1, type: 'resize', height: 'tall' }, \
                { apg: 1, type: 'resize', height: NaN }, { apg: 1, type: 'resize', height: -5 }]) \
                child().say(wrong); \
            child().say({ apg: 1, type: 'new', of: 'tomorrow' }); \
            await until(() => told.length === 3); return [told, frame().offsetHeight]",
        );
        assert_eq!(
            told.await,
            json!([
                [
                    ["apg-runend", true, true, { "mode": "gather", "elapsed_us": 7 }],
                    ["apg-checkpoint", true, true, { "id": "a", "success": true }],
                    ["apg-new", true, true, { "of": "tomorrow" }],
                ],
                460
            ])
        );
    });
}

#[test]
fn nobody_but_the_frame_is_given_a_port() {
    // Every channel that the page makes is noted.
    let watch = "{ const Real = MessageChannel; window.channels = 0; \
        window.MessageChannel = class extends Real { constructor() { super(); channels += 1 } } }";
    harness::test(Setup::default(), async |page| {
        before_all(page, watch).await;
        let element = mimic(page, "load=\"eager\" view=\"silent\"");
        let other = "<iframe srcdoc=\"<script>addEventListener('message', \
            e => parent.stolen = e.ports.length)</script>\"></iframe>";
        page.open_host(&host(page, &(element + other))).await;
        let sent = script(
            page,
            "await until(() => frame() && child().ready); \
            const ready = { apg: 1, type: 'ready' }; \
            const other = document.querySelector('iframe').contentWindow; \
            for (let turn = 0; turn < 10; turn += 1) { \
                postMessage(ready, '*'); \
                other.eval(`parent.postMessage({ apg: 1, type: 'ready' }, '*')`); \
                child().eval(`for (const wrong of [null, 1, 'ready', [], { type: 'ready' }, \
                    { apg: 2, type: 'ready' }, { apg: '1', type: 'ready' }, { apg: 1, type: 'run' }]) \
                    parent.postMessage(wrong, '*')`); \
                await rest(20); \
            } \
            return [channels, window.stolen ?? 'nothing']",
        );
        assert_eq!(sent.await, json!([0, "nothing"]));
        // A page of another origin that has taken the frame's place, and speaks as the app does.
        let moved = script(
            page,
            "child().location = child().location.href \
                .replace('127.0.0.1', 'localhost').replace('view=silent', ''); \
            const seen = []; addEventListener('message', (event) => seen.push(event.origin)); \
            await until(() => seen.length > 3); \
            return [channels, seen.every((origin) => origin.includes('localhost'))]",
        );
        assert_eq!(moved.await, json!([0, true]));
        // The right one is still heard.
        let back = script(
            page,
            "element.setAttribute('view', 'all'); await rest(50); await connected(); \
            return channels > 0 && (await element.run()).asked",
        );
        assert_eq!(back.await, json!("run"));
    });
}

#[test]
fn a_frame_that_said_twice_that_it_is_ready_is_not_cut_off() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\"").await;
        let answer = script(
            page,
            "for (let turn = 0; turn < 3; turn += 1) child().ready(); \
            await until(() => child().offered === 4); await rest(100); \
            return [await element.run(), child().heard.length]",
        );
        assert_eq!(answer.await, json!([{ "asked": "run" }, 2]));
    });
}

#[test]
fn a_frame_that_was_loaded_anew_is_connected_anew_and_told_what_has_changed() {
    harness::test(Setup::default(), async |page| {
        open_mimic(
            page,
            "load=\"eager\" theme=\"light\" lang=\"en\" params=\"n=3\"",
        )
        .await;
        let answer = script(
            page,
            "await element.subscribe(['task']); \
            element.setAttribute('theme', 'dark'); await until(() => child().heard.length === 3); \
            child().answers = { run: 'silence' }; const lost = failure(element.run()); await rest(50); \
            const before = child().heard.length; child().location.reload(); \
            await until(() => !child().port); await connected(); \
            await until(() => child().heard.length === 3); \
            return [before, (await lost).name, child().heard.slice(), await element.run()]",
        );
        assert_eq!(
            answer.await,
            json!([
                4,
                "AbortError",
                [
                    { "type": "capabilities" },
                    { "type": "subscribe", "events": ["task"] },
                    { "type": "setTheme", "theme": "dark" },
                ],
                { "asked": "run" },
            ])
        );
    });
}

#[test]
fn where_nobody_answers_the_link_comes_back() {
    harness::test(Setup::default(), async |page| {
        before_all(
            page,
            "{ const real = setTimeout; window.setTimeout = (what, ms) => real(what, ms / 50) }",
        )
        .await;
        let element = mimic(page, "load=\"eager\" view=\"silent\"");
        page.open_host(&host(page, &element)).await;
        let told = script(
            page,
            "const told = []; \
            addEventListener('apg-error', (event) => told.push(event.detail.code)); \
            await until(() => told.length); \
            const link = element.querySelector('a'); const seen = link.checkVisibility(); \
            child().ready(); await until(() => !link.checkVisibility()); \
            return [told, seen]",
        );
        assert_eq!(told.await, json!([["unreachable"], true]));
    });
}
