//! What the attributes say is in the frame's address, and nothing else comes of them.

use serde_json::json;

use super::{bare_host, host, mimic, open_mimic, script};
use crate::harness::{self, Setup};

#[test]
fn attributes_are_in_the_address_and_the_frame_has_what_it_needs() {
    harness::test(Setup::default(), async |page| {
        let attributes = "params=\"#v=1&n=5,7&hide=why&lang=en\" lang=\"ko-KR\" theme=\"dark\" \
            view=\"timeline\" mode=\"read\" hide=\"n,wait\" predict at=\"1500\" run=\"never\" \
            load=\"eager\" title='A \"title\" <b>'";
        open_mimic(page, attributes).await;
        let found = script(
            page,
            "const { src, title, allow, loading, referrerPolicy } = frame(); \
            return { src, title, allow, loading, referrerPolicy }",
        );
        let stranger = page.stranger();
        let origin = stranger.replace(':', "%3A").replace('/', "%2F");
        assert_eq!(
            found.await,
            json!({
                "src": format!("{stranger}/embed/ko/three-tasks/#v=1&n=5,7&theme=dark&origin={origin}\
                    &view=timeline&mode=read&hide=n,wait&predict=1&at=1500&run=never"),
                "title": "A \"title\" <b>",
                "allow": "clipboard-write; fullscreen",
                "loading": "eager",
                "referrerPolicy": "strict-origin",
            })
        );
    });
}

#[test]
fn the_lessons_are_beside_the_script_unless_a_base_is_given() {
    harness::test(Setup::default(), async |page| {
        let element = "<async-playground lesson=\"gil\" load=\"eager\"></async-playground>";
        // As a module, and loaded by another script, the element finds its place too.
        let script_url = page.url("embed.js");
        for loading in [
            format!("<script src=\"{script_url}\"></script>"),
            format!("<script type=\"module\" src=\"{script_url}\"></script>"),
            format!("<script type=\"module\">import(\"{script_url}\")</script>"),
            format!(
                "<script>const s = document.createElement('script'); s.src = \"{script_url}?2\"; \
                document.head.append(s)</script>"
            ),
        ] {
            page.open_host(&bare_host(&format!("{loading}{element}")))
                .await;
            let src = script(page, "await until(frame); return frame().src").await;
            let src = src.as_str().unwrap_or_default();
            let expected = page.url("embed/en/gil/");
            assert!(src.starts_with(&expected), "{src} by {loading}");
        }
    });
}

#[test]
fn a_value_is_never_markup_and_no_address_is_made_of_nonsense() {
    harness::test(Setup::default(), async |page| {
        let evil = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;";
        let attributes = format!(
            "load=\"eager\" params=\"{evil}\" hide=\"{evil}&amp;run=visible\" title=\"{evil}\""
        );
        open_mimic(page, &attributes).await;
        let found = script(
            page,
            "return [document.images.length, \
            element.shadowRoot.querySelectorAll('*').length, frame().title, \
            frame().src.split('#')[1].includes('&run='), frame().src.includes('<')]",
        );
        assert_eq!(
            found.await,
            json!([0, 1, "\"><img src=x onerror=alert(1)>", false, false])
        );

        let stranger = page.stranger();
        for attributes in [
            "lesson=\"../../evil\"",
            "lesson=\"\"",
            "lesson=\"gil\" base=\"javascript:alert(1)//\"",
            "lesson=\"gil\" base=\"data:text/html,\"",
            "lesson=\"gil\" base=\"http://[\"",
        ] {
            let element = format!(
                "<async-playground base=\"{stranger}\" {attributes}><a href=\"/there\">The lesson</a>\
                 </async-playground>"
            );
            // The attribute that comes first counts.
            let element = element.replacen(
                &format!("base=\"{stranger}\" lesson=\"gil\""),
                "lesson=\"gil\"",
                1,
            );
            page.open_host(&host(page, &element)).await;
            let found = script(
                page,
                "await until(() => element.shadowRoot); \
                const why = await failure(element.run()); \
                return [Boolean(frame()), why.message, element.firstElementChild.checkVisibility() \
                    && element.getBoundingClientRect().height > 0]",
            );
            let told = "async-playground: no address can be made of lesson and base";
            assert_eq!(found.await, json!([false, told, true]), "{attributes}");
        }
    });
}

#[test]
fn the_link_is_what_is_seen_where_the_script_does_not_run() {
    harness::test(Setup::default(), async |page| {
        page.open_host(&bare_host(&mimic(page, ""))).await;
        let seen = "return [element.innerText, element.querySelector('a').checkVisibility()]";
        assert_eq!(script(page, seen).await, json!(["The lesson", true]));
        open_mimic(page, "load=\"eager\"").await;
        // It is still in the page, for who reads it without seeing it rendered.
        let seen = "return [frame().title, element.querySelector('a').checkVisibility()]";
        assert_eq!(script(page, seen).await, json!(["The lesson", false]));
    });
}
