//! Embed code in every dialect: what it looks like, and what those who read it make of it, whatever a
//! title or a link holds.

use crate::support::property;
use async_playground::embed::snippet::{
    Choices, Dialect, Embed, Load, Start, Theme, Use, View, in_javascript, in_python,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/snippets.py");

const PLAIN: Embed = Embed {
    site: "https://example.org/play/",
    lang: "en",
    lesson: "user-lookup",
    title: "Looking up users",
    link: "v=1&n=5,9,3&wait=500",
    choices: CHOICES,
};

const CHOICES: Choices = Choices {
    theme: Theme::Auto,
    view: View::All,
    mode: Use::Edit,
    load: Load::Visible,
    run: Start::Never,
    height: None,
};

/// What Python's parsers, and what stands for those of others, read in code.
fn read(asked: &[(&str, String)]) -> Vec<Value> {
    let mut child = Command::new("python3")
        .arg(SCRIPT)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3, version 3.11 or later, must be on the path");
    let mut stdin = child.stdin.take().expect("a pipe");
    let lines = asked
        .iter()
        .map(|(reader, code)| format!("{}\n", json!({ "reader": reader, "code": code })));
    let lines: String = lines.collect();
    // Answers may fill their pipe before all is asked.
    let asking = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("python3 ends");
    asking
        .join()
        .expect("asked")
        .expect("python3 reads all of it");
    assert!(output.status.success(), "{SCRIPT} failed");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let answers: Vec<_> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), asked.len());
    answers
}

#[test]
fn the_code_of_every_dialect_is_this() {
    let page = "https://example.org/play/en/user-lookup/#v=1&n=5,9,3&wait=500";
    let frame = "https://example.org/play/embed/en/user-lookup/#v=1&n=5,9,3&wait=500";
    let element = "<script src=\"https://example.org/play/embed.js\" async></script>\n\
        <async-playground lesson=\"user-lookup\" lang=\"en\" params=\"v=1&amp;n=5,9,3&amp;wait=500\">\n  \
        <a href=\"https://example.org/play/en/user-lookup/#v=1&amp;n=5,9,3&amp;wait=500\">Looking up users</a>\n\
        </async-playground>";
    for dialect in Dialect::ALL {
        let expected = match dialect {
            Dialect::Link => page.to_owned(),
            Dialect::Notion => frame.to_owned(),
            Dialect::Markdown => format!("[Looking up users]({page})"),
            Dialect::Iframe => format!(
                "<iframe src=\"{}\" title=\"Looking up users\"\n  width=\"100%\" height=\"460\" \
                 loading=\"lazy\" style=\"border:0;color-scheme:normal\"\n  \
                 allow=\"clipboard-write; fullscreen\"></iframe>",
                frame.replace('&', "&amp;")
            ),
            Dialect::Element => element.to_owned(),
            Dialect::MkDocs | Dialect::MdBook => format!("<div>\n{element}\n</div>"),
            Dialect::Jekyll => {
                "{% include async-playground.html lesson=\"user-lookup\" lang=\"en\" \
                params=\"v=1&amp;n=5,9,3&amp;wait=500\" title=\"Looking up users\" %}"
                    .to_owned()
            }
            Dialect::JekyllInclude => "<div>\n\
                <script src=\"https://example.org/play/embed.js\" async></script>\n\
                <async-playground{% for given in include %}{% unless given[0] == \"title\" %} \
                {{ given[0] }}=\"{{ given[1] | escape_once }}\"{% endunless %}{% endfor %}>\n  \
                <a href=\"https://example.org/play/{{ include.lang }}/{{ include.lesson }}/\
                {% if include.params %}#{{ include.params | escape_once }}{% endif %}\">\
                {{ include.title | escape_once }}</a>\n</async-playground>\n</div>"
                .to_owned(),
            Dialect::Docusaurus => format!(
                "<iframe\n  src={{\"{frame}\"}}\n  title={{\"Looking up users\"}}\n  width=\"100%\"\n  \
                 height=\"460\"\n  loading=\"lazy\"\n  \
                 style={{{{ border: 0, colorScheme: \"normal\" }}}}\n  \
                 allow=\"clipboard-write; fullscreen\"\n/>"
            ),
            Dialect::Jupyter => format!(
                "from IPython.display import IFrame\n\nIFrame(\n    \"{}\",\n    width=\"100%\",\n    \
                 height=460,\n    extras=['title=\"Looking up users\"', \
                 'allow=\"clipboard-write; fullscreen\"'],\n)",
                frame.replace('&', "&amp;")
            ),
        };
        assert_eq!(dialect.code(&PLAIN), expected, "{dialect:?}");
    }
}

#[test]
fn what_was_chosen_stands_in_the_code() {
    let choices = Choices {
        theme: Theme::Dark,
        view: View::Timeline,
        mode: Use::Read,
        load: Load::Click,
        run: Start::Visible,
        height: Some(320),
    };
    let embed = Embed {
        link: "",
        choices,
        ..PLAIN
    };
    let said = "#theme=dark&view=timeline&mode=read&run=visible";
    assert_eq!(
        embed.frame_url(),
        format!("https://example.org/play/embed/en/user-lookup/{said}")
    );
    assert_eq!(
        embed.make_url(),
        format!("https://example.org/play/make/en/user-lookup/{said}&load=click&height=320")
    );
    assert_eq!(embed.page_url(), "https://example.org/play/en/user-lookup/");
    let said = "lesson=\"user-lookup\" lang=\"en\" theme=\"dark\" view=\"timeline\" mode=\"read\" \
        run=\"visible\" load=\"click\" height=\"320\"";
    for dialect in [Dialect::Element, Dialect::Jekyll] {
        assert!(dialect.code(&embed).contains(said), "{dialect:?}");
    }
    assert!(
        Dialect::Iframe
            .code(&embed)
            .contains("height=\"320\" loading")
    );
    let eager = Embed {
        choices: Choices {
            load: Load::Eager,
            ..choices
        },
        ..embed
    };
    for dialect in [Dialect::Iframe, Dialect::Docusaurus] {
        assert!(!dialect.code(&eager).contains("loading"), "{dialect:?}");
    }
}

#[test]
fn every_dialect_has_a_name_of_its_own() {
    let mut names = Dialect::ALL.map(Dialect::id).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Dialect::ALL.len());
}

/// Texts that code could trip over.
fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "\"",
            "'",
            "`",
            "\\",
            "\n",
            "\r",
            "\n\n",
            "\t",
            "{{",
            "}}",
            "{%",
            "%}",
            "{",
            "}",
            "</a>",
            "</script>",
            "<!--",
            "-->",
            "&lt;",
            "&amp",
            "&",
            "](",
            ")",
            "*",
            "__",
            "```",
            "~~~",
            "    ",
            "\u{202e}",
            "\u{2028}",
            "\u{200b}",
            "${x}",
            "\\\"",
            "#",
            "%22",
            "비동기",
            "👩‍👩‍👧",
            "\" onload=\"x",
            "{% endraw %}",
            "\"); import os; (\"",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,4}",
        "[a-z ]{1,6}",
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

fn drawn(count: usize) -> Vec<[String; 3]> {
    let site = prop_oneof![
        3 => Just("https://example.org/play/".to_owned()),
        1 => hostile().prop_map(|path| format!("https://example.org/{path}/")),
    ];
    let texts = (site, hostile(), hostile());
    let mut runner = TestRunner::new(property(1));
    let mut draw = || {
        let (site, title, link) = texts.new_tree(&mut runner).expect("texts").current();
        [site, title, link]
    };
    (0..count).map(|_| draw()).collect()
}

/// A text as HTML can have it.
fn in_html(text: &str) -> String {
    let can = |letter: char| !letter.is_control() || "\t\n\r".contains(letter);
    let letters = text.chars();
    letters
        .map(|letter| if can(letter) { letter } else { '\u{fffd}' })
        .collect()
}

#[test]
fn whatever_it_holds_a_text_is_a_text_to_who_reads_the_code() {
    let drawn = drawn(500);
    let embeds = drawn.iter().map(|[site, title, link]| Embed {
        site,
        title,
        link,
        ..PLAIN
    });
    let embeds: Vec<_> = embeds.collect();
    let readers = [
        (Dialect::Iframe, "html"),
        (Dialect::MkDocs, "html"),
        (Dialect::Jekyll, "jekyll"),
        (Dialect::Docusaurus, "docusaurus"),
        (Dialect::Jupyter, "jupyter"),
    ];
    let asked = embeds.iter().flat_map(|embed| {
        let code = |(dialect, reader): (Dialect, _)| (reader, dialect.code(embed));
        readers.map(code)
    });
    let asked: Vec<_> = asked.collect();
    let answers = read(&asked);
    let each = embeds.iter().zip(answers.chunks(readers.len()));
    for (embed, answers) in each {
        let [iframe, element, jekyll, docusaurus, jupyter] = answers else {
            unreachable!("an answer for each reader");
        };
        let (frame, page, title) = (embed.frame_url(), embed.page_url(), in_html(embed.title));
        for frames in [iframe, jupyter] {
            let tags = frames["tags"].as_array().expect("a list");
            assert_eq!(tags.len(), 1, "{embed:?}");
            assert_eq!(tags[0][0], "iframe");
            assert_eq!(tags[0][1]["src"], frame, "{embed:?}");
            assert_eq!(tags[0][1]["title"], title, "{embed:?}");
            assert_eq!(frames["text"], "");
        }
        let tags: Vec<_> = (element["tags"].as_array().expect("a list").iter())
            .map(|tag| tag[0].as_str().unwrap_or_default())
            .collect();
        assert_eq!(
            tags,
            ["div", "script", "async-playground", "a"],
            "{embed:?}"
        );
        assert_eq!(element["tags"][3][1]["href"], page);
        assert_eq!(element["text"], title.trim(), "{embed:?}");
        let params = element["tags"][2][1]["params"].as_str().unwrap_or_default();
        assert!(frame.ends_with(params), "{frame} {params}");
        assert_eq!(jekyll["title"], title.trim(), "{embed:?}");
        assert_eq!(jekyll["params"].as_str().unwrap_or_default(), params);
        assert_eq!(*docusaurus, json!([frame, embed.title]));
    }
}

#[test]
fn whatever_it_holds_code_is_no_template_and_no_block_of_html_ends_early() {
    for [site, title, link] in &drawn(2_000) {
        let embed = Embed {
            site,
            title,
            link,
            ..PLAIN
        };
        for dialect in Dialect::ALL {
            let code = dialect.code(&embed);
            let is_one = matches!(dialect, Dialect::Jekyll | Dialect::JekyllInclude);
            if !is_one {
                let code = code.replace("style={{ border", "");
                assert!(!code.contains("{{") && !code.contains("{%"), "{code}");
            }
            if dialect != Dialect::Jupyter {
                assert!(!code.contains("\n\n"), "{code}");
            }
        }
        for url in [embed.frame_url(), embed.page_url(), embed.script_url()] {
            let is_safe =
                |letter: char| letter.is_ascii_graphic() && !"\"'<>{}\\;".contains(letter);
            assert!(url.chars().all(is_safe), "{url}");
        }
    }
}

#[test]
fn whatever_it_holds_markdown_is_one_link() {
    for [site, title, link] in &drawn(2_000) {
        let embed = Embed {
            site,
            title,
            link,
            ..PLAIN
        };
        let code = Dialect::Markdown.code(&embed);
        let (mut links, mut text) = (Vec::new(), String::new());
        for event in Parser::new_ext(
            &code,
            Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES,
        ) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.into_string()),
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{other:?} in {code}"),
            }
        }
        let url = embed.page_url().replace('(', "%28").replace(')', "%29");
        assert_eq!(links, [url], "{code}");
        let words = |text: &str| {
            let seen = text.replace(char::is_control, " ");
            seen.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(words(&text), words(title), "{code}");
    }
}

#[test]
fn strings_of_javascript_and_python_come_out_as_they_went_in() {
    for [text, other, _] in &drawn(2_000) {
        for text in [text, other] {
            let read: String = serde_json::from_str(&in_javascript(text)).expect("a string");
            assert_eq!(read, *text);
        }
    }
    assert_eq!(in_python("it's \"so\""), "\"it's \\\"so\\\"\"");
    assert_eq!(in_python("a \"b\""), "'a \"b\"'");
    assert_eq!(in_python("\u{202e}{x}"), "\"\\u202e\\u007bx\\u007d\"");
}
