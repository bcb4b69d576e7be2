//! The poster: nothing is loaded before it is pressed, by pointer or key, in two languages and themes.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use super::{bare_host, downloads, host, mimic, script};
use crate::harness::{self, Page, Setup};

async fn press(page: &Page, key: char) {
    let keys = KeyActions::new("keyboard".to_owned());
    let keys = keys.then(KeyAction::Down { value: key });
    let keys = keys.then(KeyAction::Up { value: key });
    let pressed = page.client().perform_actions(keys).await;
    pressed.expect("a key can be pressed");
}

#[test]
fn a_poster_costs_nothing_until_it_is_pressed() {
    harness::test(Setup::default(), async |page| {
        let element = "<async-playground lesson=\"three-tasks\" load=\"click\">\
            <a href=\"/there\">Three tasks</a></async-playground>";
        page.open_host(&host(page, element)).await;
        let seen = script(
            page,
            "await until(() => element.shadowRoot?.querySelector('button')); \
            await rest(500); const button = element.shadowRoot.querySelector('button'); \
            return [frames(), button.innerText.split('\\n').filter((line) => line.trim())]",
        );
        assert_eq!(
            seen.await,
            json!([
                0,
                [
                    "Three tasks",
                    "Open the playground",
                    "Nothing is downloaded before you press this"
                ]
            ])
        );
        assert_eq!(page.requests(), [("/embed.js".to_owned(), 200)]);

        // The first stop of the page, with a focus that can be seen.
        press(page, '\u{E004}').await;
        let focus = script(
            page,
            "const button = element.shadowRoot.activeElement; \
            return [button?.type, getComputedStyle(button).outlineStyle]",
        );
        assert_eq!(focus.await, json!(["button", "solid"]));
        press(page, '\u{E007}').await;
        // The focus goes where the button was.
        let opened = script(
            page,
            "await until(frame); \
            return [document.activeElement === element, element.shadowRoot.activeElement === frame()]",
        );
        assert_eq!(opened.await, json!([true, true]));
        page.enter_embed(0).await;
        page.wait_for_app().await;
        assert_eq!(downloads(page), 1);
    });
}

#[test]
fn a_click_opens_it_and_it_stays_open() {
    harness::test(Setup::default(), async |page| {
        page.open_host(&host(page, &mimic(page, "load=\"click\"")))
            .await;
        let open = script(
            page,
            "await until(() => element.shadowRoot?.querySelector('button')); \
            element.shadowRoot.querySelector('button').click(); await connected(); \
            element.remove(); document.body.append(element); await connected(); \
            return element.shadowRoot.children.length",
        );
        assert_eq!(open.await, json!(1));
    });
}

#[test]
fn posters_speak_the_page_s_language_and_follow_its_theme() {
    harness::test(Setup::default(), async |page| {
        let body = format!(
            "<style>.night {{ background: #101418; color: #eee }}</style><main lang=\"ko\">{}</main>",
            mimic(page, "load=\"click\" height=\"300\"")
        );
        page.open_host(&host(page, &body)).await;
        let seen = script(
            page,
            "await until(() => element.shadowRoot?.querySelector('button')); \
            const button = element.shadowRoot.querySelector('button'); button.focus(); \
            const look = () => [button.lang, button.querySelector('.open').textContent, \
                getComputedStyle(button).backgroundColor, button.offsetHeight]; \
            const light = look(); document.body.className = 'night'; document.querySelector('main').lang = 'en'; \
            await until(() => button.lang === 'en'); \
            element.querySelector('a').textContent = 'Renamed'; \
            await until(() => button.querySelector('.title').textContent === 'Renamed'); \
            return [light, look(), element.shadowRoot.activeElement === button]",
        );
        assert_eq!(
            seen.await,
            json!([
                ["ko", "실습 열기", "rgb(255, 255, 255)", 300],
                ["en", "Open the playground", "rgb(22, 26, 32)", 300],
                true,
            ])
        );
    });
}

#[test]
fn a_script_in_the_head_finds_what_is_parsed_later() {
    harness::test(Setup::default(), async |page| {
        let script_tag = format!("<script src=\"{}\"></script>", page.url("embed.js"));
        let html = bare_host(&(script_tag + &mimic(page, "load=\"click\"")));
        page.open_host(&html).await;
        page.wait_for_js(
            "document.querySelector('async-playground').shadowRoot.querySelector('.title')\
             .textContent === 'The lesson'",
        )
        .await;
    });
}
