//! The course says the same in both languages, of lessons that there are, and needs nothing inline.

use async_playground::lessons;
use async_playground::text::Lang;
use std::fs;

fn page(lang: Lang) -> String {
    let path = format!(
        "{}/www/course/{}/index.html",
        env!("CARGO_MANIFEST_DIR"),
        lang.tag()
    );
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The elements of a page: their attributes, and what stands between their tags.
fn elements(html: &str) -> Vec<(&str, &str)> {
    let rest = html.split("<async-playground ").skip(1);
    let whole = rest.filter_map(|rest| rest.split_once("</async-playground>"));
    whole
        .filter_map(|(element, _)| element.split_once('>'))
        .collect()
}

fn attribute<'a>(attributes: &'a str, name: &str) -> &'a str {
    let (_, rest) = attributes
        .split_once(&format!("{name}=\""))
        .unwrap_or_default();
    rest.split('"').next().unwrap_or_default()
}

#[test]
fn both_languages_have_the_same_experiments() {
    let (ko, en) = (page(Lang::Ko), page(Lang::En));
    let attributes = |html| {
        elements(html)
            .into_iter()
            .map(|(attributes, _)| attributes.to_owned())
    };
    let ko: Vec<_> = attributes(&ko).collect();
    assert_eq!(ko, attributes(&en).collect::<Vec<_>>());
    assert!((8..=12).contains(&ko.len()));
}

#[test]
fn every_experiment_is_a_lesson_and_its_link_leads_there() {
    for lang in Lang::ALL {
        let html = page(lang);
        for (attributes, content) in elements(&html) {
            let slug = attribute(attributes, "lesson");
            let lesson = lessons::by_slug(slug).unwrap_or_else(|| panic!("no lesson {slug}"));
            let title = lesson.title.in_lang(lang);
            let link = format!("<a href=\"../../{}/{slug}/\">{title}</a>", lang.tag());
            assert_eq!(content.trim(), link);
            assert!(html.contains(&format!("<section id=\"{slug}\">")), "{slug}");
            assert!(html.contains(&format!("<a href=\"#{slug}\">")), "{slug}");
        }
    }
}

#[test]
fn nothing_is_inline_that_our_own_policy_forbids() {
    for lang in Lang::ALL {
        let html = page(lang);
        for forbidden in [" style=", "<style", " onclick", "javascript:", "<script>"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }
}
