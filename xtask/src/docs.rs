//! The documents: every relative link leads somewhere, and the API's documentation has no dead ends.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::failure::{Doing, Result};
use crate::shell;

/// Checks both.
pub fn docs() -> Result {
    let documents = documents()?;
    let mut broken = Vec::new();
    for document in &documents {
        broken.extend(broken_links(document)?);
    }
    if !broken.is_empty() {
        return Err(format!("links that lead nowhere:\n{}", broken.join("\n")).into());
    }
    println!("\nlinks of {} documents hold", documents.len());
    shell::run(
        "documentation of the API (a minute when new)",
        shell::cargo()
            .args(["doc", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

/// Every Markdown file that is or could be committed.
fn documents() -> Result<Vec<PathBuf>> {
    let git = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "*.md",
        ])
        .output()
        .doing("start git")?;
    if !git.status.success() {
        return Err("git cannot list the documents; is this a checkout?".into());
    }
    let names = String::from_utf8_lossy(&git.stdout);
    let paths = names.split_terminator('\0').map(PathBuf::from);
    Ok(paths.filter(|path| path.exists()).collect())
}

/// What a document links to, and the anchors it offers.
#[derive(Debug, Default)]
struct Outline {
    links: Vec<String>,
    anchors: BTreeSet<String>,
}

fn broken_links(document: &Path) -> Result<Vec<String>> {
    let mut broken = Vec::new();
    for link in read(document)?.links {
        // An address with a scheme leads elsewhere, and elsewhere is not ours to check.
        if link.contains(':') || link.starts_with("//") {
            continue;
        }
        let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
        let target = if path.is_empty() {
            document.to_owned()
        } else {
            document.with_file_name("").join(decoded(path))
        };
        let is_document = target
            .extension()
            .is_some_and(|extension| extension == "md");
        let holds = target.exists()
            && (anchor.is_empty()
                || !is_document
                || read(&target)?.anchors.contains(&decoded(anchor)));
        if !holds {
            broken.push(format!("  {}: {link}", document.display()));
        }
    }
    Ok(broken)
}

fn read(document: &Path) -> Result<Outline> {
    let text = fs::read_to_string(document).doing(format_args!("read {}", document.display()))?;
    Ok(outline(&text))
}

fn outline(text: &str) -> Outline {
    let mut outline = Outline::default();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&heading.take().unwrap_or_default());
                let numbered = (1..).map(|n| format!("{slug}-{n}"));
                let mut names = std::iter::once(slug.clone()).chain(numbered);
                // The second heading of a name gets a number, as hosts do it.
                names.find(|name| outline.anchors.insert(name.clone()));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                outline.links.push(dest_url.into_string());
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                outline.links.extend(attributes(&html, "href"));
                outline.links.extend(attributes(&html, "src"));
                outline.anchors.extend(attributes(&html, "id"));
            }
            _ => {}
        }
    }
    outline
}

/// A heading's anchor, as GitHub makes it.
fn slug(heading: &str) -> String {
    heading
        .trim()
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// The values of one attribute in a piece of HTML.
fn attributes(html: &str, name: &str) -> Vec<String> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

/// Without its percent signs; what is not valid stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let value = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        (bytes, rest) = match value {
            Some(value) if *first == b'%' => ([bytes, vec![value]].concat(), &tail[2..]),
            _ => ([bytes, vec![*first]].concat(), tail),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_the_hosts() {
        let text = "# A `b` & C_d!\n## 같은 이름\n## 같은 이름\n<a id=\"here\"></a>";
        let anchors: Vec<String> = outline(text).anchors.into_iter().collect();
        assert_eq!(anchors, ["a-b--c_d", "here", "같은-이름", "같은-이름-1"]);
    }

    #[test]
    fn links_are_found_everywhere_but_in_code() {
        let text =
            "[a](x.md) ![b](y.png)\n<img alt=\"\" src=\"z.svg\">\n\n`[c](no)`\n\n[d]\n\n[d]: w#q";
        assert_eq!(outline(text).links, ["x.md", "y.png", "z.svg", "w#q"]);
    }

    #[test]
    fn percent_signs_are_undone() {
        assert_eq!(decoded("%EA%B0%80%20%zz%"), "가 %zz%");
    }
}
