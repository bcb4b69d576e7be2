//! The guide on embedding: every piece of code in its recipes is what the page writes.

use async_playground::embed::snippet::{
    Choices, Dialect, Embed, Load, Named, Start, Theme, Use, View,
};
use async_playground::lessons;
use async_playground::text::Lang;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

const GUIDE: &str = include_str!("../../docs/embedding.md");

/// The fenced blocks below this heading, up to the next one of its level.
fn blocks(section: &str) -> Vec<(String, String)> {
    let (mut found, mut inside) = (Vec::new(), false);
    let (mut heading, mut block) = (None, None);
    for event in Parser::new_ext(GUIDE, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                inside = heading.take().as_deref() == Some(section);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                block = Some((language.into_string(), String::new()));
            }
            Event::End(TagEnd::CodeBlock) => found.extend(block.take().filter(|_| inside)),
            Event::Text(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                } else if let Some((_, code)) = &mut block {
                    code.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_recipe_is_what_the_page_writes() {
    let lesson = lessons::by_slug("user-lookup").expect("a lesson");
    let embed = Embed {
        site: "https://HOST/",
        lang: Lang::En.tag(),
        lesson: lesson.slug,
        title: lesson.title.in_lang(Lang::En),
        link: "v=1&n=5,9,3&wait=500",
        choices: Choices::default(),
    };
    let mut left: Vec<_> = Dialect::ALL.to_vec();
    for (language, block) in blocks("Recipes") {
        let block = block.trim_end();
        let place = left
            .iter()
            .position(|dialect| dialect.code(&embed) == block);
        let place = place.unwrap_or_else(|| panic!("nothing writes this:\n{block}"));
        let expected = match left.remove(place) {
            Dialect::Iframe | Dialect::Element | Dialect::MkDocs | Dialect::MdBook => "html",
            Dialect::Jekyll | Dialect::JekyllInclude => "liquid",
            Dialect::Docusaurus => "jsx",
            Dialect::Jupyter => "python",
            Dialect::Markdown => "markdown",
            Dialect::Link | Dialect::Notion => "text",
        };
        assert_eq!(language, expected, "{block}");
    }
    assert_eq!(left, [], "dialects that the guide leaves out");
}

fn is_told<T: Named>() {
    let names: Vec<_> = T::ALL
        .iter()
        .map(|one| format!("`{}`", one.name()))
        .collect();
    let key = format!("| `{}` |", T::KEY);
    let row = GUIDE.lines().find(|line| line.starts_with(&key));
    let row = row.unwrap_or_else(|| panic!("{key} is not in the guide"));
    assert!(row.contains(&names.join(", ")), "{row}");
}

#[test]
fn the_guide_names_what_can_be_chosen() {
    is_told::<View>();
    is_told::<Use>();
    is_told::<Theme>();
    is_told::<Start>();
    assert_eq!(Load::ALL.len(), 3);
    assert!(GUIDE.contains("`load=\"click\"`"));
}
