//! A real file for every place, language and lesson, so that any static host answers 200 with the right title.

use std::fs;
use std::path::Path;

use async_playground::lessons;
use async_playground::text::Lang;
use async_playground::ui::Place;

use crate::failure::{Doing, Result};

/// What differs from page to page.
struct Page<'a> {
    place: Place,
    lang: Lang,
    slug: &'a str,
    title: &'a str,
    question: &'a str,
}

/// What `404.html` asks for two folders up. In an embed's address, that is not the site's folder yet: the
/// file of this name that lies there says so.
const DEPTH: &str = "depth.js";
const USUAL: &str = "// Two folders up is the site's.\n";
const DEEPER: &str = "// The site's folder is one further up.\n\
    const base = document.createElement(\"base\");\n\
    base.href = \"../../../\";\n\
    document.currentScript.after(base);\n";

/// Writes them next to the page they are made of, and says how many.
pub fn write(dist: &Path) -> Result<usize> {
    let index = dist.join("index.html");
    let template = fs::read_to_string(&index).doing(format_args!("read {}", index.display()))?;
    // Trunk has the program fetched before anything is on the page, and so in the way of what the page
    // needs to be read. `boot.js` asks for it once that is painted.
    let template = put(&template, "<link rel=\"preload\"", ">", "").doing("find the preload")?;
    fs::write(&index, &template).doing(format_args!("write {}", index.display()))?;
    let mut written = 0;
    for lesson in lessons::all() {
        let placed = Place::ALL.into_iter();
        for (place, lang) in placed.flat_map(|place| Lang::ALL.map(|lang| (place, lang))) {
            let page = Page {
                place,
                lang,
                slug: lesson.slug,
                title: lesson.title.in_lang(lang),
                question: lesson.question.in_lang(lang),
            };
            let directory = dist.join(page.path(lang));
            fs::create_dir_all(&directory)
                .and_then(|()| fs::write(directory.join("index.html"), page.html(&template)?))
                .doing(format_args!("write {}", directory.display()))?;
            written += 1;
        }
    }
    let path = dist.join("404.html");
    (missing(&template).and_then(|html| fs::write(&path, html)))
        .doing(format_args!("write {}", path.display()))?;
    for place in Place::ALL {
        let path = dist.join(place.name()).join(DEPTH);
        let script = if place == Place::Page { USUAL } else { DEEPER };
        fs::write(&path, script).doing(format_args!("write {}", path.display()))?;
    }
    Ok(written)
}

/// What most static hosts answer with where there is no file. At the depth of a lesson's address it is
/// the page itself, which says that it knows no such lesson, also where that is embedded; elsewhere it is
/// these words. The base that comes first counts.
fn missing(template: &str) -> std::io::Result<String> {
    let base = format!("<script src=\"../../{DEPTH}\"></script>\n  <base href=\"../../\">");
    let html = put(template, "<base href=\"", "\">", &base)?;
    let shell = "<main class=\"shell\">\n      <h1>Async Playground</h1>\n      \
                 <p lang=\"ko\">이 주소에는 페이지가 없습니다.</p>\n      \
                 <p lang=\"en\">There is no page at this address.</p>\n    </main>";
    put(&html, "<!-- shell:", "<!-- /shell -->", shell)
}

impl Page<'_> {
    /// The page, from the one that Trunk has written.
    fn html(&self, template: &str) -> std::io::Result<String> {
        let html = put(template, "<html lang=\"", "\">", &self.opening())?;
        let html = put(&html, "<base href=\"", "\">", self.base())?;
        let html = put(&html, "<!-- page:", "<!-- /page -->", &self.head())?;
        put(&html, "<!-- shell:", "<!-- /shell -->", &self.shell())
    }

    /// The folder it lies in, below the site's.
    fn path(&self, lang: Lang) -> String {
        let (place, lang) = (self.place.name(), lang.tag());
        let slash = if place.is_empty() { "" } else { "/" };
        format!("{place}{slash}{lang}/{}/", self.slug)
    }

    /// The way from there to the site's folder.
    const fn base(&self) -> &'static str {
        match self.place {
            Place::Page => "<base href=\"../../\">",
            Place::Embed | Place::Make => "<base href=\"../../../\">",
        }
    }

    fn opening(&self) -> String {
        format!("<html lang=\"{}\">", self.lang.tag())
    }

    fn head(&self) -> String {
        let title = escaped(self.title);
        let question = escaped(self.question);
        let mut head = format!(
            "<title>{title} · Async Playground</title>\n  \
             <meta name=\"description\" content=\"{question}\">\n  \
             <meta property=\"og:type\" content=\"website\">\n  \
             <meta property=\"og:site_name\" content=\"Async Playground\">\n  \
             <meta property=\"og:title\" content=\"{title}\">\n  \
             <meta property=\"og:description\" content=\"{question}\">"
        );
        if self.place == Place::Embed {
            // The page itself is what is to be found.
            head.push_str("\n  <meta name=\"robots\" content=\"noindex\">");
            return head;
        }
        for lang in Lang::ALL {
            // Relative to `<base>`, so that it holds under any path.
            let link = format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">",
                lang.tag(),
                self.path(lang)
            );
            head.push_str("\n  ");
            head.push_str(&link);
        }
        head
    }

    fn shell(&self) -> String {
        let (title, question) = (escaped(self.title), escaped(self.question));
        format!(
            "<main class=\"shell\">\n      <h1>{title}</h1>\n      <p>{question}</p>\n    </main>"
        )
    }
}

/// The text with what lies from `start` through `end` replaced; it must be there.
fn put(text: &str, start: &str, end: &str, new: &str) -> std::io::Result<String> {
    let cut = text.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some(format!("{before}{new}{after}"))
    });
    cut.ok_or_else(|| std::io::Error::other(format!("www/index.html has no `{start}` … `{end}`")))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Page = Page {
        place: Place::Page,
        lang: Lang::Ko,
        slug: "user-lookup",
        title: "조회 <세 건>",
        question: "\"몇 초\" & 왜?",
    };

    #[test]
    fn a_page_says_what_it_is_and_where_it_stands() {
        let source = include_str!("../../www/index.html");
        let template = source.replace("<base data-trunk-public-url>", "<base href=\"./\">");
        let html = PAGE.html(&template).expect("the page has every mark");
        for part in [
            "<html lang=\"ko\">",
            "<base href=\"../../\">",
            "<title>조회 &lt;세 건&gt; · Async Playground</title>",
            "content=\"&quot;몇 초&quot; &amp; 왜?\"",
            "hreflang=\"en\" href=\"en/user-lookup/\"",
            "<h1>조회 &lt;세 건&gt;</h1>",
        ] {
            assert!(html.contains(part), "no {part} in\n{html}");
        }
        assert_eq!(html.matches("<title>").count(), 1);
        assert_eq!(html.matches("<main").count(), 1);
    }

    #[test]
    fn other_places_stand_deeper_and_an_embed_is_not_to_be_found() {
        let source = include_str!("../../www/index.html");
        let template = source.replace("<base data-trunk-public-url>", "<base href=\"./\">");
        let noindex = "<meta name=\"robots\" content=\"noindex\">";
        for place in [Place::Embed, Place::Make] {
            let page = Page { place, ..PAGE };
            let html = page.html(&template).expect("the page has every mark");
            assert!(html.contains("<base href=\"../../../\">"), "{html}");
            assert_eq!(html.contains(noindex), place == Place::Embed);
            let own = format!("href=\"{}/en/user-lookup/\"", place.name());
            assert_eq!(html.contains(&own), place == Place::Make);
        }
        let html = PAGE.html(&template).expect("the page has every mark");
        assert!(!html.contains(noindex));
    }

    #[test]
    fn the_page_for_what_is_missing_stands_as_deep_as_a_lesson() {
        let source = include_str!("../../www/index.html");
        let template = source.replace("<base data-trunk-public-url>", "<base href=\"./\">");
        let html = missing(&template).expect("the page has every mark");
        let (before, after) = html
            .split_once("<base href=\"../../\">")
            .expect("it has a base");
        // Nothing is fetched before it is settled where from, but for what settles it.
        assert!(
            before
                .trim_end()
                .ends_with("<script src=\"../../depth.js\"></script>")
        );
        assert_eq!(
            before.matches("src=").count() + before.matches("href=").count(),
            1
        );
        assert!(after.contains("styles") && !after.contains("<base"));
        assert!(html.contains("There is no page") && html.contains("페이지가 없습니다"));
    }

    #[test]
    fn a_mark_that_went_missing_is_named() {
        let error = PAGE
            .html("<html lang=\"en\">")
            .expect_err("there is no base");
        assert!(error.to_string().contains("<base"));
    }
}
