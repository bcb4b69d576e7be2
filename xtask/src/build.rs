//! `build`: the release, as it is put on a host.

use std::fs;
use std::path::Path;

use crate::failure::{Doing, Result};
use crate::{course, embed, pages, shell, shrink, sizes, styles, system, trunk};

/// Where the release goes.
pub const DIST: &str = "dist";

/// Builds, writes a page per language and lesson, and weighs the result.
pub fn build() -> Result {
    system::ensure(&[system::NODE])?;
    stylesheets_are_linked()?;
    shell::run(
        "building the release (a minute or two)",
        // Relative, so that the page works wherever it is put.
        trunk::trunk("build", true)?.args(["--public-url", "./", "--dist", DIST]),
    )?;
    let dist = Path::new(DIST);
    shrink::program(dist)?;
    styles::bundle(dist)?;
    shrink::in_place(&dist.join("boot.js"))?;
    let written = pages::write(dist)?;
    println!("\n{written} pages of lessons written");
    embed::write(dist)?;
    course::write(dist)?;
    sizes::weigh(dist)
}

/// Trunk takes only what the page names, and leaves out the rest without a word.
pub fn stylesheets_are_linked() -> Result {
    let page = fs::read_to_string("www/index.html").doing("read www/index.html")?;
    for entry in fs::read_dir("www/styles").doing("list www/styles")? {
        let name = entry.doing("list www/styles")?.file_name();
        let link = format!("rel=\"css\" href=\"styles/{}\"", name.to_string_lossy());
        let is_css = Path::new(&name).extension() == Some("css".as_ref());
        if is_css && !page.contains(&link) {
            return Err(format!(
                "www/index.html leaves out a stylesheet; add: <link data-trunk {link}>"
            )
            .into());
        }
    }
    Ok(())
}
