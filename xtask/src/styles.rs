//! One stylesheet out of several: fewer requests, and less to download, as text compresses better
//! together than apart.

use std::fs;
use std::path::Path;

use crate::failure::{Doing, Result};
use crate::shrink;

/// Puts the stylesheets that the page in `dist` links to, in their order, into one file that it
/// links to instead.
pub fn bundle(dist: &Path) -> Result {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).doing(format_args!("read {}", index.display()))?;
    let (html, links) = cut_links(&html);
    let mut all = String::new();
    for link in &links {
        let file = dist.join(link);
        all.push_str(&shrink::text(&file)?);
        fs::remove_file(&file).doing(format_args!("remove {}", file.display()))?;
    }
    let name = format!("styles-{}.css", shrink::digest(&all));
    fs::write(dist.join(&name), all).doing(format_args!("write {name}"))?;
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
    fs::write(&index, html.replacen(PLACE, &link, 1)).doing("write the page")
}

/// Where the first link was.
const PLACE: &str = "<!-- styles -->";

/// The page without its links to stylesheets, and where they led.
fn cut_links(html: &str) -> (String, Vec<String>) {
    let mut links = Vec::new();
    let mut rest = html;
    let mut out = String::new();
    while let Some(start) = rest.find("<link rel=\"stylesheet\"") {
        let length = rest[start..]
            .find('>')
            .map_or(rest.len() - start, |end| end + 1);
        let tag = &rest[start..start + length];
        out.push_str(&rest[..start]);
        if links.is_empty() {
            out.push_str(PLACE);
        }
        let href = tag
            .split("href=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        links.extend(href.map(|href| href.trim_start_matches("./").to_owned()));
        rest = &rest[start + length..];
    }
    out.push_str(rest);
    (out, links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_cut_in_their_order_and_one_place_is_left() {
        let html = "<a><link rel=\"stylesheet\" href=\"./a-1.css\"/><link rel=\"icon\" href=\"i\">\
                    <link rel=\"stylesheet\" href=\"./b-2.css\"><b>";
        let (html, links) = cut_links(html);
        assert_eq!(links, ["a-1.css", "b-2.css"]);
        assert_eq!(html, format!("<a>{PLACE}<link rel=\"icon\" href=\"i\"><b>"));
    }
}
