//! Theme and language are those of the page around the element, and follow it.

use serde_json::{Value, json};

use super::{bare_host, host, mimic, script};
use crate::harness::{self, Page, Setup};

/// What the frame is told when something of the page changes.
async fn told_after(page: &Page, change: &str) -> Value {
    let script_text = format!(
        "const before = child().heard.length; {change}; await rest(50); \
         await until(() => child().heard.length > before); return child().heard.slice(before)"
    );
    script(page, &script_text).await
}

async fn open(page: &Page, attributes: &str, around: [&str; 2]) -> Value {
    let [head, wrap] = around;
    let element = mimic(page, attributes);
    let body = format!("{head}<main {wrap}>{element}</main>");
    page.open_host(&host(page, &body)).await;
    script(
        page,
        "await connected(); \
        const [, lang, theme] = /embed[/]([a-z]+)[/].*theme=([a-z]+)/.exec(frame().src); \
        return [theme, lang]",
    )
    .await
}

#[test]
fn the_theme_is_that_of_the_background_behind_it() {
    harness::test(Setup::default(), async |page| {
        for (style, theme) in [
            ("", "light"),
            ("html { background: #111 }", "dark"),
            (
                "body { background: #222; } main { background: #fff }",
                "light",
            ),
            ("main { background: rgb(0 0 0 / 0.2) }", "light"),
            ("main { background: rgb(0 0 0 / 0.9) }", "dark"),
            ("main { background: oklch(25% 0.05 250) }", "dark"),
            ("main { background: color(display-p3 0.95 0.9 1) }", "light"),
            (
                "body { background: #001 } main { background: hsl(0 0% 0% / 0) }",
                "dark",
            ),
            (":root { color-scheme: dark }", "dark"),
            (":root { color-scheme: light dark }", "light"),
        ] {
            let style = format!("<style>{style}</style>");
            let found = open(page, "load=\"eager\"", [&style, ""]).await;
            assert_eq!(found, json!([theme, "en"]), "{style}");
        }
    });
    let dark = Setup {
        dark: true,
        ..Setup::default()
    };
    harness::test(dark, async |page| {
        for (style, theme) in [
            ("", "light"),
            (":root { color-scheme: light dark }", "dark"),
            (":root { color-scheme: light }", "light"),
        ] {
            let style = format!("<style>{style}</style>");
            let found = open(page, "load=\"eager\"", [&style, ""]).await;
            assert_eq!(found, json!([theme, "en"]), "{style}");
        }
    });
}

#[test]
fn palettes_of_pages_carry_over() {
    harness::test(Setup::default(), async |page| {
        let style = "<style> \
            body[data-md-color-scheme=slate] { background: #1e2129 } \
            html.coal { background: #141617 } \
            html[data-theme=dark] body { background: #1b1b1d; transition: background-color 0.3s } \
            main.night { background: #000 } \
            @media (prefers-color-scheme: dark) { :root { color-scheme: dark } }</style>";
        assert_eq!(
            open(page, "load=\"eager\"", [style, ""]).await,
            json!(["light", "en"])
        );
        let (root, body) = ("document.documentElement", "document.body");
        for (dark, light) in [
            (
                format!("{body}.setAttribute('data-md-color-scheme', 'slate')"),
                format!("{body}.setAttribute('data-md-color-scheme', 'default')"),
            ),
            (
                format!("{root}.className = 'coal'"),
                format!("{root}.className = 'light'"),
            ),
            (
                format!("{root}.dataset.theme = 'dark'"),
                format!("{root}.dataset.theme = 'light'"),
            ),
            (
                "document.querySelector('main').className = 'night'".to_owned(),
                "document.querySelector('main').className = ''".to_owned(),
            ),
        ] {
            for (change, theme) in [(dark, "dark"), (light, "light")] {
                let told = told_after(page, &change).await;
                assert_eq!(
                    told,
                    json!([{ "type": "setTheme", "theme": theme }]),
                    "{change}"
                );
            }
        }
        // The reader's system.
        page.emulate(true, false).await;
        script(
            page,
            "await until(() => child().heard.at(-1).theme === 'dark')",
        )
        .await;
        // What the author has set counts, whatever the page is like.
        let told = told_after(page, "element.setAttribute('theme', 'light')").await;
        assert_eq!(told, json!([{ "type": "setTheme", "theme": "light" }]));
    });
}

#[test]
fn the_language_is_that_of_the_text_around_it() {
    let korean = Setup {
        lang: "ko",
        ..Setup::default()
    };
    harness::test(korean, async |page| {
        for (attributes, wrap, lang) in [
            ("", "", "en"),
            ("lang=\"auto\"", "lang=\"ko-Kore-KR\"", "ko"),
            ("lang=\"en\"", "lang=\"ko\"", "en"),
            // Neither: the reader's own.
            ("", "lang=\"fr\"", "ko"),
        ] {
            let attributes = format!("load=\"eager\" {attributes}");
            let found = open(page, &attributes, ["", wrap]).await;
            assert_eq!(found, json!(["light", lang]), "{attributes} in {wrap}");
        }
        let told = told_after(page, "document.querySelector('main').lang = 'en'").await;
        assert_eq!(told, json!([{ "type": "setLang", "lang": "en" }]));
    });
}

#[test]
fn a_host_may_forbid_every_style_and_script_of_its_own() {
    harness::test(Setup::default(), async |page| {
        let body = mimic(page, "load=\"eager\"");
        let source = page.url("");
        let policy = format!(
            "default-src 'none'; script-src {source}; style-src 'self'; frame-src 'self'; \
             require-trusted-types-for 'script'"
        );
        let html = bare_host(&format!(
            "<script src=\"{source}embed.js\" async></script>{body}"
        ));
        page.open_host_with(&html, &[("content-security-policy", &policy)])
            .await;
        let found = script(
            page,
            "await until(frame); await until(() => frame().offsetHeight === 460); \
            const { borderTopWidth, display, width } = getComputedStyle(frame()); \
            return [borderTopWidth, display, parseFloat(width) === element.clientWidth]",
        );
        assert_eq!(found.await, json!(["0px", "block", true]));
    });
}
