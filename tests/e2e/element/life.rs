//! The element comes, changes, moves and goes, and its frame with it.

use serde_json::json;

use super::{host, mimic, open_mimic, script};
use crate::harness::{self, Setup};

#[test]
fn what_the_frame_can_be_told_is_told_and_the_rest_loads_it_anew() {
    harness::test(Setup::default(), async |page| {
        open_mimic(
            page,
            "load=\"eager\" theme=\"light\" lang=\"en\" params=\"n=3\"",
        )
        .await;
        let told = script(
            page,
            "const first = frame(); \
            element.setAttribute('params', 'n=4'); element.setAttribute('theme', 'dark'); \
            element.setAttribute('lang', 'ko'); element.setAttribute('title', 'Other'); \
            element.setAttribute('load', 'click'); element.setAttribute('max-height', '900'); \
            await until(() => child().heard.length === 4); \
            element.setAttribute('lang', 'ko'); await rest(50); \
            const heard = child().heard; element.removeAttribute('params'); \
            await until(() => child().heard.length === 5); \
            return [frame() === first, frame().title, heard.slice(1)]",
        );
        assert_eq!(
            told.await,
            json!([
                true,
                "Other",
                [
                    { "type": "setParams", "params": "n=4" },
                    { "type": "setTheme", "theme": "dark" },
                    { "type": "setLang", "lang": "ko" },
                    { "type": "setParams", "params": "" },
                ]
            ])
        );
        for (name, value) in [
            ("view", "console"),
            ("lesson", "gil"),
            ("predict", ""),
            ("hide", "why"),
        ] {
            let change = format!(
                "const first = frame(); element.setAttribute('{name}', '{value}'); \
                 await until(() => frame() !== first); await connected(); \
                 return [element.shadowRoot.children.length, frame().src]"
            );
            let found = script(page, &change).await;
            assert_eq!(found[0], json!(1), "{name}");
            let src = found[1].as_str().unwrap_or_default();
            assert!(
                src.contains(if value.is_empty() { "predict=1" } else { value }),
                "{src}"
            );
        }
    });
}

#[test]
fn with_the_element_its_frame_goes_and_comes_back() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\"").await;
        let gone = script(
            page,
            "child().answers = { run: 'silence' }; const lost = failure(element.run()); \
            await rest(30); const was = child(); element.remove(); const error = await lost; \
            const closed = was.closed; document.body.append(element); await connected(); \
            const again = await element.getState(); \
            return [closed, error.name, error.message.length > 0, again, child().heard]",
        );
        assert_eq!(
            gone.await,
            json!([
                true,
                "AbortError",
                true,
                { "asked": "getState" },
                [{ "type": "capabilities" }, { "type": "getState" }],
            ])
        );
        // Moved in one step, which browsers load anew.
        let moved = script(
            page,
            "const box = document.createElement('main'); document.body.append(box); \
            box.append(element); await connected(); \
            return [frames(), await element.run()]",
        );
        assert_eq!(moved.await, json!([1, { "asked": "run" }]));
        // Moved as it is, where the browser can.
        let kept = script(
            page,
            "const box = document.createElement('main'); document.body.append(box); \
            if (!box.moveBefore) return 'not in this browser'; \
            const first = frame(); child().mark = 1; box.moveBefore(element, null); await rest(50); \
            return frame() === first && child().mark === 1 && (await element.run()).asked",
        );
        assert!([json!("run"), json!("not in this browser")].contains(&kept.await));
    });
}

#[test]
fn a_page_that_swaps_its_content_ends_one_frame_and_starts_another() {
    harness::test(Setup::default(), async |page| {
        let body = format!("<main>{}</main>", mimic(page, "load=\"eager\""));
        page.open_host(&host(page, &body)).await;
        let swapped = script(
            page,
            "await connected(); const main = document.querySelector('main'); \
            const html = main.innerHTML.replace('three-tasks', 'gil'); const counts = []; let last = child(); \
            for (let turn = 0; turn < 5; turn += 1) { \
                main.innerHTML = html; const now = main.firstElementChild; await connected(now); \
                counts.push([last.closed, frameOf(now).src.includes('/gil/')]); \
                last = frameOf(now).contentWindow; \
            } \
            const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild; \
            main.replaceChildren(parsed); await connected(parsed); \
            counts.push([frames(), (await parsed.run()).asked]); last = frameOf(parsed).contentWindow; \
            main.replaceChildren(); counts.push(last.closed); return counts",
        );
        let each = json!([true, true]);
        assert_eq!(
            swapped.await,
            json!([each, each, each, each, each, [1, "run"], true])
        );
    });
}

#[test]
fn two_copies_of_the_script_are_one() {
    harness::test(Setup::default(), async |page| {
        let again = format!(
            "<script src=\"{0}?copy\"></script><script type=\"module\" src=\"{0}?module\"></script>{1}",
            page.url("embed.js"),
            mimic(page, "load=\"eager\""),
        );
        page.open_host(&host(page, &again)).await;
        let found = script(
            page,
            "await connected(); await rest(200); \
            return [frames(), (await element.run()).asked]",
        );
        assert_eq!(found.await, json!([1, "run"]));
    });
}

#[test]
fn an_element_that_was_there_before_its_script_comes_to_life() {
    harness::test(Setup::default(), async |page| {
        let element = mimic(page, "load=\"eager\"");
        page.open_host(&super::bare_host(&element)).await;
        let load = format!(
            "const before = element.shadowRoot; const script = document.createElement('script'); \
             script.src = '{}'; document.head.append(script); await connected(); \
             return [before, (await element.run()).asked, frame().title]",
            page.url("embed.js")
        );
        let late = script(page, &load);
        assert_eq!(late.await, json!([null, "run", "The lesson"]));
    });
}

#[test]
fn a_framework_that_sets_properties_leaves_the_methods_alone() {
    harness::test(Setup::default(), async |page| {
        open_mimic(page, "load=\"eager\"").await;
        let found = script(
            page,
            "const first = frame(); element.run = 'visible'; \
            await until(() => frame() !== first); await connected(); \
            return [element.getAttribute('run'), (await element.run()).asked, \
                frame().src.includes('run=visible')]",
        );
        assert_eq!(found.await, json!(["visible", "run", true]));
    });
}
