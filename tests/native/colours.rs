//! The colours of code: whatever a text is, its tokens are the text.

use crate::support::property;
use async_playground::code::{Language, Listing, Token, tokens};
use async_playground::lessons;
use async_playground::model::ModeKind;
use async_playground::text::Lang;
use proptest::prelude::*;
use std::fmt::Write as _;

/// What cannot be told line by line would be told wrongly.
#[test]
fn no_colour_goes_on_over_several_lines() {
    let scenarios = lessons::all()
        .iter()
        .map(|lesson| (lesson.scenario)(Lang::Ko));
    let python = scenarios.flat_map(|scenario| {
        let modes = scenario.modes.iter();
        modes
            .map(|mode| Listing::python(&scenario, *mode))
            .collect::<Vec<_>>()
    });
    let rust = ModeKind::ALL.map(|kind| Listing::rust(kind.plain()));
    let listings = python.map(|listing| (Language::Python, listing));
    for (language, listing) in listings.chain(rust.map(|listing| (Language::Rust, listing))) {
        let coloured = |tokens: Vec<(Token, &str)>| -> String {
            let letters = tokens
                .iter()
                .flat_map(|(token, text)| text.chars().map(move |char| (token, char)));
            let seen = letters.filter(|(_, char)| !char.is_whitespace());
            seen.fold(String::new(), |mut out, (token, char)| {
                let _ = write!(out, "{char}{token:?} ");
                out
            })
        };
        let lines: String = (0..listing.len())
            .map(|line| coloured(listing.tokens(line)))
            .collect();
        assert_eq!(lines, coloured(tokens(language, listing.text())));
        let text: String = (0..listing.len())
            .map(|line| listing.line(line).to_owned() + "\n")
            .collect();
        assert_eq!(text, listing.text());
    }
}

/// The tokens that are something, as `kind:text`.
fn seen(language: Language, text: &str) -> Vec<String> {
    let short = |token| match token {
        Token::Plain => "",
        Token::Comment => "c",
        Token::String => "s",
        Token::Number => "n",
        Token::Keyword => "k",
        Token::Name => "d",
    };
    let all = tokens(language, text).into_iter();
    let seen = all.filter(|(token, _)| *token != Token::Plain);
    seen.map(|(token, text)| format!("{}:{text}", short(token)))
        .collect()
}

#[test]
fn python_has_its_colours() {
    for (text, expect) in [
        ("async def job(name):", &["k:async", "k:def", "d:job"][..]),
        (
            "    for i in range(1, n + 1):",
            &["k:for", "k:in", "d:range", "n:1", "n:1"],
        ),
        (
            r#"print(f"{name}: \"{number}\" {{x}} # no", end="")  # yes "#,
            &[
                "d:print",
                "s:f\"",
                "s:: \\\"",
                "s:\\\" {{x}} # no\"",
                "s:\"\"",
                "c:# yes ",
            ],
        ),
        (r#"f"{STROKES[number % 4]}""#, &["s:f\"", "n:4", "s:\""]),
        (
            r#"x = "\"); import os #" + 'it''s'"#,
            &["s:\"\\\"); import os #\"", "s:'it''s'"],
        ),
        (
            "\"\"\"Two \"quotes\".\"\"\" 0.25e3",
            &["s:\"\"\"Two \"quotes\".\"\"\"", "n:0.25e3"],
        ),
        ("open = \"no end\nNone", &["s:\"no end", "k:None"]),
        ("f\"{never\" 작업(1)", &["s:f\"{never\"", "d:작업", "n:1"]),
    ] {
        assert_eq!(seen(Language::Python, text), expect, "{text}");
    }
}

#[test]
fn rust_has_its_colours() {
    for (text, expect) in [
        (
            "pub(super) async fn gather(",
            &["k:pub", "k:super", "k:async", "k:fn", "d:gather"][..],
        ),
        ("    host: &Rc<dyn Host>, // why\n", &["k:dyn", "c:// why"]),
        (
            "impl<'a> X<'a> { 'a' b'\\'' '가' }",
            &["k:impl", "s:'a'", "s:b'\\''", "s:'가'"],
        ),
        (
            "r#\"a \"b\" c\"# + \"d\\\"\" 1..=3",
            &["s:r#\"a \"b\" c\"#", "s:\"d\\\"\"", "n:1", "n:3"],
        ),
        ("/* a\n b */ vec![1]", &["c:/* a\n b */", "d:vec", "n:1"]),
        ("r#type", &[]),
    ] {
        let found = seen(Language::Rust, text);
        if text == "r#type" {
            assert_eq!(found.len(), 1, "{found:?}");
            continue;
        }
        assert_eq!(found, expect, "{text}");
    }
}

/// Texts in which what opens and closes strings is frequent.
fn code_like() -> impl Strategy<Value = String> {
    let pieces = [
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "#",
        "//",
        "/*",
        "*/",
        "\n",
        "f\"",
        "r#\"",
        "b'",
        "\"\"\"",
        "x",
        "가",
        "👩‍👩‍👧",
        " ",
        "def ",
        "1.",
        ".5",
        "!(",
        "rb",
        "\u{202e}",
    ];
    let list = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24);
    list.prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(property(2_000))]

    #[test]
    fn tokens_are_the_text_whatever_it_is(any in any::<String>(), code in code_like()) {
        for language in [Language::Python, Language::Rust] {
            for text in [&any, &code] {
                let all = tokens(language, text);
                let joined: String = all.iter().map(|(_, text)| *text).collect();
                prop_assert_eq!(&joined, text);
                prop_assert!(all.iter().all(|(_, text)| !text.is_empty()));
                let alike = |pair: &[(Token, &str)]| pair[0].0 == pair[1].0;
                prop_assert!(!all.windows(2).any(alike));
            }
        }
    }
}
